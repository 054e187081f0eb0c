import { daysInMonth, firstDayOfMonth, isoOfDay, mondayOnOrBefore, monthOfLabel } from '../../util/calendar';
import { checkInteger, checkNumber, checkRecords, ScenarioError } from '../check';
import { MAX_CASES } from '../limits';
import type { Observation } from '../observation';

export function isCounted(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** The observations when each names a month and a length of 1 to 12 months, else a {@link ScenarioError}. */
export function checkPeriods(observations: readonly Observation[]): readonly Observation[] {
  return checkRecords('observations', observations).map((observation, index) => {
    if (Number.isNaN(monthOfLabel(observation.from)))
      throw new ScenarioError(`observations[${index}].from`, observation.from, 'a month YYYY-MM');
    checkInteger(`observations[${index}].months`, observation.months, 1, 12);
    return observation;
  });
}

/** The observations when each begins after the one before it has ended, else a {@link ScenarioError}. */
export function checkOrder(observations: readonly Observation[]): readonly Observation[] {
  observations.forEach(({ from }, index) => {
    const before = observations[index - 1];
    if (before && monthOfLabel(from) < monthOfLabel(before.from) + before.months) {
      throw new ScenarioError(`observations[${index}].from`, from, 'after the period before it, none twice');
    }
  });
  return observations;
}

/** The observations when what was counted lies in [0, 1e9], else a {@link ScenarioError}. */
export function checkCounts(observations: readonly Observation[]): readonly Observation[] {
  observations.forEach((observation, index) => {
    for (const measure of ['fte', 'long', 'inflow'] as const) {
      const counted = observation[measure] ?? null;
      if (counted !== null) checkNumber(`observations[${index}].${measure}`, counted, 0, MAX_CASES);
    }
  });
  return observations;
}

/** First day of the period, and the first day after it. */
export function spanOf({ from, months }: Observation): { firstDay: number; endDay: number } {
  const first = monthOfLabel(from);
  return { firstDay: firstDayOfMonth(first), endDay: firstDayOfMonth(first + months) };
}

export function daysOf({ from, months }: Observation): number {
  const first = monthOfLabel(from);
  let days = 0;
  for (let month = first; month < first + months; month++) days += daysInMonth(month);
  return days;
}

/** Where a scenario that follows the observation begins, and the observation's last month. */
export function afterPeriod(newest: Observation): { startDate: string; lastMonth: string } {
  const { endDay } = spanOf(newest);
  return {
    startDate: isoOfDay(mondayOnOrBefore(endDay)),
    lastMonth: isoOfDay(endDay - 1).slice(0, 7),
  };
}
