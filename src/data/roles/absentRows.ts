import type { Column, Issue } from '../types';
import { namedMonths, type Told } from './observationIssues';
import { folded, patternsOf, sumColumn } from './totalsBesideParts';

/** The issue names no more categories than this; the count says the rest. */
const MOST_NAMED = 12;

/** Patterns of totals beyond this are found only in tables made to be slow. */
const MOST_PATTERNS = 16;

/** Whether rows of a period stand for a category that has no row of its own there. */
type Stands = (row: number, period: number) => boolean;

/**
 * Categories with a row before and after a period but none in it, so that the period's sum is too low without a word.
 *
 * A category is not absent where its total stands instead, nor a total where its parts do.
 */
export function absentRows(
  measure: Told,
  source: string,
  rows: ArrayLike<number>,
  months: ArrayLike<number>,
  categories: readonly Column[],
): Issue[] {
  const length = rows.length;
  const columns = categories.map((column) => sumColumn(rows, column));
  const keys = folded(new Float64Array(length), columns);
  const periods = [...new Set(Array.from(months))].sort((a, b) => a - b);
  const placeOf = new Map(periods.map((month, place) => [month, place]));
  const places = Int32Array.from({ length }, (_, at) => placeOf.get(months[at] ?? NaN) ?? 0);
  const present = new Map<number, { row: number; places: Set<number> }>();
  keys.forEach((key, at) => {
    const category = present.get(key) ?? { row: at, places: new Set<number>() };
    category.places.add(places[at] ?? 0);
    present.set(key, category);
  });
  const gaps = [...present.values()].map((category) => ({
    ...category,
    inOrder: [...category.places].sort((a, b) => a - b),
  }));
  const withGap = gaps.filter(
    ({ inOrder }) => (inOrder.at(-1) ?? 0) - (inOrder[0] ?? 0) + 1 > inOrder.length,
  );
  if (withGap.length === 0) return [];
  const stands = standIns(columns, places, periods.length);
  const absentIn = new Set<number>();
  const names: string[] = [];
  let count = 0;
  // Each gap is looked through once, and no more of them than there are rows: a table of holes would else take forever.
  let left = 4 * length;
  for (const { row, inOrder } of withGap) {
    let isAbsent = false;
    for (let place = inOrder[0] ?? 0, next = 0; next < inOrder.length && left > 0; place++, left--) {
      if (inOrder[next] === place) next++;
      else if (!stands(row, place)) {
        isAbsent = true;
        absentIn.add(periods[place] ?? NaN);
      }
    }
    if (!isAbsent) continue;
    count++;
    if (names.length < MOST_NAMED) {
      names.push(columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? -1] ?? '').join(' / '));
    }
  }
  if (count === 0) return [];
  const params = {
    measure,
    count,
    categories: names.join(', ') + (count > names.length ? ', …' : ''),
    periods: namedMonths([...absentIn].sort((a, b) => a - b)),
  };
  return [{ severity: 'warning', code: 'rows.absent', params, column: source }];
}

function standIns(columns: ReturnType<typeof sumColumn>[], places: Int32Array, periods: number): Stands {
  const sums = columns.filter(({ isSum }) => isSum.includes(true)).slice(0, 30);
  const patterns = patternsOf(sums, places.length);
  const ways = [...new Set(patterns)]
    .filter((pattern) => pattern !== 0)
    .slice(0, MOST_PATTERNS)
    .map((pattern) => {
      const within = new Set(sums.filter((_, place) => (pattern & (1 << place)) !== 0));
      const keys = folded(
        new Float64Array(places.length),
        columns.filter((column) => !within.has(column)),
      );
      const at = (row: number, place: number): number => (keys[row] ?? NaN) * periods + place;
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
