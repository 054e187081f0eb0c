import type { Column, Issue } from '../types';

/**
 * Of periods of one length, by their first months, those that can be added up: from the newest back, none that shares
 * months with the next. `null` when none overlap, as those of a year to the end of each month do.
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
  if (periodMonths === 1) return [];
  const starts = new Set<number>();
  for (let row = 0; row < values.length; row++) {
    const month = values[row] ?? NaN;
    if (!Number.isNaN(month) && (monthsByRow?.[row] ?? periodMonths) === periodMonths) starts.add(month);
  }
  const apart = withoutOverlap(starts, periodMonths);
  if (!apart) return [];
  const params = { months: periodMonths, kept: apart.size };
  return [{ severity: 'warning', code: 'period.overlap', params, column: name }];
}
