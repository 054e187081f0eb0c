import { calendarOf, textOf, type FormulaValue } from '../formula/value';
import type { Column } from '../types';
import { noteTotals, summaryColumn } from './grouping';
import { groupRows } from './keys';
import { MOST_TABLE_ROWS } from './joining';
import { columnOf, columnsOf, newName, refuseStep, type Note } from './outcome';
import { sortValues } from './sortValues';
import {
  calendarColumn,
  columnOfValues,
  kindOf,
  numberColumn,
  takeRows,
  textColumn,
  uniqueName,
  valuesIn,
  type Table,
} from './table';
import type { TableStep } from './tableStep';

/** A table of more columns is no table that anyone reads. */
const MOST_NEW_COLUMNS = 1_000;

type Step<V extends TableStep['verb']> = Extract<TableStep, { verb: V }>;

/** Each row once for each of the columns; names that are all periods become a column of periods. */
export function foldColumns(table: Table, { columns: folded, names, values }: Step<'fold'>): Table {
  if (folded.length === 0) refuseStep('table.columnUnchosen');
  newName(names);
  newName(values);
  const columns = columnsOf(table, [...new Set(folded)]);
  const rest = table.columns.filter((column) => !columns.includes(column));
  const [taken] = rest.filter(({ name }) => name === names || name === values);
  if (taken || names === values) refuseStep('table.sameName', {}, taken?.name ?? names);
  const width = columns.length;
  const rows = table.rows * width;
  if (rows > MOST_TABLE_ROWS) refuseStep('table.tooManyRows', { rows, limit: MOST_TABLE_ROWS });
  const source = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / width));
  return {
    columns: [
      ...rest.map((column) => takeRows(column, source)),
      namesColumn(names, columns, rows),
      valuesColumn(values, columns, rows),
    ],
    rows,
  };
}

function namesColumn(name: string, columns: readonly Column[], rows: number): Column {
  const periods = columns.map((column) => calendarOf(column.name));
  const at = <T>(list: readonly T[]): (T | null)[] =>
    Array.from({ length: rows }, (_, row) => list[row % columns.length] ?? null);
  if (!periods.includes(null)) return calendarColumn(name, at(periods));
  return textColumn(name, at(columns.map((column) => column.name)));
}

function valuesColumn(name: string, columns: readonly Column[], rows: number): Column {
  const width = columns.length;
  if (columns.every((column) => kindOf(column) === 'number')) {
    const numbers = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
      numbers[row] = columns[row % width]?.values[Math.floor(row / width)] ?? NaN;
    return numberColumn(name, numbers);
  }
  const readers = columns.map(valuesIn);
  const values = Array.from(
    { length: rows },
    (_, row): FormulaValue => readers[row % width]?.(Math.floor(row / width)) ?? null,
  );
  return columnOfValues(name, values);
}

/** A column for each value of `names`, periods and numbers in their order; a row for each combination of `by`. */
export function pivotRows(table: Table, { by, names, values, summary }: Step<'pivot'>, note: Note): Table {
  const keys = columnsOf(table, [...new Set(by)]);
  const namesFrom = columnOf(table, names);
  const name = valuesIn(namesFrom);
  const groups = groupRows(keys, table.rows);
  const columns = keys.map((column) => takeRows(column, groups.first));
  const headings = groupRows([namesFrom], table.rows);
  const named = [...headings.first.keys()].filter((id) => name(headings.first[id] ?? 0) !== null);
  if (named.length > MOST_NEW_COLUMNS)
    refuseStep('table.tooManyColumns', { columns: named.length, limit: MOST_NEW_COLUMNS }, names);
  const nameless = headings.ids.reduce((count, _, row) => (name(row) === null ? count + 1 : count), 0);
  if (nameless > 0) note('table.missingSkipped', { count: nameless }, names);
  if (kindOf(namesFrom) !== 'text') {
    const order = sortValues(namesFrom);
    const valueOf = (id: number): number => order[headings.first[id] ?? 0] ?? NaN;
    named.sort((a, b) => valueOf(a) - valueOf(b));
  }
  noteTotals(table, [...by, names], [{ summary }], note);
  // Each pair of a row and a heading is a group; the groups are then put in their places.
  const pairs = groupRows(
    [
      { name: '', type: 'number', values: groups.ids },
      { name: '', type: 'number', values: headings.ids },
    ],
    table.rows,
  );
  const summed = summaryColumn(table, pairs, { name: values, summary, column: values, share: 0.5 }, note);
  const places = new Map(named.map((id, place) => [id, place]));
  const cells = named.map(() => new Int32Array(groups.count).fill(-1));
  pairs.first.forEach((row, pair) => {
    const place = places.get(headings.ids[row] ?? -1);
    const cell = place === undefined ? undefined : cells[place];
    if (cell) cell[groups.ids[row] ?? 0] = pair;
  });
  const taken = new Set(columns.map((column) => column.name));
  named.forEach((id, place) => {
    const heading = uniqueName(textOf(name(headings.first[id] ?? 0)), taken);
    taken.add(heading);
    columns.push({ ...takeRows(summed, cells[place] ?? []), name: heading });
  });
  return { columns, rows: groups.count };
}
