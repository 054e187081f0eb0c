/** A sum of unknowns equal to a constant: Σ coefficient × unknown = total. */
export interface Row {
  unknowns: number[];
  coefficients: number[];
  total: number;
}

const EPSILON = 1e-9;
/** After so many steps in one direction the cycle-free rule of Bland (1977) chooses. */
const PATIENCE = 200;

/**
 * The worlds that fit a set of equations, with every unknown at 0 or above; how far an unknown can move in it.
 *
 * The simplex method on a dense table. Every corner that is passed is a world that fits, so what it says of all unknowns
 * is kept: after a few searches most ranges are known to be wide without a search of their own.
 */
export class FeasibleSet {
  /** Least and greatest value seen of each unknown. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly #unknowns: number;
  #table: Float64Array[];
  #basis: Int32Array;

  /** @param world one that fits: a value of 0 or above for each unknown */
  constructor(rows: readonly Row[], world: ArrayLike<number>) {
    this.#unknowns = world.length;
    this.low = Float64Array.from(world);
    this.high = Float64Array.from(world);
    this.#table = rows.map(({ unknowns, coefficients, total }) => {
      const row = new Float64Array(world.length + 1);
      const sign = total < 0 ? -1 : 1;
      unknowns.forEach((unknown, index) => {
        row[unknown] = (row[unknown] ?? 0) + sign * (coefficients[index] ?? 0);
      });
      row[world.length] = sign * total;
      return row;
    });
    this.#basis = new Int32Array(rows.length).fill(-1);
    this.#findCorner();
  }

  /** Searches until the range of an unknown is seen to be at least so wide, or it is known not to be. */
  isWide(unknown: number, width: number): boolean {
    const wide = (): boolean => (this.high[unknown] ?? 0) - (this.low[unknown] ?? 0) >= width - EPSILON;
    if (!wide()) this.#move(unknown, 1, wide);
    if (!wide()) this.#move(unknown, -1, wide);
    return wide();
  }

  /** First phase: a corner is found by driving out one artificial unknown for each row. */
  #findCorner(): void {
    const cost = new Float64Array(this.#unknowns + 1);
    for (const row of this.#table)
      row.forEach((value, column) => (cost[column] = (cost[column] ?? 0) + value));
    for (let step = 0; (cost[this.#unknowns] ?? 0) > EPSILON; step++) {
      const column = bestColumn(cost, this.#unknowns, step > 10 * PATIENCE);
      const row = column < 0 ? -1 : this.#leaving(column);
      if (row < 0) break;
      this.#pivot(row, column);
      const factor = cost[column] ?? 0;
      this.#table[row]?.forEach((value, index) => (cost[index] = (cost[index] ?? 0) - factor * value));
    }
    const kept: number[] = [];
    this.#table.forEach((row, index) => {
      if ((this.#basis[index] ?? -1) < 0) {
        const column = row.findIndex((value, at) => at < this.#unknowns && Math.abs(value) > EPSILON);
        // An equation that follows from the others says nothing more.
        if (column < 0) return;
        this.#pivot(index, column);
      }
      kept.push(index);
    });
    this.#basis = Int32Array.from(kept, (index) => this.#basis[index] ?? -1);
    this.#table = kept.flatMap((index) => this.#table[index] ?? []);
    this.#remember();
  }

  #move(unknown: number, direction: 1 | -1, done: () => boolean): void {
    for (let step = 0; !done(); step++) {
      const gain = new Float64Array(this.#unknowns);
      const at = this.#basis.indexOf(unknown);
      if (at < 0) gain[unknown] = direction;
      else {
        const row = this.#table[at];
        for (let column = 0; column < gain.length; column++) {
          if (column !== unknown) gain[column] = -direction * (row?.[column] ?? 0);
        }
      }
      const column = bestColumn(gain, this.#unknowns, step > PATIENCE);
      if (column < 0) return;
      const row = this.#leaving(column);
      if (row < 0) {
        this.#rememberRay(column);
        return;
      }
      this.#pivot(row, column);
      this.#remember();
    }
  }

  /** The row that first hinders a column from growing, or −1. */
  #leaving(column: number): number {
    let best = -1;
    let least = Infinity;
    this.#table.forEach((row, index) => {
      const value = row[column] ?? 0;
      if (value <= EPSILON) return;
      const ratio = (row[this.#unknowns] ?? 0) / value;
      const earlier = (this.#basis[index] ?? 0) < (this.#basis[best] ?? 0);
      if (ratio < least - EPSILON || (ratio < least + EPSILON && earlier)) {
        best = index;
        least = Math.min(ratio, least);
      }
    });
    return best;
  }

  #pivot(at: number, column: number): void {
    const pivotRow = this.#table[at];
    if (!pivotRow) return;
    const pivot = pivotRow[column] ?? 1;
    for (let index = 0; index < pivotRow.length; index++) pivotRow[index] = (pivotRow[index] ?? 0) / pivot;
    this.#table.forEach((row, index) => {
      const factor = row[column] ?? 0;
      if (index === at || factor === 0) return;
      for (let each = 0; each < row.length; each++) {
        const value = (row[each] ?? 0) - factor * (pivotRow[each] ?? 0);
        row[each] = Math.abs(value) < 1e-12 ? 0 : value;
      }
    });
    this.#basis[at] = column;
  }

  #remember(): void {
    const corner = new Float64Array(this.#unknowns);
    this.#basis.forEach((unknown, index) => (corner[unknown] = this.#table[index]?.[this.#unknowns] ?? 0));
    corner.forEach((value, unknown) => {
      this.low[unknown] = Math.min(this.low[unknown] ?? 0, value);
      this.high[unknown] = Math.max(this.high[unknown] ?? 0, value);
    });
  }

  /** A column that can grow for ever takes the unknowns that grow with it along. */
  #rememberRay(column: number): void {
    this.high[column] = Infinity;
    this.#basis.forEach((unknown, index) => {
      if ((this.#table[index]?.[column] ?? 0) < -EPSILON) this.high[unknown] = Infinity;
    });
  }
}

function bestColumn(gain: Float64Array, columns: number, first: boolean): number {
  let best = -1;
  let most = EPSILON;
  for (let column = 0; column < columns; column++) {
    const value = gain[column] ?? 0;
    if (value <= most) continue;
    best = column;
    if (first) return best;
    most = value;
  }
  return best;
}
