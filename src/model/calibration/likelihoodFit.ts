import { covarianceGiven, fitPoisson, type PoissonFit, type PoissonProblem } from '../../util/poissonFit';
import { checkInteger } from '../check';
import { cumulativeHazards, exitHazards } from '../lifeTable';
import { DEFAULT_DURATIONS, LONG_FROM_WEEK } from '../limits';
import type { Observation } from '../observation';
import { referenceTables } from '../referenceTables';
import type { Scenario } from '../scenario';
import {
  meanAbsolute,
  type Baseline,
  type CalibrationError,
  type CalibrationNote,
  type CalibrationOptions,
  type FittedParameter,
} from './fit';
import { fitLevel } from './levelFit';
import { monthsModel, type MonthsModel, type MonthsParameters } from './monthsModel';
import { afterPeriod, checkCounts, checkOrder, checkPeriods, isCounted, spanOf } from './periods';
import { covarianceOfCounts, type Cohort, type StockCount } from './sharedCases';
import { checkSeason, withSeason } from './withSeason';

/**
 * What is believed before the months are seen, as standard deviations of a logarithm (assumptions): a table's scale may
 * be off by a factor two, a start by half of its steady level, and of the inflow nothing is known.
 */
const PRIOR_DEVIATIONS: Record<FittedParameter['name'], number> = {
  scaleBelow52: Math.log(2),
  scaleFrom52: Math.log(2),
  startBelow52: Math.log(1.5),
  startFrom52: Math.log(1.5),
  inflowPerWeek: Math.log(100),
};
const DEFAULT_PERIODS = 24;
const NO_SEASON = new Array<number>(12).fill(1);
/** No table is scaled by more: beyond it the logarithm only gets in the way of the search. */
const LARGEST_LOGARITHM = Math.log(1e4);

/** One counted number and how it reads off what the model expects of its period. */
interface Count {
  period: number;
  measure: 'below52' | 'fte' | 'long' | 'inflow';
  cases: number;
}

/** Cases below and from 52 weeks apart where both are known: they share no case, so they are independent. */
function countsOf(observations: readonly Observation[]): Count[] {
  return observations.flatMap(({ fte, long, inflow }, period) => {
    const counts: Count[] = [];
    if (isCounted(fte)) {
      counts.push(
        isCounted(long)
          ? { period, measure: 'below52', cases: fte - long }
          : { period, measure: 'fte', cases: fte },
      );
    }
    if (isCounted(long)) counts.push({ period, measure: 'long', cases: long });
    if (isCounted(inflow)) counts.push({ period, measure: 'inflow', cases: inflow });
    return counts;
  });
}

/** Covariance of the counts under the model: of stocks by the cases they share; inflow counts stand alone. */
function countCovariance(
  counts: readonly Count[],
  observations: readonly Observation[],
  model: MonthsModel,
  parameters: MonthsParameters,
  { means }: PoissonFit,
): Float64Array[] {
  const cohorts: Cohort[] = [
    ...Array.from(model.initial(parameters), (cases, duration) => ({
      week: 0,
      duration,
      cases,
      counted: false,
    })),
    ...Array.from(model.inflow(parameters), (cases, week) => ({
      week,
      duration: 0,
      cases,
      counted: (model.countedInflow[week] ?? 0) > cases / 2,
    })),
  ];
  const stocks = counts.map(({ period, measure }): StockCount => {
    const { firstDay, endDay } = spanOf(observations[period] as Observation);
    // A mean over the period is taken as the count in its middle week, which overstates its noise a little.
    const day = measure === 'long' ? endDay - 1 : (firstDay + endDay) / 2;
    const week = Math.floor((day - model.startDay) / 7);
    return {
      week: measure === 'inflow' ? -1 : week,
      from: measure === 'long' ? LONG_FROM_WEEK : 0,
      to: measure === 'below52' ? LONG_FROM_WEEK : Infinity,
    };
  });
  const covariance = covarianceOfCounts(model.hazards(parameters), cohorts, stocks);
  counts.forEach(({ measure }, i) => {
    if (measure === 'inflow') (covariance[i] as Float64Array)[i] = means[i] ?? 0;
  });
  return covariance;
}

/**
 * Fits a baseline to the newest periods one by one: two scales of a table's hazards, the inflow, and how far the first
 * period was from a steady state, by penalised Poisson likelihood (section 5a of the model page). The scenario begins
 * with the cases that the fit leaves open, so a caseload that was rising goes on as its table says.
 *
 * Standard errors count with the cases that one month shares with the next.
 *
 * @param observations in order of time
 */
export function fitLikelihood(
  observations: readonly Observation[],
  options: CalibrationOptions,
): Baseline | { error: CalibrationError } {
  const { table = referenceTables.national, weeks = 61 } = options;
  const window = checkInteger('window', options.window ?? DEFAULT_PERIODS, 1, 1200);
  const used = checkOrder(checkCounts(checkPeriods(observations))).slice(-window);
  const season = options.season ? checkSeason(options.season) : NO_SEASON;
  // The exact fit to the mean level is where the search begins, and says what cannot be fitted at all.
  const level = fitLevel(used, { table, window: used.length || 1 });
  if ('error' in level) return level;
  const tooLong = ({ fte, long }: Observation): boolean => isCounted(fte) && isCounted(long) && long > fte;
  if (used.some(tooLong)) return { error: 'long.aboveFte' };

  const counts = countsOf(used);
  const longCounted = counts.some(({ measure }) => measure === 'long');
  const inflowCounted = counts.some(({ measure, cases }) => measure === 'inflow' && cases > 0);
  const notes: CalibrationNote[] = [];
  if (!inflowCounted) notes.push('inflow.absent');
  if (!longCounted) notes.push('long.absent');

  const shape = cumulativeHazards(exitHazards(table.life, DEFAULT_DURATIONS, 'table.life'));
  const model = monthsModel(used, shape, season);
  const names: FittedParameter['name'][] = longCounted
    ? ['scaleBelow52', 'scaleFrom52', 'inflowPerWeek', 'startBelow52', 'startFrom52']
    : ['scaleBelow52', 'inflowPerWeek', 'startBelow52'];
  const parametersAt = (logarithms: Float64Array): MonthsParameters => {
    const value = (name: FittedParameter['name'], otherwise: number): number => {
      const logarithm = logarithms[names.indexOf(name)];
      return logarithm === undefined
        ? otherwise
        : Math.exp(Math.max(-LARGEST_LOGARITHM, Math.min(LARGEST_LOGARITHM, logarithm)));
    };
    const scaleBelow52 = value('scaleBelow52', 1);
    const startBelow52 = value('startBelow52', 1);
    return {
      scaleBelow52,
      scaleFrom52: value('scaleFrom52', scaleBelow52),
      inflowPerWeek: level.fit.inflowPerWeek * value('inflowPerWeek', 1),
      startBelow52,
      startFrom52: value('startFrom52', startBelow52),
    };
  };
  const startOf = (name: FittedParameter['name']): number =>
    name === 'scaleBelow52' || name === 'scaleFrom52'
      ? Math.max(-1, Math.min(1, Math.log(level.fit[name])))
      : 0;
  const problem: PoissonProblem = {
    counts: Float64Array.from(counts, ({ cases }) => cases),
    means: (logarithms) => {
      const expected = model.expected(parametersAt(logarithms));
      return Float64Array.from(counts, ({ period, measure }) => {
        const { fte = 0, long = 0, inflow = 0 } = expected[period] ?? {};
        return { below52: fte - long, fte, long, inflow }[measure];
      });
    },
    parameters: names.map((name) => ({ start: startOf(name), priorDeviation: PRIOR_DEVIATIONS[name] })),
  };
  const solved = fitPoisson(problem);
  const parameters = parametersAt(solved.parameters);
  const covariance = covarianceGiven(
    problem,
    solved,
    countCovariance(counts, used, model, parameters, solved),
  );

  const expected = model.expected(parameters);
  const minus = (observed: number | null, fitted: number | undefined): number | null =>
    isCounted(observed) && fitted !== undefined ? observed - fitted : null;
  const residuals = used.map(({ from, fte, long }, period) => ({
    from,
    fte: minus(fte, expected[period]?.fte),
    long: minus(long, expected[period]?.long),
  }));
  const newest = used.at(-1) as Observation;
  const { fte: fteNow = 0, long: longNow = 0 } = expected.at(-1) ?? {};
  const { startDate, lastMonth } = afterPeriod(newest);
  const scenario: Scenario = {
    startDate,
    weeks,
    D: DEFAULT_DURATIONS,
    life: { h: Array.from(model.hazards(parameters)) },
    initial: { n: model.carriedInto(startDate, parameters) },
    inflow: { mean: parameters.inflowPerWeek },
  };
  return {
    scenario: options.season ? withSeason(scenario, season) : scenario,
    fit: {
      inflowPerWeek: parameters.inflowPerWeek,
      inflowCounted,
      scaleBelow52: parameters.scaleBelow52,
      scaleFrom52: parameters.scaleFrom52,
      level: level.fit.level,
      model: { fte: fteNow, long: longNow },
      lastMonth,
      residuals,
      meanAbsoluteError: {
        fte: meanAbsolute(residuals.map(({ fte }) => fte)),
        long: meanAbsolute(residuals.map(({ long }) => long)),
      },
      notes,
      likelihood: {
        parameters: names.map((name, k) => ({
          name,
          value: parameters[name],
          logStandardError: Math.sqrt(covariance[k]?.[k] ?? 0),
        })),
        deviance: solved.deviance,
        counts: counts.length,
        inflowResiduals: used.map(({ from, inflow }, period) => ({
          from,
          inflow: minus(inflow, expected[period]?.inflow),
        })),
        converged: solved.converged,
      },
    },
  };
}
