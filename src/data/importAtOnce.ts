import { assemble } from './assemble';
import { dictionaryOf } from './columns/dictionary';
import { decode } from './reading/decode';
import { chooseDelimiter, directiveOf, type DelimiterChoice } from './reading/dialect';
import { kindOfBytes, kindOfText } from './reading/fileKind';
import { countLines, unifyNewlines } from './reading/newlines';
import { notATable } from './reading/notATable';
import { isBlank } from './structure/shape';
import { findStructure } from './structure/structure';
import { tokenize, type TextRecord } from './reading/tokenize';
import type { Imported, ImportOptions, Issue } from './types';

/** As many columns as a spreadsheet has; a text with more is no table that anyone has seen. */
const MOST_COLUMNS = 16_384;

/** Reads a file as a whole; see `importCsv`. */
export function importAtOnce(bytes: Uint8Array, options: ImportOptions): Imported {
  const name = options.name ?? '';
  const foreign = kindOfBytes(bytes);
  if (foreign) return notATable({ code: foreign, params: { name } }, '', 'binary');
  const decoded = decode(bytes);
  const kind = kindOfText(decoded.text);
  if (kind) return notATable({ code: kind, params: { name } }, decoded.text, decoded.encoding);
  return importText(decoded.text, decoded.encoding, decoded.issues, options);
}

function importText(source: string, encoding: string, found: Issue[], options: ImportOptions): Imported {
  const { text, rowEnd, newline, mixed } = unifyNewlines(source);
  const [firstLine = ''] = text.split(rowEnd, 1);
  const directive = directiveOf(firstLine);
  const body = directive === null ? text : text.slice(firstLine.length + rowEnd.length);
  const choice: DelimiterChoice =
    directive === null ? chooseDelimiter(body, rowEnd) : { delimiter: directive, confidence: 1 };
  const records = tokenize(
    body,
    { delimiter: choice.delimiter, newline: rowEnd },
    directive === null ? 1 : 2,
  );
  if (records.every(isBlank)) {
    return notATable({ code: 'file.empty', params: { name: options.name ?? '' } }, source, encoding);
  }
  const structure = findStructure(records);
  if (structure.width > MOST_COLUMNS) {
    const params = { name: options.name ?? '', columns: structure.width, limit: MOST_COLUMNS };
    return notATable({ code: 'file.tooWide', params }, source, encoding);
  }
  const { rows, rejected } = structure;
  const lines = Int32Array.from(rows, ({ line }) => line);
  return assemble({
    choice,
    encoding,
    encodingIssues: found,
    newline,
    isMixed: mixed,
    width: structure.width,
    headerRecords: structure.header,
    preamble: structure.preamble,
    footnotes: structure.footnotes,
    rejected: rejected.map(({ record, ...why }) => ({ line: record.line, raw: record.raw, ...why })),
    strayQuotes: rows
      .filter(({ strayQuote }) => strayQuote)
      .map(({ raw, line }) => ({ params: { raw }, row: line })),
    shown: rows.slice(0, options.gridLimit).map(({ cells }) => cells),
    lines,
    cellsOf: (name, index) => ({ name, lines, dictionary: dictionaryOf(rows, index), numerals: null }),
    accounting: {
      lines: countLines(source),
      header: linesOf(structure.header),
      directive: directive === null ? 0 : 1,
      loaded: linesOf(rows),
      rejected: linesOf(rejected.map(({ record }) => record)),
      preamble: linesOf(structure.preamble),
      footnotes: linesOf(structure.footnotes),
      blank: linesOf(structure.blank),
    },
  });
}

function linesOf(records: readonly TextRecord[]): number {
  return records.reduce((sum, { lines }) => sum + lines, 0);
}
