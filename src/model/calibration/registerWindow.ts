import { dayOfIso } from '../../util/calendar';
import { checkRecord, checkRecords, ScenarioError } from '../check';
import { MAX_DURATIONS } from '../limits';

/** A case with the dates of a register. */
export interface DatedCase {
  /** ISO date of its first day. */
  start: string;
  /** ISO date of the first day on which it was no longer open; null while it is open. */
  end: string | null;
  /** Why it ended, as the register says; absent or null when it does not. */
  cause?: string | null;
}

/** The days that a register covers: from ≤ day < to, as ISO dates. */
export interface RegisterWindow {
  from: string;
  to: string;
}

/** A case as seen in a window: durations in completed weeks. */
export interface RegisterCase {
  /** Duration when it came into view; above 0 when it was already open (left truncation). */
  entry: number;
  /** Duration when it left view. */
  exit: number;
  /** 1 when it ended then, 0 when it was still open (right censoring). */
  event: 0 | 1;
  cause?: string | null;
}

function checkDay(text: string, field: string): number {
  const day = dayOfIso(text);
  if (Number.isNaN(day)) throw new ScenarioError(field, text, 'a date YYYY-MM-DD');
  return day;
}

/** The first day of the window and the first day after it, or a {@link ScenarioError} naming what is wrong. */
export function checkWindow(window: RegisterWindow | undefined): { fromDay: number; toDay: number } {
  const field = 'window';
  const { from, to } = checkRecord(field, window as RegisterWindow);
  const fromDay = checkDay(from, `${field}.from`);
  const toDay = checkDay(to, `${field}.to`);
  if (toDay <= fromDay) throw new ScenarioError(`${field}.to`, to, `after its beginning, ${from}`);
  return { fromDay, toDay };
}

/** First day of a case, and the first day on which it was no longer open (Infinity while it is). */
export interface CaseDays {
  startDay: number;
  endDay: number;
}

/** The days of dated cases, or a {@link ScenarioError} naming the case. */
export function caseDays(cases: readonly DatedCase[]): CaseDays[] {
  return checkRecords('cases', cases).map(({ start, end }, index) => {
    const startDay = checkDay(start, `cases[${index}].start`);
    const endDay = end === null ? Infinity : checkDay(end, `cases[${index}].end`);
    if (endDay < startDay)
      throw new ScenarioError(`cases[${index}].end`, end, `on or after its start, ${start}`);
    return { startDay, endDay };
  });
}

/**
 * Dated cases as durations seen in a window. A case that ends after `days` days has floor(days / 7) completed weeks and
 * ends in that week of duration.
 *
 * A week of duration counts, at risk and in the events, when the window holds all of its seven days: a case open at the
 * window's start comes into view with its next week (left truncation), one that is open at its end leaves with its last
 * whole one (right censoring). An end in a week cut by the window counts on neither side, so no hazard is biased by it.
 *
 * @throws ScenarioError naming the case or the window's date that is wrong
 */
export function casesInWindow(
  cases: readonly DatedCase[],
  window: RegisterWindow | undefined,
): RegisterCase[] {
  const { fromDay, toDay } = checkWindow(window);
  return caseDays(cases).flatMap(({ startDay, endDay }, index) => {
    const entry = Math.max(0, Math.ceil((fromDay - startDay) / 7));
    const lastWhole = Math.floor((toDay - startDay) / 7);
    const exit = Math.min(Math.floor((endDay - startDay) / 7) + 1, lastWhole);
    if (exit <= entry) return [];
    if (exit > MAX_DURATIONS)
      throw new ScenarioError(
        `cases[${index}].start`,
        cases[index]?.start,
        `at most ${MAX_DURATIONS} weeks old`,
      );
    const event = endDay < startDay + 7 * exit ? 1 : 0;
    return [{ entry, exit, event, cause: event === 1 ? (cases[index]?.cause ?? null) : null }];
  });
}
