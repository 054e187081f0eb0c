import { dayOfIso, firstDayOfMonth, monthOfDay } from '../../util/calendar';
import type { RegisterDays } from './registerDays';

/** Ends so many days after the newest start are planned or mistyped, and say nothing about when the register was made. */
const PLANNED = 366;
/** Among so many cases one has ended after so many days, unless the ended ones are missing from the register. */
const CASES = 20;
const DAYS_WITHOUT_END = 91;

/** The days that a register covers: from ≤ day < to. */
export interface FoundWindow {
  fromDay: number;
  toDay: number;
  /** Whether `fromDay` was moved from the first start to the first end, as earlier ends are missing. */
  truncated: boolean;
  /** Whether no case has ended: those who did are missing, so nothing but the last day can be counted. */
  onlyOpen: boolean;
}

/**
 * The window of a register: from its first start to the last date in it.
 *
 * Extracts of "everyone who was on benefit since 2014" hold starts long before 2014, but of those cases only the ones
 * that lasted. Taken from their first start on nobody would seem to end for years. They are known by many starts before
 * the first end; the window then begins with that end. A register without any end holds the open cases of one day, the
 * day of its newest start; its window is that day. `lastDay`: ends are last days with benefit.
 */
export function foundWindow({ start, end }: RegisterDays, lastDay: boolean): FoundWindow | null {
  let firstStart = Infinity;
  let lastStart = -Infinity;
  for (const day of start) {
    if (!Number.isFinite(day)) continue;
    firstStart = Math.min(firstStart, day);
    lastStart = Math.max(lastStart, day);
  }
  if (firstStart === Infinity) return null;
  let firstEnd = Infinity;
  let lastDate = lastStart;
  end.forEach((day, row) => {
    if (!Number.isFinite(day) || day < (start[row] ?? Infinity)) return;
    firstEnd = Math.min(firstEnd, day);
    if (day <= lastStart + PLANNED) lastDate = Math.max(lastDate, day);
  });
  const toDay = lastDate + 1;
  if (firstEnd === Infinity) return { fromDay: toDay - 1, toDay, truncated: false, onlyOpen: true };
  const before = start.filter((day) => day + DAYS_WITHOUT_END < firstEnd).length;
  const truncated = before >= CASES && firstEnd < lastDate;
  return {
    fromDay: truncated ? firstEnd + (lastDay ? 1 : 0) : firstStart,
    toDay,
    truncated,
    onlyOpen: false,
  };
}

/**
 * The window of the months that a window holds whole, or the same window where it holds none. A window moved by days
 * could be held against the other, so what is published begins and ends with a month.
 */
export function wholeMonths(fromDay: number, toDay: number): { fromDay: number; toDay: number } {
  const first = firstDayOfMonth(monthOfDay(fromDay - 1) + 1);
  const next = firstDayOfMonth(monthOfDay(toDay));
  return next > first ? { fromDay: first, toDay: next } : { fromDay, toDay };
}

/** The day of an ISO date of the options; a programmer's error when it is none. */
export function dayOfOption(name: string, text: string): number {
  const day = dayOfIso(text);
  if (Number.isNaN(day)) throw new Error(`register ${name}: not a date YYYY-MM-DD: ${text}`);
  return day;
}
