import { daysInMonth, firstDayOfMonth, isoOfDay } from '../../util/calendar';
import { numberText } from '../../util/danishNumber';
import { readPeriod } from '../columns/periods';

/** A period or a day in a formula. */
export interface CalendarValue {
  /** First month: year * 12 + month - 1. */
  month: number;
  /** Length in months: 1, 3 or 12. */
  months: number;
  /** Days since 1970-01-01, for days alone. */
  day?: number;
}

/** What a formula reads and gives; `null` is a missing value and stays one through every calculation. */
export type FormulaValue = number | string | boolean | CalendarValue | null;

export function isCalendar(value: FormulaValue): value is CalendarValue {
  return typeof value === 'object' && value !== null;
}

/** How truths are written: as a Danish spreadsheet has them, and as files do. */
export const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['SAND', true],
  ['FALSK', false],
  ['TRUE', true],
  ['FALSE', false],
]);

/** The text of a value as `&` joins it: `SAND`, a decimal comma, `2016-01-04`, `2016-01`, `2016K1`, `2016`; '' for missing. */
export function textOf(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'SAND' : 'FALSK';
  return typeof value === 'string' ? value : calendarText(value);
}

function calendarText({ month, months, day }: CalendarValue): string {
  if (day !== undefined) return isoOfDay(day);
  const label = isoOfDay(firstDayOfMonth(month)).slice(0, 7);
  if (months === 12 && month % 12 === 0) return label.slice(0, 4);
  return months === 3 ? `${label.slice(0, 4)}K${Math.floor((month % 12) / 3) + 1}` : label;
}

/** The period or day that a text names, as in the columns of a table. */
export function calendarOf(text: string): CalendarValue | null {
  const period = readPeriod(text.trim());
  if (!period) return null;
  const { month, months, day } = period;
  return day === undefined ? { month, months } : { month, months, day };
}

/** First and last day: days since 1970-01-01. */
export function daysOf({ month, months, day }: CalendarValue): [first: number, last: number] {
  if (day !== undefined) return [day, day];
  const last = month + months - 1;
  return [firstDayOfMonth(month), firstDayOfMonth(last) + daysInMonth(last) - 1];
}
