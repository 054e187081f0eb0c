import type { Column } from '../types';
import { kindOf, missingTexts } from './table';

/** Rows by what they have in common. */
export interface Groups {
  /** For each row the number of its group; groups are numbered in order of first appearance. */
  ids: Int32Array;
  count: number;
  /** The first row of each group. */
  first: Int32Array;
}

/** A number for each row of a column, the same for the same value; NaN where missing. */
export function identities(column: Column): Float64Array {
  const { values, days, monthsByRow, periodMonths = 1 } = column;
  if (days) return days;
  if (kindOf(column) === 'calendar')
    return Float64Array.from(values, (month, row) => month * 16 + (monthsByRow?.[row] ?? periodMonths));
  if (kindOf(column) === 'number') return Float64Array.from(values, (value) => value + 0);
  const missing = missingTexts(column);
  return Float64Array.from(values, (code) => (missing[code] ? NaN : code));
}

/** Up to so many combinations are looked up in an array, which is several times faster than in a map. */
const DENSE = 4_000_000;

/** Groups the rows that are alike in all these columns; missing values are alike. Without columns all are one group. */
export function groupRows(columns: readonly Column[], rows: number): Groups {
  let groups: Groups = {
    ids: new Int32Array(rows),
    count: Math.min(1, rows),
    first: new Int32Array(Math.min(1, rows)),
  };
  for (const column of columns) groups = refined(groups, column);
  return groups;
}

function refined({ ids, count }: Groups, column: Column): Groups {
  const { codes, size } = codesOf(column);
  const combined = count * size <= DENSE ? new Int32Array(count * size) : new Map<number, number>();
  const first: number[] = [];
  const refinedIds = new Int32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    const key = (ids[row] ?? 0) * size + (codes[row] ?? 0);
    // One more than the group, so that 0 is none.
    let id = combined instanceof Map ? (combined.get(key) ?? 0) : (combined[key] ?? 0);
    if (id === 0) {
      id = first.push(row);
      if (combined instanceof Map) combined.set(key, id);
      else combined[key] = id;
    }
    refinedIds[row] = id - 1;
  }
  return { ids: refinedIds, count: first.length, first: Int32Array.from(first) };
}

/** Whole numbers from 0 for the values of a column; the texts of a dictionary have them already. */
function codesOf(column: Column): { codes: Int32Array; size: number } {
  if (column.dictionary && column.values instanceof Int32Array)
    return { codes: column.values, size: column.dictionary.length };
  const known = new Map<number, number>();
  const codes = Int32Array.from(identities(column), (value) => {
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = known.size));
    return code;
  });
  return { codes, size: Math.max(1, known.size) };
}
