import type { Column, Issue } from '../types';
import { isAreaName } from './columnNames';

/** So large a share of empty cells, or a larger one, shows that a category is written only where it begins. */
const EMPTY_SHARE = 0.5;

/**
 * Categories that are written only in the first row they hold for, as StatBank's workbooks and many reports have them:
 * the empty cells below get the text above.
 *
 * Only where it can mean nothing else: these columns stand first, their first cells are filled, most others are empty,
 * wherever one begins anew those to its right do so too, and either the category after them is filled in every row or
 * the periods beside them begin anew with each block. Empty cells beside periods that do not are told of.
 */
export function filledDown(columns: readonly Column[]): { columns: Column[]; issues: Issue[] } {
  const leading = leadingCategories(columns);
  const emptyOf = leading.map(({ dictionary = [] }) => dictionary.indexOf(''));
  let sparse = 0;
  while (sparse < leading.length && isSparse(leading[sparse], emptyOf[sparse] ?? -1)) sparse++;
  const last = leading[sparse - 1];
  if (!last) return { columns: [...columns], issues: [] };
  const next = leading[sparse];
  const periods = columns.filter(({ type }) => type === 'period' || type === 'date');
  const isBeside =
    (next && emptyOf[sparse] === -1) ||
    periods.some((period) => beginsAnew(period, last, emptyOf[sparse - 1] ?? -1));
  if (!isBeside || !beginTogether(leading.slice(0, sparse), emptyOf)) {
    return { columns: [...columns], issues: next || periods.length === 0 ? [] : [notFilled(last)] };
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

/** Whether wherever a category begins, those to its right begin too. */
function beginTogether(categories: readonly Column[], emptyOf: readonly number[]): boolean {
  const rows = categories[0]?.values.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let hasBegun = false;
    for (const [index, { values }] of categories.entries()) {
      const isFilled = values[row] !== emptyOf[index];
      if (hasBegun && !isFilled) return false;
      hasBegun ||= isFilled;
    }
  }
  return true;
}

/**
 * Whether periods run one way within each block and step back where the next one begins; a single block is one of a
 * named area.
 */
function beginsAnew({ values, days }: Column, category: Column, empty: number): boolean {
  const times = days ?? values;
  let direction = 0;
  let blocks = 0;
  let before = NaN;
  let hasBegun = false;
  for (let row = 0; row < times.length; row++) {
    const isFirst = category.values[row] !== empty;
    if (isFirst) blocks++;
    hasBegun ||= isFirst;
    const time = times[row] ?? NaN;
    if (Number.isNaN(time)) continue;
    const step = Math.sign(time - before);
    if (hasBegun) {
      if (step === direction && direction !== 0) return false;
    } else if (!Number.isNaN(step)) {
      if (step === 0 || (direction !== 0 && step !== direction)) return false;
      direction = step;
    }
    before = time;
    hasBegun = false;
  }
  return blocks > 1 ? direction !== 0 : isAreaName(category.name);
}

function notFilled({ name, values, dictionary = [] }: Column): Issue {
  const empty = dictionary.indexOf('');
  let count = 0;
  for (const code of values) if (code === empty) count++;
  return { severity: 'warning', code: 'category.blank', params: { count }, column: name };
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
