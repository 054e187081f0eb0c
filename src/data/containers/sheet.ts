import { looksLikeNumber } from '../columns/numbers';
import type { Issue } from '../types';

/** What a cell holds before it is text: a number keeps being one, so that no mark has to be guessed. */
export type SheetCell = string | number | undefined;

/** Cells that are shown as one; first and last row and column count from 0, both ends included. */
export interface MergedCells {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** A table that is not delimited text: a sheet of a workbook, a table of a page, a part of a JSON file. */
export interface Sheet {
  name: string;
  /** Row by row; holes are empty cells and rows. */
  rows: SheetCell[][];
  merged: MergedCells[];
  issues: Issue[];
}

/** As many rows and columns as a sheet of Excel has. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** How many rows hold a figure: by that the sheet of data is told from cover sheets and notes. */
export function rowsOfFigures({ rows }: Sheet): number {
  let count = 0;
  for (const row of rows) {
    if (row?.some((cell) => typeof cell === 'number' || (cell !== undefined && looksLikeNumber(cell))))
      count++;
  }
  return count;
}

/** Columns up to the last one that holds something. */
export function widthOf(rows: readonly (readonly SheetCell[] | undefined)[]): number {
  let width = 0;
  for (const row of rows) {
    if (!row) continue;
    let last = row.length - 1;
    while (last >= width && isEmpty(row[last])) last--;
    if (last + 1 > width) width = last + 1;
  }
  return width;
}

export function isEmpty(cell: SheetCell): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
