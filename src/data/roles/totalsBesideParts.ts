import { countedTwice } from '../columns/totals';
import type { Column } from '../types';

/** Sets of columns that are tried together; more are found only in tables made to be slow. */
const MOST_SETS = 64;

/** The columns that hold sums among the rows, with the place of each category's code. */
export interface SumColumn {
  dictionary: readonly string[];
  codes: Int32Array;
  /** By code: whether it is a sum somewhere in these rows. */
  isSum: readonly boolean[];
}

/**
 * Which rows are sums of others that stand beside them: 1 for those.
 *
 * A row is a sum beside its parts when other rows of the same unit of time bear parts of its category in one or more
 * columns and its own category in all others. "Hobro, I alt" is kept where Hobro has no row of men and women.
 */
export function totalsBesideParts(
  rows: ArrayLike<number>,
  units: ArrayLike<number>,
  categories: readonly Column[],
): Uint8Array {
  const left = new Uint8Array(rows.length);
  const columns = categories.map((column) => sumColumn(rows, column));
  const sums = columns.filter(({ isSum }) => isSum.includes(true)).slice(0, 30);
  if (sums.length === 0) return left;
  const others = columns.filter((column) => !sums.includes(column));
  const base = folded(
    Float64Array.from({ length: rows.length }, (_, at) => units[at] ?? NaN),
    others,
  );
  const patterns = patternsOf(sums, rows.length);
  for (let place = 0; place < sums.length; place++) markSums(1 << place, sums, base, patterns, left);
  // Sums that no single column explains: "Hele landet, I alt" above "Greve, Mænd" and "Greve, Kvinder".
  const undecided = new Set(patterns.filter((_, at) => left[at] === 0));
  for (const set of setsWithin(undecided)) markSums(set, sums, base, patterns, left);
  return left;
}

export function sumColumn(rows: ArrayLike<number>, { dictionary = [], values }: Column): SumColumn {
  const codes = Int32Array.from({ length: rows.length }, (_, at) => values[rows[at] ?? -1] ?? -1);
  const present = [...new Set(codes)].map((code) => dictionary[code] ?? '');
  const sums = countedTwice(present);
  return { dictionary, codes, isSum: sums.size === 0 ? [] : dictionary.map((text) => sums.has(text)) };
}

/** For each row the columns, as bits, where its category is a sum. */
export function patternsOf(sums: readonly SumColumn[], rows: number): Int32Array {
  return Int32Array.from({ length: rows }, (_, at) =>
    sums.reduce((bits, { isSum, codes }, place) => (isSum[codes[at] ?? -1] ? bits | (1 << place) : bits), 0),
  );
}

/** Sets of two columns or more within any of the patterns, the smaller first. */
function setsWithin(patterns: ReadonlySet<number>): number[] {
  const sets = new Set<number>();
  for (const pattern of patterns) {
    for (let set = pattern; set > 0 && sets.size < MOST_SETS; set = (set - 1) & pattern) {
      if ((set & (set - 1)) !== 0) sets.add(set);
    }
  }
  return [...sets];
}

/** Marks the rows whose categories in all columns of a set are sums of those that stand beside them. */
function markSums(
  set: number,
  sums: readonly SumColumn[],
  base: Float64Array,
  patterns: Int32Array,
  left: Uint8Array,
): void {
  const within = sums.filter((_, place) => (set & (1 << place)) !== 0);
  const without = sums.filter((_, place) => (set & (1 << place)) === 0);
  const keys = folded(base, without);
  const groups = new Map<number, number[]>();
  // Only a group with a row to decide on is of interest.
  patterns.forEach((pattern, at) => {
    if ((pattern & set) === set && left[at] === 0) groups.set(keys[at] ?? NaN, []);
  });
  patterns.forEach((pattern, at) => {
    if ((pattern & set) === 0 || (pattern & set) === set) groups.get(keys[at] ?? NaN)?.push(at);
  });
  const known = within.map(() => new Map<string, ReadonlySet<number>>());
  for (const group of groups.values()) {
    const summed = within.map((column, index) => summedCodes(column, group, known[index] ?? new Map()));
    if (summed.some(({ size }) => size === 0)) continue;
    for (const at of group) {
      if (within.every(({ codes }, index) => summed[index]?.has(codes[at] ?? -1))) left[at] = 1;
    }
  }
}

/** Codes of a group that are sums of its others; like groups are asked once. */
function summedCodes(
  { dictionary, codes }: SumColumn,
  group: readonly number[],
  known: Map<string, ReadonlySet<number>>,
): ReadonlySet<number> {
  const present = [...new Set(group.map((at) => codes[at] ?? -1))].sort((a, b) => a - b);
  const name = present.join();
  const found = known.get(name);
  if (found) return found;
  const sums = countedTwice(present.map((code) => dictionary[code] ?? ''));
  const summed = new Set(present.filter((code) => sums.has(dictionary[code] ?? '')));
  known.set(name, summed);
  return summed;
}

/** One number for each distinct combination of a key and the codes of columns. */
export function folded(
  keys: Float64Array,
  columns: readonly Pick<SumColumn, 'codes' | 'dictionary'>[],
): Float64Array {
  let folding = keys;
  for (const { codes, dictionary } of columns) {
    const places = new Map<number, number>();
    folding = folding.map((key, at) => {
      const joined = key * (dictionary.length + 1) + (codes[at] ?? -1) + 1;
      const place = places.get(joined) ?? places.size;
      places.set(joined, place);
      return place;
    });
  }
  return folding;
}
