import { holdsPersonalNumbers } from './personal/cpr';
import type { ColumnCells } from './columns/columnCells';
import { typeColumns } from './columns/columns';
import { dictionaryOf } from './columns/dictionary';
import { decode } from './reading/decode';
import { chooseDialect } from './reading/dialect';
import { dialectIssues, strayQuoteIssues } from './reading/dialectIssues';
import { directiveOf } from './reading/directive';
import { kindOfBytes, kindOfText } from './reading/fileKind';
import { mergedHeader, uniqueNames } from './structure/header';
import { countLines, unifyNewlines } from './reading/newlines';
import { notATable } from './reading/notATable';
import { samplesOf } from './reading/samples';
import { isBlank, textOf } from './structure/shape';
import { findStructure, type Structure } from './structure/structure';
import { tokenize, type TextRecord } from './reading/tokenize';
import type { Imported, ImportOptions, Issue } from './types';

const GRID_LIMIT = 100_000;

/** Engines hold no longer string; larger files have to be streamed. */
const LARGEST_FILE = 500_000_000;

/** As many columns as a spreadsheet has; a text with more is no table that anyone has seen. */
const MOST_COLUMNS = 16_384;

/**
 * Reads a delimited file into typed columns and tells everything a person should know about it.
 *
 * Never throws on bytes: a file that cannot be a table gives an empty grid and one issue of severity `error`. The parts
 * of `accounting` add up to the physical lines of the file, so that no line is lost unsaid.
 */
export async function importCsv(bytes: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const name = options.name ?? '';
  const foreign = bytes.length > LARGEST_FILE ? 'file.tooBig' : kindOfBytes(bytes);
  if (foreign) return notATable({ code: foreign, params: { name } }, '', 'binary');
  const decoded = decode(bytes, options.corrections);
  const kind = kindOfText(decoded.text);
  if (kind) return notATable({ code: kind, params: { name } }, decoded.text, decoded.encoding);
  return importText(decoded.text, decoded.encoding, decoded.issues, options);
}

function importText(source: string, encoding: string, found: Issue[], options: ImportOptions): Imported {
  const { text, rowEnd, newline, mixed } = unifyNewlines(source);
  const [firstLine = ''] = text.split(rowEnd, 1);
  const directive = directiveOf(firstLine);
  const body = directive === null ? text : text.slice(firstLine.length + rowEnd.length);
  const corrections = options.corrections ?? {};
  const chosen = corrections.delimiter ?? directive;
  const choice = chooseDialect(samplesOf(body, rowEnd), rowEnd, {
    ...corrections,
    ...(chosen !== null && { delimiter: chosen }),
  });
  if (choice.columns > MOST_COLUMNS) return tooWide(choice.columns, source, encoding, options);
  const records = tokenize(body, choice, directive === null ? 1 : 2);
  if (records.every(isBlank)) {
    return notATable({ code: 'file.empty', params: { name: options.name ?? '' } }, source, encoding);
  }
  const structure = findStructure(records, corrections);
  if (structure.width > MOST_COLUMNS) return tooWide(structure.width, source, encoding, options);
  const { cells, names, issues: headerIssues } = headerOf(structure);
  const { columns, issues: columnIssues } = typeColumns(cellsOf(names, structure.rows), choice.delimiter);
  const gridLimit = options.gridLimit ?? GRID_LIMIT;
  const issues = [
    ...found,
    ...(mixed ? [info('newline.mixed')] : []),
    ...dialectIssues(choice),
    ...headerIssues,
    ...structure.issues,
    ...structureIssues(structure, gridLimit),
    ...columns.filter(holdsPersonalNumbers).map(({ name }): Issue => ({
      severity: 'warning',
      code: 'column.cpr',
      params: {},
      column: name,
    })),
    ...columnIssues,
  ];
  return {
    grid: [cells, ...structure.rows.slice(0, gridLimit).map((row) => row.cells.slice(0, structure.width))],
    header: names,
    delimiter: choice.delimiter,
    quote: choice.quote,
    encoding,
    newline,
    preamble: structure.preamble.map(textOf),
    footnotes: structure.footnotes.map(textOf),
    rejected: structure.rejected.map(({ record, ...why }) => ({
      line: record.line,
      raw: record.raw,
      ...why,
    })),
    issues,
    columns,
    lines: Int32Array.from(structure.rows, ({ line }) => line),
    accounting: {
      lines: countLines(source),
      header: linesOf(structure.header),
      directive: directive === null ? 0 : 1,
      loaded: linesOf(structure.rows),
      rejected: linesOf(structure.rejected.map(({ record }) => record)),
      preamble: linesOf(structure.preamble),
      footnotes: linesOf(structure.footnotes),
      blank: linesOf(structure.blank),
    },
    tables: structure.tables,
    confidence: choice.confidence,
    ...(choice.runnerUp && { runnerUp: choice.runnerUp }),
  };
}

function tooWide(columns: number, source: string, encoding: string, { name = '' }: ImportOptions): Imported {
  return notATable(
    { code: 'file.tooWide', params: { name, columns, limit: MOST_COLUMNS } },
    source,
    encoding,
  );
}

function cellsOf(names: readonly string[], rows: readonly TextRecord[]): ColumnCells[] {
  const lines = Int32Array.from(rows, ({ line }) => line);
  return names.map((name, index) => ({ name, lines, dictionary: dictionaryOf(rows, index), numerals: null }));
}

function linesOf(records: readonly TextRecord[]): number {
  return records.reduce((sum, { lines }) => sum + lines, 0);
}

function headerOf({ header, width }: Structure): { cells: string[]; names: string[]; issues: Issue[] } {
  const [first] = header;
  if (!first) {
    const names = Array.from({ length: width }, (_, index) => `Kolonne ${index + 1}`);
    return { cells: names, names, issues: [info('header.none', { columns: width })] };
  }
  const cells = mergedHeader(header, width);
  return { cells, ...uniqueNames(cells, first.line) };
}

function structureIssues({ rows, rejected }: Structure, gridLimit: number): Issue[] {
  const issues: Issue[] = [];
  if (rows.length === 0) issues.push({ severity: 'warning', code: 'table.noRows', params: {} });
  if (rows.length > gridLimit) issues.push(info('grid.cut', { rows: rows.length, shown: gridLimit }));
  issues.push(...strayQuoteIssues(rows));
  const [first] = rejected;
  if (first) {
    const params = { count: rejected.length, line: first.record.line };
    issues.push({ severity: 'warning', code: 'rows.rejected', params, row: first.record.line });
  }
  return issues;
}

function info(code: string, params: Issue['params'] = {}): Issue {
  return { severity: 'info', code, params };
}
