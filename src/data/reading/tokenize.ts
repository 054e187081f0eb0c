import Papa from 'papaparse';
import { blankSigns, endOfBlankLines, nextBlankLines, WORTH_A_RUN, type BlankSigns } from './blankLines';
import { countLines, withoutFinalNewline } from './newlines';
import { readRecord, swallowsRows } from './readRecord';
import type { Dialect, TextRecord } from './textRecord';

export type { Dialect, TextRecord } from './textRecord';

/** Characters given to PapaParse at a time: on a quote that does not fit it reads to the end of what it was given. */
const BLOCK = 1 << 18;

/** Records read without PapaParse after a quote that does not fit; twice as many when the next one follows soon. */
const PATIENCE = 16;

/**
 * The records of a text, blank ones too; `firstLine` is the physical line of its first. Many blank lines on end are one
 * record, for programs save them by the million.
 *
 * PapaParse splits the text; its cursor says how far each record reached. One stray quote would make it swallow every
 * row up to the next quote, so where a quote does not fit, {@link readRecord} takes over for a while.
 */
export function tokenize(text: string, dialect: Dialect, firstLine = 1, limit = Infinity): TextRecord[] {
  const records: TextRecord[] = [];
  let start = 0;
  let line = firstLine;
  let patience = PATIENCE;
  const { delimiter, newline, quote = '"' } = dialect;
  const signs = blankSigns(delimiter, quote, newline);
  const codeAt = (index: number): number => text.charCodeAt(index);
  while (start < text.length && records.length < limit) {
    const blankEnd = endOfBlankLines(codeAt, start, text.length, signs);
    if (blankEnd - start >= WORTH_A_RUN) {
      const lines = countLines(text, start, blankEnd);
      const raw = text.slice(start, blankEnd - newline.length);
      records.push({ cells: [''], line, lines, raw, strayQuote: false });
      start = blankEnd;
      line += lines;
      continue;
    }
    const before = records.length;
    const regular = regularRecords(text, start, dialect, line, limit, records, signs);
    ({ start, line } = regular);
    if (!regular.irregular) continue;
    patience = records.length - before < patience ? patience * 2 : PATIENCE;
    for (let left = patience; left > 0 && start < text.length && records.length < limit; left--) {
      const { record, next } = readRecord(text, start, dialect, line);
      records.push(record);
      start = next;
      line += record.lines;
    }
  }
  return records;
}

interface Place {
  start: number;
  line: number;
  /** Whether the record that begins here has a quote that does not fit, or ends beyond the block. */
  irregular: boolean;
}

/** Adds the records of a block, which ends before many blank lines, until one is irregular; says where the next begins. */
function regularRecords(
  text: string,
  from: number,
  dialect: Dialect,
  firstLine: number,
  limit: number,
  records: TextRecord[],
  signs: BlankSigns,
): Place {
  const newlineAt = text.indexOf(dialect.newline, from + BLOCK);
  const blockEnd = newlineAt < 0 ? text.length : newlineAt + dialect.newline.length;
  const end = nextBlankLines((index) => text.charCodeAt(index), from, blockEnd, signs);
  const block = text.slice(from, end);
  let start = 0;
  let line = firstLine;
  let irregular = false;
  Papa.parse<string[]>(block, {
    ...papaOptions(dialect),
    step: ({ data, errors, meta }, parser) => {
      const slice = block.slice(start, meta.cursor);
      // What PapaParse finds after the last line end is no line.
      if (slice === '' || irregular) return;
      const raw = withoutFinalNewline(slice);
      const lines = countLines(slice);
      irregular = errors.length > 0 || endsEscaped(raw, dialect) || (lines > 2 && swallowsRows(raw, dialect));
      if (!irregular) {
        // PapaParse does not tell a quote inside a quoted cell from one in a cell that is not.
        const strayQuote = holdsQuote(data, dialect) && readRecord(raw, 0, dialect, 1).record.strayQuote;
        records.push({ cells: data, line, lines, raw, strayQuote });
        start = meta.cursor;
        line += lines;
      }
      if (irregular || records.length >= limit) parser.abort();
    },
  });
  return { start: from + start, line, irregular };
}

function holdsQuote(cells: readonly string[], { quote = '"' }: Dialect): boolean {
  return quote !== '' && cells.some((cell) => cell.includes(quote));
}

/** PapaParse takes the last quote of a text for a closing one, escaped or not. */
function endsEscaped(raw: string, { quote = '"', escape = quote }: Dialect): boolean {
  return escape !== quote && raw.endsWith(escape + quote);
}

function papaOptions({ delimiter, newline, quote = '"', escape = quote }: Dialect): Papa.ParseConfig {
  const quoting = quote === '' ? { fastMode: true } : { quoteChar: quote, escapeChar: escape };
  return { delimiter, newline, header: false, ...quoting };
}

/** Where the record begins whose quote is still open at the end of the text, or null. */
export function openRecord(text: string, dialect: Dialect): number | null {
  let start = 0;
  let open: number | null = null;
  Papa.parse<string[]>(text, {
    ...papaOptions(dialect),
    step: ({ errors, meta }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes') && meta.cursor >= text.length) open = start;
      start = meta.cursor;
    },
  });
  return open;
}
