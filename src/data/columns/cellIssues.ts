import type { Issue } from '../types';
import type { ColumnCells } from './columnCells';
import type { Dictionary } from './dictionary';

/** More cells than this are told of by their number alone: a page shows no more, and a file may hold millions. */
const MOST_TOLD = 500;

/** One issue for each row whose text is marked, with its place in the file and the cell as it stands there. */
export function issuesAt(
  cells: ColumnCells,
  marked: readonly boolean[],
  describe: (raw: string) => Pick<Issue, 'severity' | 'code' | 'params'>,
): Issue[] {
  const { codes } = cells.dictionary;
  return marked.includes(true)
    ? issuesAtRows(cells, (row) => marked[codes[row] ?? -1] === true, describe)
    : [];
}

/** The same for the rows that `isMarked` picks. */
export function issuesAtRows(
  { name, lines, dictionary }: ColumnCells,
  isMarked: (row: number) => boolean,
  describe: (raw: string, row: number) => Pick<Issue, 'severity' | 'code' | 'params'>,
): Issue[] {
  const issues: Issue[] = [];
  let untold = 0;
  dictionary.codes.forEach((code, row) => {
    if (!isMarked(row)) return;
    if (issues.length === MOST_TOLD) untold++;
    else issues.push({ ...describe(dictionary.texts[code] ?? '', row), row: lines[row] ?? 0, column: name });
  });
  if (untold > 0)
    issues.push({ severity: 'warning', code: 'cells.more', params: { count: untold }, column: name });
  return issues;
}

/** One issue for all rows whose text is marked, with their number and the first of the texts; none when there are none. */
export function countedIssue(
  code: string,
  severity: Issue['severity'],
  column: string,
  { texts, counts }: Dictionary,
  marked: readonly boolean[],
  more: Issue['params'] = {},
): Issue[] {
  const first = marked.indexOf(true);
  if (first < 0) return [];
  const count = counts.reduce((sum, each, at) => (marked[at] ? sum + each : sum), 0);
  return [{ severity, code, params: { count, example: texts[first] ?? '', ...more }, column }];
}
