import { groupRows } from './keys';
import { columnOf, columnsOf, newName, refuseStep, type Note } from './outcome';
import { sortedRows } from './relations';
import { sortValues } from './sortValues';
import { kindOf, missingIn, stackColumns, takeRows, tableOfRows, textColumn, type Table } from './table';
import type { SortKey, TableStep } from './tableStep';

type Step<V extends TableStep['verb']> = Extract<TableStep, { verb: V }>;

export function selectColumns(table: Table, names: readonly string[]): Table {
  if (names.length === 0) refuseStep('table.columnUnchosen');
  return { ...table, columns: columnsOf(table, [...new Set(names)]) };
}

export function reorderColumns(table: Table, names: readonly string[]): Table {
  const first = columnsOf(table, [...new Set(names)]);
  return { ...table, columns: [...first, ...table.columns.filter((column) => !first.includes(column))] };
}

/** All at once, so that two columns can change names. */
export function renameColumns(table: Table, { columns: renamed }: Step<'rename'>): Table {
  columnsOf(
    table,
    renamed.map(({ from }) => from),
  );
  const columns = table.columns.map((column) => {
    const to = renamed.findLast(({ from }) => from === column.name)?.to;
    return to === undefined ? column : { ...column, name: to };
  });
  const names = new Set<string>();
  for (const { name } of columns) {
    newName(name);
    if (names.has(name)) refuseStep('table.sameName', {}, name);
    names.add(name);
  }
  return { ...table, columns };
}

export function sortTable(table: Table, by: readonly SortKey[]): Table {
  if (by.length === 0) return table;
  const keys = by.map(({ column, descending }) => ({
    values: sortValues(columnOf(table, column)),
    descending,
  }));
  return tableOfRows(table, sortedRows(table.rows, keys));
}

export function distinctRows(table: Table, names: readonly string[]): Table {
  const columns = names.length > 0 ? columnsOf(table, names) : table.columns;
  return tableOfRows(table, groupRows(columns, table.rows).first);
}

/** Rows from the one at `from` (from 0), as many as there are. */
export function sliceRows(table: Table, from: number, rows: number): Table {
  const start = Math.min(Math.max(0, from), table.rows);
  const length = Math.min(rows, table.rows - start);
  return tableOfRows(
    table,
    Int32Array.from({ length }, (_, row) => start + row),
  );
}

export function unionRows(table: Table, below: Table, note: Note): Table {
  const names = [...new Set([...table.columns, ...below.columns].map(({ name }) => name))];
  const columns = names.map((name) => {
    const one = table.columns.find((column) => column.name === name);
    const other = below.columns.find((column) => column.name === name);
    if (one && other && kindOf(one) !== kindOf(other)) note('table.mixedKinds', {}, name);
    return stackColumns(name, one ?? table.rows, other ?? below.rows);
  });
  return { columns, rows: table.rows + below.rows };
}

export function fillMissing(table: Table, step: Step<'fill'>, note: Note): Table {
  const column = columnOf(table, step.column);
  const missing = missingIn(column);
  const place = table.columns.indexOf(column);
  let count = 0;
  if (step.how === 'previous') {
    let last = -1;
    const rows = Int32Array.from({ length: table.rows }, (_, row) => {
      if (!missing(row)) return (last = row);
      if (last >= 0) count++;
      return last >= 0 ? last : row;
    });
    if (count > 0) note('table.filled', { count }, column.name);
    return { ...table, columns: table.columns.with(place, takeRows(column, rows)) };
  }
  const { value } = step;
  const kind = kindOf(column);
  if (kind === 'number' && typeof value !== 'number') refuseStep('table.fillNumber', {}, column.name);
  if (kind === 'calendar' || (kind === 'number') !== (typeof value === 'number'))
    refuseStep('table.wrongKind', { type: column.type }, column.name);
  const { values, dictionary = [] } = column;
  const filled = Array.from({ length: table.rows }, (_, row) => {
    if (!missing(row)) return values[row] ?? NaN;
    count++;
    return typeof value === 'number' ? value : -1;
  });
  if (count > 0) note('table.filled', { count }, column.name);
  const changed =
    typeof value === 'number'
      ? { ...column, values: Float64Array.from(filled) }
      : {
          ...textColumn(
            column.name,
            filled.map((code) => (code < 0 ? value : (dictionary[code] ?? ''))),
          ),
          type: column.type,
        };
  return { ...table, columns: table.columns.with(place, changed) };
}
