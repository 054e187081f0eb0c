import { isMissing } from '../columns/missing';
import { MISSING, OPEN, UNREADABLE } from './registerDates';
import { columnNamed, type RegisterDays } from './registerDays';
import type { RegisterRoles } from './registerRoles';
import type { Column, Imported } from '../types';

/** The first day without benefit of a case that is still open. */
export const STILL_OPEN = 0x7fffffff;

/** Cases as parallel arrays, one place for each: a million of them are no million objects. */
export interface Cases {
  count: number;
  /** First day, since 1970-01-01. */
  start: Int32Array;
  /** First day without benefit; {@link STILL_OPEN} while it is open. */
  end: Int32Array;
  /** Index into `causes`; −1 where none is named. */
  cause: Int32Array;
  /** The same number for the same person; −1 where no person is named. */
  person: Int32Array;
  /** Distinct causes in alphabetical order, by code unit. */
  causes: string[];
  /** One more than the highest person. */
  persons: number;
}

/** Rows that are no case that can be counted, by why; `lines` are the first of them, physical lines from 1. */
export interface RejectedCases {
  reason: string;
  count: number;
  lines: number[];
}

const MOST_LINES = 100;

/**
 * The rows that are cases, and what became of the others.
 *
 * @param lastDay the end column holds the last day with benefit
 * @param oldest cases that began before this day are older than any table
 */
export function registerCases(
  imported: Imported,
  roles: RegisterRoles,
  days: RegisterDays,
  lastDay: boolean,
  oldest: number,
): { cases: Cases; rejected: RejectedCases[] } {
  const { lines } = imported;
  const { codes: causeOfRow, texts: causes } = causeCodes(
    roles.cause === null ? null : columnNamed(imported, roles.cause),
  );
  const persons = personCodes(roles.person === null ? null : columnNamed(imported, roles.person));
  const rows = lines.length;
  const cases: Cases = {
    count: 0,
    start: new Int32Array(rows),
    end: new Int32Array(rows),
    cause: new Int32Array(rows),
    person: new Int32Array(rows),
    causes,
    persons: persons.count,
  };
  const rejected = new Map<string, RejectedCases>();
  for (let row = 0; row < rows; row++) {
    const start = days.start[row] ?? MISSING;
    const end = days.end[row] ?? MISSING;
    const reason = reasonAgainst(start, end, oldest);
    if (reason !== null) {
      const group = rejected.get(reason) ?? { reason, count: 0, lines: [] };
      group.count++;
      if (group.lines.length < MOST_LINES) group.lines.push(lines[row] ?? 0);
      rejected.set(reason, group);
      continue;
    }
    const at = cases.count++;
    cases.start[at] = start;
    cases.end[at] = Number.isFinite(end) ? end + (lastDay ? 1 : 0) : STILL_OPEN;
    cases.cause[at] = causeOfRow?.[row] ?? -1;
    cases.person[at] = persons.codes?.[row] ?? -1;
  }
  return { cases, rejected: [...rejected.values()] };
}

function reasonAgainst(start: number, end: number, oldest: number): string | null {
  if (start === UNREADABLE || start === OPEN) return 'case.startUnreadable';
  if (Number.isNaN(start)) return 'case.noStart';
  if (end === UNREADABLE) return 'case.endUnreadable';
  if (end < start) return 'case.endBeforeStart';
  return start < oldest ? 'case.tooOld' : null;
}

function causeCodes(column: Column | null): { codes: Int32Array | null; texts: string[] } {
  if (!column?.dictionary) return { codes: null, texts: [] };
  const { dictionary } = column;
  const texts = [...new Set(dictionary.filter((text) => !isMissing(text)))].sort((a, b) => (a < b ? -1 : 1));
  const rank = new Map(texts.map((text, index) => [text, index]));
  const byCode = dictionary.map((text) => rank.get(text) ?? -1);
  return { codes: recoded(column.values, byCode), texts };
}

function recoded(values: ArrayLike<number>, byCode: readonly number[]): Int32Array {
  const codes = new Int32Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = byCode[values[row] ?? -1] ?? -1;
  return codes;
}

/** One number for each person: a personal number is the same with and without hyphen and leading zero. */
function personCodes(column: Column | null): { codes: Int32Array | null; count: number } {
  if (!column) return { codes: null, count: 0 };
  const known = new Map<string | number, number>();
  const codeOf = (key: string | number): number => {
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    return code;
  };
  const { dictionary, values } = column;
  if (dictionary) {
    const byCode = dictionary.map((text) => (isMissing(text) ? -1 : codeOf(sameForSamePerson(text))));
    return { codes: recoded(values, byCode), count: known.size };
  }
  const codes = Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : codeOf(value)));
  return { codes, count: known.size };
}

function sameForSamePerson(text: string): string {
  const digits = text.replace(/[- ]/g, '');
  return /^\d{9,10}$/.test(digits) ? digits.padStart(10, '0') : text;
}
