import type { Drawing } from '../../../data/table/drawing';
import type { ChartMark } from './chartCell';

/** What a chart draws, and what it was drawn of: the last good one stays while a chart is stale. */
export interface ChartResult {
  /** The marks that were drawn, one for each layer of the drawing. */
  marks: ChartMark[];
  facet: string;
  drawing: Drawing;
  /** Whether the columns are a plan's months, whose names are codes that `i18n/` has words for. */
  isMonths: boolean;
}
