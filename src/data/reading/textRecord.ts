import type { Newline } from './newlines';

/** One record of a delimited text. */
export interface TextRecord {
  /** Unquoted, otherwise as in the file. */
  cells: string[];
  /** First physical line in the file, from 1. */
  line: number;
  /** Physical lines it spans: more than one when a quoted cell holds line ends. */
  lines: number;
  /** As in the file, without the last line end. */
  raw: string;
  /** Whether a quote opened or closed where it could not, so that the quotes were kept as text. */
  strayQuote: boolean;
}

export interface Dialect {
  /** One character, or one and a blank. */
  delimiter: string;
  newline: Newline;
  /** `"` unless told; empty when quotes are text. */
  quote?: string;
  /** What stands before a quote inside a quoted cell: another quote unless told, or `\`. */
  escape?: string;
  /** Cells in most of the rows, to mend rows whose quotes do not fit. */
  columns?: number;
}
