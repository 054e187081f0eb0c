import { isCalendar, type CalendarValue, type FormulaValue } from '../data/formula/value';
import { firstDayOfMonth, monthOfDay } from '../util/calendar';
import type { SeriesPoint } from './chartSeries';

/** When a value begins, in months or in days; null where the values keep no time. */
type Clock = ((value: CalendarValue) => number) | null;

/** Periods go by months. Days do where they are one of each month, and by days where they are weeks apart. */
function clockOf(values: readonly CalendarValue[]): Clock {
  const days = values.flatMap(({ day }) => day ?? []);
  if (days.length === 0) return ({ month }) => month;
  const [first = 0] = days;
  if (days.length < values.length) return null;
  if (days.every((day) => (day - first) % 7 === 0)) return ({ day = NaN }) => day;
  const ofMonth = new Set(days.map((day) => day - firstDayOfMonth(monthOfDay(day))));
  const areLast = days.every((day) => monthOfDay(day + 1) > monthOfDay(day));
  return ofMonth.size === 1 || areLast ? ({ day = NaN }) => monthOfDay(day) : null;
}

/**
 * Whether a place of time is left out between two that a layer has. Its step is the least distance between its periods, so
 * that counts of every December leave out nothing; days without a step of weeks or months leave out nothing either.
 */
export function gapsIn(
  points: readonly SeriesPoint[],
): (before: FormulaValue, after: FormulaValue) => boolean {
  const values = points.map(({ x }) => x).filter(isCalendar);
  const clock = clockOf(values);
  if (!clock) return () => false;
  const starts = [...new Set(values.map(clock))].sort((a, b) => a - b);
  const step = starts.reduce(
    (least, start, index) => Math.min(least, start - (starts[index - 1] ?? -Infinity)),
    Infinity,
  );
  return (before, after) => {
    if (!isCalendar(before) || !isCalendar(after)) return false;
    // A quarter among months reaches as far as it is long.
    const reach = before.day === undefined ? before.months : 0;
    return clock(after) - clock(before) > Math.max(step, reach);
  };
}
