import { labelOfMonth } from '../../util/calendar';
import type { Column, Issue } from '../types';

/**
 * First months of periods of one length that share months with others, such as a year to each month's end; the rest of
 * the list, from the newest back, can be added up. `null` when none overlap.
 */
export function withoutOverlap(months: Iterable<number>, length: number): Set<number> | null {
  const starts = [...new Set(months)].sort((a, b) => b - a);
  const kept = new Set<number>();
  let next = Infinity;
  for (const start of starts) {
    if (start + length > next) continue;
    kept.add(start);
    next = start;
  }
  return kept.size < starts.length ? kept : null;
}

/** Periods that overlap, which a sum over them would count more than once. */
export function overlapIssues({ name, values, monthsByRow, periodMonths = 1 }: Column): Issue[] {
  const starts: number[] = [];
  values.forEach((month: number, row: number) => {
    if (!Number.isNaN(month) && (monthsByRow?.[row] ?? periodMonths) === periodMonths) starts.push(month);
  });
  const apart = periodMonths > 1 ? withoutOverlap(starts, periodMonths) : null;
  if (!apart) return [];
  const [newest = 0] = apart;
  const params = { months: periodMonths, kept: apart.size, period: labelOfMonth(newest) };
  return [{ severity: 'warning', code: 'period.overlap', params, column: name }];
}
