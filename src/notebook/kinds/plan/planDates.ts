import type { Observation } from '../../../model';
import {
  dayOfIso,
  firstDayOfMonth,
  isoOfDay,
  labelOfMonth,
  mondayOnOrAfter,
  monthOfDay,
  monthOfLabel,
} from '../../../util/calendar';
import type { PlanCell } from './planCell';

/** A plan may begin this long after the newest month and still be the same plan. */
const MOST_MONTHS_AHEAD = 6;

/** The first month that the observations do not cover, or NaN when there are none with full-time persons. */
function monthAfter(observations: readonly Observation[]): number {
  const last = observations.findLast(({ fte }) => fte !== null);
  return last ? monthOfLabel(last.from) + last.months : NaN;
}

/**
 * When the plan begins and is read, given the months it is to follow.
 *
 * A plan that begins within half a year after the newest month keeps its dates. Otherwise it begins on the first Monday
 * after that month and is read in the first December that ends a whole year of the calculation.
 */
export function datesFor(
  plan: Pick<PlanCell, 'start' | 'month'>,
  observations: readonly Observation[],
): { start: string; month: string } {
  const next = monthAfter(observations);
  const ahead = monthOfDay(dayOfIso(plan.start)) - next;
  if (Number.isNaN(next) || (ahead >= 0 && ahead <= MOST_MONTHS_AHEAD)) {
    return { start: plan.start, month: plan.month };
  }
  const year = Math.floor((next + 11) / 12);
  return {
    start: isoOfDay(mondayOnOrAfter(firstDayOfMonth(next))),
    month: labelOfMonth(year * 12 + 11),
  };
}
