import type { ColumnHead } from '../../../../data';
import { parseFormula, type FormulaError } from '../../../../data/formula';

/** What is wrong with a formula over these columns and figures, and where; null when nothing is. */
export function formulaProblem(
  text: string,
  columns: readonly ColumnHead[],
  isFigure: (name: string) => boolean = () => false,
): FormulaError | null {
  const read = parseFormula(text);
  if ('error' in read) {
    const { error } = read;
    return { ...error, params: { ...error.params, character: error.position + 1 } };
  }
  const names = new Set(columns.map(({ name }) => name));
  const missing = read.formula.references.find(({ column }) => !names.has(column) && !isFigure(column));
  if (!missing) return null;
  const { column, position, length } = missing;
  return { code: 'formula.noColumn', params: { column, character: position + 1 }, position, length };
}
