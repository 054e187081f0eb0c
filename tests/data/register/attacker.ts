import type { Equation } from '../../../src/data/register/withholding';

/**
 * What an outsider can say of the cells that are withheld: the least and the greatest whole number that each can be,
 * given all that is shown. No line of it is the importer's own.
 *
 * First every bound is drawn in by every equation until nothing moves. That gives ranges that are certain, but may be
 * too wide; so the edges of each are then tried: is there any world of whole numbers with the cell at that edge? Edges
 * without one are cut off.
 *
 * @param unknown the withheld cells, with the least that each can be
 */
export function attackedRanges(
  values: readonly number[],
  equations: readonly Equation[],
  unknown: ReadonlyMap<number, number>,
): [low: number, high: number][] {
  const cells = [...unknown.keys()];
  const place = new Map(cells.map((cell, index) => [cell, index]));
  const rows = equations.flatMap(({ plus, minus }) => {
    const terms = new Map<number, number>();
    let total = 0;
    for (const [list, sign] of [
      [plus, 1],
      [minus, -1],
    ] as const) {
      for (const cell of list) {
        const at = place.get(cell);
        if (at === undefined) total -= sign * values[cell]!;
        else terms.set(at, (terms.get(at) ?? 0) + sign);
      }
    }
    return terms.size > 0 ? [{ terms: [...terms], total }] : [];
  });
  /** More than any cell is, so a stand-in for "without end". */
  const far = 2 * values.reduce((sum, value) => sum + value, 0) + 1000;

  /** Draws the bounds in; false when no world is left. */
  function narrow(low: number[], high: number[]): boolean {
    for (let moved = true, round = 0; moved && round < 500; round++) {
      moved = false;
      for (const { terms, total } of rows) {
        let least = 0;
        let most = 0;
        for (const [at, sign] of terms) {
          least += sign > 0 ? low[at]! : -high[at]!;
          most += sign > 0 ? high[at]! : -low[at]!;
        }
        if (least > total || most < total) return false;
        for (const [at, sign] of terms) {
          const [own, ownMost] = sign > 0 ? [low[at]!, high[at]!] : [-high[at]!, -low[at]!];
          const from = Math.max(own, total - (most - ownMost));
          const to = Math.min(ownMost, total - (least - own));
          const [newLow, newHigh] = sign > 0 ? [from, to] : [-to, -from];
          if (newLow > low[at]! || newHigh < high[at]!) {
            // The sums above are those of before; the next round takes up what has changed.
            low[at] = Math.max(low[at]!, newLow);
            high[at] = Math.min(high[at]!, newHigh);
            moved = true;
          }
          if (low[at]! > high[at]!) return false;
        }
        if (moved) break;
      }
    }
    return true;
  }

  let tries = 0;
  /** Whether any world of whole numbers lies within the bounds: by trying the narrowest open cell. */
  function fits(low: number[], high: number[]): boolean {
    if (!narrow(low, high)) return false;
    let open = -1;
    for (let at = 0; at < low.length; at++) {
      if (high[at]! > low[at]! && (open < 0 || high[at]! - low[at]! < high[open]! - low[open]!)) open = at;
    }
    if (open < 0) return true;
    // An attacker who gives up takes the edge for possible: he never claims what he has not shown.
    for (let value = low[open]!; value <= high[open]!; value++) {
      if (++tries > 3000) return true;
      const [lower, upper] = [[...low], [...high]];
      lower[open] = value;
      upper[open] = value;
      if (fits(lower, upper)) return true;
    }
    return false;
  }

  const low = cells.map((cell) => unknown.get(cell)!);
  const high = cells.map(() => far);
  narrow(low, high);
  return cells.map((_, at) => {
    const edge = (value: number): boolean => {
      const [lower, upper] = [[...low], [...high]];
      lower[at] = value;
      upper[at] = value;
      tries = 0;
      return fits(lower, upper);
    };
    let [from, to] = [low[at]!, high[at]!];
    while (from < to && !edge(from)) from++;
    while (to > from && !edge(to)) to--;
    return [from, to];
  });
}
