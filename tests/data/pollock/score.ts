/** Items of both lists, each as often as in the list that has fewer of it. */
function shared(expected: readonly string[], loaded: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of expected) counts.set(item, (counts.get(item) ?? 0) + 1);
  let count = 0;
  for (const item of loaded) {
    const left = counts.get(item) ?? 0;
    if (left > 0) {
      count++;
      counts.set(item, left - 1);
    }
  }
  return count;
}

/** Precision, recall and F1 of one list against another, each 0 to 1, added up. */
function threeMeasures(expected: readonly string[], loaded: readonly string[]): number {
  if (expected.length === 0) return 3;
  const both = shared(expected, loaded);
  if (both === 0) return 0;
  const one = both / expected.length;
  const other = both / loaded.length;
  return one + other + (2 * one * other) / (one + other);
}

/**
 * The benchmark's measure of one file, 0 to 10: 1 for an answer, and precision, recall and F1 of the header's cells, of
 * the records, and of all cells wherever they stand.
 */
export function pollockScore(clean: readonly string[][], grid: readonly string[][]): number {
  if (clean.length === 0) return 10;
  const records = (rows: readonly string[][]): string[] => rows.slice(1).map((row) => row.join('\u0000'));
  return (
    1 +
    threeMeasures(clean[0] ?? [], grid[0] ?? []) +
    threeMeasures(records(clean), records(grid)) +
    threeMeasures(clean.flat(), grid.flat())
  );
}
