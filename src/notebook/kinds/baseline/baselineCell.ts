import type { ReferenceTableName } from '../../../model';
import type { RuleEdits } from '../../../rules';
import type { NamedCell } from '../commonCell';

/** The level a baseline was fitted to, carried when the observations are left out. */
export interface BaselineLevel {
  /** `YYYY-MM` */
  lastMonth: string;
  /** Full-time persons, and cases over 52 weeks (null when not counted). */
  fte: number;
  long: number | null;
  /** New cases a week, null when not counted. */
  inflowPerWeek: number | null;
}

/** The caseload as it would go on without the plan, fitted to a data cell. */
export interface BaselineCell extends NamedCell {
  kind: 'baseline';
  /** Id of the data cell. */
  data: string;
  table: ReferenceTableName;
  /** How many of the newest observations set the level. */
  window: number;
  level: BaselineLevel | null;
  /** Assumption: change of the inflow from the start, in per cent. */
  inflowPercent: number;
  /** Assumption: extra inflow in November and December, in per cent, when on. */
  yearEndRise: { on: boolean; percent: number };
  /** What a person has changed about the law. */
  rules: RuleEdits;
}
