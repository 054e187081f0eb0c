import { desc, escape, op, rolling, table, type ColumnTable } from 'arquero';
import type { Summary } from './tableStep';

/**
 * The only place of the table engine that calls Arquero, which compiles code from text: it gets numbers under names of
 * ours (`row`, `key`, `k0`, `v0`, …) and functions, never a name, a text or a formula of a document.
 */

/** A column to sort by: numbers that have the wanted order, NaN where missing. */
export interface OrderKey {
  values: ArrayLike<number>;
  descending: boolean;
}

/** Summaries that are numbers; the others pick a row. */
export type NumberSummary = Exclude<Summary, 'min' | 'max' | 'first' | 'last' | 'distinct'>;

type Numbers = ArrayLike<number> & Iterable<number>;

function rowNumbers(rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row);
}

function numbersOf(from: ColumnTable, name: string): Float64Array {
  return Float64Array.from(from.array(name) as ArrayLike<number | undefined>, (value) => value ?? NaN);
}

/** The rows for which `holds` is true. */
export function rowsWhere(rows: number, holds: (row: number) => boolean): Int32Array {
  const kept = table({ row: rowNumbers(rows) }).filter(escape(({ row }: { row: number }) => holds(row)));
  return Int32Array.from(kept.array('row') as ArrayLike<number>);
}

function ordered(from: ColumnTable, keys: readonly OrderKey[], ties = false): ColumnTable {
  if (keys.length === 0) return from;
  const columns = keys.flatMap(({ values }, index) => [
    [`m${index}`, Uint8Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0))] as const,
    [`k${index}`, Float64Array.from(values)] as const,
  ]);
  const order = keys.flatMap(({ descending }, index) => [
    `m${index}`,
    descending ? desc(`k${index}`) : `k${index}`,
  ]);
  return from.assign(table(Object.fromEntries(columns))).orderby(...order, ...(ties ? [] : ['row']));
}

/** The rows in order, missing values last; rows that are alike stay in their order. */
export function sortedRows(rows: number, keys: readonly OrderKey[]): Int32Array {
  return Int32Array.from(ordered(table({ row: rowNumbers(rows) }), keys).array('row') as ArrayLike<number>);
}

function summaryOf(summary: NumberSummary, column: string, share: number): ReturnType<typeof op.sum> {
  switch (summary) {
    case 'count':
      return op.valid(column);
    case 'sum':
      return op.sum(column);
    case 'mean':
      return op.mean(column);
    case 'median':
      return op.median(column);
    case 'deviation':
      return op.stdev(column);
    case 'quantile':
      return op.quantile(column, share);
  }
}

/** A number for each group, NaN for one without values; missing values are left out. */
export function groupNumbers(
  { ids, count }: { ids: Int32Array; count: number },
  values: Numbers,
  summary: NumberSummary,
  share: number,
): Float64Array {
  const rolled = table({ key: ids, v0: values })
    .groupby('key')
    .rollup({ value: summaryOf(summary, 'v0', share), present: op.valid('v0') });
  const result = new Float64Array(count).fill(NaN);
  const [keys, numbers, present] = ['key', 'value', 'present'].map((name) => numbersOf(rolled, name));
  keys?.forEach((key, index) => {
    result[key] = present?.[index] === 0 && summary !== 'count' ? NaN : (numbers?.[index] ?? NaN);
  });
  return result;
}

/** Pairs of rows with the same key; −1 where a row has no partner. In the order of the left table, then of the right. */
export function joinedRows(
  left: Numbers,
  right: Numbers,
  kind: 'inner' | 'left' | 'full',
): { left: Int32Array; right: Int32Array } {
  const one = table({ key: left, row: rowNumbers(left.length) });
  const other = table({ key: right, other: rowNumbers(right.length) });
  const options = { left: kind !== 'inner', right: kind === 'full' };
  const joined = one.join(other, ['key', 'key'], [['row'], ['other']], options);
  const [leftRows, rightRows] = ['row', 'other'].map((name) => numbersOf(joined, name));
  if (!leftRows || !rightRows) throw new Error('join: no columns');
  // Arquero goes through the larger table first.
  const inOrder = leftRows.every((row, index) => index === 0 || !(row < (leftRows[index - 1] ?? NaN)));
  const order = inOrder
    ? rowNumbers(leftRows.length)
    : sortedRows(leftRows.length, [
        { values: leftRows, descending: false },
        { values: rightRows, descending: false },
      ]);
  const rowsOf = (rows: Float64Array): Int32Array =>
    order.map((at) => (Number.isNaN(rows[at]) ? -1 : (rows[at] ?? -1)));
  return { left: rowsOf(leftRows), right: rowsOf(rightRows) };
}

/** The rows of the left table that have a partner (`semi`) or none (`anti`). */
export function rowsWithPartner(left: Numbers, right: Numbers, kind: 'semi' | 'anti'): Int32Array {
  const one = table({ key: left, row: rowNumbers(left.length) });
  const other = table({ key: right });
  const kept = kind === 'semi' ? one.semijoin(other, ['key', 'key']) : one.antijoin(other, ['key', 'key']);
  return Int32Array.from(kept.array('row') as ArrayLike<number>);
}

/** Arquero's types take an operation for the number that it will come to. */
function rollingOver(operation: unknown, frame: [number, number]): object {
  return rolling(operation as object, frame);
}

/** What is computed of each row's neighbours. */
export type WindowNumber = 'runningSum' | 'movingMean' | 'rank' | 'groupSum' | 'lag' | 'lead';

/** A number for each row from the rows of its group in order; for `lag` and `lead` the number of another row, or NaN. */
export function windowNumbers(
  ids: Int32Array,
  order: readonly OrderKey[],
  values: Numbers,
  kind: WindowNumber,
  size: number,
): Float64Array {
  const base = table({ row: rowNumbers(ids.length), key: ids, v0: values });
  const grouped = ordered(base, order, kind === 'rank').groupby('key');
  const recent: [number, number] = [1 - size, 0];
  const expressions = {
    runningSum: () => rollingOver(op.sum('v0'), [-Infinity, 0]),
    movingMean: () => rollingOver(op.mean('v0'), recent),
    groupSum: () => op.sum('v0'),
    rank: () => op.rank(),
    lag: () => op.lag('row', size),
    lead: () => op.lead('row', size),
  };
  const derived = grouped.derive({
    value: expressions[kind](),
    present: rollingOver(op.valid('v0'), recent),
  });
  const plain = derived.unorder().ungroup();
  const result = numbersOf(plain, 'value');
  if (kind !== 'movingMean') return result;
  const present = numbersOf(plain, 'present');
  return result.map((value, row) => (present[row] === size ? value : NaN));
}
