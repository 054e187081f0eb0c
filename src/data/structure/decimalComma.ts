import { isFigure } from './header';
import { filledCells } from './shape';
import type { TextRecord } from '../reading/tokenize';
import type { Issue } from '../types';

/** Rows looked at, and the share of them in which a cell must look like the decimals of the one before it. */
const SAMPLE = 200;
const SHARE = 0.9;

const WHOLE = /^-?\d+$/;
const DECIMALS = /^\d{1,2}$/;

/**
 * Decimal commas that divided cells: in rows of more cells than there are names, a column of one or two digits follows
 * one of whole figures wherever a name is too few.
 */
export function decimalCommaIssues(
  names: TextRecord | undefined,
  rows: readonly TextRecord[],
  width: number,
): Issue[] {
  if (!names || filledCells(names) < 2 || names.cells.length >= width) return [];
  if (names.cells.some((cell) => isFigure(cell.trim()))) return [];
  const sample = rows.slice(0, SAMPLE);
  const columns: number[] = [];
  for (let column = 1; column < width; column++) {
    const isCut = sample.filter(({ cells }) => areCut(cells, column)).length >= SHARE * sample.length;
    if (isCut && columns.at(-1) !== column - 1) columns.push(column);
  }
  const [first] = columns;
  const record = sample.find(({ cells }) => first !== undefined && areCut(cells, first));
  if (first === undefined || !record || columns.length < width - names.cells.length) return [];
  const example = record.cells.slice(first - 1, first + 1).join(',');
  // Nothing but a comma between them is a number cut in two.
  if (!record.raw.includes(example)) return [];
  const params = { example, line: record.line };
  return [{ severity: 'warning', code: 'delimiter.decimalComma', params, row: record.line }];
}

function areCut(cells: readonly string[], column: number): boolean {
  return WHOLE.test(cells[column - 1] ?? '') && DECIMALS.test(cells[column] ?? '');
}
