import { NOTE } from './findTable';
import { isFigure, namesPeriods } from './header';
import { isMissing } from '../columns/missing';
import { filledCells, isOnlyFirst } from './shape';
import type { TextRecord } from '../reading/tokenize';

/** Records of one width that make a table of their own; fewer of another width are rows with a mistake. */
const ROWS_OF_A_TABLE = 3;
const ROWS_AFTER_A_GAP = 2;

/** Rows below a row of names in which its names would come again if they were values. */
const LOOKAHEAD = 10;

/** Figures that rise like years are taken for names only when there are so many of them. */
const PERIODS_OF_A_HEADER = 3;

/** More tables than this are noise, and belong to the last one. */
const MOST_TABLES = 100;

/**
 * Where the tables of a text begin, as indexes of filled records, the first always 0; a title goes with the table below.
 *
 * A table below another shows by a row of names over rows of figures, where the number of cells changes and stays, or
 * below a blank line or a title.
 */
export function tableStarts(filled: readonly TextRecord[], afterBlank: ReadonlySet<TextRecord>): number[] {
  const runs = runLengths(filled);
  const starts = [0];
  let width = 0;
  let rows = 0;
  filled.forEach((record, index) => {
    if (starts.length === MOST_TABLES) return;
    const cells = record.cells.length;
    if (cells < 2 || isOnlyFirst(record)) return;
    const title = titleAbove(filled, index, starts.at(-1) ?? 0);
    const gap = title < index || afterBlank.has(record);
    const changes = cells !== width && (runs[index] ?? 0) >= (gap ? ROWS_AFTER_A_GAP : ROWS_OF_A_TABLE);
    if (rows >= ROWS_AFTER_A_GAP && (changes || (gap && cells === width)) && isHeaderLike(filled, index)) {
      starts.push(title);
      rows = 0;
      width = cells;
    }
    if (cells === width) rows++;
    else if (changes && rows < ROWS_AFTER_A_GAP) {
      width = cells;
      rows = 1;
    }
  });
  return starts;
}

/** How many records from each one on have as many cells as it, titles not counted. */
function runLengths(filled: readonly TextRecord[]): Int32Array {
  const runs = new Int32Array(filled.length);
  for (let index = filled.length - 1; index >= 0; index--) {
    const same = filled[index]?.cells.length === filled[index + 1]?.cells.length;
    runs[index] = same ? (runs[index + 1] ?? 0) + 1 : 1;
  }
  return runs;
}

/** Index of the first of the title lines that stand directly above a record, or its own. */
function titleAbove(filled: readonly TextRecord[], index: number, lowest: number): number {
  let title = index;
  for (let above = index - 1; above > lowest; above--) {
    const record = filled[above];
    if (!record || !isOnlyFirst(record) || NOTE.test(record.raw)) break;
    title = above;
  }
  return title;
}

/** Names, all different, none of them a figure, over a row that has figures. */
function isHeaderLike(filled: readonly TextRecord[], index: number): boolean {
  const record = filled[index];
  const below = filled[index + 1];
  if (!record || below?.cells.length !== record.cells.length) return false;
  const names = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filledCells(record) < 2 || filledCells(record) < record.cells.length - 1) return false;
  if (new Set(names).size < names.length) return false;
  const [first = '', ...others] = record.cells.map((cell) => cell.trim());
  // The values of a table come again; the names of its columns do not.
  const next = filled.slice(index + 1, index + 1 + LOOKAHEAD);
  const comesAgain = record.cells.some(
    (cell, column) => cell.trim() !== '' && next.some(({ cells }) => cells[column]?.trim() === cell.trim()),
  );
  if (comesAgain) return false;
  const areWords = others.every((cell) => cell === '' || !(isMissing(cell) || isFigure(cell)));
  if (isFigure(first) || !(areWords || (others.length >= PERIODS_OF_A_HEADER && namesPeriods(others))))
    return false;
  return below.cells.some((cell) => isFigure(cell.trim()) && !isMissing(cell.trim()));
}
