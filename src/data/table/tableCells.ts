import { danishCsv } from '../../util/danishCsv';
import { textOf } from '../formula';
import type { SortKey } from './tableStep';
import { sortTable } from './choosing';
import { numberColumn, valuesIn, type Table } from './table';

type Cell = string | number | null;

/** Some rows of a table as they are shown: numbers, texts (periods by their labels), null where there is no value. */
export function tableCells(
  { columns, rows }: Table,
  order: Int32Array | null,
  from: number,
  count: number,
): Cell[][] {
  const readers = columns.map(valuesIn);
  const last = Math.min(rows, from + count);
  return Array.from({ length: Math.max(0, last - from) }, (_, offset) => {
    const row = order ? (order[from + offset] ?? 0) : from + offset;
    return readers.map((read) => {
      const value = read(row);
      return value === null || typeof value === 'number' ? value : textOf(value);
    });
  });
}

/** The places of a table's rows in another order. */
export function sortedRows(table: Table, key: SortKey): Int32Array {
  const PLACE = '\u0000place';
  const places = numberColumn(
    PLACE,
    Array.from({ length: table.rows }, (_, row) => row),
  );
  const sorted = sortTable({ columns: [...table.columns, places], rows: table.rows }, [key]);
  return Int32Array.from(sorted.columns.at(-1)?.values ?? []);
}

/** All rows as a CSV that opens right in a Danish Excel. */
export function tableCsv(table: Table, order: Int32Array | null): string {
  return danishCsv(
    table.columns.map(({ name }) => name),
    tableCells(table, order, 0, table.rows),
  );
}
