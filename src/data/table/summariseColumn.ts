import { daysOf, type CalendarValue } from '../formula';
import { kindOf, missingIn, valuesIn, type Table } from './table';

/** What a column comes to; numbers are null where there is none, and for a column of no numbers. */
export interface ColumnSummary {
  isNumber: boolean;
  /** Rows that have a value. */
  count: number;
  sum: number | null;
  mean: number | null;
  least: number | null;
  most: number | null;
  /** The value of the newest period of the table's first column of periods, where one row alone has it. */
  latest: number | null;
  /** Rows with a value in that period; 0 where the table has no periods. */
  latestRows: number;
}

/** Sums up a column in one pass; null for one that is not there. */
export function summariseColumn(table: Table, name: string): ColumnSummary | null {
  const column = table.columns.find((each) => each.name === name);
  if (!column) return null;
  const isNumber = kindOf(column) === 'number';
  const isMissing = missingIn(column);
  const newest = newestDays(table);
  const found = { count: 0, sum: 0, least: Infinity, most: -Infinity, latest: NaN, latestRows: 0 };
  let newestDay = -Infinity;
  for (let row = 0; row < table.rows; row++) {
    if (isMissing(row)) continue;
    const value = isNumber ? (column.values[row] ?? NaN) : NaN;
    found.count++;
    found.sum += value;
    found.least = Math.min(found.least, value);
    found.most = Math.max(found.most, value);
    const day = newest(row);
    if (day < newestDay || day === -Infinity) continue;
    found.latestRows = day > newestDay ? 1 : found.latestRows + 1;
    found.latest = value;
    newestDay = day;
  }
  const { count, sum, least, most, latest, latestRows } = found;
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    isNumber,
    count,
    sum: number(sum),
    mean: number(sum / count),
    least: number(least),
    most: number(most),
    latest: latestRows === 1 ? number(latest) : null,
    latestRows,
  };
}

/** The last day of each row's period; −∞ where there is none. */
function newestDays({ columns }: Table): (row: number) => number {
  const period = columns.find((column) => kindOf(column) === 'calendar');
  if (!period) return () => -Infinity;
  const values = valuesIn(period);
  return (row) => {
    const value = values(row) as CalendarValue | null;
    return value === null ? -Infinity : daysOf(value)[1];
  };
}
