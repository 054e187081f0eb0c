import { looksLikeNumber } from '../columns/numbers';
import { isEmpty, MOST_COLUMNS, widthOf, type MergedCells, type Sheet, type SheetCell } from './sheet';

/** Merges of more cells than this are decoration, or made to fill the memory. */
const MOST_FILLED = 2_000_000;

/**
 * The sheet with the value of merged cells in each of them: "2016" over three columns names all three, a municipality
 * beside twelve rows belongs to each.
 *
 * Two kinds stay as they are: a title that stands alone over the table, and a figure beside several rows, which would
 * be counted several times.
 */
export function fillMergedCells(sheet: Sheet): Sheet {
  if (sheet.merged.length === 0) return sheet;
  const width = widthOf(sheet.rows);
  const rows = sheet.rows.slice();
  let filled = 0;
  let merges = 0;
  const anchors = new Set<number>();
  for (const cells of sheet.merged) {
    const { firstRow, firstColumn, lastRow } = cells;
    const anchor = firstRow * MOST_COLUMNS + firstColumn;
    // Cells are merged once; a list that says otherwise would be worked through for ever.
    if (anchors.has(anchor)) continue;
    anchors.add(anchor);
    const value = sheet.rows[firstRow]?.[firstColumn];
    const lastColumn = Math.min(cells.lastColumn, width - 1);
    const size = (Math.min(lastRow, rows.length - 1) - firstRow + 1) * (lastColumn - firstColumn + 1);
    if (isEmpty(value) || size < 2 || filled + size > MOST_FILLED) continue;
    if (isTitle(sheet.rows[firstRow] ?? [], cells) || (lastRow > firstRow && isFigure(value))) continue;
    filled += size;
    merges++;
    for (let row = firstRow; row <= Math.min(lastRow, rows.length - 1); row++) {
      const copy = rows[row] === sheet.rows[row] ? [...(rows[row] ?? [])] : (rows[row] ?? []);
      for (let column = firstColumn; column <= lastColumn; column++) copy[column] = value;
      rows[row] = copy;
    }
  }
  if (merges === 0) return sheet;
  const params = { count: merges };
  const issues = [...sheet.issues, { severity: 'info' as const, code: 'sheet.merged', params }];
  return { ...sheet, rows, issues };
}

function isTitle(row: readonly SheetCell[], { firstColumn }: MergedCells): boolean {
  return firstColumn === 0 && row.every((cell, column) => column === 0 || isEmpty(cell));
}

/** Years count as names. */
function isFigure(value: SheetCell): boolean {
  const text = String(value);
  return looksLikeNumber(text) && !/^(19|20)\d\d$/.test(text);
}
