import type { Column, Issue, Pivot } from '../types';
import type { ColumnCells } from './columnCells';
import { joinedPeriod, partsIn } from './joinedPeriod';
import type { Built } from './numberColumn';
import { readPeriod } from './periods';

/** Whether periods side by side are years and nothing else. */
export function areYears({ periods }: Pivot): boolean {
  return periods.every((period) => readPeriod(period)?.form === 'year');
}

/** What was said about months, weeks or days without a year, where the years are the names of the columns. */
export function withoutYearIssues(issues: readonly Issue[], pivot: Pivot | null): Issue[] {
  if (!pivot || !areYears(pivot)) return [...issues];
  return issues.filter(({ code }) => code !== 'period.split' && code !== 'period.noYear');
}

/** The first column of months, weeks, quarters or days without a year, as whole periods with the years of another. */
export function joinedWith(
  year: Column,
  columns: readonly Column[],
  lines: Int32Array,
): { index: number; built: Built } | null {
  for (const [index, column] of columns.entries()) {
    const cells = cellsOf(column, lines);
    const parts = cells && partsIn(cells);
    if (parts) return { index, built: joinedPeriod(cells, parts, year) };
  }
  return null;
}

function cellsOf({ name, values, dictionary }: Column, lines: Int32Array): ColumnCells | null {
  if (!dictionary || !(values instanceof Int32Array)) return null;
  const counts = dictionary.map(() => 0);
  for (const code of values) counts[code] = (counts[code] ?? 0) + 1;
  return { name, lines, dictionary: { texts: dictionary, counts, codes: values }, numerals: null };
}
