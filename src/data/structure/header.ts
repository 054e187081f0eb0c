import { isHeaderWord } from '../columns/columnNames';
import { isMissing } from '../columns/missing';
import { looksLikeNumber } from '../columns/numbers';
import { readPeriod } from '../columns/periods';
import { cprSigns } from '../personal/cpr';
import { complete, sameCells } from './shape';
import type { TextRecord } from '../reading/tokenize';
import type { Issue } from '../types';

/** Rows looked at below the header, and the share of figures that makes a column one of figures. */
const BODY_SAMPLE = 200;
const FIGURE_SHARE = 0.6;

/** More rows than this above the figures are not a header. */
const MOST_HEADER_ROWS = 3;

/** How many of the first records are the header: 0 when the table begins at once. */
export function headerRows(records: readonly TextRecord[]): number {
  const [first] = records;
  if (!first || isData(first.cells, records)) return 0;
  let rows = 1;
  const isHeader = (index: number): boolean =>
    isRepeated(records, index) || completesHeader(records, index) || isSecondHeader(records, index);
  const liesBetween = (index: number): boolean =>
    index + 1 < MOST_HEADER_ROWS && isSparse(records[index]) && isHeader(index + 1);
  while (rows < MOST_HEADER_ROWS && (isHeader(rows) || liesBetween(rows))) rows++;
  return rows;
}

/** Whether a row may hold the names between those above and below it: texts, with cells open for the names to span. */
function isSparse(record: TextRecord | undefined): boolean {
  const texts = record?.cells.map((cell) => cell.trim()) ?? [];
  return texts.includes('') && texts.every((text) => text === '' || !(isFigure(text) || isMissing(text)));
}

/**
 * A first row is data when it has figures where the rows below it have them, unless these name the columns; and when it
 * has a personal number or a day where they have them, which no names have below them.
 */
function isData(cells: readonly string[], records: readonly TextRecord[]): boolean {
  if (cells.some(isHeaderWord)) return false;
  const body = records.slice(1, 1 + BODY_SAMPLE);
  if (
    [isCpr, isDay].some((holds) =>
      cells.some((cell, column) => holds(cell.trim()) && areSo(column, body, holds)),
    )
  )
    return true;
  const columns = body.length > 0 ? figureColumns(cells.length, body) : cells.map((_, column) => column);
  const texts = columns.map((column) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  const figures = texts.filter((text) => isFigure(text) || isMissingAmong(text, columns, body)).length;
  const namesColumns = (texts.length > 2 || texts.length < cells.length) && namesPeriods(texts);
  return figures > texts.length / 2 && !namesColumns;
}

/** Whether a text stands for a missing figure; a letter ("x") that never comes again among the figures is a name. */
function isMissingAmong(text: string, columns: readonly number[], body: readonly TextRecord[]): boolean {
  if (!isMissing(text)) return false;
  if (!/^\p{L}+$/u.test(text)) return true;
  return body.some(({ cells }) => columns.some((column) => cells[column]?.trim() === text));
}

function areSo(column: number, body: readonly TextRecord[], holds: (text: string) => boolean): boolean {
  const texts = body.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => !isMissing(text));
  return texts.length > 0 && texts.filter(holds).length >= texts.length * FIGURE_SHARE;
}

function isCpr(text: string): boolean {
  return cprSigns(text) !== null;
}

function isDay(text: string): boolean {
  return readPeriod(text)?.form === 'date';
}

/** Periods in order, one a column (2015; 2016; 2017), are names. */
export function namesPeriods(texts: readonly string[]): boolean {
  const months = texts.map((text) => readPeriod(text)?.month ?? NaN);
  const rising = months.every((month, index) => index === 0 || month > (months[index - 1] ?? NaN));
  const falling = months.every((month, index) => index === 0 || month < (months[index - 1] ?? NaN));
  return months.length > 1 && (rising || falling);
}

/** The same periods over and over, once for each measure in the row above. */
export function namesPeriodsAgain(texts: readonly string[]): boolean {
  const length = texts.indexOf(texts[0] ?? '', 1);
  return (
    length > 1 &&
    texts.length % length === 0 &&
    texts.every((text, index) => text === texts[index % length]) &&
    namesPeriods(texts.slice(0, length))
  );
}

/** A header written twice is two rows of header. */
function isRepeated(records: readonly TextRecord[], index: number): boolean {
  const above = records[index - 1];
  const record = records[index];
  return above !== undefined && record !== undefined && record.cells.length > 1 && sameCells(above, record);
}

/** Rows below two that complete each other in which the names of the second would come again if they were values. */
const LOOKAHEAD = 10;

/**
 * Whether a row has the names that the row above leaves open, and no others: words, none of which stands in its column
 * again further down.
 */
export function completesHeader(records: readonly TextRecord[], index: number): boolean {
  const above = records[index - 1];
  const record = records[index];
  if (!above || !record || !complete(above, record, record.cells.length)) return false;
  const names = [...above.cells, ...record.cells].map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (names.some((name) => isMissing(name) || isFigure(name))) return false;
  const below = records.slice(index + 1, index + 1 + LOOKAHEAD);
  return record.cells.every(
    (cell, column) => cell.trim() === '' || below.every(({ cells }) => cells[column]?.trim() !== cell.trim()),
  );
}

/**
 * A row below the header belongs to it when it names the columns that hold figures further down, in words or periods.
 *
 * It must show as one also elsewhere, else a first row of withheld figures ("<10") would be lost as a header: its other
 * cells are empty, or the row above leaves names open or repeats them, as a name over several columns does.
 */
function isSecondHeader(records: readonly TextRecord[], index: number): boolean {
  const cells = records[index]?.cells ?? [];
  const columns = figureColumns(cells.length, records.slice(index + 1, index + 1 + BODY_SAMPLE));
  const texts = columns.map((column) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  if (columns.length < 2 || texts.length === 0 || texts.length < columns.length / 2) return false;
  const elsewhere = cells.filter((cell, column) => !columns.includes(column) && cell.trim() !== '');
  if (texts.every((text) => /[\p{L}%‰]/u.test(text) && !isMissing(text) && !isFigure(text))) {
    const above = records[index - 1]?.cells.map((cell) => cell.trim()) ?? [];
    const hasOpen = cells.some((cell) => cell.trim() === '');
    return (elsewhere.length === 0 && hasOpen) || above.includes('') || new Set(above).size < above.length;
  }
  if (columns.length === cells.length) return false;
  // A period whose figures are all withheld is one all the same.
  const isName = (cell: string, column: number): boolean =>
    columns.includes(column) || readPeriod(cell.trim()) !== null;
  const periods = cells
    .filter(isName)
    .map((cell) => cell.trim())
    .filter((text) => text !== '');
  if (!namesPeriods(periods) && !namesPeriodsAgain(periods)) return false;
  // Names of the other columns may stand beside the periods, below cells that the row above leaves open for them.
  const above = records[index - 1]?.cells ?? [];
  const others = cells.flatMap((cell, column) =>
    isName(cell, column) || cell.trim() === '' ? [] : [column],
  );
  return (
    others.length === 0 ||
    (others.every((column) => (above[column] ?? '').trim() === '') &&
      periods.some((text) => !/^\d+$/.test(text)))
  );
}

function figureColumns(width: number, body: readonly TextRecord[]): number[] {
  const columns: number[] = [];
  for (let column = 0; column < width; column++) {
    const texts = body.map(({ cells }) => cells[column]?.trim() ?? '').filter((text) => !isMissing(text));
    const figures = texts.filter(isFigure).length;
    if (figures > 0 && figures >= texts.length * FIGURE_SHARE) columns.push(column);
  }
  return columns;
}

export function isFigure(text: string): boolean {
  return looksLikeNumber(text) || readPeriod(text) !== null;
}

/**
 * The header's rows as one, their texts joined with a blank; cells of a single row stay as they are.
 *
 * A name in a row above others spans the empty cells to its right, as far as there are names below it and none above it
 * begins.
 */
export function mergedHeader(rows: readonly TextRecord[], width: number): string[] {
  const [only] = rows;
  if (only && rows.length === 1) return only.cells.slice(0, width);
  const texts = rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column) => cells[column]?.trim() ?? ''),
  );
  const spanned = texts.slice();
  for (let index = texts.length - 2; index >= 0; index--) {
    if (completesHeader(rows, index + 1)) continue;
    const isUnderNext = (column: number): boolean => texts.slice(0, index).some((row) => row[column] !== '');
    const isOverName = (column: number): boolean =>
      spanned.slice(index + 1).some((row) => row[column] !== '');
    spanned[index] = spread(texts[index] ?? [], isOverName, isUnderNext);
  }
  return Array.from({ length: width }, (_, column) =>
    spanned
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** `isUnderNext` tells where a row further up begins another name, which ends the one of this row. */
function spread(
  row: readonly string[],
  isOverName: (column: number) => boolean,
  isUnderNext: (column: number) => boolean,
): string[] {
  let name = '';
  return row.map((text, column) => {
    name = text !== '' ? text : isOverName(column) && !isUnderNext(column) ? name : '';
    return name;
  });
}

/** Trimmed names of one line each, none empty and no two alike, and an issue for each that had to be made up. */
export function uniqueNames(texts: readonly string[], line: number): { names: string[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  const taken = new Set(texts.map(oneLine));
  const seen = new Set<string>();
  const next = new Map<string, number>();
  const names = texts.map((text, index) => {
    const given = oneLine(text);
    if (given !== '' && !seen.has(given)) {
      seen.add(given);
      return given;
    }
    const stem = given === '' ? `Kolonne ${index + 1}` : given;
    let number = next.get(stem) ?? (given === '' ? 1 : 2);
    let name = stem;
    for (; taken.has(name); number++) name = number === 1 ? stem : `${stem} (${number})`;
    next.set(stem, number);
    taken.add(name);
    const code = given === '' ? 'header.empty' : 'header.duplicate';
    issues.push({ severity: 'info', code, params: { name, position: index + 1 }, row: line, column: name });
    return name;
  });
  return { names, issues };
}
