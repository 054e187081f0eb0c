import type { Observation } from '../observation';
import type { Baseline, CalibrationError, CalibrationOptions } from './fit';
import { fitBaseline } from './fitBaseline';
import { calibrationBand, type TableFit } from './tableBand';

export type Calibration = (Baseline & { band: TableFit[] }) | { error: CalibrationError };

/**
 * Fits a baseline to counted months, with a table's shape and two scales of it, and the same over every plausible table.
 *
 * @param observations in order of time
 * @returns the baseline scenario, beginning on the Monday on or before the first day after the newest observation; or
 * why there is none
 * @throws ScenarioError naming the observation or option that is out of range
 */
export function calibrate(
  observations: readonly Observation[],
  options: CalibrationOptions = {},
): Calibration {
  const result = fitBaseline(observations, options);
  return 'error' in result ? result : { ...result, band: calibrationBand(observations, options) };
}
