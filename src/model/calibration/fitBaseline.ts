import { ScenarioError } from '../check';
import type { Observation } from '../observation';
import type { Baseline, CalibrationError, CalibrationOptions } from './fit';
import { fitLevel } from './levelFit';
import { fitLikelihood } from './likelihoodFit';

/** One baseline by the method asked for, without the band over the tables. */
export function fitBaseline(
  observations: readonly Observation[],
  options: CalibrationOptions,
): Baseline | { error: CalibrationError } {
  const { method = 'level' } = options;
  switch (method) {
    case 'level':
      return fitLevel(observations, options);
    case 'likelihood':
      return fitLikelihood(observations, options);
    default:
      throw new ScenarioError('method', method, '"level" or "likelihood"');
  }
}
