import { indices, orderedBy } from './countingSort';
import { STILL_OPEN, type Cases } from './registerCases';

export interface MergedCases {
  /** Ordered by first day. */
  cases: Cases;
  /** Rows that went on a case of the same person after a gap, and rows that ran beside one. */
  merged: number;
  parallel: number;
}

/**
 * One case for each unbroken spell of a person. Ordered by first day and end, a row runs beside the spell before when it
 * begins before that has ended, and goes it on when at most `gapDays` days without benefit lie between (0: none; null:
 * never). The spell ends with the row that ends last, and for its cause, the first in the alphabet where several do.
 * Rows without a person stand alone.
 */
export function mergedCases(cases: Cases, gapDays: number | null): MergedCases {
  const order = byPersonAndTime(cases);
  const spells: Cases = {
    ...cases,
    count: 0,
    start: new Int32Array(cases.count),
    end: new Int32Array(cases.count),
    cause: new Int32Array(cases.count),
    person: new Int32Array(cases.count),
  };
  let merged = 0;
  let parallel = 0;
  for (const index of order) {
    const start = cases.start[index] ?? 0;
    const end = cases.end[index] ?? STILL_OPEN;
    const cause = cases.cause[index] ?? -1;
    const person = cases.person[index] ?? -1;
    const last = spells.count - 1;
    const lastEnd = spells.end[last] ?? 0;
    const samePerson = last >= 0 && person >= 0 && spells.person[last] === person;
    const beside = samePerson && start < lastEnd;
    if (beside || (samePerson && gapDays !== null && start - lastEnd <= gapDays)) {
      if (beside) parallel++;
      else merged++;
      if (end > lastEnd) {
        spells.end[last] = end;
        spells.cause[last] = cause;
      } else if (end === lastEnd) {
        spells.cause[last] = firstCause(cause, spells.cause[last] ?? -1);
      }
      continue;
    }
    const at = spells.count++;
    spells.start[at] = start;
    spells.end[at] = end;
    spells.cause[at] = cause;
    spells.person[at] = person;
  }
  return { cases: spells, merged, parallel };
}

function firstCause(one: number, other: number): number {
  return one < 0 ? other : other < 0 ? one : Math.min(one, other);
}

/** Indices by person, then first day, then end, open cases last. */
function byPersonAndTime({ count, start, end, person, persons }: Cases): Int32Array {
  const all = indices(count);
  let first = Infinity;
  let lastStart = -Infinity;
  let lastEnd = -Infinity;
  for (let index = 0; index < count; index++) {
    const day = start[index] ?? 0;
    first = Math.min(first, day);
    lastStart = Math.max(lastStart, day);
    const ended = end[index] ?? STILL_OPEN;
    if (ended !== STILL_OPEN) lastEnd = Math.max(lastEnd, ended);
  }
  if (count === 0) return all;
  const open = Math.max(lastEnd, first) + 1;
  const ends = end.map((day) => (day === STILL_OPEN ? open : day));
  return orderedBy(
    orderedBy(orderedBy(all, ends, first, open), start, first, lastStart),
    person,
    -1,
    Math.max(persons - 1, -1),
  );
}
