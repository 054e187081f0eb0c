import { findRoot } from '../../util/root';
import { checkInteger } from '../check';
import { cumulativeHazards, exitHazards } from '../lifeTable';
import { DEFAULT_DURATIONS } from '../limits';
import type { Observation } from '../observation';
import { referenceTables } from '../referenceTables';
import type { Scenario } from '../scenario';
import {
  meanAbsolute,
  type Baseline,
  type CalibrationError,
  type CalibrationNote,
  type CalibrationOptions,
} from './fit';
import { afterPeriod, checkCounts, checkOrder, checkPeriods, daysOf, isCounted } from './periods';
import { scaledHazards, steadyLevels } from './scaledTable';
import { withSeason } from './withSeason';

const LEAST_SCALE = 1e-4;
const MOST_SCALE = 1e4;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
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

/** The scale in [1e−4, 1e4] at which a falling function of it meets a target, or null when it never does. */
function scaleFor(levelAt: (scale: number) => number, target: number): number | null {
  const difference = (logScale: number): number => levelAt(Math.exp(logScale)) - target;
  const [low, high] = [Math.log(LEAST_SCALE), Math.log(MOST_SCALE)];
  if (difference(low) < 0 || difference(high) > 0) return null;
  return Math.exp(findRoot(difference, low, high, 1e-10 * target));
}

/**
 * Fits a baseline to counted periods: keeps the shape of a reference table and finds two scales of its hazards, below
 * and from 52 weeks, with which the steady state has the observed level (section 5a of the model page).
 *
 * The level is the mean of the newest `window` observations, which is where a Poisson likelihood of a constant level
 * has its maximum; the inflow is that of the newest twelve months. Without a counted inflow the table is kept as it is
 * below 52 weeks and the inflow is the one that gives the level.
 *
 * @param observations in order of time
 * @returns the baseline scenario, beginning on the Monday on or before the first day after the newest observation
 */
export function fitLevel(
  observations: readonly Observation[],
  options: CalibrationOptions,
): Baseline | { error: CalibrationError } {
  const { table = referenceTables.national, weeks = 61 } = options;
  const window = checkInteger('window', options.window ?? 1, 1, 1200);
  checkOrder(checkCounts(checkPeriods(observations)));
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
  const { startDate, lastMonth } = afterPeriod(last);
  const residuals = observations.map((observation) => ({
    from: observation.from,
    fte: isCounted(observation.fte) ? observation.fte - model.fte : null,
    long: isCounted(observation.long) ? observation.long - model.long : null,
  }));
  const scenario: Scenario = {
    startDate,
    weeks,
    D: DEFAULT_DURATIONS,
    life: { h: Array.from(hazards) },
    initial: 'steady',
    inflow: { mean: perWeek },
  };
  return {
    scenario: options.season ? withSeason(scenario, options.season) : scenario,
    fit: {
      inflowPerWeek: perWeek,
      inflowCounted: counted !== null && !notes.includes('inflow.impossible'),
      scaleBelow52,
      scaleFrom52,
      level: { fte, long },
      model,
      lastMonth,
      residuals,
      meanAbsoluteError: {
        fte: meanAbsolute(residuals.map((residual) => residual.fte)),
        long: meanAbsolute(residuals.map((residual) => residual.long)),
      },
      notes,
    },
  };
}
