import { dayOfIso, firstDayOfMonth, labelOfMonth, monthOfLabel } from '../../util/calendar';
import { checkInteger } from '../check';
import type { Observation } from '../observation';
import { simulate } from '../simulate';
import { fitBaseline } from './fitBaseline';
import type { CalibrationError, CalibrationOptions } from './fit';
import { checkCounts, checkPeriods, isCounted } from './periods';
import { seasonFactors } from './season';
import { withSeason } from './withSeason';

export interface BacktestOptions extends Omit<CalibrationOptions, 'weeks' | 'season'> {
  /** How many of the newest months are held out, 1–12. Default 6. */
  months?: number;
  /** Whether the forecast has the season of the months before. Default no. */
  season?: boolean;
}

/** Full-time persons (mean of the month) and long cases (at its end); null where there is none. */
export interface BacktestLevel {
  fte: number | null;
  long: number | null;
}

export interface BacktestMonth {
  /** `YYYY-MM`. */
  month: string;
  observed: BacktestLevel;
  /** Of the model, fitted to the months before those held out. */
  forecast: BacktestLevel;
  /** The last month before those held out, repeated. */
  lastMonth: BacktestLevel;
  sameMonthLastYear: BacktestLevel;
  /** Fitted anew to all months before this one, and that month's own predecessor. */
  oneAhead: { forecast: BacktestLevel; lastMonth: BacktestLevel };
}

/** Mean absolute error (persons, cases) and the same as a share of what was observed. */
export interface ForecastError {
  meanAbsolute: number;
  /** Σ |error| / Σ observed: no month is divided by 0. Null when nothing was open at all. */
  share: number | null;
}

/** Errors over the months in which all that are compared exist; null when there is no such month. */
export interface BacktestErrors {
  months: number;
  forecast: ForecastError;
  lastMonth: ForecastError;
  sameMonthLastYear: ForecastError;
  oneAhead: { forecast: ForecastError; lastMonth: ForecastError };
}

export interface Backtest {
  months: BacktestMonth[];
  fte: BacktestErrors | null;
  long: BacktestErrors | null;
}

export type BacktestRefusal = {
  /** Quarters or years, months out of order, a gap, too few months before those held out, or no fit of them. */
  error: 'months.notMonthly' | 'months.gap' | 'months.tooFew' | CalibrationError;
};

/** A whole year must lie before the months held out, so that each has a same month last year. */
const LEAST_BEFORE = 12;

const NOTHING: BacktestLevel = { fte: null, long: null };

const levelOf = (observation: Observation | undefined): BacktestLevel =>
  observation
    ? {
        fte: isCounted(observation.fte) ? observation.fte : null,
        long: isCounted(observation.long) ? observation.long : null,
      }
    : NOTHING;

/** The model's months after those it was fitted to, or why there are none. */
function forecastAfter(
  before: readonly Observation[],
  length: number,
  options: BacktestOptions,
): BacktestLevel[] | { error: CalibrationError } {
  const { method, table, window } = options;
  const season = options.season ? seasonFactors(before).factors : null;
  const result = fitBaseline(before, {
    ...(method ? { method } : {}),
    ...(table ? { table } : {}),
    ...(window === undefined ? {} : { window }),
    ...(season ? { season } : {}),
  });
  if ('error' in result) return result;
  const first = monthOfLabel(before.at(-1)?.from ?? '') + 1;
  const days = firstDayOfMonth(first + length) - dayOfIso(result.scenario.startDate);
  const scenario = { ...result.scenario, weeks: Math.ceil(days / 7) };
  return simulate(season ? withSeason(scenario, season) : scenario)
    .months.filter(({ month }) => month >= labelOfMonth(first))
    .slice(0, length)
    .map(({ fte, longEnd }) => ({ fte, long: longEnd }));
}

function errorsOf(months: readonly BacktestMonth[], measure: 'fte' | 'long'): BacktestErrors | null {
  const rows = months
    .map(({ observed, forecast, lastMonth, sameMonthLastYear, oneAhead }) =>
      [observed, forecast, lastMonth, sameMonthLastYear, oneAhead.forecast, oneAhead.lastMonth].map(
        (level) => level[measure],
      ),
    )
    .filter((row): row is number[] => row.every((value) => value !== null));
  if (rows.length === 0) return null;
  const observed = rows.reduce((sum, row) => sum + (row[0] ?? 0), 0);
  const errorOf = (column: number): ForecastError => {
    const total = rows.reduce((sum, row) => sum + Math.abs((row[column] ?? 0) - (row[0] ?? 0)), 0);
    return { meanAbsolute: total / rows.length, share: observed > 0 ? total / observed : null };
  };
  return {
    months: rows.length,
    forecast: errorOf(1),
    lastMonth: errorOf(2),
    sameMonthLastYear: errorOf(3),
    oneAhead: { forecast: errorOf(4), lastMonth: errorOf(5) },
  };
}

/**
 * How well the newest months would have been foreseen: fits all but them, forecasts them, and sets the error beside that
 * of "same as last month" and "same month last year" (section 5 of the model page).
 *
 * @param observations consecutive months in order of time; a month with nothing counted is an observation of nulls
 * @throws ScenarioError naming the observation or option that is out of range
 */
export function backtest(
  observations: readonly Observation[],
  options: BacktestOptions = {},
): Backtest | BacktestRefusal {
  const held = checkInteger('months', options.months ?? 6, 1, 12);
  checkCounts(checkPeriods(observations));
  if (observations.some(({ months }) => months !== 1)) return { error: 'months.notMonthly' };
  const first = monthOfLabel(observations[0]?.from ?? '');
  if (observations.some(({ from }, index) => monthOfLabel(from) !== first + index))
    return { error: 'months.gap' };
  const split = observations.length - held;
  if (split < LEAST_BEFORE) return { error: 'months.tooFew' };

  const before = observations.slice(0, split);
  const forecast = forecastAfter(before, held, options);
  if ('error' in forecast) return forecast;
  const months: BacktestMonth[] = [];
  for (let index = split; index < observations.length; index++) {
    const oneAhead = forecastAfter(observations.slice(0, index), 1, options);
    if ('error' in oneAhead) return oneAhead;
    months.push({
      month: labelOfMonth(first + index),
      observed: levelOf(observations[index]),
      forecast: forecast[index - split] ?? NOTHING,
      lastMonth: levelOf(before.at(-1)),
      sameMonthLastYear: levelOf(observations[index - 12]),
      oneAhead: { forecast: oneAhead[0] ?? NOTHING, lastMonth: levelOf(observations[index - 1]) },
    });
  }
  return { months, fte: errorsOf(months, 'fte'), long: errorsOf(months, 'long') };
}
