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
import type { PlanCell, PlanInitiative } from './planCell';

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

/** Initiatives with dates of their own, moved by as much as their plan's start is. */
export function movedInitiatives(
  { start, initiatives }: Pick<PlanCell, 'start' | 'initiatives'>,
  newStart: string,
): PlanInitiative[] {
  const days = dayOfIso(newStart) - dayOfIso(start);
  const moved = (field: 'start' | 'end', date: string | undefined): Partial<PlanInitiative> =>
    date === undefined ? {} : { [field]: isoOfDay(dayOfIso(date) + days) };
  return initiatives.map((initiative) => {
    const dates = { ...moved('start', initiative.start), ...moved('end', initiative.end) };
    return days === 0 || Object.keys(dates).length === 0 ? initiative : { ...initiative, ...dates };
  });
}
