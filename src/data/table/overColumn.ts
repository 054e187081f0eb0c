import type { FormulaValue } from '../formula';
import { refuseStep } from './outcome';
import { summariseColumn, type ColumnSummary } from './summariseColumn';
import type { Table } from './table';

/** The functions over a whole column of a table, by Danish name, and what of the column each is. */
export const OVER_COLUMN: Readonly<Record<string, keyof ColumnSummary>> = {
  SUM: 'sum',
  MIDDEL: 'mean',
  ANTAL: 'count',
  MIN: 'least',
  MAKS: 'most',
  SENESTE: 'latest',
};

/**
 * What a function comes to over a whole column that is its only value, as in a formula outside of tables; each is worked
 * out once. undefined where it is no such function.
 *
 * @param columns names by their places in the formula; null for what is no column
 */
export function overColumns(
  table: Table,
  columns: readonly (string | null)[],
): (name: string, column: number) => FormulaValue | undefined {
  const known = new Map<string, FormulaValue>();
  return (name, place) => {
    const part = Object.hasOwn(OVER_COLUMN, name) ? OVER_COLUMN[name] : undefined;
    const column = columns[place] ?? null;
    if (part === undefined || column === null) return undefined;
    const key = `${name} ${place}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = figureOf(table, column, part);
    known.set(key, value);
    return value;
  };
}

function figureOf(table: Table, column: string, part: keyof ColumnSummary): FormulaValue {
  const summary = summariseColumn(table, column);
  if (!summary) return null;
  if (part !== 'count' && !summary.isNumber)
    refuseStep(
      'table.wrongKind',
      { type: table.columns.find(({ name }) => name === column)?.type ?? 'text' },
      column,
    );
  if (part === 'latest' && summary.latestRows !== 1)
    refuseStep('table.latestRows', { count: summary.latestRows }, column);
  return summary[part];
}
