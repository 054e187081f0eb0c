import { covarianceGiven, fitPoisson, type PoissonProblem } from '../../util/poissonFit';
import type { BandsModel } from './bandsModel';
import type { CheckedCount } from './durationCounts';
import { hazardsFromSteps, logStandardErrors, stepPriors, USUAL_HAZARD } from './hazardSteps';
import { covarianceOfCounts, type Cohort, type StockCount } from './sharedCases';

/** A caseload with the counted bands as nearly as its likelihood and a smooth table allow. */
export interface LikeliestBands {
  inflowPerWeek: number;
  inflowLogStandardError: number | null;
  /** Weekly exit probability of each band, and the standard error of its logarithm (of −ln(1 − h), nearly the same). */
  hazards: Float64Array;
  logStandardErrors: Float64Array;
  deviance: number;
  converged: boolean;
}

/** The inflow may be anything. */
const INFLOW_DEVIATION = Math.log(100);
const LARGEST_LOGARITHM = 7;

/**
 * Fits a hazard a band, and the inflow where it was not counted, by Poisson likelihood with a prior for a table whose
 * ln h is smooth across the cuts (section 5b of the model page).
 */
export function likeliestBands(
  counts: readonly CheckedCount[],
  model: BandsModel,
  countedInflow: number | null,
): LikeliestBands {
  const { edges, cases } = counts[0] as CheckedCount;
  const bands = edges.length;
  const usualInflow = USUAL_HAZARD * cases.reduce((sum, count) => sum + count, 0);
  const explained = counts.length === 1 ? counts : counts.slice(1);
  const inflowAt = (parameters: Float64Array): number =>
    countedInflow ??
    usualInflow * Math.exp(Math.max(-LARGEST_LOGARITHM, Math.min(LARGEST_LOGARITHM, parameters[bands] ?? 0)));
  const hazardsAt = (parameters: Float64Array): Float64Array => hazardsFromSteps(parameters, bands);
  const problem: PoissonProblem = {
    counts: Float64Array.from(explained.flatMap((count) => Array.from(count.cases))),
    means: (parameters) =>
      Float64Array.from(
        model
          .expected(hazardsAt(parameters), inflowAt(parameters))
          .flatMap((expected) => Array.from(expected)),
      ),
    parameters: [
      ...stepPriors(bands),
      ...(countedInflow === null ? [{ start: 0, priorDeviation: INFLOW_DEVIATION }] : []),
    ],
  };
  const solved = fitPoisson(problem);
  const hazards = hazardsAt(solved.parameters);
  const inflowPerWeek = inflowAt(solved.parameters);

  const single = counts.length === 1;
  const cohorts: Cohort[] = [
    ...Array.from(model.first(hazards, inflowPerWeek), (open, duration) => ({
      week: 0,
      duration,
      cases: open,
      counted: !single,
    })),
    ...Array.from(model.inflow(inflowPerWeek), (open, week) => ({
      week,
      duration: 0,
      cases: open,
      counted: countedInflow !== null,
    })),
  ];
  const stocks: StockCount[] = (single ? model.weeks : model.weeks.slice(1)).flatMap((week) =>
    edges.map((from, band) => ({ week, from, to: edges[band + 1] ?? Infinity })),
  );
  const covariance = covarianceGiven(
    problem,
    solved,
    covarianceOfCounts(model.byDuration(hazards), cohorts, stocks),
  );
  return {
    inflowPerWeek,
    inflowLogStandardError: countedInflow === null ? Math.sqrt(covariance[bands]?.[bands] ?? 0) : null,
    hazards,
    logStandardErrors: logStandardErrors(covariance, bands),
    deviance: solved.deviance,
    converged: solved.converged,
  };
}
