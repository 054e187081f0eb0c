import { afterQuote, closingQuote, firstClosingQuote, unescaped } from './quotedCell';
import type { Dialect } from './textRecord';

/**
 * The cells of one line whose quotes do not fit, in the reading that gives `dialect.columns` cells.
 *
 * Either a cell that begins with a quote ends only where a quote stands before a delimiter, so that the quotes in between
 * are text; or a quote that closes nothing is text, so that its cell ends at the next delimiter.
 */
export function splitLine(line: string, dialect: Dialect): string[] {
  if (dialect.columns !== undefined) {
    const tolerant = cellsOf(line, dialect, firstClosingQuote);
    if (tolerant.length === dialect.columns) return tolerant;
  }
  return cellsOf(line, dialect, closingQuote);
}

function cellsOf(line: string, dialect: Dialect, closing: typeof closingQuote): string[] {
  const { delimiter, quote = '"' } = dialect;
  const cells: string[] = [];
  for (let start = 0; start <= line.length;) {
    const isQuoted = quote !== '' && line.startsWith(quote, start);
    const close = isQuoted ? closing(line, start + 1, line.length, dialect) : -1;
    const next = line.indexOf(delimiter, start);
    const end = close >= 0 ? afterQuote(line, close, line.length, dialect) : next < 0 ? line.length : next;
    cells.push(close >= 0 ? unescaped(line.slice(start + 1, close), dialect) : line.slice(start, end));
    start = end === line.length ? end + 1 : end + delimiter.length;
  }
  return cells;
}
