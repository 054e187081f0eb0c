import { isMissing } from '../columns/missing';
import type { Column } from '../types';

/** So many distinct values, spread over the whole column, say what it holds. */
export const MOST_SAMPLED = 5_000;

/** Distinct texts of a text or code column, or distinct whole numbers of a number column; missing values left out. */
export function distinctTexts({ dictionary, values, type }: ColumnValues): string[] {
  if (dictionary) return spread(dictionary.filter((text) => !isMissing(text)));
  if (type !== 'number') return [];
  const numbers = new Set<number>();
  const step = Math.max(1, Math.floor(values.length / (4 * MOST_SAMPLED)));
  for (let row = 0; row < values.length && numbers.size < MOST_SAMPLED; row += step) {
    const value = values[row] ?? NaN;
    if (Number.isInteger(value)) numbers.add(value);
  }
  return Array.from(numbers, String);
}

/** What is needed of a column to say what it holds. */
export type ColumnValues = Pick<Column, 'values' | 'dictionary' | 'type'>;

function spread(texts: string[]): string[] {
  const step = Math.ceil(texts.length / MOST_SAMPLED);
  return step <= 1 ? texts : texts.filter((_, index) => index % step === 0);
}
