import { countLines, newlineCounts, unifyNewlines, type NewlineCounts } from '../reading/newlines';
import { openRecord, tokenize, type Dialect, type TextRecord } from '../reading/tokenize';
import { binaryText } from './binaryText';

export interface TextPiece {
  records: TextRecord[];
  /** Physical lines and bytes that the records take. */
  lines: number;
  bytes: number;
  /** Line ends between its rows. */
  newlines: NewlineCounts;
  /** Whether a quote is still open where the piece ends. */
  isOpen: boolean;
}

/**
 * Reads whole lines with PapaParse, which knows what to do with quotes, ragged rows and odd delimiters.
 *
 * A record whose quote is still open at the end is left for the next piece, unless `isLast`.
 */
export function readText(
  bytes: Uint8Array,
  start: number,
  end: number,
  dialect: Omit<Dialect, 'newline'>,
  firstLine: number,
  isLast: boolean,
): TextPiece {
  const binary = binaryText(bytes, start, end);
  const { text, rowEnd } = unifyNewlines(binary);
  const whole: Dialect = { ...dialect, newline: rowEnd };
  const open = openRecord(text, whole);
  if (open === null || isLast) {
    const records = tokenize(text, whole, firstLine);
    const newlines = newlineCounts(binary).rows;
    return { records, lines: countLines(text), bytes: end - start, newlines, isOpen: open !== null };
  }
  const closed = text.slice(0, open);
  const lines = countLines(closed);
  const records = tokenize(closed, whole, firstLine);
  const length = bytesOfLines(bytes, start, end, lines);
  const newlines = newlineCounts(binary.slice(0, length)).rows;
  return { records, lines, bytes: length, newlines, isOpen: true };
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How many bytes so many lines take, line ends of every kind included. */
export function bytesOfLines(bytes: Uint8Array, start: number, end: number, lines: number): number {
  let index = start;
  for (let left = lines; left > 0 && index < end; index++) {
    const byte = bytes[index];
    if (byte === CARRIAGE_RETURN && bytes[index + 1] === LINE_FEED && index + 1 < end) index++;
    if (byte === CARRIAGE_RETURN || byte === LINE_FEED) left--;
  }
  return index - start;
}
