import { looksLikeNumber } from '../columns/numbers';
import type { Contents } from './contents';
import { decodeEntities } from './entities';
import { namedTables } from './jobindsats';
import {
  isEmpty,
  MOST_COLUMNS,
  MOST_ROWS,
  rowsOfFigures,
  widthOf,
  type Sheet,
  type SheetCell,
} from './sheet';
import { attributesOf, readTags } from './tags';

/** Cells that a page's tables may have together, and rows that one cell may span; more is made to fill the memory. */
const MOST_CELLS = 20_000_000;

/** Elements that stand on a line of their own, so that their texts are apart. */
const BLOCKS = /^(br|p|div|li|tr|h[1-6])$/;

/** A table while it is read. */
interface OpenTable {
  sheet: Sheet;
  row: number;
  column: number;
  /** Rows, this one not counted, in which a column is still taken by a cell from above. */
  taken: number[];
  caption: string;
  holdsTables: boolean;
  cell: { text: string; attributes: Map<string, string> } | null;
  inCaption: boolean;
}

/**
 * The data tables of a page, or of what a spreadsheet puts on the clipboard: tables that hold no other, with two rows
 * and two columns at least and a figure in them. Null when there is none.
 *
 * Merged cells are told apart from empty ones; a number that Excel, LibreOffice or Google Sheets gives beside its text
 * is taken with all its digits.
 */
export function readHtml(html: string): Contents | null {
  const tables = tablesOf(html).filter(isData);
  return tables.length > 0 ? namedTables(tables) : null;
}

function isData(sheet: Sheet): boolean {
  return sheet.rows.length >= 2 && widthOf(sheet.rows) >= 2 && rowsOfFigures(sheet) > 0;
}

function tablesOf(html: string): Sheet[] {
  const done: Sheet[] = [];
  const open: OpenTable[] = [];
  let cells = 0;
  const close = (): void => {
    const table = open.pop();
    if (!table) return;
    endCell(table);
    table.sheet.name = tidy(table.caption);
    if (!table.holdsTables) done.push(table.sheet);
  };
  readTags(html, {
    onTag: (tag) => {
      const table = open.at(-1);
      if (tag.name === 'table') {
        if (tag.kind === 'close') close();
        else {
          if (table) table.holdsTables = true;
          open.push(newTable());
        }
        return;
      }
      if (!table || cells > MOST_CELLS) return;
      if (tag.name === 'td' || tag.name === 'th') {
        cells += endCell(table);
        if (tag.kind !== 'close') table.cell = { text: '', attributes: attributesOf(tag) };
        if (tag.kind === 'empty') cells += endCell(table);
      } else if (tag.name === 'tr') {
        cells += endCell(table);
        if (tag.kind !== 'close') cells += nextRow(table);
      } else if (tag.name === 'caption') table.inCaption = tag.kind === 'open';
      else if (table.cell && BLOCKS.test(tag.name)) table.cell.text += ' ';
    },
    onText: (text, literal) => {
      const table = open.at(-1);
      const decoded = literal ? text : decodeEntities(text);
      if (table?.cell) table.cell.text += decoded;
      else if (table?.inCaption) table.caption += decoded;
    },
  });
  while (open.length > 0) close();
  return cells > MOST_CELLS ? [] : done;
}

function newTable(): OpenTable {
  return {
    sheet: { name: '', rows: [], merged: [], issues: [] },
    row: -1,
    column: 0,
    taken: [],
    caption: '',
    holdsTables: false,
    cell: null,
    inCaption: false,
  };
}

/** How many columns had to be looked at. */
function nextRow(table: OpenTable): number {
  table.row++;
  table.column = 0;
  table.sheet.rows[table.row] = [];
  table.taken.forEach((rows, column) => {
    if (rows > 0) table.taken[column] = rows - 1;
  });
  return table.taken.length;
}

/** Puts the open cell in its place; the number of cells that it covers. */
function endCell(table: OpenTable): number {
  const { cell, sheet, taken } = table;
  if (!cell) return 0;
  table.cell = null;
  if (table.row < 0) nextRow(table);
  while ((taken[table.column] ?? 0) > 0) table.column++;
  const columns = span(cell.attributes.get('colspan'), MOST_COLUMNS - table.column);
  const rows = span(cell.attributes.get('rowspan'), MOST_ROWS);
  if (columns < 1) return 0;
  const { row, column } = table;
  const cells = sheet.rows[row];
  if (cells) cells[column] = cellValue(cell.text, cell.attributes);
  // One row more than are left, as each row begins by counting down.
  if (rows > 1) for (let each = column; each < column + columns; each++) taken[each] = rows;
  if (rows > 1 || columns > 1) {
    sheet.merged.push({
      firstRow: row,
      lastRow: row + rows - 1,
      firstColumn: column,
      lastColumn: column + columns - 1,
    });
  }
  table.column = column + columns;
  return columns;
}

function span(text: string | undefined, most: number): number {
  const number = Math.floor(Number(text ?? 1));
  return Math.min(number >= 1 ? number : 1, most);
}

/** Text as it is shown; where it is a number, and the program gave its value too, that value. */
function cellValue(text: string, attributes: ReadonlyMap<string, string>): SheetCell {
  const shown = tidy(text);
  if (!looksLikeNumber(shown)) return isEmpty(shown) ? undefined : shown;
  const given = attributes.get('x:num') ?? attributes.get('sdval') ?? googleNumber(attributes);
  const value = given === undefined || given.trim() === '' ? NaN : Number(given);
  if (!Number.isFinite(value)) return shown;
  // "12 %" and 0.12 are one figure; digits with leading zeros are a name.
  return shown.endsWith('%') || /^0\d/.test(shown) ? shown : value;
}

/** `data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:1234.5}"`: kind 3 is a number. */
function googleNumber(attributes: ReadonlyMap<string, string>): string | undefined {
  const value = decodeEntities(attributes.get('data-sheets-value') ?? '');
  return /^\{"1":3,"3":(-?[\d.]+(?:E[+-]?\d+)?)\}$/i.exec(value)?.[1];
}

function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}
