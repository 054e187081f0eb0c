/** A period by its first month and its length in months. */
export interface Stretch {
  month: number;
  months: number;
}

/** Whether each of some periods is longer than the usual ones and has one of these within it: a year beside its months. */
export function holdShorter(periods: readonly (Stretch | null)[], usual: number): boolean[] {
  const starts = [...new Set(periods.flatMap((each) => (each?.months === usual ? [each.month] : [])))];
  const sorted = Float64Array.from(starts).sort();
  return periods.map((each) => {
    if (!each || each.months <= usual) return false;
    const first = firstFrom(sorted, each.month);
    return first + usual <= each.month + each.months;
  });
}

/** The least of sorted numbers that is not below another; Infinity where all are. */
function firstFrom(sorted: Float64Array, least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return sorted[from] ?? Infinity;
}
