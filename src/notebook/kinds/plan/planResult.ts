import type { Scenario } from '../../../model';
import type { InitiativeEffect, Study } from './study';
import type { UncertainStudy } from './uncertainStudy';

/** What follows from a plan. */
export interface PlanResult {
  /** The caseload under the law. */
  scenario: Scenario;
  effects: InitiativeEffect[];
  study: Study;
  /** What the bands follow from; null where none are wanted. */
  uncertain: UncertainStudy | null;
}
