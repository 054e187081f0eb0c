import type { Issue } from '../types';
import { split, type Groups } from './groups';

/** A category that happens to be the sum of two others in so few periods proves nothing. */
const FEWEST_PERIODS = 3;
const FEWEST_OTHERS = 2;

/** Shown digits are rounded, so a sum may be off by half a unit a part, yet never by more than this share. */
const ROUNDING = 0.001;

/** One category of a column at one moment, for each row side by side. */
export interface CategoryFigures {
  time: Groups;
  codes: Int32Array;
  figures: Float64Array;
}

/** A category whose figure is the sum of all others at every moment where no figure is missing. */
export function suspectedTotals(
  column: string,
  dictionary: readonly string[],
  rows: CategoryFigures,
): Issue[] {
  // The first moments rule out nearly every column.
  const beginning = sumsOfOthers(beginningOf(rows), dictionary.length);
  if (beginning.periods > 0 && beginning.codes.length === 0) return [];
  const { periods, codes } = sumsOfOthers(rows, dictionary.length);
  if (periods < FEWEST_PERIODS) return [];
  return codes.map((code) => ({
    severity: 'warning',
    code: 'total.suspected',
    params: { text: dictionary[code] ?? '', count: periods },
    column,
  }));
}

/** The rows of the first moments, which stand first among the groups. */
function beginningOf({ time, codes, figures }: CategoryFigures): CategoryFigures {
  const isFirst = (_: number, at: number): boolean => (time.of[at] ?? 0) < FEWEST_PERIODS;
  return {
    time: { of: time.of.filter(isFirst), count: Math.min(time.count, FEWEST_PERIODS) },
    codes: codes.filter(isFirst),
    figures: figures.filter(isFirst),
  };
}

/** The codes that are the sum of the others at each moment without missing figures, and how many these are. */
function sumsOfOthers(
  { time, codes, figures }: CategoryFigures,
  size: number,
): { periods: number; codes: number[] } {
  const pairs = split(time, codes, size);
  const sums = new Float64Array(pairs.count);
  const momentOf = new Int32Array(pairs.count);
  const codeOf = new Int32Array(pairs.count);
  for (let at = 0; at < figures.length; at++) {
    const pair = pairs.of[at] ?? 0;
    sums[pair] = (sums[pair] ?? 0) + (figures[at] ?? NaN);
    momentOf[pair] = time.of[at] ?? 0;
    codeOf[pair] = codes[at] ?? 0;
  }
  const all = new Float64Array(time.count);
  const sizes = new Int32Array(time.count);
  momentOf.forEach((moment, pair) => {
    all[moment] = (all[moment] ?? 0) + (sums[pair] ?? 0);
    sizes[moment] = (sizes[moment] ?? 0) + 1;
  });
  const isWhole = all.map((sum, moment) => (sizes[moment] === 0 || Number.isNaN(sum) ? 0 : 1));
  const periods = isWhole.reduce((count, whole) => count + whole, 0);
  const times = new Int32Array(size);
  momentOf.forEach((moment, pair) => {
    const isSum = isSumOfOthers(sums[pair], all[moment] ?? NaN, (sizes[moment] ?? 0) - 1);
    if (isWhole[moment] === 1 && isSum) times[codeOf[pair] ?? 0] = (times[codeOf[pair] ?? 0] ?? 0) + 1;
  });
  return { periods, codes: [...times.keys()].filter((code) => periods > 0 && times[code] === periods) };
}

function isSumOfOthers(value: number | undefined, all: number, others: number): boolean {
  if (value === undefined || value === 0 || others < FEWEST_OTHERS) return false;
  const rounding = Math.min(0.5 * others, ROUNDING * Math.abs(value));
  return Math.abs(value - (all - value)) <= Math.max(1e-9 * Math.abs(value), rounding);
}
