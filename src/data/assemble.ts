import { typeColumns } from './columns/columns';
import type { ColumnCells } from './columns/columnCells';
import { holdsPersonalNumbers } from './personal/cpr';
import type { DelimiterChoice } from './reading/dialect';
import type { Newline } from './reading/newlines';
import { mergedHeader, uniqueNames } from './structure/header';
import type { TextRecord } from './reading/tokenize';
import type { Accounting, Imported, Issue, RejectedLine } from './types';

/** A file whose lines have been sorted, before its columns have types; read at once or block by block. */
export interface ReadTable {
  choice: DelimiterChoice;
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
  strayQuotes: Pick<Issue, 'params' | 'row'>[];
  /** The first rows, as in the file. */
  shown: string[][];
  /** Physical line of each row. */
  lines: Int32Array;
  cellsOf(name: string, column: number): ColumnCells;
  accounting: Accounting;
}

/** Below this the choice of delimiter is told as a doubt. */
const SURE = 0.6;

/** Types the columns of a table that was read, and tells everything a person should know about it. */
export function assemble(read: ReadTable): Imported {
  const { choice, width, shown, lines } = read;
  const { cells, names, issues: headerIssues } = headerOf(read);
  const typed = typeColumns(
    names.map((name, column) => read.cellsOf(name, column)),
    choice.delimiter,
  );
  const issues = [
    ...read.encodingIssues,
    ...(read.isMixed ? [info('newline.mixed')] : []),
    ...delimiterIssues(choice),
    ...headerIssues,
    ...tableIssues(read),
    ...typed.columns.filter(holdsPersonalNumbers).map(({ name }): Issue => ({
      severity: 'warning',
      code: 'column.cpr',
      params: {},
      column: name,
    })),
    ...typed.issues,
  ];
  return {
    grid: [cells, ...shown.map((row) => row.slice(0, width))],
    header: names,
    ...choice,
    quote: '"',
    encoding: read.encoding,
    newline: read.newline,
    preamble: read.preamble.map(textOf),
    footnotes: read.footnotes.map(textOf),
    rejected: read.rejected,
    issues,
    columns: typed.columns,
    lines,
    accounting: read.accounting,
  };
}

/** A title or note without the delimiters that a spreadsheet pads it with. */
function textOf({ cells }: TextRecord): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
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

function delimiterIssues({ delimiter, confidence, runnerUp }: DelimiterChoice): Issue[] {
  if (confidence === 0) return [info('delimiter.none')];
  if (confidence >= SURE) return [];
  const params = { delimiter, runnerUp: runnerUp?.delimiter ?? '', confidence };
  return [{ severity: 'warning', code: 'delimiter.unsure', params }];
}

function tableIssues({ shown, lines, rejected, strayQuotes, accounting }: ReadTable): Issue[] {
  const issues: Issue[] = [];
  const rows = lines.length;
  if (rows === 0) issues.push({ severity: 'warning', code: 'table.noRows', params: {} });
  if (rows > shown.length) issues.push(info('grid.cut', { rows, shown: shown.length }));
  for (const stray of strayQuotes) issues.push({ severity: 'warning', code: 'quote.stray', ...stray });
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
