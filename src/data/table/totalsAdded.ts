import { isTotal } from '../columns/totals';
import { kindOf, type Table } from './table';

/** Rows that are sums of others, told by a text such as "I alt" in a column. */
export interface TotalsAdded {
  column: string;
  text: string;
  rows: number;
}

/** More texts than this are names, and no categories. */
const MOST_TEXTS = 2_000;

/**
 * Rows of totals that are put together with the rows that they sum up: those of a column that holds both, and that does
 * not keep them apart. null when there are none.
 *
 * @param apart names of the columns by which rows are kept apart
 */
export function totalsAdded({ columns, rows }: Table, apart: readonly string[]): TotalsAdded | null {
  for (const column of columns) {
    const { dictionary = [], values, name } = column;
    if (kindOf(column) !== 'text' || apart.includes(name) || dictionary.length > MOST_TEXTS) continue;
    const areTotals = dictionary.map(isTotal);
    if (!areTotals.includes(true)) continue;
    let [totals, first, others] = [0, -1, 0];
    for (let row = 0; row < rows; row++) {
      const code = values[row] ?? -1;
      if (areTotals[code]) {
        totals++;
        if (first < 0) first = code;
      } else if (code >= 0 && dictionary[code] !== '') others++;
    }
    if (totals > 0 && others > 0) return { column: name, text: dictionary[first] ?? '', rows: totals };
  }
  return null;
}
