import { looksGrouped, numberText } from '../../util/danishNumber';
import { isEmpty, widthOf, type Sheet, type SheetCell } from './sheet';

/** Characters of text that a table may become; engines hold no much longer string. */
const LONGEST_TEXT = 300_000_000;

/** Marks that would divide cells and rows. */
const DIVIDING = /[\t\r\n\u2028\u2029]+/g;

/**
 * A sheet as text with tabs, one line a row, so that the number of a line is the number of the row; null when it would
 * be too long.
 *
 * Numbers have a decimal comma. Where all decimals of a column would be shaped like thousands (`1,234`) they get a
 * zero more, as nothing else in the column would say what the comma is.
 */
export function sheetText({ rows }: Sheet): string | null {
  const width = widthOf(rows);
  const padded = Array.from({ length: width }, (_, column) => isUndecided(rows, column));
  const lines: string[] = [];
  let length = 0;
  for (let row = 0; row < lastRow(rows); row++) {
    const cells = rows[row] ?? [];
    const line = cells.length === 0 ? '' : lineOf(cells, width, padded);
    length += line.length + 1;
    if (length > LONGEST_TEXT) return null;
    lines.push(line);
  }
  return lines.join('\n');
}

function lastRow(rows: readonly (readonly SheetCell[] | undefined)[]): number {
  let last = rows.length;
  while (last > 0 && (rows[last - 1] ?? []).every(isEmpty)) last--;
  return last;
}

function lineOf(cells: readonly SheetCell[], width: number, padded: readonly boolean[]): string {
  let line = '';
  for (let column = 0; column < width; column++) {
    const cell = cells[column];
    if (column > 0) line += '\t';
    if (typeof cell === 'number') {
      const text = numberText(cell);
      line += padded[column] && looksGrouped(text) ? `${text}0` : text;
    } else if (cell !== undefined) line += quoted(cell.replace(DIVIDING, ' '));
  }
  return line;
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function isUndecided(rows: readonly (readonly SheetCell[] | undefined)[], column: number): boolean {
  let grouped = false;
  for (const row of rows) {
    const cell = row?.[column];
    if (typeof cell !== 'number' || Number.isInteger(cell)) continue;
    if (!looksGrouped(numberText(cell))) return false;
    grouped = true;
  }
  return grouped;
}
