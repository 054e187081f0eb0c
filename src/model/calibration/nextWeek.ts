/** Cases by duration a week later, before that week's inflow; the last bucket is open. */
export function nextWeek(cases: readonly number[], hazards: Float64Array): number[] {
  const later = new Array<number>(cases.length).fill(0);
  cases.forEach((open, d) => {
    const at = Math.min(d + 1, cases.length - 1);
    later[at] = (later[at] ?? 0) + open * (1 - (hazards[d] ?? 0));
  });
  return later;
}
