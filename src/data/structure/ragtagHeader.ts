import { isFigure } from './header';
import { filledCells } from './shape';
import type { TextRecord } from '../reading/tokenize';
import type { Issue } from '../types';

/** Delimiters that a header may have by mistake where its rows have another. */
const OTHER_DELIMITERS = [';', ',', '\t', '|', ' '];

/**
 * A record above rows without a header, as their header though it has another number of cells, or null.
 *
 * Names divided by another delimiter are divided again; an empty cell too many is taken out; what is missing at the end
 * is left without a name. Each of these is told, for names may stand above the wrong column.
 */
export function ragtagHeader(
  record: TextRecord,
  width: number,
): { header: TextRecord; issue: Issue | null } | null {
  const { cells, raw, line } = record;
  const divided = filledCells(record) < 2 ? dividedAgain(raw, width) : null;
  if (divided) {
    return {
      header: { ...record, cells: divided },
      issue: issue('header.otherDelimiter', { columns: width }, line),
    };
  }
  if (filledCells(record) < 2 || Math.abs(cells.length - width) > Math.max(1, width / 4)) return null;
  if (cells.some((cell) => isFigure(cell.trim()))) return null;
  const params = { expected: width, found: cells.length };
  return {
    header: { ...record, cells: ofWidth(cells, width) },
    issue: cells.length === width ? null : issue('header.width', params, line),
  };
}

function dividedAgain(raw: string, width: number): string[] | null {
  for (const delimiter of OTHER_DELIMITERS) {
    const cells = raw.split(delimiter).map((cell) => cell.replace(/^"(.*)"$/, '$1'));
    if (cells.length === width && cells.every((cell) => cell.trim() !== '' && !isFigure(cell.trim())))
      return cells;
  }
  return null;
}

function ofWidth(cells: readonly string[], width: number): string[] {
  if (cells.length <= width) return [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  const named = cells.filter((cell) => cell.trim() !== '');
  return (named.length === width ? named : cells).slice(0, width);
}

function issue(code: string, params: Issue['params'], row: number): Issue {
  return { severity: 'warning', code, params, row };
}
