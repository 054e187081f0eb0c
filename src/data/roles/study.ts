import type { Imported, RowFilter } from '../types';
import { absentRows, type AbsentRows } from './absentRows';
import { leaveCrossings, type Crossing } from './crossingMargins';
import { split } from './groups';
import { presentCodes, selectRows, type Category, type Selection, type TimedRows } from './selection';
import { sumPatterns, totalsBesideParts, type SumPatterns } from './totalsBesideParts';

/** The table's rows in time. */
export interface Base {
  imported: Imported;
  timed: TimedRows;
  period: string | null;
  /** What has been found about the rows that meet some conditions, by these. */
  known: Map<string, Studied>;
}

/** What can be said about a selection whatever its figures. */
export interface Studied {
  selection: Selection;
  patterns: SumPatterns;
  /** 1 for rows that other rows count too. */
  left: Uint8Array;
  crossings: readonly Crossing[];
  /** Columns whose categories are added up. */
  dividing: readonly Category[];
  /** First months of periods where rows are alike in all categories. */
  repeated: readonly number[];
  absent: AbsentRows | null;
}

/** What is to be known about the rows that meet some conditions; measures of the same rows share it. */
export function studied(conditions: readonly RowFilter[], { imported, timed, period, known }: Base): Studied {
  const name = JSON.stringify(conditions.map(({ column, equals }) => [column, equals]));
  const found = known.get(name);
  if (found) return found;
  const selection = selectRows(timed, imported.columns, conditions, period);
  const patterns = sumPatterns(selection);
  const left = totalsBesideParts(selection, patterns);
  const crossings = leaveCrossings(selection, patterns, left);
  const dividing = selection.categories.flatMap((category): Category[] => {
    const isPresent = new Uint8Array(category.dictionary.length);
    category.codes.forEach((code, at) => {
      if (left[at] === 0) isPresent[code] = 1;
    });
    return presentCodes(isPresent).length > 1 ? [{ ...category, isPresent }] : [];
  });
  const study: Studied = {
    selection,
    patterns,
    left,
    crossings,
    dividing,
    repeated: repeatsOf(selection, left, dividing, timed),
    absent: dividing.length > 0 ? absentRows(selection, timed.moments, dividing, patterns) : null,
  };
  known.set(name, study);
  return study;
}

/** First months of the periods where two rows have the same moment and the same categories. */
function repeatsOf(
  { time }: Selection,
  left: Uint8Array,
  dividing: readonly Category[],
  { moments }: TimedRows,
): number[] {
  const { of, count } = dividing.reduce(
    (groups, { codes, dictionary }) => split(groups, codes, dictionary.length),
    time,
  );
  const isTaken = new Uint8Array(count);
  const periods = new Set<number>();
  of.forEach((group, at) => {
    if (left[at] === 1) return;
    if (isTaken[group] === 1) periods.add(moments[time.of[at] ?? -1]?.period ?? NaN);
    isTaken[group] = 1;
  });
  return [...periods].sort((a, b) => a - b);
}

/** 1 for the row furthest down at each moment: a corrected figure is added below the one it corrects. */
export function newestOfEach({ row, time }: Selection, left: Uint8Array): Uint8Array {
  const newest = new Int32Array(time.count).fill(-1);
  time.of.forEach((moment, at) => {
    if (left[at] === 0) newest[moment] = Math.max(newest[moment] ?? -1, row[at] ?? -1);
  });
  const isNewest = new Uint8Array(row.length);
  row.forEach((place, at) => (isNewest[at] = newest[time.of[at] ?? -1] === place ? 1 : 0));
  return isNewest;
}
