import { monthOfDay } from '../../util/calendar';
import { indices, orderedBy } from './countingSort';
import type { Cases } from './registerCases';

/** Cases by completed weeks of duration, in the weeks that the window holds whole. */
export interface DurationCounts {
  /** Cases at risk and cases that ended, by week of duration. */
  risk: Float64Array;
  events: Float64Array;
  /** Ends by cause, in alphabetical order, those without a cause last; empty when no end names one. */
  causes: { cause: string | null; events: Float64Array }[];
  /**
   * The same risk and events by the month in which the week of duration began, `month * risk.length + week`; months as
   * in the window, from the one that holds its first day.
   */
  byMonth: { firstMonth: number; months: number; risk: Int32Array; events: Int32Array };
}

/**
 * Occurrence and exposure by week of duration and calendar month, by the same rules as `casesInWindow` of the model: a
 * week counts when the window (from ≤ day < to) holds all of it, at risk and in the events.
 *
 * Cases that began on the same day run through the same weeks of the calendar, so the table is filled once for each day
 * of start: the time is linear in the cases, plus the days with a start times the weeks of the table.
 */
export function durationCounts(cases: Cases, fromDay: number, toDay: number): DurationCounts {
  const { count, start, end, cause, causes } = cases;
  const entry = new Int32Array(count);
  const exit = new Int32Array(count);
  const ended = new Uint8Array(count);
  let D = 0;
  for (let index = 0; index < count; index++) {
    const first = start[index] ?? 0;
    const last = end[index] ?? 0;
    const from = Math.max(0, Math.ceil((fromDay - first) / 7));
    const to = Math.min(Math.floor((last - first) / 7) + 1, Math.floor((toDay - first) / 7));
    if (to <= from) continue;
    entry[index] = from;
    exit[index] = to;
    ended[index] = last < first + 7 * to ? 1 : 0;
    D = Math.max(D, to);
  }
  const eventsByCause = Array.from({ length: causes.length + 1 }, () => new Float64Array(D));
  const firstMonth = monthOfDay(fromDay);
  const months = monthOfDay(toDay - 1) - firstMonth + 1;
  const monthOf = Int32Array.from(
    { length: toDay - fromDay },
    (_, day) => monthOfDay(fromDay + day) - firstMonth,
  );
  const risk = new Float64Array(D);
  const events = new Float64Array(D);
  const byMonth = {
    firstMonth,
    months,
    risk: new Int32Array(months * D),
    events: new Int32Array(months * D),
  };
  const change = new Int32Array(D + 1);
  const ends = new Int32Array(D);
  const order = byStart(cases);
  for (let at = 0; at < count;) {
    const day = start[order[at] ?? 0] ?? 0;
    let least = D;
    let most = 0;
    for (; at < count && start[order[at] ?? 0] === day; at++) {
      const index = order[at] ?? 0;
      const to = exit[index] ?? 0;
      if (to === 0) continue;
      const from = entry[index] ?? 0;
      change[from] = (change[from] ?? 0) + 1;
      change[to] = (change[to] ?? 0) - 1;
      least = Math.min(least, from);
      most = Math.max(most, to);
      if (ended[index] !== 1) continue;
      ends[to - 1] = (ends[to - 1] ?? 0) + 1;
      const why = cause[index] ?? -1;
      const series = eventsByCause[why < 0 ? causes.length : why];
      if (series) series[to - 1] = (series[to - 1] ?? 0) + 1;
    }
    let atRisk = 0;
    for (let week = least; week < most; week++) {
      atRisk += change[week] ?? 0;
      const gone = ends[week] ?? 0;
      risk[week] = (risk[week] ?? 0) + atRisk;
      events[week] = (events[week] ?? 0) + gone;
      const cell = (monthOf[day + 7 * week - fromDay] ?? 0) * D + week;
      byMonth.risk[cell] = (byMonth.risk[cell] ?? 0) + atRisk;
      byMonth.events[cell] = (byMonth.events[cell] ?? 0) + gone;
    }
    change.fill(0, least, most + 1);
    ends.fill(0, least, most);
  }
  return { risk, events, causes: namedCauses(causes, eventsByCause), byMonth };
}

function byStart({ count, start }: Cases): Int32Array {
  const all = indices(count);
  let first = Infinity;
  let last = -Infinity;
  for (let index = 0; index < count; index++) {
    first = Math.min(first, start[index] ?? 0);
    last = Math.max(last, start[index] ?? 0);
  }
  return count === 0 ? all : orderedBy(all, start, first, last);
}

function namedCauses(causes: readonly string[], byCause: readonly Float64Array[]): DurationCounts['causes'] {
  const all = byCause.map((events, index) => ({ cause: causes[index] ?? null, events }));
  const seen = all.filter(({ events }) => events.some((count) => count > 0));
  return seen.every(({ cause }) => cause === null) ? [] : seen;
}
