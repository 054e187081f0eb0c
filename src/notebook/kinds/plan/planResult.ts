import type { Scenario } from '../../../model';
import type { BaselineCell } from '../baseline/baselineCell';
import type { BaselineResult } from '../baseline/baselineResult';
import type { PlanCell } from './planCell';
import type { InitiativeEffect, Study } from './study';
import type { UncertainStudy } from './uncertainStudy';

/** What follows from a plan, and what it followed from: the last good one still tells of itself when the plan has changed. */
export interface PlanResult {
  plan: PlanCell;
  baseline: BaselineCell;
  /** Of the baseline. */
  rests: BaselineResult;
  /** The caseload under the law. */
  scenario: Scenario;
  effects: InitiativeEffect[];
  study: Study;
  /** What the bands follow from; null where none are wanted. */
  uncertain: UncertainStudy | null;
}
