import type { TextRecord } from '../reading/tokenize';

/** Whether nothing but blanks and delimiters stands in a record. */
export function isBlank({ cells }: TextRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** How many cells of a record hold something. */
export function filledCells({ cells }: TextRecord): number {
  return cells.reduce((count, cell) => (cell.trim() === '' ? count : count + 1), 0);
}

/** Whether a record holds one text in its first cell and nothing else, as titles and notes from a spreadsheet do. */
export function isOnlyFirst(record: TextRecord): boolean {
  return filledCells(record) === 1 && (record.cells[0] ?? '').trim() !== '';
}

/** A title or note without the delimiters that a spreadsheet pads it with. */
export function textOf({ cells }: TextRecord): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
}

/** Whether two records say the same, cell by cell. */
export function sameCells(one: TextRecord, other: TextRecord): boolean {
  return (
    one.cells.length === other.cells.length &&
    one.cells.every((cell, index) => cell.trim() === other.cells[index]?.trim())
  );
}

/** Whether a record has as many cells as the table; empty ones beyond the last column do not count. */
export function fits({ cells }: TextRecord, width: number): boolean {
  if (cells.length <= width) return cells.length === width;
  return cells.slice(width).every((cell) => cell.trim() === '');
}

/** Whether two records complete each other: every column is filled in exactly one of them, and both fill several. */
export function complete(one: TextRecord, other: TextRecord, width: number): boolean {
  if (width < 3 || !fits(one, width) || !fits(other, width)) return false;
  if (isOnlyFirst(one) || isOnlyFirst(other)) return false;
  for (let column = 0; column < width; column++) {
    const isFilled = (one.cells[column] ?? '').trim() !== '';
    if (isFilled === ((other.cells[column] ?? '').trim() !== '')) return false;
  }
  return true;
}

/**
 * Number of columns: the commonest number of cells, the larger of equals, at least two where there is any choice.
 *
 * Some programs end every row but the header with a delimiter: then the empty last column is no column.
 */
export function tableWidth(records: readonly TextRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 1;
  for (const [candidate, count] of counts) {
    const best = counts.get(width) ?? 0;
    if (candidate > 1 && (width === 1 || count > best || (count === best && candidate > width)))
      width = candidate;
  }
  const first = records.findIndex(({ cells }) => cells.length === width);
  const before = records[first - 1];
  const endsInDelimiter =
    width > 2 &&
    before?.cells.length === width - 1 &&
    filledCells(before) > 1 &&
    records.every(({ cells }) => cells.length !== width || cells[width - 1]?.trim() === '');
  return endsInDelimiter ? width - 1 : width;
}
