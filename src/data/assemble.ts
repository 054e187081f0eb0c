import { typeColumns } from './columns/columns';
import type { ColumnCells } from './columns/columnCells';
import { pivotOf } from './columns/pivot';
import { questionMarkIssues } from './columns/questionMarks';
import { findTotalRows } from './columns/totalRows';
import { unpivoted } from './columns/unpivot';
import { withoutYearIssues } from './columns/yearsInHeader';
import { personalColumns } from './personal/personalColumn';
import { textsWithCpr } from './personal/withoutPersonal';
import type { DialectChoice } from './reading/dialect';
import { dialectIssues, strayQuoteIssues } from './reading/dialectIssues';
import type { Newline } from './reading/newlines';
import { mergedHeader, uniqueNames } from './structure/header';
import { textOf } from './structure/shape';
import type { TextRecord } from './reading/tokenize';
import type { Accounting, Imported, ImportOptions, Issue, RejectedLine, TableInFile } from './types';

/** A file whose lines have been sorted, before its columns have types; read at once or block by block. */
export interface ReadTable {
  choice: DialectChoice;
  encoding: string;
  /** What was found about the encoding. */
  encodingIssues: Issue[];
  newline: Newline;
  isMixed: boolean;
  /** Number of columns. */
  width: number;
  headerRecords: TextRecord[];
  preamble: TextRecord[];
  footnotes: TextRecord[];
  rejected: RejectedLine[];
  /** Rows with a quote that could not be one. */
  strayQuotes: Pick<TextRecord, 'raw' | 'line'>[];
  tables: TableInFile[];
  /** What was found about titles, headers and tables. */
  structureIssues: Issue[];
  /** The first rows, as in the file. */
  shown: string[][];
  /** Physical line of each row. */
  lines: Int32Array;
  cellsOf(name: string, column: number): ColumnCells;
  accounting: Accounting;
}

/** Types the columns of a table that was read, and tells everything a person should know about it. */
export function assemble(read: ReadTable, { corrections = {}, gridLimit }: ImportOptions): Imported {
  const { choice, width, shown, lines } = read;
  const { cells, names, issues: headerIssues } = headerOf(read);
  const untyped = names.map((name, column) => read.cellsOf(name, column));
  const typed = typeColumns(untyped, choice.delimiter, corrections);
  const totals = findTotalRows(typed.columns, lines);
  const pivot = pivotOf(typed.columns);
  const personal = personalColumns(typed.columns);
  const texts = {
    preamble: read.preamble.map(textOf),
    footnotes: read.footnotes.map(textOf),
    rejected: read.rejected,
  };
  const issues = [
    ...read.encodingIssues,
    ...questionMarkIssues(untyped),
    ...(read.isMixed ? [info('newline.mixed')] : []),
    ...dialectIssues(choice),
    ...headerIssues,
    ...read.structureIssues,
    ...tableIssues(read),
    ...personal.issues,
    ...textsWithCpr(texts),
    ...withoutYearIssues(typed.issues, pivot),
    ...totals.issues,
  ];
  const imported: Imported = {
    grid: [cells, ...shown.map((row) => row.slice(0, width))],
    header: names,
    delimiter: choice.delimiter,
    quote: choice.quote,
    encoding: read.encoding,
    newline: read.newline,
    ...texts,
    issues,
    columns: typed.columns,
    personal: personal.personal,
    lines,
    totalRows: totals.totalRows,
    pivot,
    accounting: read.accounting,
    tables: read.tables,
    confidence: choice.confidence,
    ...(choice.runnerUp && { runnerUp: choice.runnerUp }),
  };
  return corrections.unpivot && pivot ? unpivoted(imported, pivot, gridLimit ?? read.shown.length) : imported;
}

function headerOf({ headerRecords, width }: ReadTable): {
  cells: string[];
  names: string[];
  issues: Issue[];
} {
  const [first] = headerRecords;
  if (!first) {
    const names = Array.from({ length: width }, (_, index) => `Kolonne ${index + 1}`);
    return { cells: names, names, issues: [info('header.none', { columns: width })] };
  }
  const cells = mergedHeader(headerRecords, width);
  return { cells, ...uniqueNames(cells, first.line) };
}

function tableIssues({ shown, lines, rejected, strayQuotes, accounting }: ReadTable): Issue[] {
  const issues: Issue[] = [];
  const rows = lines.length;
  if (rows === 0) issues.push({ severity: 'warning', code: 'table.noRows', params: {} });
  if (rows > shown.length) issues.push(info('grid.cut', { rows, shown: shown.length }));
  issues.push(...strayQuoteIssues(strayQuotes));
  const [first] = rejected;
  if (first) {
    const params = { count: accounting.rejected, line: first.line };
    issues.push({ severity: 'warning', code: 'rows.rejected', params, row: first.line });
  }
  return issues;
}

function info(code: string, params: Issue['params'] = {}): Issue {
  return { severity: 'info', code, params };
}
