import type { FittedCaseload } from './fitBaseline';

/** What follows from a baseline. */
export interface BaselineResult {
  fitted: FittedCaseload;
  /** Whether its months were made to fit a plan, and not counted. */
  constructed: boolean;
}
