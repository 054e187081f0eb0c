import { dayOfIso, isoOfDay, labelOfMonth, mondayOnOrBefore, monthOfLabel } from '../../util/calendar';
import { steadyState } from '../lifeTable';
import { DEFAULT_DURATIONS, LONG_FROM_WEEK } from '../limits';
import type { Month } from '../months';
import type { Observation } from '../observation';
import { simulate, type Simulation } from '../simulate';
import { nextWeek } from './nextWeek';
import { daysOf, isCounted, spanOf } from './periods';
import { scaledHazards } from './scaledTable';
import { seasonOfDay } from './withSeason';

/** What the months are explained by, besides the shape of the table. */
export interface MonthsParameters {
  scaleBelow52: number;
  scaleFrom52: number;
  /** New cases a week, before the season. */
  inflowPerWeek: number;
  /** Factors on the steady cases that were open before the first week. */
  startBelow52: number;
  startFrom52: number;
}

/** What the model expects in one period (persons, cases). */
export interface ExpectedPeriod {
  fte: number;
  long: number;
  inflow: number;
}

/** The caseload through the observed periods, from the Monday on or before the first of them. */
export interface MonthsModel {
  startDay: number;
  weeks: number;
  /** New cases by week that were counted. */
  countedInflow: Float64Array;
  hazards: (parameters: MonthsParameters) => Float64Array;
  /** Cases carried into the first week, by duration. */
  initial: (parameters: MonthsParameters) => Float64Array;
  inflow: (parameters: MonthsParameters) => Float64Array;
  expected: (parameters: MonthsParameters) => ExpectedPeriod[];
  /** Cases by duration carried into the week that begins on `startDate`, a later Monday. */
  carriedInto: (startDate: string, parameters: MonthsParameters) => number[];
}

/**
 * Follows a caseload through observed periods: steady at first but for two factors, then with the counted inflow where
 * there is one. The engine itself runs it, so what is fitted is what will be forecast.
 *
 * @param shape cumulative hazards by duration, to be scaled
 * @param season twelve factors, January first
 */
export function monthsModel(
  observations: readonly Observation[],
  shape: Float64Array,
  season: readonly number[],
): MonthsModel {
  const spans = observations.map(spanOf);
  const startDay = mondayOnOrBefore(Math.min(...spans.map(({ firstDay }) => firstDay)));
  const weeks = Math.ceil((Math.max(...spans.map(({ endDay }) => endDay)) - startDay) / 7);
  const seasonOf = (day: number): number => seasonOfDay(season, day);

  const countedInflow = new Float64Array(weeks);
  // The share of the week, times its season, in which none were counted.
  const uncountedShare = new Float64Array(weeks);
  for (let day = startDay; day < startDay + 7 * weeks; day++) {
    const week = Math.floor((day - startDay) / 7);
    const index = spans.findIndex(({ firstDay, endDay }) => day >= firstDay && day < endDay);
    const observation = observations[index];
    if (observation && isCounted(observation.inflow)) {
      countedInflow[week] = (countedInflow[week] ?? 0) + observation.inflow / daysOf(observation);
    } else {
      uncountedShare[week] = (uncountedShare[week] ?? 0) + seasonOf(day) / 7;
    }
  }
  const seasonWeeks = spans.map(({ firstDay, endDay }) => {
    let sum = 0;
    for (let day = firstDay; day < endDay; day++) sum += seasonOf(day) / 7;
    return sum;
  });

  const hazards = ({ scaleBelow52, scaleFrom52 }: MonthsParameters): Float64Array =>
    scaledHazards(shape, scaleBelow52, scaleFrom52);
  const initial = (parameters: MonthsParameters): Float64Array => {
    const { inflowPerWeek, startBelow52, startFrom52 } = parameters;
    // The first week brings its own inflow, so the cases carried in begin at duration 1.
    return steadyState(hazards(parameters), 'life').map((cases, d) =>
      d === 0 ? 0 : cases * inflowPerWeek * (d < LONG_FROM_WEEK ? startBelow52 : startFrom52),
    );
  };
  const inflow = ({ inflowPerWeek }: MonthsParameters): Float64Array =>
    countedInflow.map((cases, week) => cases + inflowPerWeek * (uncountedShare[week] ?? 0));
  const simulated = (parameters: MonthsParameters, bandEdges: number[]): Simulation =>
    simulate({
      startDate: isoOfDay(startDay),
      weeks,
      D: DEFAULT_DURATIONS,
      life: { h: Array.from(hazards(parameters)) },
      initial: { n: Array.from(initial(parameters)) },
      inflow: { values: Array.from(inflow(parameters)) },
      bandEdges,
    });

  return {
    startDay,
    weeks,
    countedInflow,
    hazards,
    initial,
    inflow,
    expected(parameters) {
      const { months } = simulated(parameters, [0]);
      const byLabel = new Map(months.map((month) => [month.month, month]));
      return observations.map(({ from, months: length }, index) => {
        const first = monthOfLabel(from);
        const covered = Array.from(
          { length },
          (_, month) => byLabel.get(labelOfMonth(first + month)) as Month,
        );
        const days = covered.reduce((sum, month) => sum + month.days, 0);
        return {
          fte: covered.reduce((sum, month) => sum + month.fte * month.days, 0) / days,
          long: covered.at(-1)?.longEnd ?? 0,
          inflow: parameters.inflowPerWeek * (seasonWeeks[index] ?? 0),
        };
      });
    },
    carriedInto(startDate, parameters) {
      const week = (dayOfIso(startDate) - startDay) / 7;
      const everyDuration = Array.from({ length: DEFAULT_DURATIONS }, (_, d) => d);
      const { bands } = simulated(parameters, everyDuration);
      return nextWeek(
        bands.map(({ stock }) => stock[week - 1] ?? 0),
        hazards(parameters),
      );
    },
  };
}
