/** The epoch in force in a week: the last that has begun. */
export function epochAt<E extends { fromWeek: number }>(epochs: readonly E[], week: number): E {
  const found = epochs.findLast((epoch) => epoch.fromWeek <= week);
  if (!found) throw new RangeError(`no epoch for week ${week}`);
  return found;
}

/** Index of the epoch in force in each week. */
export function epochOfWeek(epochs: readonly { fromWeek: number }[], weeks: number): Int32Array {
  return Int32Array.from({ length: weeks }, (_, week) =>
    epochs.findLastIndex(({ fromWeek }) => fromWeek <= week),
  );
}
