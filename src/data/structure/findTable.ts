import { decimalCommaIssues } from './decimalComma';
import { headerRows, isFigure, mergedHeader, namesPeriods, namesPeriodsAgain } from './header';
import { ragtagHeader } from './ragtagHeader';
import { complete, filledCells, fits, isBlank, isOnlyFirst, sameCells, tableWidth } from './shape';
import type { TextRecord } from '../reading/tokenize';
import type { Issue, RejectedLine } from '../types';

/** A record that is no row of the table; `reason` is a code. */
export type RejectedRecord = Pick<RejectedLine, 'reason' | 'params'> & { record: TextRecord };

/** One table and what stands around it; each of its records is in one of the lists. */
export interface FoundTable {
  width: number;
  header: TextRecord[];
  /** The header as one row, as it stands in the file; empty without one. */
  names: string[];
  rows: TextRecord[];
  preamble: TextRecord[];
  footnotes: TextRecord[];
  rejected: RejectedRecord[];
  issues: Issue[];
}

/** What a person has said about the table. */
interface Given {
  /** It begins with the first record. */
  atFirst?: boolean;
  headerRows?: number;
}

/** Beginnings of the lines that sources put under their tables. */
export const NOTE =
  /^\s*["']?(kilde|source|note|noter|anm\b|anmærkning|fodnote|opdateret|updated|©|¹|\*|\d\) )/i;

/** A first cell of so many words, alone in its row, is a sentence and no category. */
const WORDS_OF_A_SENTENCE = 4;

/** More rows than this share are no exception. */
const EXCEPTION = 0.5;

/** Rows after a doubtful first one that may show it to be a title. */
const LOOKAHEAD = 10;

/** The one table among filled records; `belowBlank` are those that follow a blank line. */
export function findTable(
  filled: readonly TextRecord[],
  belowBlank: ReadonlySet<TextRecord>,
  given: Given = {},
): FoundTable {
  const width = tableWidth(filled);
  const start = given.atFirst ? 0 : tableStart(filled, width);
  const end = tableEnd(filled, belowBlank, width, start);
  const body = filled.slice(start, end);
  const wellFormed = body.filter((record) => fits(record, width));
  const headerCount = given.headerRows ?? headerRows(wellFormed);
  const above =
    start > 0 && headerCount === 0 && given.headerRows === undefined ? filled[start - 1] : undefined;
  const [first] = body;
  const ragtag = above && first && !belowBlank.has(first) ? ragtagHeader(above, width) : null;
  const header = ragtag ? [ragtag.header] : wellFormed.slice(0, headerCount);
  const last = header.at(-1);
  const isAgain = (record: TextRecord): boolean => last !== undefined && width > 1 && sameCells(record, last);
  const table: FoundTable = {
    width,
    header,
    names: header.length > 0 ? mergedHeader(header, width) : [],
    rows: [],
    preamble: filled.slice(0, ragtag ? start - 1 : start),
    footnotes: filled.slice(end),
    rejected: [],
    issues: ragtag?.issue ? [ragtag.issue] : [],
  };
  for (const record of body) {
    if (header.includes(record)) continue;
    if (!fits(record, width)) table.rejected.push(misfit(record, width));
    else if (isRule(record)) table.rejected.push({ record, reason: 'row.rule' });
    else if (isAgain(record)) table.rejected.push({ record, reason: 'row.headerAgain' });
    else table.rows.push(record);
  }
  const named = ragtag || header.length === 0 ? filled[start - 1] : undefined;
  table.issues.push(...surplusIssues(table), ...decimalCommaIssues(named, table.rows, width));
  return table;
}

/** A row with a delimiter too many may have it in its middle, where the cells after it then stand one place off. */
function surplusIssues({ rows, width }: FoundTable): Issue[] {
  const longer = rows.filter(({ cells }) => cells.length > width);
  const [first] = longer;
  if (!first || width === 1 || longer.length > EXCEPTION * rows.length) return [];
  const params = { count: longer.length, line: first.line, expected: width };
  return [{ severity: 'warning', code: 'rows.surplus', params, row: first.line }];
}

/** Whether a row only draws a line, as those between header and rows in Markdown. */
function isRule({ cells }: TextRecord): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => /^:?[-=]{3,}:?$/.test(text));
}

function misfit(record: TextRecord, width: number): RejectedRecord {
  const found = record.cells.length;
  const reason = record.strayQuote ? 'row.strayQuote' : found < width ? 'row.short' : 'row.long';
  return { record, reason, params: { expected: width, found } };
}

/** Index of the table's first record: what stands above it is a title, short or padded with delimiters. */
function tableStart(filled: readonly TextRecord[], width: number): number {
  if (width === 1) return 0;
  const start = filled.findIndex((record, index) => fits(record, width) && !isTitle(filled, index, width));
  if (start < 0) return 0;
  const before = filled[start - 1];
  // "År;" over two columns of figures: a header whose second name is missing, not a title.
  const namesFigures =
    width === 2 && before && fits(before, width) && headerRows(filled.slice(start, start + LOOKAHEAD)) === 0;
  return namesFigures ? start - 1 : start;
}

function isTitle(filled: readonly TextRecord[], index: number, width: number): boolean {
  const record = filled[index];
  if (!record) return false;
  if (isOnlyFirst(record)) return true;
  const count = filledCells(record);
  if (width < 4 || count > width / 2) return false;
  const isHalf = [filled[index - 1], filled[index + 1]].some(
    (other) => other !== undefined && complete(record, other, width),
  );
  if (isHalf || namesOpenColumns(filled, index)) return false;
  // Periods to the right of columns without a name, or over the names of what is counted in each: a header.
  const texts = record.cells.map((cell) => cell.trim()).filter((text) => text !== '');
  const next = filled[index + 1]?.cells ?? [];
  const areNamed = next.every((cell) => cell.trim() !== '' && !isFigure(cell.trim()));
  if (count > 1 && ((record.cells[width - 1] ?? '').trim() !== '' || areNamed) && namesPeriods(texts))
    return false;
  // What is measured, over the same periods again and again.
  const periods = next.map((cell) => cell.trim()).filter((text) => text !== '' && isFigure(text));
  if (count > 1 && namesPeriodsAgain(periods)) return false;
  const below = filled.slice(index + 1, index + 1 + LOOKAHEAD);
  return below.some((other) => fits(other, width) && filledCells(other) >= 0.9 * width);
}

/**
 * Whether a row names columns that the names below it leave open, as a header of several rows does whose upper names
 * span other columns: "Kommune, Personer, , ," over " , Mænd, Kvinder, I alt".
 */
function namesOpenColumns(filled: readonly TextRecord[], index: number): boolean {
  const texts = (record: TextRecord | undefined): string[] => record?.cells.map((cell) => cell.trim()) ?? [];
  const above = texts(filled[index]);
  const names = texts(filled[index + 1]);
  const given = names.filter((text) => text !== '');
  if (given.length < 2 || [...above, ...given].some((text) => text !== '' && isFigure(text))) return false;
  const below = filled.slice(index + 2, index + 2 + LOOKAHEAD);
  return above.some(
    (text, column) =>
      text !== '' && names[column] === '' && below.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
  );
}

/** Index after the table's last record: what stands below it is notes. */
function tableEnd(
  filled: readonly TextRecord[],
  belowBlank: ReadonlySet<TextRecord>,
  width: number,
  start: number,
): number {
  let end = filled.length;
  // Notes above a note belong to it, also when only the first of them follows a blank line.
  for (let index = end - 1; index > start; index--) {
    const record = filled[index];
    if (!record || !mayBeNote(record, width)) break;
    if (saysNote(record, width) || belowBlank.has(record)) end = index;
  }
  return end;
}

/** Index of the first of these last records of a table that is a note below it, blank ones around it included. */
export function notesFrom(records: readonly TextRecord[], width: number): number {
  const filled = records.filter((record) => !isBlank(record));
  const first = filled[tableEnd(filled, afterBlank(records), width, -1)];
  return first ? records.indexOf(first) : records.length;
}

/** The records that follow a blank one. */
export function afterBlank(records: readonly TextRecord[]): Set<TextRecord> {
  return new Set(
    records.filter((_, index) => {
      const before = records[index - 1];
      return before !== undefined && isBlank(before);
    }),
  );
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
