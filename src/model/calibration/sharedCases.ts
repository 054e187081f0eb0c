import { cumulativeHazards } from '../lifeTable';

/** Cases that came in together: `cases` of them, at duration `duration` in week `week`. */
export interface Cohort {
  week: number;
  duration: number;
  cases: number;
  /** Whether their number was counted, so that only their endings are left to chance. */
  counted: boolean;
}

/** A count of open cases: those in durations from ≤ d < to in a week. */
export interface StockCount {
  week: number;
  from: number;
  /** Infinity for an open band. */
  to: number;
}

/**
 * Covariance of counts of a caseload that follows the model: cases come as a Poisson process and end independently, so
 * two counts share what both expect to hold of each cohort; of a counted cohort its certain part is taken off again.
 *
 * Months are therefore no independent witnesses: most cases of one are seen again in the next. Source: thinning of
 * Poisson processes, as in Eick, Massey and Whitt 1993, The physics of the Mt/G/∞ queue (doi 10.1287/opre.41.4.731).
 *
 * @param hazards weekly exit probability by duration, the last for all later durations
 */
export function covarianceOfCounts(
  hazards: Float64Array,
  cohorts: readonly Cohort[],
  counts: readonly StockCount[],
): Float64Array[] {
  const longest = Math.max(
    0,
    ...counts.map(({ week }) => week + cohorts.reduce((most, { duration }) => Math.max(most, duration), 0)),
  );
  const cumulative = cumulativeHazards(hazards);
  const endedBy = new Float64Array(longest + 2);
  for (let d = 0; d <= longest; d++)
    endedBy[d + 1] = (endedBy[d] ?? 0) + (cumulative[Math.min(d, cumulative.length - 1)] ?? 0);
  const covariance = counts.map(() => new Float64Array(counts.length));
  for (const { week, duration, cases, counted } of cohorts) {
    if (!(cases > 0)) continue;
    const held = counts.map((count) => {
      const age = duration + count.week - week;
      return count.week < week || age < count.from || age >= count.to
        ? 0
        : Math.exp((endedBy[duration] ?? 0) - (endedBy[age] ?? 0));
    });
    held.forEach((share, i) => {
      if (share === 0) return;
      const row = covariance[i] as Float64Array;
      held.forEach((other, j) => {
        const certain = counted ? share * other : 0;
        row[j] = (row[j] ?? 0) + cases * (Math.min(share, other) - certain);
      });
    });
  }
  return covariance;
}
