import { withoutPersonal } from './personal/withoutPersonal';
import { recogniseRegister } from './register/recogniseRegister';
import { storeTable, type StoredTable } from './table';
import { unionRows } from './table/choosing';
import { textColumn, uniqueName, type Table } from './table/table';
import type { Imported } from './types';

/** The rows that a notebook keeps of its files, or why it keeps none. */
export type StoredFiles = { table: StoredTable } | { reason: 'register' | 'tooLarge' };

/**
 * What may be kept of files that were read: their rows as one table, without refused columns, whatever may be a personal
 * number unreadable. Of a register of cases nothing is kept, for its rows are persons' cases. Where there are several
 * files, a first column says which one a row comes from, for they may overlap.
 *
 * @param fileColumn name of that column
 */
export function storeFiles(
  files: readonly { name: string; table: Imported }[],
  fileColumn: string,
): StoredFiles {
  if (files.some(({ table }) => recogniseRegister(table))) return { reason: 'register' };
  const tables = files.map(({ name, table }) => ({ name, table: shownTable(table) }));
  const names = new Set(tables.flatMap(({ table }) => table.columns.map((column) => column.name)));
  const column = uniqueName(fileColumn, names);
  const [first, ...others] = tables.map(({ name, table }) => withFile(table, column, name));
  const [only] = tables;
  const all =
    others.length === 0
      ? only?.table
      : others.reduce((above, below) => unionRows(above, below, silent), first ?? EMPTY);
  const table = all && storeTable(all.columns, all.rows);
  return table ? { table } : { reason: 'tooLarge' };
}

const EMPTY: Table = { columns: [], rows: 0 };

// Where columns differ in kind they become text, which the page shows.
const silent = (): void => undefined;

function shownTable(imported: Imported): Table {
  const refused = new Set(imported.personal.map(({ column }) => column));
  const isKept = imported.columns.map(({ name }) => !refused.has(name));
  const { columns } = withoutPersonal(imported);
  const taken = new Set<string>();
  return {
    // Two names may be alike once they are masked.
    columns: columns
      .filter((_, place) => isKept[place])
      .map((column) => {
        const name = uniqueName(column.name, taken);
        taken.add(name);
        return { ...column, name };
      }),
    rows: imported.lines.length,
  };
}

function withFile({ columns, rows }: Table, column: string, file: string): Table {
  return { columns: [textColumn(column, new Array<string>(rows).fill(file)), ...columns], rows };
}
