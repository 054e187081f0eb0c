import { countedTwice } from '../columns/totals';
import type { Column, RowFilter } from '../types';
import type { Groups } from './groups';
import type { PeriodRows } from './periodRows';

/** A day, week or period in which figures are counted once; a week in two months is two of them. */
export interface Moment {
  /** First month of its period: year * 12 + month - 1. */
  period: number;
  weight: number;
}

/** The rows that can be placed in time. */
export interface TimedRows {
  rows: PeriodRows;
  /** In order of period, then of unit. */
  moments: readonly Moment[];
  /** For each of the rows the place of its moment. */
  momentOf: Int32Array;
}

/** A column of categories on the rows of a selection. */
export interface Category {
  column: Column;
  dictionary: readonly string[];
  codes: Int32Array;
  /** By code: whether it stands in these rows. */
  isPresent: Uint8Array;
}

/** Rows that meet some conditions. */
export interface Selection {
  /** Place in the table of each. */
  row: Int32Array;
  /** The moment of each. */
  time: Groups;
  /** Columns of categories that no condition settles. */
  categories: readonly Category[];
}

/** Numbers the moments of the rows in order of time. */
export function timedRows(rows: PeriodRows): TimedRows {
  const { month, unit, weight } = rows;
  const found = new Map<number, number>();
  const first = new Int32Array(month.length);
  let known = -1;
  for (let at = 0; at < month.length; at++) {
    if (known >= 0 && month[at] === month[known] && unit[at] === unit[known]) {
      first[at] = known;
      continue;
    }
    // No unit is further from 0 than a million days.
    const key = (month[at] ?? NaN) * 4e6 + (unit[at] ?? NaN);
    const same = found.get(key) ?? at;
    found.set(key, same);
    first[at] = known = same;
  }
  const inOrder = [...found.values()].sort(
    (a, b) => (month[a] ?? 0) - (month[b] ?? 0) || (unit[a] ?? 0) - (unit[b] ?? 0),
  );
  const placeOf = new Int32Array(month.length);
  inOrder.forEach((at, place) => (placeOf[at] = place));
  return {
    rows,
    moments: inOrder.map((at) => ({ period: month[at] ?? NaN, weight: weight[at] ?? 1 })),
    momentOf: first.map((at) => placeOf[at] ?? 0),
  };
}

/** The rows that meet all conditions; a condition on what is not in the table is met by none. */
export function selectRows(
  { rows, moments, momentOf }: TimedRows,
  columns: readonly Column[],
  conditions: readonly RowFilter[],
  period: string | null,
): Selection {
  let kept: Int32Array | null = null;
  for (const { column: name, equals } of conditions) {
    const column = columns.find((each) => each.name === name);
    const code = column?.dictionary?.indexOf(equals) ?? -1;
    const before: Int32Array | null = kept;
    const next: Int32Array = new Int32Array(before ? before.length : rows.row.length);
    let count = 0;
    for (let place = 0; place < next.length; place++) {
      const at = before ? (before[place] ?? 0) : place;
      if (code >= 0 && column?.values[rows.row[at] ?? -1] === code) next[count++] = at;
    }
    kept = next.slice(0, count);
  }
  const row = kept ? kept.map((at) => rows.row[at] ?? 0) : rows.row;
  const time = { of: kept ? kept.map((at) => momentOf[at] ?? 0) : momentOf, count: moments.length };
  const settled = new Set([period, ...conditions.map(({ column }) => column)]);
  const categories = columns.flatMap((column): Category[] => {
    if (!column.dictionary || settled.has(column.name)) return [];
    const category = categoryOf(column, column.dictionary, row);
    return presentCodes(category.isPresent).length > 1 ? [category] : [];
  });
  return { row, time, categories };
}

function categoryOf(column: Column, dictionary: readonly string[], row: Int32Array): Category {
  const codes = new Int32Array(row.length);
  const isPresent = new Uint8Array(dictionary.length);
  const { values } = column;
  for (let at = 0; at < row.length; at++) {
    const code = values[row[at] ?? -1] ?? 0;
    codes[at] = code;
    isPresent[code] = 1;
  }
  return { column, dictionary, codes, isPresent };
}

/** The codes that stand in the rows, in their order. */
export function presentCodes(isPresent: Uint8Array): number[] {
  const codes: number[] = [];
  isPresent.forEach((present, code) => {
    if (present === 1) codes.push(code);
  });
  return codes;
}

/** By code whether a category is a sum of others in these rows; null when none is. */
export function sumCodes({ dictionary, isPresent }: Category): Uint8Array | null {
  const sums = countedTwice(presentCodes(isPresent).map((code) => dictionary[code] ?? ''));
  return sums.size === 0 ? null : Uint8Array.from(dictionary, (text) => (sums.has(text) ? 1 : 0));
}
