import { levelOfArea } from '../columns/areas';
import { isTotal } from '../columns/totals';
import type { Issue } from '../types';
import type { Selection } from './selection';
import { alikeBut, type SumPatterns } from './totalsBesideParts';

/** Figures are shown with at most so many digits after the mark that rounding matters. */
const MOST_DIGITS = 6;

/**
 * Totals by name ("I alt") whose figure is not the sum of the parts beside them, beyond what rounding explains, told
 * once a column. Where parts are missing or withheld the total may be larger; so it may for a country beside some of its
 * municipalities.
 */
export function differingTotals(
  selection: Selection,
  { sums }: SumPatterns,
  left: Uint8Array,
  figures: Float64Array,
  lines: ArrayLike<number>,
): Issue[] {
  return sums.flatMap(({ column, dictionary, codes, isSum, isPresent }): Issue[] => {
    const isNamed = dictionary.map((text, code) => isPresent[code] === 1 && isTotal(text));
    if (!isNamed.includes(true)) return [];
    const half = halfDigit(figures);
    const isCountry = dictionary.map((text) => levelOfArea(text) === 'country');
    const { of, count } = alikeBut(selection, new Set([column]));
    const parts = new Float64Array(count);
    const numbers = new Int32Array(count);
    const isOpen = new Uint8Array(count);
    of.forEach((group, at) => {
      if (isSum[codes[at] ?? -1] === 1) return;
      const figure = figures[at] ?? NaN;
      numbers[group] = (numbers[group] ?? 0) + 1;
      if (Number.isNaN(figure)) isOpen[group] = 1;
      else parts[group] = (parts[group] ?? 0) + figure;
    });
    let differing = 0;
    let first: Issue | null = null;
    of.forEach((group, at) => {
      const code = codes[at] ?? -1;
      const figure = figures[at] ?? NaN;
      const number = numbers[group] ?? 0;
      if (left[at] === 0 || isNamed[code] !== true || number === 0 || Number.isNaN(figure)) return;
      const sum = parts[group] ?? 0;
      const isOff = Math.abs(figure - sum) > half * (number + 1) + 1e-9 * Math.abs(figure);
      const mayBeMore = isOpen[group] === 1 || isCountry[code] === true;
      if (!isOff || (mayBeMore && figure > sum)) return;
      differing++;
      const line = lines[selection.row[at] ?? -1] ?? 0;
      first ??= {
        severity: 'warning',
        code: 'total.differs',
        params: { text: dictionary[code] ?? '', total: figure, sum: rounded(sum), line },
        row: line,
        column: column.name,
      };
    });
    return first === null ? [] : [withCount(first, differing)];
  });
}

function withCount(issue: Issue, count: number): Issue {
  return { ...issue, params: { ...issue.params, count } };
}

/** Half a unit of the last digit that any figure has. */
function halfDigit(figures: Float64Array): number {
  let digits = 0;
  for (const figure of figures) {
    while (digits < MOST_DIGITS && !isWhole(figure * 10 ** digits)) digits++;
  }
  return 0.5 / 10 ** digits;
}

function isWhole(value: number): boolean {
  return !Number.isFinite(value) || Math.abs(value - Math.round(value)) <= 1e-9 * Math.abs(value);
}

function rounded(value: number): number {
  return Math.round(value * 10 ** MOST_DIGITS) / 10 ** MOST_DIGITS;
}
