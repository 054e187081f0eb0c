import { groupRows } from './keys';
import { columnOf, columnsOf, newName, refuseStep } from './outcome';
import { windowNumbers } from './relations';
import { sortValues } from './sortValues';
import { kindOf, missingIn, numberColumn, takeRows, type Table } from './table';
import type { TableStep } from './tableStep';

type Window = Extract<TableStep, { verb: 'window' }>;

/**
 * A column of what each row gets from the others of its group: the sum so far, the mean of the last `size` rows (missing
 * until there are so many), the value `size` rows before or after, the rank by the column's own value (1 for the
 * largest, or the smallest where `order` says ascending), the share of the group's sum.
 */
export function windowColumn(table: Table, { name, kind, column: of, by, order, size }: Window): Table {
  newName(name);
  const column = columnOf(table, of);
  if (table.columns.some((each) => each.name === name)) refuseStep('table.sameName', {}, name);
  const { ids } = groupRows(columnsOf(table, [...new Set(by)]), table.rows);
  const keys = order.map((key) => ({
    values: sortValues(columnOf(table, key.column)),
    descending: key.descending,
  }));
  if (kind === 'lag' || kind === 'lead') {
    const rows = windowNumbers(ids, keys, ids, kind, size).map((row) => (Number.isNaN(row) ? -1 : row));
    return { ...table, columns: [...table.columns, { ...takeRows(column, rows), name }] };
  }
  const missing = missingIn(column);
  const kept = (values: Float64Array, unit?: string): Table => {
    const numbers = values.map((value, row) => (missing(row) ? NaN : value));
    const made = { ...numberColumn(name, numbers), ...(unit !== undefined && { unit }) };
    return { ...table, columns: [...table.columns, made] };
  };
  if (kind === 'rank') {
    const descending = order[0]?.descending ?? true;
    return kept(windowNumbers(ids, [{ values: sortValues(column), descending }], ids, 'rank', 1));
  }
  if (kindOf(column) !== 'number') refuseStep('table.wrongKind', { type: column.type }, of);
  const values = Float64Array.from(column.values);
  if (kind !== 'share') return kept(windowNumbers(ids, keys, values, kind, size), column.unit);
  return kept(windowNumbers(ids, [], values, 'groupSum', 1).map((sum, row) => (values[row] ?? NaN) / sum));
}
