import { countLines } from './newlines';
import { afterQuote, closingQuote, unescaped } from './quotedCell';
import { splitLine } from './splitLine';
import type { Dialect, TextRecord } from './textRecord';

/** A record and where the next one begins. */
export interface ReadRecord {
  record: TextRecord;
  next: number;
}

/**
 * The record that begins at `start`, for stretches where quotes do not fit: a quote that closes nothing costs its own
 * line and no other.
 *
 * Linear over a whole text: a quote that opens a cell ends any search for the close of an earlier one.
 */
export function readRecord(text: string, start: number, dialect: Dialect, line: number): ReadRecord {
  const found = strictRecord(text, start, dialect);
  const { newline } = dialect;
  if (found) {
    const raw = text.slice(start, found.end);
    const lines = countLines(raw) || 1;
    if (lines < 3 || !swallowsRows(raw, dialect)) {
      return {
        record: { cells: found.cells, line, lines, raw, strayQuote: found.loose },
        next: found.end + newline.length,
      };
    }
  }
  const end = endOf(text, newline, start);
  const raw = text.slice(start, end);
  const cells = splitLine(raw, dialect);
  const lines = countLines(raw) || 1;
  return { record: { cells, line, lines, raw, strayQuote: true }, next: end + newline.length };
}

/**
 * Whether a quoted cell over several lines is rather two stray quotes with rows between them: each of its lines alone
 * has all the cells of a row, and those between have no quote.
 */
export function swallowsRows(raw: string, dialect: Dialect): boolean {
  const { columns, newline, quote = '"' } = dialect;
  if (columns === undefined || columns < 2) return false;
  const lines = raw.split(newline);
  return (
    lines.length > 2 &&
    lines.slice(1, -1).every((line) => !line.includes(quote)) &&
    lines.every((line) => splitLine(line, dialect).length === columns)
  );
}

/** A record whose quoted cells all close; `loose` when a quote stands in a cell that is not quoted. */
function strictRecord(
  text: string,
  start: number,
  dialect: Dialect,
): { cells: string[]; end: number; loose: boolean } | null {
  const { delimiter, newline, quote = '"' } = dialect;
  const cells: string[] = [];
  let loose = false;
  let lineEnd = endOf(text, newline, start);
  for (let from = start; ; from += delimiter.length) {
    let end: number;
    if (quote !== '' && text.startsWith(quote, from)) {
      const close = closingQuote(text, from + 1, text.length, dialect);
      if (close < 0) return null;
      cells.push(unescaped(text.slice(from + 1, close), dialect));
      end = afterQuote(text, close, text.length, dialect);
      if (end > lineEnd) lineEnd = endOf(text, newline, end);
    } else {
      const next = text.indexOf(delimiter, from);
      end = next < 0 || next > lineEnd ? lineEnd : next;
      const cell = text.slice(from, end);
      cells.push(cell);
      loose ||= quote !== '' && cell.includes(quote);
    }
    if (end === lineEnd) return { cells, end, loose };
    from = end;
  }
}

function endOf(text: string, newline: string, start: number): number {
  const end = text.indexOf(newline, start);
  return end < 0 ? text.length : end;
}
