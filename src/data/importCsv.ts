import { holdsPersonalNumbers } from './personal/cpr';
import type { ColumnCells } from './columns/columnCells';
import { typeColumns } from './columns/columns';
import { dictionaryOf } from './columns/dictionary';
import { pivotOf } from './columns/pivot';
import { findTotalRows } from './columns/totalRows';
import { unpivoted } from './columns/unpivot';
import { decode } from './reading/decode';
import { chooseDelimiter, directiveOf, type DelimiterChoice } from './reading/dialect';
import { kindOfBytes, kindOfText } from './reading/fileKind';
import { mergedHeader, uniqueNames } from './structure/header';
import { countLines, unifyNewlines } from './reading/newlines';
import { notATable } from './reading/notATable';
import { isBlank } from './structure/shape';
import { findStructure, type Structure } from './structure/structure';
import { tokenize, type TextRecord } from './reading/tokenize';
import type { Imported, ImportOptions, Issue } from './types';

const GRID_LIMIT = 100_000;

/** Engines hold no longer string; larger files have to be streamed. */
const LARGEST_FILE = 500_000_000;

/** As many columns as a spreadsheet has; a text with more is no table that anyone has seen. */
const MOST_COLUMNS = 16_384;

/** Below this the choice of delimiter is told as a doubt. */
const SURE = 0.6;

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
  const { cells, names, issues: headerIssues } = headerOf(structure);
  const corrections = options.corrections ?? {};
  const { columns, issues: columnIssues } = typeColumns(
    cellsOf(names, structure.rows),
    choice.delimiter,
    corrections,
  );
  const lines = Int32Array.from(structure.rows, ({ line }) => line);
  const totals = findTotalRows(columns, lines);
  const pivot = pivotOf(columns);
  const gridLimit = options.gridLimit ?? GRID_LIMIT;
  const issues = [
    ...found,
    ...(mixed ? [info('newline.mixed')] : []),
    ...delimiterIssues(choice),
    ...headerIssues,
    ...structureIssues(structure, gridLimit),
    ...columns.filter(holdsPersonalNumbers).map(({ name }): Issue => ({
      severity: 'warning',
      code: 'column.cpr',
      params: {},
      column: name,
    })),
    ...columnIssues,
    ...totals.issues,
  ];
  const imported: Imported = {
    grid: [cells, ...structure.rows.slice(0, gridLimit).map((row) => row.cells.slice(0, structure.width))],
    header: names,
    ...choice,
    quote: '"',
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
    lines,
    totalRows: totals.totalRows,
    pivot,
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
  };
  return corrections.unpivot && pivot ? unpivoted(imported, pivot, gridLimit) : imported;
}

function cellsOf(names: readonly string[], rows: readonly TextRecord[]): ColumnCells[] {
  const lines = Int32Array.from(rows, ({ line }) => line);
  return names.map((name, index) => ({ name, lines, dictionary: dictionaryOf(rows, index), numerals: null }));
}

function linesOf(records: readonly TextRecord[]): number {
  return records.reduce((sum, { lines }) => sum + lines, 0);
}

/** A title or note without the delimiters that a spreadsheet pads it with. */
function textOf({ cells }: TextRecord): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
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

function delimiterIssues({ delimiter, confidence, runnerUp }: DelimiterChoice): Issue[] {
  if (confidence === 0) return [info('delimiter.none')];
  if (confidence >= SURE) return [];
  const params = { delimiter, runnerUp: runnerUp?.delimiter ?? '', confidence };
  return [{ severity: 'warning', code: 'delimiter.unsure', params }];
}

function structureIssues({ rows, rejected }: Structure, gridLimit: number): Issue[] {
  const issues: Issue[] = [];
  if (rows.length === 0) issues.push({ severity: 'warning', code: 'table.noRows', params: {} });
  if (rows.length > gridLimit) issues.push(info('grid.cut', { rows: rows.length, shown: gridLimit }));
  for (const { line, raw, strayQuote } of rows) {
    if (strayQuote) issues.push({ severity: 'warning', code: 'quote.stray', params: { raw }, row: line });
  }
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
