import type { Column } from '../types';
import { groupRows, type Groups } from './keys';
import { columnOf, columnsOf, newName, refuseStep, type Note } from './outcome';
import { groupNumbers } from './relations';
import { sortValues } from './sortValues';
import { kindOf, missingIn, numberColumn, takeRows, type Table } from './table';
import type { SummaryColumn } from './tableStep';
import { totalsAdded } from './totalsAdded';

/** One row a group, in order of first appearance: what the rows have in common, and what they come to. */
export function rollup(
  table: Table,
  by: readonly string[],
  values: readonly SummaryColumn[],
  note: Note,
): Table {
  if (by.length === 0 && values.length === 0) refuseStep('table.columnUnchosen');
  const keys = columnsOf(table, [...new Set(by)]);
  const groups = groupRows(keys, table.rows);
  const columns = keys.map((column) => takeRows(column, groups.first));
  noteTotals(table, by, values, note);
  for (const value of values) {
    newName(value.name);
    if (columns.some(({ name }) => name === value.name)) refuseStep('table.sameName', {}, value.name);
    columns.push(summaryColumn(table, groups, value, note));
  }
  return { columns, rows: groups.count };
}

/** What is right of a total as of its parts: which rows are there, and where they begin and end. */
const PICKED: readonly string[] = ['first', 'last', 'min', 'distinct'];

/** Tells of totals that are put together with their parts. */
export function noteTotals(
  table: Table,
  apart: readonly string[],
  values: readonly Pick<SummaryColumn, 'summary'>[],
  note: Note,
): void {
  if (values.every(({ summary }) => PICKED.includes(summary))) return;
  const added = totalsAdded(table, apart);
  if (added) note('table.totalsAdded', { text: added.text, rows: added.rows }, added.column);
}

/** What a column comes to in each group; how many missing cells were left out is told. */
export function summaryColumn(
  table: Table,
  groups: Groups,
  { name, summary, column: of, share }: SummaryColumn,
  note: Note,
): Column {
  if (of === null) {
    if (summary !== 'count') refuseStep('table.noColumn', {}, name);
    return numberColumn(name, countRows(groups));
  }
  const column = columnOf(table, of);
  if (summary === 'count') return numberColumn(name, countRows(groups, column));
  const missing = missingIn(column);
  let count = 0;
  for (let row = 0; row < table.rows; row++) if (missing(row)) count++;
  if (count > 0) note('table.missingSkipped', { count }, of);
  if (summary === 'distinct') return numberColumn(name, countDistinct(groups, column, table.rows));
  if (summary === 'first' || summary === 'last' || summary === 'min' || summary === 'max')
    return { ...takeRows(column, pickedRows(groups, column, summary)), name };
  if (kindOf(column) !== 'number') refuseStep('table.wrongKind', { type: column.type }, of);
  const numbers = numberColumn(name, groupNumbers(groups, column.values, summary, share));
  return column.unit === undefined ? numbers : { ...numbers, unit: column.unit };
}

function countRows({ ids, count }: Groups, column?: Column): Float64Array {
  const counts = new Float64Array(count);
  const missing = column ? missingIn(column) : () => false;
  ids.forEach((id, row) => {
    if (!missing(row)) counts[id] = (counts[id] ?? 0) + 1;
  });
  return counts;
}

function countDistinct(groups: Groups, column: Column, rows: number): Float64Array {
  const counts = new Float64Array(groups.count);
  const missing = missingIn(column);
  const group: Column = { name: '', type: 'number', values: groups.ids };
  for (const row of groupRows([group, column], rows).first) {
    const id = groups.ids[row] ?? 0;
    if (!missing(row)) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** For each group the row with the value that is asked for, −1 where all are missing. */
function pickedRows(
  { ids, count }: Groups,
  column: Column,
  summary: 'first' | 'last' | 'min' | 'max',
): Int32Array {
  const picked = new Int32Array(count).fill(-1);
  const missing = missingIn(column);
  const order = summary === 'min' || summary === 'max' ? sortValues(column) : [];
  const sign = summary === 'min' ? 1 : -1;
  ids.forEach((id, row) => {
    if (missing(row)) return;
    const before = picked[id] ?? -1;
    const replaces =
      before < 0 ||
      summary === 'last' ||
      (summary !== 'first' && sign * ((order[row] ?? NaN) - (order[before] ?? NaN)) < 0);
    if (replaces) picked[id] = row;
  });
  return picked;
}
