import { assemble } from './assemble';
import { dictionaryOf } from './columns/dictionary';
import { chooseDialect, type DialectChoice } from './reading/dialect';
import { directiveOf, givenDialect } from './reading/directive';
import { countLines, unifyNewlines } from './reading/newlines';
import { notATable } from './reading/notATable';
import { samplesOf } from './reading/samples';
import { isBlank } from './structure/shape';
import { findStructure } from './structure/structure';
import { tokenize, type TextRecord } from './reading/tokenize';
import type { Imported, ImportOptions, Issue } from './types';

/** As many columns as a spreadsheet has; a text with more is no table that anyone has seen. */
const MOST_COLUMNS = 16_384;

/**
 * Reads a text as a table.
 *
 * @param known how a text is divided that is no file of a person's, so that nothing has to be found out
 */
export function importText(
  source: string,
  encoding: string,
  found: Issue[],
  options: ImportOptions,
  known?: DialectChoice,
): Imported {
  const { text, rowEnd, newline, mixed } = unifyNewlines(source);
  const [firstLine = ''] = text.split(rowEnd, 1);
  const directive = known ? null : directiveOf(firstLine);
  const body = directive === null ? text : text.slice(firstLine.length + rowEnd.length);
  const corrections = options.corrections ?? {};
  const choice =
    known ?? chooseDialect(samplesOf(body, rowEnd), rowEnd, givenDialect(corrections, directive));
  if (choice.columns > MOST_COLUMNS) return tooWide(choice.columns, source, encoding, options);
  const records = tokenize(body, { ...choice, newline: rowEnd }, directive === null ? 1 : 2);
  if (records.every(isBlank)) {
    return notATable({ code: 'file.empty', params: { name: options.name ?? '' } }, source, encoding);
  }
  const structure = findStructure(records, corrections);
  if (structure.width > MOST_COLUMNS) return tooWide(structure.width, source, encoding, options);
  const { rows, rejected } = structure;
  const lines = Int32Array.from(rows, ({ line }) => line);
  return assemble(
    {
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
      strayQuotes: rows.filter(({ strayQuote }) => strayQuote),
      tables: structure.tables,
      structureIssues: structure.issues,
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
    },
    options,
  );
}

function tooWide(columns: number, source: string, encoding: string, { name = '' }: ImportOptions): Imported {
  const params = { name, columns, limit: MOST_COLUMNS };
  return notATable({ code: 'file.tooWide', params }, source, encoding);
}

function linesOf(records: readonly TextRecord[]): number {
  return records.reduce((sum, { lines }) => sum + lines, 0);
}
