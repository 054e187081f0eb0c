import { dayOfIso } from '../../util/calendar';
import { monthOfName } from './calendarWords';
import type { YearPart } from './columnNames';
import { withoutMark } from './periodMarks';
import { mondayOfWeek } from './weeks';

/** A part of a year whose year stands elsewhere. */
export type PartOfYear =
  | { kind: 'month' | 'quarter' | 'halfYear' | 'week'; number: number }
  | { kind: 'day'; month: number; date: number };

/** Where a part of a given year lies; `day` for weeks (their Monday) and days, else `month`. NaN where there is no such. */
export interface PlacedPart {
  /** First month: year * 12 + month - 1. */
  month: number;
  months: 1 | 3 | 6;
  /** Days since 1970-01-01. */
  day: number;
}

const LAST = { month: 12, quarter: 4, halfYear: 2, week: 53 };
const NUMBERED_NAME = /^(\d{1,2})[ .-]+(\p{L}.*)$/u;
const MONTHS = { month: 1, quarter: 3, halfYear: 6 } as const;

/** The part of a year that a text names; bare digits are what the column's name says (`kind`), if it says anything. */
export function readPart(marked: string, kind: YearPart | null): PartOfYear | null {
  if (marked.length === 0 || marked.length > 40) return null;
  const text = withoutMark(marked);
  if (/^\d{1,2}$/.test(text)) return kind && numbered(kind, text);
  const day = /^M(\d{1,2})D(\d{1,2})$/i.exec(text);
  if (day) return dayOf(Number(day[1]), Number(day[2]));
  const [, week] = /^(?:uge|week|u|w)[ .-]*(\d{1,2})$/i.exec(text) ?? [];
  if (week !== undefined) return numbered('week', week);
  const [, quarter] =
    /^(?:[KQ] ?|kvartal )([1-4])$|^([1-4])(?:\. ?| )(?:kvartal|kvt\.?|kv\.?|quarter)$/i
      .exec(text)
      ?.filter(isText) ?? [];
  if (quarter !== undefined) return numbered('quarter', quarter);
  const [, half] = /^H([12])$|^([12])\. ?halvår$/i.exec(text)?.filter(isText) ?? [];
  if (half !== undefined) return numbered('halfYear', half);
  const [, month] = /^(?:M|måned |month )(\d{1,2})$/i.exec(text) ?? [];
  if (month !== undefined) return numbered('month', month);
  const name = NUMBERED_NAME.exec(text);
  const number = monthOfName(name?.[2] ?? text);
  if (number === null) return null;
  // "01 januar" and "12 - december" are months with their number; "15. jan" is a day.
  return name && Number(name[1]) !== number ? dayOf(number, Number(name[1])) : { kind: 'month', number };
}

/** The day that a text names, also where its number could as well be the month's own (`1-jan`). */
export function readDay(marked: string): PartOfYear | null {
  const text = withoutMark(marked);
  const [, date, name = ''] = NUMBERED_NAME.exec(text) ?? [];
  const month = monthOfName(name);
  const part = month === null ? readPart(text, null) : dayOf(month, Number(date));
  return part?.kind === 'day' ? part : null;
}

/** Whether a text names a quarter or half a year without its year. */
export function isLongPart(text: string): boolean {
  const kind = readPart(text, null)?.kind;
  return kind === 'quarter' || kind === 'halfYear';
}

/** Length in months of a kind of part; less than 1 for weeks and days. */
export function lengthOf(kind: PartOfYear['kind']): number {
  return kind === 'week' || kind === 'day' ? 0 : MONTHS[kind];
}

/** Where the part lies in a year. */
export function placePart(year: number, part: PartOfYear): PlacedPart {
  if (part.kind === 'week') return { month: NaN, months: 1, day: mondayOfWeek(year, part.number) };
  if (part.kind === 'day') {
    const two = (number: number): string => String(number).padStart(2, '0');
    const day = dayOfIso(`${year}-${two(part.month)}-${two(part.date)}`);
    return { month: Number.isNaN(day) ? NaN : year * 12 + part.month - 1, months: 1, day };
  }
  const months = MONTHS[part.kind];
  return { month: year * 12 + months * (part.number - 1), months, day: NaN };
}

/** A number that grows through the year, for parts of one kind. */
export function placeInYear(part: PartOfYear): number {
  return part.kind === 'day' ? (part.month - 1) / 12 + part.date / 400 : part.number / LAST[part.kind];
}

function numbered(kind: YearPart, digits: string): PartOfYear | null {
  const number = Number(digits);
  return number >= 1 && number <= LAST[kind] ? { kind, number } : null;
}

function dayOf(month: number, date: number): PartOfYear | null {
  // 2000 had every day that a year can have.
  const two = (number: number): string => String(number).padStart(2, '0');
  return Number.isNaN(dayOfIso(`2000-${two(month)}-${two(date)}`)) ? null : { kind: 'day', month, date };
}

function isText(group: string | undefined): group is string {
  return group !== undefined;
}
