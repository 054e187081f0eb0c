/**
 * Calendar arithmetic on whole days, without clock and without time zone.
 *
 * A day is the number of days since 1970-01-01 (a Thursday); a month is `year * 12 + month - 1`.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day of an ISO date (`2016-01-04`), or NaN when the text is not an existing date. */
export function dayOfIso(text: string): number {
  if (typeof text !== 'string') return NaN;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return NaN;
  const [year, month, ofMonth] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];
  const date = new Date(Date.UTC(year, month, ofMonth));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === ofMonth;
  return exists ? date.getTime() / MILLISECONDS_PER_DAY : NaN;
}

/** The ISO date of a day. */
export function isoOfDay(day: number): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The month that holds a day. */
export function monthOfDay(day: number): number {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month. */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / MILLISECONDS_PER_DAY;
}

/** The number of days in a month. */
export function daysInMonth(month: number): number {
  return firstDayOfMonth(month + 1) - firstDayOfMonth(month);
}

/** The month of a label such as `2016-12`, or NaN when it is not one. */
export function monthOfLabel(label: string): number {
  if (typeof label !== 'string') return NaN;
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(label);
  return parts ? Number(parts[1]) * 12 + Number(parts[2]) - 1 : NaN;
}

/** The label of a month, such as `2016-12`. */
export function labelOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The last Monday on or before a day. */
export function mondayOnOrBefore(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The first Monday on or after a day. */
export function mondayOnOrAfter(day: number): number {
  return mondayOnOrBefore(day + 6);
}
