import type { Column, MissingValue } from '../types';
import type { MissingReason } from './missing';

/** What stands in cells without a value, and why that is. */
export interface MissingMark {
  reason: MissingReason;
  text: string;
}

/** A byte a row names the kind; a column with more kinds than this has the rest told by their reason alone. */
const MOST_KINDS = 250;

/** The kinds of missing cells of a column and which one each row is of; empty when every row has a value. */
export function missingCells(
  rows: number,
  markOf: (row: number) => MissingMark | null,
): Pick<Column, 'missing' | 'missingByRow'> {
  const missing: MissingValue[] = [];
  const places = new Map<MissingMark, number>();
  const missingByRow = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const mark = markOf(row);
    if (!mark) continue;
    const place = places.get(mark) ?? placeOf(mark, missing);
    places.set(mark, place);
    const kind = missing[place];
    if (kind) kind.count++;
    missingByRow[row] = place + 1;
  }
  return missing.length > 0 ? { missing, missingByRow } : {};
}

/** The same where it depends on a row's text alone: `marks` by code. */
export function missingByCode(
  codes: Int32Array,
  marks: readonly (MissingMark | null)[],
): Pick<Column, 'missing' | 'missingByRow'> {
  if (marks.every((mark) => mark === null)) return {};
  return missingCells(codes.length, (row) => marks[codes[row] ?? -1] ?? null);
}

function placeOf({ reason, text }: MissingMark, missing: MissingValue[]): number {
  const same = missing.findIndex((kind) => kind.reason === reason);
  const isAlike = reason === 'unreadable' && same >= 0;
  if (isAlike || (missing.length >= MOST_KINDS && same >= 0)) return same;
  return missing.push({ reason, text, count: 0 }) - 1;
}
