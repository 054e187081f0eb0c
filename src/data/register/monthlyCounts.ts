import { daysInMonth, firstDayOfMonth, monthOfDay } from '../../util/calendar';
import { LONG_FROM_WEEK } from '../../model/limits';
import { STILL_OPEN, type Cases } from './registerCases';

/** What a register counts month by month: one place for each month that the window touches. */
export interface MonthlyCounts {
  /** The month: year * 12 + month - 1. */
  month: Int32Array;
  /** Days of it in the window; fewer than it has in a first or last month that is not wholly covered. */
  days: Int32Array;
  /** Cases open, and cases past 52 weeks, at the end of its last day in the window. */
  stock: Float64Array;
  long: Float64Array;
  /** Cases whose first day, and cases whose first day without benefit, falls in it. */
  inflow: Float64Array;
  outflow: Float64Array;
  /** Full-time persons: days with benefit divided by the days of the month in the window. */
  fte: Float64Array;
}

/** Months, and the days of each that a window holds. */
export interface MonthsInWindow {
  month: ArrayLike<number>;
  days: ArrayLike<number>;
}

/** Whether the window holds all days of a month. */
export function isWholeMonth({ month, days }: MonthsInWindow, index: number): boolean {
  return days[index] === daysInMonth(month[index] ?? 0);
}

/** Counts by calendar month in the window from ≤ day < to, from the changes of each day. */
export function monthlyCounts({ count, start, end }: Cases, fromDay: number, toDay: number): MonthlyCounts {
  const length = toDay - fromDay;
  const begun = new Int32Array(length);
  const gone = new Int32Array(length);
  const longChange = new Int32Array(length);
  let open = 0;
  for (let index = 0; index < count; index++) {
    const first = start[index] ?? 0;
    const last = end[index] ?? STILL_OPEN;
    if (last < fromDay) continue;
    // One that ended on the window's first day was open on the eve, and is part of that month's outflow.
    if (first < fromDay) open++;
    else begun[first - fromDay] = (begun[first - fromDay] ?? 0) + 1;
    if (last < toDay) gone[last - fromDay] = (gone[last - fromDay] ?? 0) + 1;
    // At the end of this day 52 weeks are completed.
    const past = Math.max(first + 7 * LONG_FROM_WEEK - 1, fromDay);
    if (past >= last || past >= toDay) continue;
    longChange[past - fromDay] = (longChange[past - fromDay] ?? 0) + 1;
    if (last < toDay) longChange[last - fromDay] = (longChange[last - fromDay] ?? 0) - 1;
  }
  const firstMonth = monthOfDay(fromDay);
  const months = monthOfDay(toDay - 1) - firstMonth + 1;
  const counts: MonthlyCounts = {
    month: Int32Array.from({ length: months }, (_, index) => firstMonth + index),
    days: new Int32Array(months),
    stock: new Float64Array(months),
    long: new Float64Array(months),
    inflow: new Float64Array(months),
    outflow: new Float64Array(months),
    fte: new Float64Array(months),
  };
  let long = 0;
  for (let index = 0; index < months; index++) {
    const first = Math.max(fromDay, firstDayOfMonth(firstMonth + index));
    const next = Math.min(toDay, firstDayOfMonth(firstMonth + index + 1));
    let inflow = 0;
    let outflow = 0;
    let benefitDays = 0;
    for (let day = first - fromDay; day < next - fromDay; day++) {
      inflow += begun[day] ?? 0;
      outflow += gone[day] ?? 0;
      open += (begun[day] ?? 0) - (gone[day] ?? 0);
      long += longChange[day] ?? 0;
      benefitDays += open;
    }
    counts.days[index] = next - first;
    counts.stock[index] = open;
    counts.long[index] = long;
    counts.inflow[index] = inflow;
    counts.outflow[index] = outflow;
    counts.fte[index] = benefitDays / (next - first);
  }
  return counts;
}
