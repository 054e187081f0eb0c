import { daysInMonth, monthOfLabel } from '../../util/calendar';
import type { Observation } from '../observation';
import { checkCounts, checkOrder, checkPeriods, isCounted } from './periods';

/** The rhythm of the year in the inflow. */
export interface SeasonFactors {
  /** Twelve factors on the inflow, January first; their mean is 1. All 1 when there are too few months. */
  factors: number[];
  /** Factors before they were drawn towards 1, their mean 1 too; null when there are too few months. */
  raw: number[] | null;
  /** How much of the deviation from 1 was kept, by month: 1 = all of it. */
  kept: number[];
  /** Months with a counted inflow. */
  months: number;
  notes: 'season.tooShort'[];
}

/** From so many months on the factors are left as they are (section 5 of the model page). */
const ENOUGH_MONTHS = 48;

function withMeanOne(factors: readonly number[]): number[] {
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  return factors.map((factor) => (mean > 0 ? factor / mean : 1));
}

/** New cases a day by month, months without a count left out. */
function ratesByMonth(observations: readonly Observation[]): Map<number, number> {
  const rates = new Map<number, number>();
  for (const { from, months, inflow } of observations) {
    const month = monthOfLabel(from);
    if (months === 1 && isCounted(inflow)) rates.set(month, inflow / daysInMonth(month));
  }
  return rates;
}

/** The level of the year around a month: twelve months, the two at the ends by half. Null when one was not counted. */
function yearAround(rates: ReadonlyMap<number, number>, month: number): number | null {
  let sum = 0;
  for (let other = month - 6; other <= month + 6; other++) {
    const rate = rates.get(other);
    if (rate === undefined) return null;
    sum += Math.abs(other - month) === 6 ? rate / 2 : rate;
  }
  return sum / 12;
}

/**
 * Twelve multiplicative factors on the inflow: the counted over the expected of each calendar month, where the expected
 * is the centred mean of the twelve months around it (ratio to moving average, Macaulay 1931), so that a growing inflow
 * is not taken for a season.
 *
 * With less than four years they are drawn towards 1 by empirical Bayes: a factor keeps A / (A + 1/E) of its deviation,
 * E its expected cases and A the variance between months beyond what counting alone would give (Marshall 1991, Mapping
 * disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, doi 10.2307/2347593). Without two
 * whole years around, every factor is 1 and a note says so.
 *
 * @param observations months; quarters and years say nothing of a season and are left out
 */
export function seasonFactors(observations: readonly Observation[]): SeasonFactors {
  const rates = ratesByMonth(checkOrder(checkCounts(checkPeriods(observations))));
  const counted = new Float64Array(12);
  const expected = new Float64Array(12);
  for (const [month, rate] of rates) {
    const level = yearAround(rates, month);
    if (level === null) continue;
    const days = daysInMonth(month);
    counted[month % 12] = (counted[month % 12] ?? 0) + rate * days;
    expected[month % 12] = (expected[month % 12] ?? 0) + level * days;
  }
  if (!expected.every((cases) => cases > 0)) {
    return {
      factors: new Array<number>(12).fill(1),
      raw: null,
      kept: new Array<number>(12).fill(0),
      months: rates.size,
      notes: ['season.tooShort'],
    };
  }
  const raw = withMeanOne(Array.from(counted, (cases, month) => cases / (expected[month] ?? 1)));
  const total = expected.reduce((sum, cases) => sum + cases, 0);
  const spread =
    raw.reduce((sum, factor, month) => sum + (expected[month] ?? 0) * (factor - 1) ** 2, 0) / total;
  const between = Math.max(0, spread - 12 / total);
  const kept = Array.from(expected, (cases) =>
    rates.size >= ENOUGH_MONTHS ? 1 : between / (between + 1 / cases),
  );
  return {
    factors: withMeanOne(raw.map((factor, month) => 1 + (kept[month] ?? 0) * (factor - 1))),
    raw,
    kept,
    months: rates.size,
    notes: [],
  };
}
