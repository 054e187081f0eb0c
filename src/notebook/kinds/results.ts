import type { Figure } from '../figures/figure';
import type { BaselineResult } from './baseline/baselineResult';
import type { ChartResult } from './chart/chartResult';
import type { PlanResult } from './plan/planResult';
import type { TableResult } from './table/tableResult';

/** What a cell of each kind gives. */
export interface Results {
  text: null;
  data: TableResult | null;
  table: TableResult;
  chart: ChartResult;
  input: Figure;
  value: Figure;
  baseline: BaselineResult;
  plan: PlanResult;
  scenario: null;
}
