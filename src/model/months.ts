import { daysInMonth, firstDayOfMonth, labelOfMonth, monthOfDay } from '../util/calendar';

/** One calendar month of a simulation. */
export interface Month {
  /** `YYYY-MM`. */
  month: string;
  /** Days of the month that the horizon covers. */
  days: number;
  /** Whether the whole month is covered; an incomplete month must never be shown as complete. */
  complete: boolean;
  /** Full-time persons and cases, mean over the covered days. */
  fte: number;
  cases: number;
  /** Cases over 52 weeks: mean over the covered days, and in the week that holds the last covered day. */
  longAvg: number;
  longEnd: number;
  stockEnd: number;
  /** Cases, and kr., in the covered days: a seventh of the week for each day. */
  inflow: number;
  outflow: number;
  gross: number;
  net: number;
}

/** Weekly series that {@link monthsOf} reads; all of the same length. */
export interface WeeklySeries {
  stock: Float64Array;
  fullTime: Float64Array;
  long: Float64Array;
  inflow: Float64Array;
  outflow: Float64Array;
  gross: Float64Array;
  net: Float64Array;
}

/** The days of week `week` that fall in [fromDay, toDay). */
function overlap(startDay: number, week: number, fromDay: number, toDay: number): number {
  const first = startDay + 7 * week;
  return Math.max(0, Math.min(first + 7, toDay) - Math.max(first, fromDay));
}

/**
 * Days of each week that fall in [fromDay, toDay), as `[week, days]`; weeks outside the horizon are left out.
 */
export function daysByWeek(
  startDay: number,
  weeks: number,
  fromDay: number,
  toDay: number,
): [number, number][] {
  const result: [number, number][] = [];
  const first = Math.max(0, Math.floor((fromDay - startDay) / 7));
  for (let week = first; week < weeks && startDay + 7 * week < toDay; week++) {
    const days = overlap(startDay, week, fromDay, toDay);
    if (days > 0) result.push([week, days]);
  }
  return result;
}

/** Calendar months of a run: levels weighted by days, flows and money by a seventh of the week a day (section 3). */
export function monthsOf(startDay: number, weekly: WeeklySeries): Month[] {
  const weeks = weekly.stock.length;
  const lastMonth = monthOfDay(startDay + 7 * weeks - 1);
  const result: Month[] = [];
  for (let month = monthOfDay(startDay); month <= lastMonth; month++) {
    const parts = daysByWeek(startDay, weeks, firstDayOfMonth(month), firstDayOfMonth(month + 1));
    const days = parts.reduce((sum, [, count]) => sum + count, 0);
    const total = (series: Float64Array): number =>
      parts.reduce((sum, [week, count]) => sum + count * (series[week] ?? 0), 0);
    const lastWeek = parts.at(-1)?.[0] ?? 0;
    result.push({
      month: labelOfMonth(month),
      days,
      complete: days === daysInMonth(month),
      fte: total(weekly.fullTime) / days,
      cases: total(weekly.stock) / days,
      longAvg: total(weekly.long) / days,
      longEnd: weekly.long[lastWeek] ?? 0,
      stockEnd: weekly.stock[lastWeek] ?? 0,
      inflow: total(weekly.inflow) / 7,
      outflow: total(weekly.outflow) / 7,
      gross: total(weekly.gross) / 7,
      net: total(weekly.net) / 7,
    });
  }
  return result;
}

/** Reads a weekly series by calendar month, without building the months. */
export interface MonthlyReader {
  labels: string[];
  complete: boolean[];
  /** Writes one number a month from `at` on: mean over its days, level at its end, or sum (a seventh of a week a day). */
  read(weekly: Float64Array, as: 'mean' | 'end' | 'sum', into: Float64Array, at: number): void;
}

/** The weeks and days of every month of a horizon, looked up once for many runs. */
export function monthlyReader(startDay: number, weeks: number): MonthlyReader {
  const first = monthOfDay(startDay);
  const months = Array.from(
    { length: monthOfDay(startDay + 7 * weeks - 1) - first + 1 },
    (_, k) => first + k,
  );
  const parts = months.map((month) =>
    daysByWeek(startDay, weeks, firstDayOfMonth(month), firstDayOfMonth(month + 1)),
  );
  const covered = parts.map((part) => part.reduce((sum, [, days]) => sum + days, 0));
  const week = Int32Array.from(parts.flat(), ([index]) => index);
  const meanWeight = Float64Array.from(
    parts.flatMap((part, k) => part.map(([, days]) => days / (covered[k] ?? 1))),
  );
  const sumWeight = Float64Array.from(parts.flat(), ([, days]) => days / 7);
  const ends = Int32Array.from(parts, (_, k) =>
    parts.slice(0, k + 1).reduce((sum, part) => sum + part.length, 0),
  );
  return {
    labels: months.map(labelOfMonth),
    complete: months.map((month, k) => covered[k] === daysInMonth(month)),
    read(weekly, as, into, at) {
      for (let k = 0, part = 0; k < ends.length; k++) {
        const end = ends[k] as number;
        let sum = 0;
        if (as === 'end') sum = weekly[week[end - 1] as number] as number;
        else if (as === 'mean') {
          for (; part < end; part++)
            sum += (meanWeight[part] as number) * (weekly[week[part] as number] as number);
        } else {
          for (; part < end; part++)
            sum += (sumWeight[part] as number) * (weekly[week[part] as number] as number);
        }
        into[at + k] = sum;
      }
    },
  };
}
