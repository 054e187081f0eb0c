import { daysInMonth, firstDayOfMonth, isoOfDay, mondayOnOrBefore, monthOfLabel } from '../util/calendar';
import { findRoot } from '../util/root';
import { checkInteger, checkRecords, ScenarioError } from './check';
import { cumulativeHazards, exitHazards, steadyState } from './lifeTable';
import { DEFAULT_DURATIONS, LONG_FROM_WEEK } from './limits';
import type { Observation } from './observation';
import { referenceTables, type ReferenceTable } from './referenceTables';
import type { Scenario } from './scenario';

export interface CalibrationOptions {
  /** The table whose shape is kept. Default `national`. */
  table?: ReferenceTable;
  /** How many of the newest observations set the level. Default 1. */
  window?: number;
  /** Horizon of the scenario in weeks. Default 61. */
  weeks?: number;
}

/** What the fit could not do as asked; words come from `i18n/`. */
export type CalibrationNote =
  /** No inflow was counted: the table is kept below 52 weeks and the inflow follows from the level. */
  | 'inflow.absent'
  /** No life table of this shape gives the level with the counted inflow: treated as if it had not been counted. */
  | 'inflow.impossible'
  /** No long cases were counted: the same scale is used above 52 weeks as below. */
  | 'long.absent'
  /** The counted long cases are fewer than reach 52 weeks in the table: the nearest possible is used. */
  | 'long.impossible';

export interface CalibrationFit {
  /** New cases a week, counted or inferred. */
  inflowPerWeek: number;
  inflowCounted: boolean;
  /** Factors on the table's cumulative hazards below and from 52 weeks. */
  scaleBelow52: number;
  scaleFrom52: number;
  /** The level that was to be met (persons, cases); `long` is null when not counted. */
  level: { fte: number; long: number | null };
  /** The level that the fitted table gives in steady state. */
  model: { fte: number; long: number };
  /** Newest observation that was used, `YYYY-MM` of its last month. */
  lastMonth: string;
  /** Observed minus fitted level for each observation (persons, cases). */
  residuals: { from: string; fte: number | null; long: number | null }[];
  notes: CalibrationNote[];
}

export type Calibration =
  { scenario: Scenario; fit: CalibrationFit } | { error: 'fte.missing' | 'fte.zero' | 'long.aboveFte' };

const LEAST_SCALE = 1e-4;
const MOST_SCALE = 1e4;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isCounted(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

function daysOf({ from, months }: Observation): number {
  const first = monthOfLabel(from);
  let days = 0;
  for (let month = first; month < first + months; month++) days += daysInMonth(month);
  return days;
}

/** New cases a week over the newest year of observations, or null when none were counted. */
function inflowPerWeek(observations: readonly Observation[]): number | null {
  const counted = observations.filter(({ inflow }) => isCounted(inflow));
  let months = 0;
  const newest = counted.toReversed().filter((observation) => (months += observation.months) <= 12);
  const used = newest.length > 0 ? newest : counted.slice(-1);
  const cases = used.reduce((sum, { inflow }) => sum + (inflow ?? 0), 0);
  const days = used.reduce((sum, observation) => sum + daysOf(observation), 0);
  return days > 0 && cases > 0 ? (cases / days) * 7 : null;
}

/** A life table's shape with its own factor on the cumulative hazard below and from 52 weeks. */
function scaledHazards(cumulative: Float64Array, below: number, from52: number): Float64Array {
  return cumulative.map((H, d) => -Math.expm1(-H * (d < LONG_FROM_WEEK ? below : from52)));
}

/** Steady cases below and from 52 weeks for one new case a week. */
function steadyLevels(hazards: Float64Array): { below: number; from52: number } {
  const cases = steadyState(hazards, 'life');
  return { below: sum(cases, 0, LONG_FROM_WEEK), from52: sum(cases, LONG_FROM_WEEK, cases.length) };
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let d = from; d < to; d++) total += values[d] ?? 0;
  return total;
}

/** The scale in [1e−4, 1e4] at which a falling function of it meets a target, or null when it never does. */
function scaleFor(levelAt: (scale: number) => number, target: number): number | null {
  const difference = (logScale: number): number => levelAt(Math.exp(logScale)) - target;
  const [low, high] = [Math.log(LEAST_SCALE), Math.log(MOST_SCALE)];
  if (difference(low) < 0 || difference(high) > 0) return null;
  return Math.exp(findRoot(difference, low, high, 1e-10 * target));
}

/**
 * Fits a baseline to counted periods: keeps the shape of a reference table and finds two scales of its hazards, below
 * and from 52 weeks, with which the steady state has the observed level (section 5a of the model page, first version).
 *
 * The level is the mean of the newest `window` observations, which is where a Poisson likelihood of a constant level
 * has its maximum; the inflow is that of the newest twelve months. Without a counted inflow the table is kept as it is
 * below 52 weeks and the inflow is the one that gives the level.
 *
 * @param observations in order of time
 * @returns the baseline scenario, beginning on the Monday on or before the first day after the newest observation
 */
export function calibrate(
  observations: readonly Observation[],
  options: CalibrationOptions = {},
): Calibration {
  const { table = referenceTables.national, weeks = 61 } = options;
  const window = checkInteger('window', options.window ?? 1, 1, 1200);
  checkRecords('observations', observations).forEach(({ from, months }, index) => {
    if (Number.isNaN(monthOfLabel(from)))
      throw new ScenarioError(`observations[${index}].from`, from, 'a month YYYY-MM');
    checkInteger(`observations[${index}].months`, months, 1, 12);
  });
  const levels = observations.filter(({ fte }) => isCounted(fte)).slice(-window);
  const last = levels.at(-1);
  if (!last) return { error: 'fte.missing' };
  const fte = mean(levels.map((observation) => observation.fte ?? 0));
  const longCounts = levels.map(({ long }) => long).filter(isCounted);
  const long = longCounts.length > 0 ? mean(longCounts) : null;
  if (!(fte > 0)) return { error: 'fte.zero' };
  if (long !== null && long >= fte) return { error: 'long.aboveFte' };

  const notes: CalibrationNote[] = [];
  const shape = cumulativeHazards(exitHazards(table.life, DEFAULT_DURATIONS, 'table.life'));
  const counted = inflowPerWeek(observations);
  let inflow = counted;
  let below: number | null = null;
  if (inflow === null) {
    notes.push('inflow.absent');
  } else if (long === null) {
    const perCase = (scale: number) => {
      const { below: early, from52: late } = steadyLevels(scaledHazards(shape, scale, scale));
      return early + late;
    };
    below = scaleFor(perCase, fte / inflow);
  } else {
    below = scaleFor((scale) => steadyLevels(scaledHazards(shape, scale, 1)).below, (fte - long) / inflow);
  }
  if (inflow !== null && below === null) notes.push('inflow.impossible');
  if (inflow === null || below === null) {
    const unit = steadyLevels(scaledHazards(shape, 1, 1));
    inflow = long === null ? fte / (unit.below + unit.from52) : (fte - long) / unit.below;
    below = 1;
  }
  const [scaleBelow52, perWeek] = [below, inflow];

  let scaleFrom52 = scaleBelow52;
  if (long === null) {
    notes.push('long.absent');
  } else {
    const fitted = scaleFor(
      (s) => steadyLevels(scaledHazards(shape, scaleBelow52, s)).from52,
      long / perWeek,
    );
    if (fitted === null) notes.push('long.impossible');
    scaleFrom52 = fitted ?? MOST_SCALE;
  }

  const hazards = scaledHazards(shape, scaleBelow52, scaleFrom52);
  const unit = steadyLevels(hazards);
  const model = { fte: perWeek * (unit.below + unit.from52), long: perWeek * unit.from52 };
  const end = monthOfLabel(last.from) + last.months;
  return {
    scenario: {
      startDate: isoOfDay(mondayOnOrBefore(firstDayOfMonth(end))),
      weeks,
      D: DEFAULT_DURATIONS,
      life: { h: Array.from(hazards) },
      initial: 'steady',
      inflow: { mean: perWeek },
    },
    fit: {
      inflowPerWeek: perWeek,
      inflowCounted: counted !== null && !notes.includes('inflow.impossible'),
      scaleBelow52,
      scaleFrom52,
      level: { fte, long },
      model,
      lastMonth: isoOfDay(firstDayOfMonth(end) - 1).slice(0, 7),
      residuals: observations.map((observation) => ({
        from: observation.from,
        fte: isCounted(observation.fte) ? observation.fte - model.fte : null,
        long: isCounted(observation.long) ? observation.long - model.long : null,
      })),
      notes,
    },
  };
}
