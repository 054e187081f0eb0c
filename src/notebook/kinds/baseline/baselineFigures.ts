import { computed } from '../../figures/computed';
import type { Figure, Provenance } from '../../figures/figure';
import type { BaselineCell } from './baselineCell';
import type { BaselineResult } from './baselineResult';

/** Whose figure a baseline's level is: of a constructed series only the newest month stands in the plan. */
export function levelProvenance(constructed: boolean, { window }: Pick<BaselineCell, 'window'>): Provenance {
  return !constructed ? 'data' : window === 1 ? 'plan' : 'assumption';
}

/** The figure of a baseline that is meant, such as `fte.start`; what a plan's month has is the plan's (`WITHOUT_PLAN`). */
export function baselineFigure(
  cell: BaselineCell,
  result: BaselineResult | undefined,
  meaning: string,
): Figure | null {
  if (meaning === 'rise.percent')
    return { value: cell.yearEndRise.percent, format: 'percentChange', provenance: 'assumption' };
  if (!result) return null;
  const { fit } = result.fitted;
  const { constructed } = result;
  const provenance = levelProvenance(constructed, cell);
  const counted = (value: number | null): Figure | null =>
    value === null ? null : { value, format: 'count', provenance };
  switch (meaning) {
    case 'fte.start':
      return counted(fit.level.fte);
    case 'long.start':
      return fit.level.long === null
        ? { value: fit.model.long, format: 'count', provenance: 'assumption' }
        : counted(fit.level.long);
    case 'inflow':
      return {
        value: fit.inflowPerWeek,
        format: 'rate',
        provenance: fit.inflowCounted && !constructed ? 'data' : 'assumption',
      };
    case 'month':
      return { value: fit.lastMonth, format: 'month', provenance: 'data' };
    case 'variation':
      // Independent cases: the stock is Poisson, so its standard deviation is the root of its mean.
      return computed(Math.sqrt(fit.model.fte), 'count');
    default:
      return null;
  }
}

/** All figures of a baseline of its own. */
export const BASELINE_FIGURES = [
  'fte.start',
  'long.start',
  'inflow',
  'month',
  'variation',
  'rise.percent',
] as const;

/** Figures of a baseline that only a plan's month or year gives. */
export const WITHOUT_PLAN = ['fte.end', 'fte.mean', 'long.end', 'net.year'] as const;
