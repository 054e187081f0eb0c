import { indices, orderedBy } from '../register/countingSort';

/** Rows that belong together: for each row the number of its group, from 0. */
export interface Groups {
  of: Int32Array;
  count: number;
}

/** A table of all possible pairs may be so much larger than the rows. */
const ROOM_PER_ROW = 4;
const LEAST_ROOM = 1024;

/** All rows in one group. */
export function oneGroup(rows: number): Groups {
  return { of: new Int32Array(rows), count: rows > 0 ? 1 : 0 };
}

/**
 * Groups by a code as well; codes are whole numbers from 0 to below `size`. In time linear in the rows and `size`,
 * whatever the codes.
 */
export function split({ of, count }: Groups, codes: Int32Array, size: number): Groups {
  const rows = of.length;
  if (count * size <= ROOM_PER_ROW * rows + LEAST_ROOM) return splitByTable(of, codes, count, size);
  const order = orderedBy(orderedBy(indices(rows), codes, 0, size - 1), of, 0, count - 1);
  const groups = new Int32Array(rows);
  let group = -1;
  let before = -1;
  for (const at of order) {
    if (before < 0 || of[at] !== of[before] || codes[at] !== codes[before]) group++;
    groups[at] = group;
    before = at;
  }
  return { of: groups, count: group + 1 };
}

function splitByTable(of: Int32Array, codes: Int32Array, count: number, size: number): Groups {
  const groupOf = new Int32Array(count * size);
  const groups = new Int32Array(of.length);
  let next = 0;
  for (let at = 0; at < of.length; at++) {
    const key = (of[at] ?? 0) * size + (codes[at] ?? 0);
    let group = groupOf[key] ?? 0;
    if (group === 0) groupOf[key] = group = ++next;
    groups[at] = group - 1;
  }
  return { of: groups, count: next };
}

/** Rows group by group, each group's in their order, without those of group −1; `starts` has one more than groups. */
export function byGroup({ of, count }: Groups): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  let kept = 0;
  for (const group of of) {
    if (group < 0) continue;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    kept++;
  }
  for (let group = 0; group < count; group++) {
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  }
  const next = starts.slice();
  const rows = new Int32Array(kept);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] ?? -1;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    rows[place] = row;
    next[group] = place + 1;
  }
  return { rows, starts };
}
