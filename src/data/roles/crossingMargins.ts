import { isAreaName } from '../columns/columnNames';
import { alikeBut, type SumColumn, type SumPatterns } from './totalsBesideParts';
import type { Selection } from './selection';

/** Patterns beyond this are found only in tables made to be slow. */
const MOST_PATTERNS = 12;

/** Margins that count the same persons: the columns whose parts are read, and whose parts are not. */
export interface Crossing {
  kept: string;
  left: string;
  rows: number;
}

/**
 * Leaves out rows that count the same persons as others do by another column: "Hele landet, Mænd" and "Hele landet,
 * Kvinder" beside "Ishøj, I alt". Areas are read rather than the country; else the column that stands first.
 *
 * Marks them in `left`, where those already marked are not asked about.
 */
export function leaveCrossings(
  selection: Selection,
  { sums, patterns }: SumPatterns,
  left: Uint8Array,
): Crossing[] {
  const standing = new Set<number>();
  patterns.forEach((pattern, at) => {
    if (left[at] === 0 && pattern !== 0) standing.add(pattern);
  });
  const inOrder = [...standing].slice(0, MOST_PATTERNS).sort((a, b) => rank(a, sums) - rank(b, sums));
  return inOrder.flatMap((kept, place) =>
    inOrder.slice(place + 1).flatMap((other): Crossing[] => {
      // One that holds the other has its parts beside it, or none at all.
      if ((kept & other) === kept || (kept & other) === other) return [];
      const differing = sums.filter((_, index) => ((kept ^ other) & (1 << index)) !== 0);
      const { of, count } = alikeBut(selection, new Set(differing.map(({ column }) => column)));
      const isKept = new Uint8Array(count);
      patterns.forEach((pattern, at) => {
        if (pattern === kept && left[at] === 0) isKept[of[at] ?? 0] = 1;
      });
      let rows = 0;
      patterns.forEach((pattern, at) => {
        if (pattern !== other || left[at] === 1 || isKept[of[at] ?? 0] === 0) return;
        left[at] = 1;
        rows++;
      });
      const named = (bits: number): string => namesOf(sums, (kept ^ other) & bits);
      // Where the one is a sum the other has parts.
      return rows > 0 ? [{ kept: named(other), left: named(kept), rows }] : [];
    }),
  );
}

function namesOf(sums: readonly SumColumn[], bits: number): string {
  return sums
    .filter((_, index) => (bits & (1 << index)) !== 0)
    .map(({ column }) => column.name)
    .join(' × ');
}

/** Lower for what is rather read: sums of areas last, then sums of the columns that stand first. */
function rank(pattern: number, sums: readonly SumColumn[]): number {
  return sums.reduce((worth, { column }, index) => {
    if ((pattern & (1 << index)) === 0) return worth;
    return worth + (isAreaName(column.name) ? 2 ** 40 : 2 ** (MOST_WORTH - index));
  }, 0);
}

const MOST_WORTH = 31;
