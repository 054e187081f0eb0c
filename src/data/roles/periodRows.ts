import { isWeekName, isYearPartName } from '../columns/columnNames';
import { namedMonths } from './observationIssues';
import { readPeriod } from '../columns/periods';
import type { Column, Imported, Issue, Roles } from '../types';

/** The rows that can be placed in time. */
export interface PeriodRows {
  /** First month of each row's period: year * 12 + month - 1, NaN where there is none. */
  month: ArrayLike<number>;
  /** What is counted once: the day for dates, else the period. */
  unit: ArrayLike<number>;
  /** Length of the periods that are kept, in months. */
  months: number;
  /** 1 for the rows to read: with a period, and of the commonest length. */
  keep: Uint8Array;
  /** Rows left out because their period cell says that they are a total. */
  totals: number;
}

/** Places the rows in time by the column that has the role of period; null when none can. */
export function periodRows(
  imported: Imported,
  { period }: Roles,
): { rows: PeriodRows | null; issues: Issue[] } {
  const column = imported.columns.find(({ name }) => name === period);
  if (!column || (column.type !== 'period' && column.type !== 'date')) {
    return { rows: null, issues: [noPeriodIssue(imported)] };
  }
  const { values: month, monthsByRow, periodMonths: months = 1 } = column;
  const part = months === 12 ? imported.columns.find(isPartOfYear) : undefined;
  if (part) {
    const params = { year: column.name, part: part.name };
    return {
      rows: null,
      issues: [{ severity: 'error', code: 'period.inTwoColumns', params, column: part.name }],
    };
  }
  const keep = Uint8Array.from(month, (value, row) =>
    !Number.isNaN(value) && (monthsByRow?.[row] ?? months) === months ? 1 : 0,
  );
  const totals = imported.issues.filter(
    (issue) => issue.code === 'period.total' && issue.column === column.name,
  ).length;
  const rows = { month, unit: column.days ?? month, months, keep, totals };
  return { rows, issues: [...otherLengths(column, months), ...withoutPeriod(column, totals)] };
}

/** A week, month or quarter in a column of its own: the year beside it is then not the row's period. */
function isPartOfYear({ name, type }: Column): boolean {
  return (isWeekName(name) || isYearPartName(name)) && type !== 'period' && type !== 'date';
}

/** Why there is no period: perhaps they stand side by side as the names of columns. */
function noPeriodIssue({ columns }: Imported): Issue {
  const names = columns
    .filter(({ type, name }) => type === 'number' && readPeriod(name))
    .map(({ name }) => name);
  const [first, second] = names;
  if (first === undefined || second === undefined)
    return { severity: 'error', code: 'period.missing', params: {} };
  const params = { count: names.length, first, last: names.at(-1) ?? second };
  return { severity: 'error', code: 'period.inHeader', params };
}

function otherLengths({ name, values, monthsByRow }: Column, kept: number): Issue[] {
  if (!monthsByRow) return [];
  const others = new Set<number>();
  let count = 0;
  monthsByRow.forEach((months, row) => {
    if (months === 0 || months === kept) return;
    count++;
    others.add(values[row] ?? NaN);
  });
  if (count === 0) return [];
  const params = { kept, count, periods: namedMonths([...others]) };
  return [{ severity: 'warning', code: 'period.mixedLengths', params, column: name }];
}

function withoutPeriod({ name, values }: Column, totals: number): Issue[] {
  const count = Array.from(values).filter(Number.isNaN).length - totals;
  return count > 0
    ? [{ severity: 'warning', code: 'rows.withoutPeriod', params: { count }, column: name }]
    : [];
}
