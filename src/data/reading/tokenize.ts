import Papa from 'papaparse';
import { countLines, splitLines, withoutFinalNewline, type Newline } from './newlines';

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
  delimiter: string;
  newline: Newline;
}

/**
 * The records of a text, blank ones too; `firstLine` is the physical line of its first.
 *
 * PapaParse splits the text; its cursor says how far each record reached. One stray quote would make it swallow every
 * row up to the next quote, so a record with a quote that does not fit is split again, line by line.
 */
export function tokenize(text: string, dialect: Dialect, firstLine = 1, limit = Infinity): TextRecord[] {
  const records: TextRecord[] = [];
  let start = 0;
  let line = firstLine;
  Papa.parse<string[]>(text, {
    ...dialect,
    header: false,
    step: ({ data, errors, meta }, parser) => {
      const slice = text.slice(start, meta.cursor);
      // What PapaParse finds after the last line end is no line.
      if (slice === '') return;
      const lines = countLines(slice);
      const raw = withoutFinalNewline(slice);
      if (errors.length === 0) records.push({ cells: data, line, lines, raw, strayQuote: false });
      else for (const record of lineByLine(raw, dialect, line)) records.push(record);
      start = meta.cursor;
      line += lines;
      if (records.length >= limit) parser.abort();
    },
  });
  return records;
}

function lineByLine(text: string, dialect: Dialect, firstLine: number): TextRecord[] {
  return splitLines(text).map((raw, index) => {
    const { data, errors } = Papa.parse<string[]>(raw, { ...dialect, header: false });
    const strayQuote = errors.length > 0;
    const cells = strayQuote ? splitLiterally(raw, dialect) : (data[0] ?? ['']);
    return { cells, line: firstLine + index, lines: 1, raw, strayQuote };
  });
}

/** The fields between delimiters, with quotes as ordinary characters. */
function splitLiterally(raw: string, dialect: Dialect): string[] {
  return Papa.parse<string[]>(raw, { ...dialect, header: false, fastMode: true }).data[0] ?? [''];
}
