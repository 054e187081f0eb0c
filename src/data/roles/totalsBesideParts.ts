import { countedTwice } from '../columns/totals';
import { byGroup, split, type Groups } from './groups';
import { sumCodes, type Category, type Selection } from './selection';

/** Sets of columns that are tried together; more are found only in tables made to be slow. */
const MOST_SETS = 64;

/** Bits in a number; a table with more columns of sums is made to be slow. */
const MOST_SUMS = 30;

/** A column that holds sums among the rows. */
export interface SumColumn extends Category {
  /** By code: whether it is a sum somewhere in these rows. */
  isSum: Uint8Array;
}

/** The columns with sums, and for each row those of them, as bits, where its category is a sum. */
export interface SumPatterns {
  sums: readonly SumColumn[];
  patterns: Int32Array;
}

/** Finds the columns of a selection whose categories are sums of others. */
export function sumPatterns({ row, categories }: Selection): SumPatterns {
  const sums = categories
    .flatMap((category): SumColumn[] => {
      const isSum = sumCodes(category);
      return isSum ? [{ ...category, isSum }] : [];
    })
    .slice(0, MOST_SUMS);
  const patterns = new Int32Array(row.length);
  sums.forEach(({ isSum, codes }, place) => {
    for (let at = 0; at < patterns.length; at++) {
      if (isSum[codes[at] ?? -1] === 1) patterns[at] = (patterns[at] ?? 0) | (1 << place);
    }
  });
  return { sums, patterns };
}

/** Groups of rows of one moment that are alike in all columns but those of a set of the columns with sums. */
export function alikeBut({ time, categories }: Selection, columns: ReadonlySet<Category['column']>): Groups {
  return categories
    .filter(({ column }) => !columns.has(column))
    .reduce((groups, { codes, dictionary }) => split(groups, codes, dictionary.length), time);
}

/**
 * Which rows are sums of others that stand beside them: 1 for those.
 *
 * A row is a sum beside its parts when other rows of the same moment bear parts of its category in one or more
 * columns and its own category in all others. "Hobro, I alt" is kept where Hobro has no row of men and women.
 */
export function totalsBesideParts(selection: Selection, { sums, patterns }: SumPatterns): Uint8Array {
  const left = new Uint8Array(selection.row.length);
  for (let place = 0; place < sums.length; place++) markSums(1 << place, selection, sums, patterns, left);
  // Sums that no single column explains: "Hele landet, I alt" above "Greve, Mænd" and "Greve, Kvinder".
  const undecided = new Set<number>();
  patterns.forEach((pattern, at) => {
    if (left[at] === 0) undecided.add(pattern);
  });
  for (const set of setsWithin(undecided)) markSums(set, selection, sums, patterns, left);
  return left;
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
  selection: Selection,
  sums: readonly SumColumn[],
  patterns: Int32Array,
  left: Uint8Array,
): void {
  const within = sums.filter((_, place) => (set & (1 << place)) !== 0);
  const groups = alikeBut(selection, new Set(within.map(({ column }) => column)));
  // Only a group with a row to decide on is of interest.
  const isWanted = new Uint8Array(groups.count);
  patterns.forEach((pattern, at) => {
    if ((pattern & set) === set && left[at] === 0) isWanted[groups.of[at] ?? 0] = 1;
  });
  const of = groups.of.map((group, at) => {
    const bits = (patterns[at] ?? 0) & set;
    return isWanted[group] === 1 && (bits === 0 || bits === set) ? group : -1;
  });
  const { rows, starts } = byGroup({ of, count: groups.count });
  const known = within.map(() => new Map<string, ReadonlySet<number>>());
  for (let group = 0; group < groups.count; group++) {
    if (isWanted[group] === 0) continue;
    const members = rows.subarray(starts[group], starts[group + 1]);
    const summed = within.map((column, index) => summedCodes(column, members, known[index] ?? new Map()));
    if (summed.some(({ size }) => size === 0)) continue;
    for (const at of members) {
      if (within.every(({ codes }, index) => summed[index]?.has(codes[at] ?? -1))) left[at] = 1;
    }
  }
}

/** Codes of a group that are sums of its others; like groups are asked once. */
function summedCodes(
  { dictionary, codes }: SumColumn,
  group: Int32Array,
  known: Map<string, ReadonlySet<number>>,
): ReadonlySet<number> {
  const distinct = new Set<number>();
  for (const at of group) distinct.add(codes[at] ?? -1);
  const present = [...distinct].sort((a, b) => a - b);
  const name = present.join();
  const found = known.get(name);
  if (found) return found;
  const sums = countedTwice(present.map((code) => dictionary[code] ?? ''));
  const summed = new Set(present.filter((code) => sums.has(dictionary[code] ?? '')));
  known.set(name, summed);
  return summed;
}
