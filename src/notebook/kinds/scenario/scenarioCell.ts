import type { CommonCell } from '../commonCell';
import type { EffectMeasure } from '../plan/planCell';

/** The curves of one measure: observed, without the plan, with the plan. */
export interface ScenarioCell extends CommonCell {
  kind: 'scenario';
  /** Id of the plan cell. */
  plan: string;
  measure: EffectMeasure;
}
