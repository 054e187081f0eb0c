import type { ColumnType } from '../../../data';

/**
 * A file's table as a notebook keeps it: a CSV of one header line, semicolons, decimal commas, missing cells empty, so
 * that any program can read it. Columns that were refused are not in it.
 */
export interface StoredTable {
  columns: { name: string; type: ColumnType; unit?: string }[];
  rows: number;
  csv: string;
}
