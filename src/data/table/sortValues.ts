import { compareTexts } from '../formula/calculate';
import type { Column } from '../types';
import { identities } from './keys';
import { kindOf, missingTexts } from './table';

/** Numbers in the order of a column's values, NaN where missing; texts in Danish order. */
export function sortValues(column: Column): ArrayLike<number> {
  if (kindOf(column) !== 'text') return identities(column);
  const { dictionary = [], values } = column;
  const missing = missingTexts(column);
  const order = dictionary
    .map((_, code) => code)
    .sort((a, b) => compareTexts(dictionary[a] ?? '', dictionary[b] ?? ''));
  const ranks = new Float64Array(dictionary.length);
  let rank = 0;
  order.forEach((code, index) => {
    const before = order[index - 1];
    if (before !== undefined && compareTexts(dictionary[before] ?? '', dictionary[code] ?? '') !== 0) rank++;
    ranks[code] = missing[code] ? NaN : rank;
  });
  return Float64Array.from(values, (code) => ranks[code] ?? NaN);
}
