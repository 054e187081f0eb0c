import type { Column, Issue } from '../types';
import { holdShorter } from './longerPeriods';
import { sumsAmong } from './totals';

/** Rows that are sums of others: 0 for an ordinary row, 1 for a sum, 2 for a larger area among smaller ones. */
export interface TotalRows {
  totalRows: Uint8Array;
  issues: Issue[];
}

/** Lists longer than this are of things or persons, not of categories; they have no sums by name. */
const MOST_CATEGORIES = 20_000;

/** Shown digits are rounded, so a sum may be off by half a unit a row, yet never by more than this share. */
const ROUNDING = 0.001;

/**
 * Marks the rows that would be counted twice: by the names of their categories and periods, and a last row that has no
 * name but whose figures are the sums of the rows above.
 */
export function findTotalRows(columns: readonly Column[], lines: ArrayLike<number>): TotalRows {
  const totalRows = new Uint8Array(lines.length);
  for (const column of columns) if (column.dictionary) markCategories(column, totalRows);
  const byCategory = totalRows.slice();
  for (const column of columns) markPeriods(column, totalRows);
  const issues = unnamedTotal(columns, totalRows, lines);
  // A total among the periods has a word of its own, with its line.
  const count = byCategory.reduce((sum, kind) => (kind > 0 ? sum + 1 : sum), 0);
  if (count > 0) {
    const first = byCategory.findIndex((kind) => kind > 0);
    issues.unshift({ severity: 'info', code: 'total.rows', params: { count, line: lines[first] ?? 0 } });
  }
  return { totalRows, issues };
}

function markCategories({ dictionary = [], values }: Column, totalRows: Uint8Array): void {
  if (dictionary.length > MOST_CATEGORIES) return;
  const sums = sumsAmong(dictionary);
  if (sums.size === 0) return;
  const kinds = dictionary.map((text) => ({ total: 1, larger: 2, none: 0 })[sums.get(text) ?? 'none']);
  values.forEach((code: number, row: number) => {
    const kind = kinds[code] ?? 0;
    if (kind === 1 || (kind === 2 && totalRows[row] === 0)) totalRows[row] = kind;
  });
}

function markPeriods(column: Column, totalRows: Uint8Array): void {
  const { missing = [], missingByRow, monthsByRow, periodMonths = 1, values } = column;
  if (monthsByRow) {
    const periods = Array.from(monthsByRow, (months, row) => ({ month: values[row] ?? NaN, months }));
    holdShorter(periods, periodMonths).forEach((isLonger, row) => {
      if (isLonger) totalRows[row] = 1;
    });
  }
  const kind = missing.findIndex(({ reason }) => reason === 'total') + 1;
  if (kind === 0) return;
  const isTotal = missing.map(({ reason }) => reason === 'total');
  missingByRow?.forEach((place, row) => {
    if (place > 0 && isTotal[place - 1]) totalRows[row] = 1;
  });
}

/** The last row, when it names no category and no period and each of its figures is the sum of those above. */
function unnamedTotal(columns: readonly Column[], totalRows: Uint8Array, lines: ArrayLike<number>): Issue[] {
  const last = totalRows.length - 1;
  const named = columns.filter(({ type }) => type !== 'number');
  const numbers = columns.filter(({ type, values }) => type === 'number' && !Number.isNaN(values[last]));
  if (last < 2 || totalRows[last] !== 0 || named.length === 0 || numbers.length === 0) return [];
  const isUnnamed = named.every(({ dictionary, values }) =>
    dictionary ? dictionary[values[last] ?? -1] === '' : Number.isNaN(values[last]),
  );
  if (!isUnnamed || !numbers.every((column) => isSum(column, totalRows, last))) return [];
  totalRows[last] = 1;
  return [{ severity: 'warning', code: 'total.unnamed', params: {}, row: lines[last] ?? 0 }];
}

function isSum({ values }: Column, totalRows: Uint8Array, last: number): boolean {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < last; row++) {
    const value = values[row] ?? NaN;
    if (totalRows[row] !== 0 || Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  const total = values[last] ?? NaN;
  return (
    count > 1 && Math.abs(total - sum) <= Math.max(1e-9, Math.min(0.5 * count, ROUNDING * Math.abs(sum)))
  );
}
