import { groupRows } from './keys';
import { columnOf, refuseStep, type Note } from './outcome';
import { joinedRows, rowsWithPartner } from './relations';
import { kindOf, missingIn, stackColumns, tableOfRows, takeRows, uniqueName, type Table } from './table';
import type { TableStep } from './tableStep';

/** More rows than this come of keys that say too little, and would fill the memory. */
export const MOST_TABLE_ROWS = 5_000_000;

type Join = Extract<TableStep, { verb: 'join' }>;

/**
 * Rows of two tables side by side where the keys are equal; a missing key is equal to none. Columns of the right table
 * follow, its keys left out; one whose name is taken gets a number.
 */
export function joinTables(table: Table, right: Table, { kind, on }: Join, note: Note): Table {
  if (on.length === 0) refuseStep('table.columnUnchosen');
  const pairs = on.map((names) => ({
    left: columnOf(table, names.left),
    right: columnOf(right, names.right),
  }));
  for (const pair of pairs) {
    if (kindOf(pair.left) !== kindOf(pair.right))
      refuseStep(
        'table.joinKinds',
        { other: pair.right.name, type: pair.left.type, otherType: pair.right.type },
        pair.left.name,
      );
  }
  const stacked = pairs.map((pair) => stackColumns('', pair.left, pair.right));
  const { ids } = groupRows(stacked, table.rows + right.rows);
  const missing = stacked.map(missingIn);
  // A number of its own for each row without a key.
  const keys = Float64Array.from(ids, (id, row) => (missing.some((holds) => holds(row)) ? -1 - row : id));
  const leftKeys = keys.subarray(0, table.rows);
  const rightKeys = keys.subarray(table.rows);
  const without = keys.reduce((count, key) => (key < 0 ? count + 1 : count), 0);
  if (without > 0) note('table.keysMissing', { count: without });
  if (kind === 'semi' || kind === 'anti')
    return tableOfRows(table, rowsWithPartner(leftKeys, rightKeys, kind));
  const rows = countPairs(leftKeys, rightKeys);
  if (rows > MOST_TABLE_ROWS) refuseStep('table.tooManyRows', { rows, limit: MOST_TABLE_ROWS });
  if (rows > Math.max(table.rows, right.rows)) note('table.rowsRepeated', { rows });
  const joined = joinedRows(leftKeys, rightKeys, kind);
  const bothRows = joined.left.map((row, index) =>
    row >= 0 ? row : table.rows + (joined.right[index] ?? 0),
  );
  const columns = table.columns.map((column) => {
    const pair = pairs.findIndex(({ left }) => left === column);
    const key = stacked[pair];
    // What stands on the right alone has its key there.
    return key && kind === 'full'
      ? { ...takeRows(key, bothRows), name: column.name }
      : takeRows(column, joined.left);
  });
  const taken = new Set(columns.map(({ name }) => name));
  for (const column of right.columns) {
    if (pairs.some((pair) => pair.right === column)) continue;
    const name = uniqueName(column.name, taken);
    taken.add(name);
    columns.push({ ...takeRows(column, joined.right), name });
  }
  return { columns, rows: joined.left.length };
}

function countPairs(left: Float64Array, right: Float64Array): number {
  const counts = new Map<number, number>();
  for (const key of right) counts.set(key, (counts.get(key) ?? 0) + 1);
  return left.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
}
