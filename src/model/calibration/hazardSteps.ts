import type { PoissonProblem } from '../../util/poissonFit';

/** A case of twenty weeks: where the search begins, and the middle of a prior that says next to nothing. */
export const USUAL_HAZARD = 0.05;
const LEVEL_DEVIATION = Math.log(10);
/** A hazard is neither nothing nor everything, so that the search never leaves the numbers. */
const LEAST_LOGARITHM = -14;
const MOST_LOGARITHM = 3;
/** From band to band ln h changes by a factor e in one standard deviation (assumption). */
const STEP_DEVIATION = 1;

/** Logarithms that are sums of steps: the level of the first band, then the change from band to band. */
export function hazardsFromSteps(steps: Float64Array, bands: number): Float64Array {
  let logarithm = Math.log(USUAL_HAZARD);
  return Float64Array.from({ length: bands }, (_, band) => {
    logarithm += steps[band] ?? 0;
    return -Math.expm1(-Math.exp(Math.max(LEAST_LOGARITHM, Math.min(MOST_LOGARITHM, logarithm))));
  });
}

/** Priors of the steps of {@link hazardsFromSteps}: a smooth table, of any level. */
export function stepPriors(bands: number): PoissonProblem['parameters'] {
  return Array.from({ length: bands }, (_, band) => ({
    start: 0,
    priorDeviation: band === 0 ? LEVEL_DEVIATION : STEP_DEVIATION,
  }));
}

/** Standard errors of the running sums of the steps, from their covariance. */
export function logStandardErrors(covariance: readonly Float64Array[], bands: number): Float64Array {
  return Float64Array.from({ length: bands }, (_, band) => {
    let variance = 0;
    for (let i = 0; i <= band; i++) {
      for (let j = 0; j <= band; j++) variance += covariance[i]?.[j] ?? 0;
    }
    return Math.sqrt(variance);
  });
}
