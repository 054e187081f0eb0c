import { daysInMonth, firstDayOfMonth, monthOfDay } from '../../util/calendar';
import { yearPartOfName } from '../columns/columnNames';
import { withoutOverlap } from '../columns/overlap';
import { namedMonths } from './observationIssues';
import type { Column, Imported, Issue, Roles } from '../types';

/** The rows that can be placed in time; a week that lies in two months is there twice, once for each. */
export interface PeriodRows {
  /** Place of each in the table. */
  row: Int32Array;
  /** First month of its period: year * 12 + month - 1. */
  month: Float64Array;
  /** What is counted once: the day for dates, the Monday for weeks, else the period. */
  unit: Float64Array;
  /** Days of the week in the month; 1 for what lies wholly in its period. */
  weight: Float64Array;
  /** What the weights of a whole unit add up to: 7 for weeks, else 1. */
  span: number;
  /** Length of the periods that are kept, in months. */
  months: number;
  /** Rows left out because their period cell says that they are a total. */
  totals: number;
}

/** Places the rows in time by the column that has the role of period; null when none can. */
export function periodRows(
  imported: Imported,
  { period }: Pick<Roles, 'period'>,
): { rows: PeriodRows | null; issues: Issue[] } {
  const column = imported.columns.find(({ name }) => name === period);
  if (!column || (column.type !== 'period' && column.type !== 'date')) {
    return { rows: null, issues: [noPeriodIssue(imported)] };
  }
  const part = partOf(column, imported.columns);
  if (part) {
    const params = { year: column.name, part: part.name };
    return {
      rows: null,
      issues: [{ severity: 'error', code: 'period.inTwoColumns', params, column: part.name }],
    };
  }
  let none = 0;
  let totals = 0;
  column.values.forEach((month: number, row: number) => {
    if (!Number.isNaN(month)) return;
    none++;
    if (imported.totalRows[row] === 1) totals++;
  });
  const issues = withoutPeriod(column.name, none - totals);
  if (column.periodDays === 7 && column.days) {
    issues.unshift({ severity: 'info', code: 'period.weeks', params: {}, column: column.name });
    return { rows: { ...weeksInMonths(column.days), totals }, issues };
  }
  const { values, monthsByRow, periodMonths: months = 1, days } = column;
  const places = new Int32Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const isKept = !Number.isNaN(values[at] ?? NaN) && (monthsByRow?.[at] ?? months) === months;
    if (isKept) places[count++] = at;
  }
  const ofLength = places.slice(0, count);
  const monthsOfRows = picked(values, ofLength);
  const apart = months > 1 ? withoutOverlap(monthsOfRows, months) : null;
  const row = apart ? ofLength.filter((at) => apart.has(values[at] ?? NaN)) : ofLength;
  const month = picked(values, row);
  const unit = days ? picked(days, row) : month;
  const weight = new Float64Array(row.length).fill(1);
  return {
    rows: { row, month, unit, weight, span: 1, months, totals },
    issues: [
      ...otherLengths(column, months),
      ...(apart ? overlapping(column.name, [...monthsOfRows], apart) : []),
      ...issues,
    ],
  };
}

function picked(values: Float64Array | Int32Array, rows: Int32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) taken[at] = values[rows[at] ?? -1] ?? NaN;
  return taken;
}

/** Each week's days by the months that they lie in. */
function weeksInMonths(mondays: Float64Array): Omit<PeriodRows, 'totals'> {
  const parts: { row: number; month: number; unit: number; weight: number }[] = [];
  mondays.forEach((monday, row) => {
    if (Number.isNaN(monday)) return;
    const month = monthOfDay(monday);
    const within = Math.min(7, firstDayOfMonth(month + 1) - monday);
    parts.push({ row, month, unit: monday, weight: within });
    if (within < 7) parts.push({ row, month: month + 1, unit: monday, weight: 7 - within });
  });
  return {
    row: Int32Array.from(parts, ({ row }) => row),
    month: Float64Array.from(parts, ({ month }) => month),
    unit: Float64Array.from(parts, ({ unit }) => unit),
    weight: Float64Array.from(parts, ({ weight }) => weight),
    span: 7,
    months: 1,
  };
}

/** Whether weeks cover a month from its first day to its last. */
export function isWholeMonth(month: number, days: number): boolean {
  return days >= daysInMonth(month);
}

/** A column of weeks, months or quarters of the years in this one: the year alone is then not the row's period. */
function partOf({ name, periodMonths }: Column, columns: readonly Column[]): Column | undefined {
  if (periodMonths !== 12) return undefined;
  return columns.find(
    ({ type, ...other }) =>
      other.yearFrom === name ||
      (yearPartOfName(other.name) !== null && type !== 'period' && type !== 'date'),
  );
}

/** Why there is no period: perhaps they stand side by side as the names of columns. */
function noPeriodIssue({ pivot }: Imported): Issue {
  if (!pivot) return { severity: 'error', code: 'period.missing', params: {} };
  const { periods } = pivot;
  const params = { count: periods.length, first: periods[0] ?? '', last: periods.at(-1) ?? '' };
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

/** Periods that would be counted more than once, because they reach into newer ones. */
function overlapping(column: string, months: readonly number[], kept: ReadonlySet<number>): Issue[] {
  const left = [...new Set(months.filter((month) => !kept.has(month)))].sort((a, b) => a - b);
  const params = { count: left.length, periods: namedMonths(left) };
  return [{ severity: 'warning', code: 'period.overlapLeft', params, column }];
}

function withoutPeriod(column: string, count: number): Issue[] {
  return count > 0 ? [{ severity: 'warning', code: 'rows.withoutPeriod', params: { count }, column }] : [];
}
