import { dayOfIso, monthOfDay } from '../../util/calendar';
import { checkInteger, checkList, checkNumber, ScenarioError } from '../check';
import { MAX_FACTOR, MAX_WEEKS } from '../limits';
import type { Scenario } from '../scenario';

/** Twelve factors on the inflow, January first, or a {@link ScenarioError}. */
export function checkSeason(season: readonly number[]): readonly number[] {
  const factors = checkList('season', season, 12);
  if (factors.length !== 12)
    throw new ScenarioError('season', factors.length, 'twelve factors, January first');
  factors.forEach((factor, month) => checkNumber(`season[${month}]`, factor, 0, MAX_FACTOR));
  return factors;
}

/** The factor of a day: that of its month. */
export function seasonOfDay(season: readonly number[], day: number): number {
  return season[monthOfDay(day) % 12] ?? 1;
}

/**
 * The scenario with a season on its inflow: a factor a week, the mean of its seven days.
 *
 * The list is as long as the horizon, since a year is no whole number of weeks; a longer horizon needs it made anew.
 *
 * @param season twelve factors, January first
 */
export function withSeason(scenario: Scenario, season: readonly number[]): Scenario {
  const factors = checkSeason(season);
  const startDay = dayOfIso(scenario.startDate);
  if (Number.isNaN(startDay))
    throw new ScenarioError('startDate', scenario.startDate, 'a Monday as YYYY-MM-DD');
  const weeks = checkInteger('weeks', scenario.weeks, 1, MAX_WEEKS);
  const byWeek = Array.from({ length: weeks }, (_, week) => {
    let sum = 0;
    for (let day = 0; day < 7; day++) sum += seasonOfDay(factors, startDay + 7 * week + day);
    return sum / 7;
  });
  return { ...scenario, inflow: { ...scenario.inflow, season: byWeek, seasonOffset: 0 } };
}
