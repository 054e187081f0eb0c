import { labelOfMonth } from '../../util/calendar';
import type { Observation } from '../../model';
import { isWholeMonth, type MonthsInWindow } from './monthlyCounts';

/**
 * The months that the window holds whole, as the data cell has them: full-time persons from their days, cases past 52
 * weeks at the month's end, new cases. The caller decides whether the counts are exact or published ones (null where
 * withheld).
 */
export function observationsOfRegister({
  months,
}: {
  months: MonthsInWindow & ObservedSeries;
}): Observation[] {
  return Array.from(months.month, (month, index) => ({ month, index }))
    .filter(({ index }) => isWholeMonth(months, index))
    .map(({ month, index }) => ({
      from: labelOfMonth(month),
      months: 1,
      fte: months.fte[index] ?? null,
      long: months.long[index] ?? null,
      inflow: months.inflow[index] ?? null,
    }));
}

type Series = ArrayLike<number | null>;

/** Exact counts, or published ones. */
interface ObservedSeries {
  fte: Series;
  long: Series;
  inflow: Series;
}
