import { maskPersonal, mentionsCpr } from './maskPersonal';
import type { Column, Imported, Issue, PersonalColumn, RejectedLine } from '../types';

/** Stands in each filled cell of a refused column. */
const HIDDEN = '••••••';

/**
 * What of an import may be shown: the cells of refused columns are hidden and their values gone; whatever may be a
 * personal number is unreadable everywhere else, in notes, rejected lines and issues too. A rejected line has no
 * columns, so where a column is refused its text is hidden whole.
 */
export function withoutPersonal(imported: Imported): Imported {
  const refused = new Set(imported.personal.map(({ column }) => column));
  const hidden = imported.header.map((name) => refused.has(name));
  const decided = imported.columns.map(({ type }) => type !== 'text');
  const cell = (text: string, index: number): string => {
    if (hidden[index]) return text.trim() === '' ? text : HIDDEN;
    // Plain digits in a column of figures or codes have been weighed with their whole column.
    return decided[index] && /^\d+$/.test(text) ? text : maskPersonal(text);
  };
  const [header = [], ...rows] = imported.grid;
  return {
    ...imported,
    grid: imported.grid.length === 0 ? [] : [header.map(maskPersonal), ...rows.map((row) => row.map(cell))],
    header: imported.header.map(maskPersonal),
    preamble: imported.preamble.map(maskPersonal),
    footnotes: imported.footnotes.map(maskPersonal),
    tables: imported.tables.map((table) => ({
      ...table,
      header: table.header.map(maskPersonal),
      title: maskPersonal(table.title),
    })),
    ...(imported.sheets && { sheets: imported.sheets.map(maskPersonal) }),
    rejected: imported.rejected.map((line) => maskedLine(line, refused.size > 0)),
    issues: imported.issues.map((issue) => maskedIssue(issue, refused)),
    columns: imported.columns.map((column) => maskedColumn(column, refused)),
    personal: imported.personal.map((found): PersonalColumn => ({
      ...found,
      column: maskPersonal(found.column),
    })),
  };
}

/** A warning when a title, a note or a rejected line has a personal number in it. */
export function textsWithCpr({ preamble, footnotes, rejected }: NotesOfFile): Issue[] {
  const texts = [...preamble, ...footnotes, ...rejected.map(({ raw }) => raw)];
  const count = texts.filter(mentionsCpr).length;
  return count > 0 ? [{ severity: 'warning', code: 'text.cpr', params: { count } }] : [];
}

type NotesOfFile = Pick<Imported, 'preamble' | 'footnotes' | 'rejected'>;

function maskedLine(line: RejectedLine, hide: boolean): RejectedLine {
  const masked = { ...line, raw: hide ? HIDDEN : maskPersonal(line.raw) };
  return line.params ? { ...masked, params: maskedParams(line.params, false) } : masked;
}

function maskedIssue(issue: Issue, refused: ReadonlySet<string>): Issue {
  const { column } = issue;
  // Without a column it may quote a whole line, which holds the refused cells too.
  const hide = column === undefined ? refused.size > 0 : refused.has(column);
  const masked = { ...issue, params: maskedParams(issue.params, hide) };
  return column === undefined ? masked : { ...masked, column: maskPersonal(column) };
}

function maskedParams(params: Issue['params'], hide: boolean): Issue['params'] {
  const quotes = ['raw', 'example', 'value'];
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      hide && quotes.includes(name) ? HIDDEN : typeof value === 'string' ? maskPersonal(value) : value,
    ]),
  );
}

function maskedColumn(column: Column, refused: ReadonlySet<string>): Column {
  const name = maskPersonal(column.name);
  if (!refused.has(column.name)) {
    const { missing, dictionary, type } = column;
    return {
      ...column,
      name,
      ...(missing && { missing: missing.map((each) => ({ ...each, text: maskPersonal(each.text) })) }),
      ...(type === 'text' && dictionary && { dictionary: dictionary.map(maskPersonal) }),
    };
  }
  return { name, type: 'text', values: new Int32Array(column.values.length).fill(-1), dictionary: [] };
}
