import { dayOfIso } from '../../util/calendar';
import { monthOfName } from './calendarWords';
import type { YearPart } from './columnNames';
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
const MONTHS = { month: 1, quarter: 3, halfYear: 6 } as const;

/** The part of a year that a text names; bare digits are what the column's name says (`kind`), if it says anything. */
export function readPart(text: string, kind: YearPart | null): PartOfYear | null {
  if (text.length === 0 || text.length > 20) return null;
  if (/^\d{1,2}$/.test(text)) return kind && numbered(kind, text);
  const day = /^M(\d{1,2})D(\d{1,2})$/i.exec(text);
  if (day) return dayOf(Number(day[1]), Number(day[2]));
  const [, week] = /^(?:uge|week|u|w)[ .-]*(\d{1,2})$/i.exec(text) ?? [];
  if (week !== undefined) return numbered('week', week);
  const [, quarter] =
    /^(?:[KQ] ?|kvartal )([1-4])$|^([1-4])\. ?(?:kvartal|kvt\.?|kv\.?|quarter)$/i
      .exec(text)
      ?.filter(isText) ?? [];
  if (quarter !== undefined) return numbered('quarter', quarter);
  const [, half] = /^H([12])$|^([12])\. ?halvår$/i.exec(text)?.filter(isText) ?? [];
  if (half !== undefined) return numbered('halfYear', half);
  const [, month] = /^(?:M|måned |month )(\d{1,2})$/i.exec(text) ?? [];
  if (month !== undefined) return numbered('month', month);
  const name = monthOfName(text.replace(/^\d{1,2}[ .-]+/, ''));
  return name === null ? null : { kind: 'month', number: name };
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
