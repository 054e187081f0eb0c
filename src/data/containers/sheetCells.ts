import type { CellFormat } from './cellFormats';
import { decodeEntities } from './entities';
import { formattedNumber } from './formattedNumber';
import { spreadsheetText } from './sharedStrings';
import { MOST_COLUMNS, MOST_ROWS, type MergedCells, type Sheet, type SheetCell } from './sheet';
import { attributesOf, readTags } from './tags';
import type { Issue } from '../types';

/** What the cells of a sheet refer to. */
export interface WorkbookParts {
  strings: readonly string[];
  formats: readonly CellFormat[];
  epoch: 1900 | 1904;
}

/** How often something was met, and where first (row from 1). */
interface Met {
  count: number;
  row: number;
  example: string;
}

/**
 * The cells of a sheet's XML: texts, numbers, dates as ISO text, `TRUE` and `FALSE`; a formula by the result that was
 * saved with it. Errors become `#N/A`, which is a missing figure, and are told of.
 */
export function sheetCells(name: string, xml: string, parts: WorkbookParts): Sheet {
  const rows: SheetCell[][] = [];
  const merged: MergedCells[] = [];
  const errors: Met = { count: 0, row: 0, example: '' };
  const uncalculated: Met = { count: 0, row: 0, example: '' };
  let hidden = 0;
  let row = -1;
  let column = -1;
  let attributes = new Map<string, string>();
  let value: string | null = null;
  let capturing = false;
  let hasFormula = false;
  const finish = (): void => {
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS) return;
    const cell = cellOf(attributes, value, parts);
    if (cell === undefined) {
      if (hasFormula && value === null) meet(uncalculated, row, '');
      return;
    }
    if (attributes.get('t') === 'e') meet(errors, row, value ?? '');
    const cells = (rows[row] ??= []);
    cells[column] = cell;
  };
  readTags(xml, {
    withoutPrefix: true,
    onTag: (tag) => {
      const opens = tag.kind !== 'close';
      if (tag.name === 'c') {
        if (opens) {
          attributes = attributesOf(tag);
          const place = placeOf(attributes.get('r') ?? '');
          column = place ? place.column : column + 1;
          if (place) row = place.row;
          value = null;
          hasFormula = false;
        }
        if (tag.kind !== 'open') finish();
      } else if (tag.name === 'v' || tag.name === 't') {
        capturing = tag.kind === 'open';
        if (opens) value ??= '';
      } else if (tag.name === 'f') hasFormula ||= opens;
      else if (tag.name === 'row' && opens) {
        const about = attributesOf(tag);
        const given = Number(about.get('r'));
        row = given >= 1 ? given - 1 : row + 1;
        column = -1;
        if (isTrue(about.get('hidden'))) hidden++;
      } else if (tag.name === 'mergecell' && opens) {
        const cells = rangeOf(attributesOf(tag).get('ref') ?? '');
        if (cells) merged.push(cells);
      }
    },
    onText: (text, literal) => {
      if (capturing) value = (value ?? '') + (literal ? text : decodeEntities(text));
    },
  });
  const issues = [
    ...metIssue('sheet.errors', errors),
    ...metIssue('sheet.uncalculated', uncalculated),
    ...(hidden > 0 ? [{ severity: 'info' as const, code: 'sheet.hidden', params: { count: hidden } }] : []),
  ];
  return { name, rows, merged, issues };
}

function meet(met: Met, row: number, example: string): void {
  if (met.count === 0) Object.assign(met, { row: row + 1, example });
  met.count++;
}

function metIssue(code: string, { count, row, example }: Met): Issue[] {
  return count === 0 ? [] : [{ severity: 'warning', code, params: { count, example }, row }];
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function cellOf(
  attributes: ReadonlyMap<string, string>,
  value: string | null,
  { strings, formats, epoch }: WorkbookParts,
): SheetCell {
  if (value === null || value === '') return undefined;
  switch (attributes.get('t')) {
    case 's':
      return strings[Number(value)];
    case 'str':
    case 'inlineStr':
      return spreadsheetText(value);
    case 'b':
      return isTrue(value) ? 'TRUE' : 'FALSE';
    case 'e':
      return '#N/A';
    case 'd':
      return value.replace('T', ' ').replace(/ 00:00(:00)?(\.0+)?Z?$/, '');
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      const format = formats[Number(attributes.get('s') ?? 0)];
      return format ? formattedNumber(number, format, epoch) : number;
    }
  }
}

/** Row and column, from 0, of a reference such as `B12`. */
function placeOf(reference: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!parts) return null;
  let column = 0;
  for (const letter of (parts[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}

function rangeOf(reference: string): MergedCells | null {
  const [first, last] = reference.split(':').map(placeOf);
  if (!first || !last || last.row < first.row || last.column < first.column) return null;
  return {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  };
}
