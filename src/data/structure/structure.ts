import { headerRows } from './header';
import { filledCells, fits, isBlank, isOnlyFirst, tableWidth } from './shape';
import type { TextRecord } from '../reading/tokenize';
import type { RejectedLine } from '../types';

/** The parts of a delimited text; each record is in one of them. */
export interface Structure {
  /** Number of columns. */
  width: number;
  header: TextRecord[];
  rows: TextRecord[];
  preamble: TextRecord[];
  footnotes: TextRecord[];
  blank: TextRecord[];
  /** Records that are not rows of the table; `reason` is a code. */
  rejected: (Pick<RejectedLine, 'reason' | 'params'> & { record: TextRecord })[];
}

/** Beginnings of the lines that sources put under their tables. */
const NOTE = /^\s*["']?(kilde|source|note|noter|anm\b|anmærkning|fodnote|opdateret|updated|©|¹|\*|\d\) )/i;

/** A first cell of so many words, alone in its row, is a sentence and no category. */
const WORDS_OF_A_SENTENCE = 4;

/** Rows after a doubtful first one that may show it to be a title. */
const LOOKAHEAD = 10;

/** Finds the table among the records: titles above, header, rows, notes below, blank lines anywhere. */
export function findStructure(records: readonly TextRecord[]): Structure {
  const blank = records.filter(isBlank);
  const filled = records.filter((record) => !isBlank(record));
  const width = tableWidth(filled);
  const start = tableStart(filled, width);
  const end = tableEnd(records, filled, width, start);
  const body = filled.slice(start, end);
  const wellFormed = body.filter((record) => fits(record, width));
  const headerCount = headerRows(wellFormed);
  const structure: Structure = {
    width,
    header: wellFormed.slice(0, headerCount),
    rows: wellFormed.slice(headerCount),
    preamble: filled.slice(0, start),
    footnotes: filled.slice(end),
    blank,
    rejected: [],
  };
  for (const record of body) {
    if (fits(record, width)) continue;
    const reason = record.strayQuote
      ? 'row.strayQuote'
      : record.cells.length < width
        ? 'row.short'
        : 'row.long';
    structure.rejected.push({ record, reason, params: { expected: width, found: record.cells.length } });
  }
  return structure;
}

/** Index of the table's first record: what stands above it is a title, short or padded with delimiters. */
function tableStart(filled: readonly TextRecord[], width: number): number {
  if (width === 1) return 0;
  const start = filled.findIndex((record, index) => fits(record, width) && !isTitle(filled, index, width));
  if (start < 0) return 0;
  const before = filled[start - 1];
  // "År;" over two columns of figures: a header whose second name is missing, not a title.
  const namesFigures = width === 2 && before && fits(before, width) && headerRows(filled.slice(start)) === 0;
  return namesFigures ? start - 1 : start;
}

function isTitle(filled: readonly TextRecord[], index: number, width: number): boolean {
  const record = filled[index];
  if (!record) return false;
  if (isOnlyFirst(record)) return true;
  const count = filledCells(record);
  if (width < 4 || count > width / 2) return false;
  const below = filled.slice(index + 1, index + 1 + LOOKAHEAD);
  return below.some((other) => fits(other, width) && filledCells(other) >= 0.9 * width);
}

/** Index after the table's last record: what stands below it is notes. */
function tableEnd(
  records: readonly TextRecord[],
  filled: readonly TextRecord[],
  width: number,
  start: number,
): number {
  const afterBlank = new Set(records.filter((_, index) => index > 0 && isBlankAt(records, index - 1)));
  let end = filled.length;
  // Notes above a note belong to it, also when only the first of them follows a blank line.
  for (let index = end - 1; index > start; index--) {
    const record = filled[index];
    if (!record || !mayBeNote(record, width)) break;
    if (saysNote(record, width) || afterBlank.has(record)) end = index;
  }
  return end;
}

function isBlankAt(records: readonly TextRecord[], index: number): boolean {
  const record = records[index];
  return record !== undefined && isBlank(record);
}

/** Index of the first of these last records of a table that is a note below it, blank ones around it included. */
export function notesFrom(records: readonly TextRecord[], width: number): number {
  const filled = records.filter((record) => !isBlank(record));
  const first = filled[tableEnd(records, filled, width, -1)];
  return first ? records.indexOf(first) : records.length;
}

/** Whether a record may be a note below a table: alone in its first cell, or too short. */
export function mayBeNote(record: TextRecord, width: number): boolean {
  const alone = width > 1 ? filledCells(record) <= 1 : NOTE.test(record.raw);
  return fits(record, width) ? alone && isOnlyFirst(record) : alone || NOTE.test(record.raw);
}

function saysNote(record: TextRecord, width: number): boolean {
  if (NOTE.test(record.raw) || !fits(record, width)) return true;
  return (record.cells[0] ?? '').trim().split(/\s+/).length >= WORDS_OF_A_SENTENCE;
}
