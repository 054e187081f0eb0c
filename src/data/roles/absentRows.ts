import type { Issue } from '../types';
import { byGroup, oneGroup, split, type Groups } from './groups';
import { namedMonths, type Told } from './observationIssues';
import type { Category, Moment, Selection } from './selection';
import type { SumPatterns } from './totalsBesideParts';

/** The issue names no more categories than this, none longer than this; the count says the rest. */
const MOST_NAMED = 5;
const LONGEST_NAME = 60;

/** How a category without a text is named. */
const EMPTY = '–';

/** Patterns of totals beyond this are found only in tables made to be slow. */
const MOST_PATTERNS = 16;

/** Categories without a row in some periods. */
export interface AbsentRows {
  count: number;
  categories: string;
  /** How many are not named among `categories`. */
  more: number;
  periods: string;
}

/** Whether rows of a period stand for a category that has no row of its own there. */
type Stands = (row: number, period: number) => boolean;

/** Rows by period, the periods from 0 in order of time. */
interface Placed {
  months: readonly number[];
  of: Int32Array;
}

/**
 * Categories without a row in some of the periods that others have, so that those periods' sums are too low without a
 * word; null when there are none. A cell that holds no figure is a row all the same.
 *
 * A category is not absent where its total stands instead, nor a total where its parts do.
 */
export function absentRows(
  { time }: Selection,
  moments: readonly Moment[],
  dividing: readonly Category[],
  found: SumPatterns,
): AbsentRows | null {
  const categories = dividing.reduce(
    (groups, { codes, dictionary }) => split(groups, codes, dictionary.length),
    oneGroup(time.of.length),
  );
  const placed = placedBy(time, moments);
  const periods = placed.months.length;
  const pairs = split(categories, placed.of, periods);
  // One row for each category and period, by category.
  const one = new Int32Array(pairs.count).fill(-1);
  pairs.of.forEach((pair, at) => (one[pair] = at));
  const { rows, starts } = byGroup({ of: one.map((at) => categories.of[at] ?? 0), count: categories.count });
  let stands: Stands | null = null;
  const absentIn = new Uint8Array(periods);
  const names: string[] = [];
  let count = 0;
  // Each gap is looked through once, and no more of them than there are rows: a table of holes would else take forever.
  let left = 4 * time.of.length;
  const isPresent = new Int32Array(periods).fill(-1);
  for (let category = 0; category < categories.count; category++) {
    const members = rows.subarray(starts[category], starts[category + 1]);
    if (members.length === periods) continue;
    const first = one[members[0] ?? -1] ?? 0;
    for (const pair of members) isPresent[placed.of[one[pair] ?? -1] ?? -1] = category;
    stands ??= standIns(found, dividing, placed);
    let isAbsent = false;
    for (let place = 0; place < periods && left > 0; place++, left--) {
      if (isPresent[place] === category || stands(first, place)) continue;
      isAbsent = true;
      absentIn[place] = 1;
    }
    if (!isAbsent) continue;
    count++;
    if (names.length < MOST_NAMED) {
      const name = dividing
        .map(({ dictionary, codes }) => dictionary[codes[first] ?? -1] || EMPTY)
        .join(' / ');
      names.push(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name);
    }
  }
  if (count === 0) return null;
  return {
    count,
    categories: names.join(', '),
    more: count - names.length,
    periods: namedMonths(placed.months.filter((_, place) => absentIn[place] === 1)),
  };
}

/** What is to be said about them. */
export function absentIssues(measure: Told, column: string, absent: AbsentRows | null): Issue[] {
  if (!absent) return [];
  const { more, ...named } = absent;
  return more === 0
    ? [{ severity: 'warning', code: 'rows.absent', params: { measure, ...named }, column }]
    : [{ severity: 'warning', code: 'rows.absentMany', params: { measure, ...named, more }, column }];
}

/** The periods of the rows, in order of time; moments are in order already. */
function placedBy({ of }: Groups, moments: readonly Moment[]): Placed {
  const isUsed = new Uint8Array(moments.length);
  for (const moment of of) isUsed[moment] = 1;
  const months: number[] = [];
  const placeOf = new Int32Array(moments.length);
  moments.forEach(({ period }, moment) => {
    if (isUsed[moment] === 0) return;
    if (months.at(-1) !== period) months.push(period);
    placeOf[moment] = months.length - 1;
  });
  return { months, of: of.map((moment) => placeOf[moment] ?? 0) };
}

function standIns(
  { sums, patterns }: SumPatterns,
  dividing: readonly Category[],
  { months: { length: periods }, of: places }: Placed,
): Stands {
  const ways = [...new Set(patterns)]
    .filter((pattern) => pattern !== 0)
    .slice(0, MOST_PATTERNS)
    .map((pattern) => {
      const within = new Set(
        sums.filter((_, place) => (pattern & (1 << place)) !== 0).map(({ column }) => column),
      );
      const { of: keys } = dividing
        .filter(({ column }) => !within.has(column))
        .reduce(
          (groups, { codes, dictionary }) => split(groups, codes, dictionary.length),
          oneGroup(places.length),
        );
      const at = (row: number, place: number): number => (keys[row] ?? 0) * periods + place;
      const totals = new Set<number>();
      const any = new Set<number>();
      patterns.forEach((each, row) => {
        any.add(at(row, places[row] ?? 0));
        if ((each & pattern) === pattern) totals.add(at(row, places[row] ?? 0));
      });
      return { pattern, at, totals, any };
    });
  return (row, place) =>
    ways.some(({ pattern, at, totals, any }) =>
      ((patterns[row] ?? 0) & pattern) === pattern ? any.has(at(row, place)) : totals.has(at(row, place)),
    );
}
