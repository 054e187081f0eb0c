import type { Column, Issue } from '../types';

/** So large a share of empty cells, or a larger one, shows that a category is written only where it begins. */
const EMPTY_SHARE = 0.5;

/**
 * Categories of a matrix that are written only in the first row they hold for, as StatBank's workbooks have them: the
 * empty cells below get the text above.
 *
 * Only where it can mean nothing else: these columns stand first, their first cells are filled, most others are empty,
 * wherever one begins anew those to its right do so too, and the category after them is filled in every row.
 */
export function filledDown(columns: readonly Column[]): { columns: Column[]; issues: Issue[] } {
  const leading = leadingCategories(columns);
  const emptyOf = leading.map(({ dictionary = [] }) => dictionary.indexOf(''));
  let sparse = 0;
  while (sparse < leading.length && isSparse(leading[sparse], emptyOf[sparse] ?? -1)) sparse++;
  const next = leading[sparse];
  if (sparse === 0 || !next || emptyOf[sparse] !== -1) return { columns: [...columns], issues: [] };
  const rows = next.values.length;
  for (let row = 0; row < rows; row++) {
    let hasBegun = false;
    for (let index = 0; index < sparse; index++) {
      const isFilled = leading[index]?.values[row] !== emptyOf[index];
      if (hasBegun && !isFilled) return { columns: [...columns], issues: [] };
      hasBegun ||= isFilled;
    }
  }
  const issues: Issue[] = [];
  const filled = leading.slice(0, sparse).map((column, index) => {
    const empty = emptyOf[index] ?? -1;
    let count = 0;
    let above = empty;
    const values = Int32Array.from(column.values, (code) => {
      if (code === empty) count++;
      else above = code;
      return above;
    });
    issues.push({ severity: 'info', code: 'category.filled', params: { count }, column: column.name });
    return { ...column, values };
  });
  return { columns: [...filled, ...columns.slice(sparse)], issues };
}

function leadingCategories(columns: readonly Column[]): Column[] {
  const end = columns.findIndex(({ type }) => type !== 'text');
  return columns.slice(0, end < 0 ? columns.length : end);
}

function isSparse(column: Column | undefined, empty: number): boolean {
  if (!column || empty < 0 || column.values[0] === empty) return false;
  let count = 0;
  for (const code of column.values) if (code === empty) count++;
  return count >= EMPTY_SHARE * column.values.length;
}
