import { OVER_COLUMN } from '../../../data/table';
import type { Formula } from '../../../data/formula';
import type { CellProblem, EvaluationContext } from '../cellKind';

/** A column of a table that a formula names. */
export interface ColumnOfTable {
  key: string;
  column: string;
}

/** What a formula's functions over whole columns come to, by function and by name of the column. */
export type ColumnFigures = ReadonlyMap<string, number>;

export function columnFigureKey(name: string, column: string): string {
  return `${name} ${column}`;
}

/** The column of a table that a name means; null when it means none. */
export function columnOfTable(
  name: string,
  { named, result }: Pick<EvaluationContext, 'named' | 'result'>,
): ColumnOfTable | null {
  const found = named(name);
  const table = found && (result('table', found.id)?.value ?? result('data', found.id)?.value);
  if (!table || found.words.length === 0) return null;
  const sought = found.words.join('.').toLowerCase();
  const column = table.columns.find((each) => each.name.normalize('NFC').toLowerCase() === sought);
  return { key: table.key, column: column?.name ?? found.words.join('.') };
}

/** Fetches what a formula's functions over columns come to. */
export async function columnFigures(
  wanted: Formula['overColumns'],
  columns: ReadonlyMap<string, ColumnOfTable>,
  { tables, signal }: Pick<EvaluationContext, 'tables' | 'signal'>,
): Promise<ColumnFigures | { problem: CellProblem }> {
  const figures = new Map<string, number>();
  for (const { name, column } of wanted) {
    const of = columns.get(column);
    const part = Object.hasOwn(OVER_COLUMN, name) ? OVER_COLUMN[name] : undefined;
    if (!of || part === undefined) continue;
    const summary = await tables.summary(of.key, of.column, signal);
    if (!summary) return { problem: { code: 'figure.noColumn', params: { name: column } } };
    if (part !== 'count' && !summary.isNumber)
      return { problem: { code: 'figure.textColumn', params: { name: column } } };
    if (part === 'latest' && summary.latestRows !== 1)
      return { problem: { code: 'figure.latest', params: { name: column, count: summary.latestRows } } };
    const value = summary[part];
    if (typeof value !== 'number')
      return { problem: { code: 'figure.emptyColumn', params: { name: column } } };
    figures.set(columnFigureKey(name, column), value);
  }
  return figures;
}
