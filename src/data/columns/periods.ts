import { dayOfIso, labelOfMonth, monthOfDay } from '../../util/calendar';
import { monthOfName } from './calendarWords';
import { withoutMark } from './periodMarks';
import type { PeriodForm, ReadPeriod } from './readPeriod';
import { readSpan } from './spans';
import type { Period } from '../types';
import { wordedDay, withoutPrefix } from './wordedDates';

export type { ReadPeriod } from './readPeriod';

/** In which order a date such as 02-11-2015 or 11/2/2015 is written. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** Longer than the longest form; with the first conditions the cheapest way past ordinary text. */
const LONGEST = 48;

/** What no period looks like, and most cells of a table do: decimals, thousands, counts. */
const FIGURE = /\d,\d|^-|^\d{1,3}(?:\.\d{3})+$|^\d{5}$|^\d{7}$|^\d{9,}$|^\d+\.\d$/;

type Reader = (parts: string[], order: DateOrder) => ReadPeriod | null;

/** Day, month and year in numbers, the year last, perhaps with the time of day. */
export const NUMERIC_DATE =
  /^(\d{1,2})[-/.] ?(\d{1,2})(?:[-/.] ?| (?=\d{4}))(\d{4}|\d{2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/;

const FORMS: [RegExp, Reader][] = [
  [/^(\d{4})[ -]?M(\d{1,2})$/i, ([year, month]) => monthOf(year, month)],
  [/^M(\d{1,2})[ -](\d{4})$/i, ([month, year]) => monthOf(year, month)],
  [/^(\d{4})[-/_](\d{1,2})$/, ([year, month]) => monthOf(year, month)],
  [/^(\d{1,2})[-/.](\d{4})$/, ([month, year]) => monthOf(year, month)],
  [/^([a-z]{3,9}\.?)(?:, ?|[ /_-]?)(\d{4})$/i, ([name, year]) => monthOf(year, numberOfMonth(name))],
  [/^(\d{4})(?:, ?|[ /_-]?)([a-z]{3,9}\.?)$/i, ([year, name]) => monthOf(year, numberOfMonth(name))],
  // Excel's own short form. With a blank ("nov 15") it could as well be a day, so that is left unread.
  [/^([a-z]{3}\.?)-(\d{2})$/i, ([name, year]) => monthOf(fullYear(year), numberOfMonth(name))],
  [/^([a-z]{3,9}\.?)[ -]?['’](\d{2})$/i, ([name, year]) => monthOf(fullYear(year), numberOfMonth(name))],
  [
    /^([a-z]{3,4}\.) ?(\d{2})$/i,
    ([name, year]) => asForm(monthOf(fullYear(year), numberOfMonth(name)), 'shortYear'),
  ],
  [/^(\d{4})[ -]?[KQ]([1-4])$/i, ([year, quarter]) => quarterOf(year, quarter)],
  [/^[KQ]([1-4])[ /-]?(\d{4})$/i, ([quarter, year]) => quarterOf(year, quarter)],
  [
    /^([1-4])(?:\. ?| )(?:kvartal|kvt\.?|kv\.?|quarter),? (\d{4})$/i,
    ([quarter, year]) => quarterOf(year, quarter),
  ],
  [
    /^([1-4])(?:\. ?| )(?:kvartal|kvt\.?|kv\.?|quarter),? ['’]?(\d{2})$/i,
    ([quarter, year]) => quarterOf(fullYear(year), quarter),
  ],
  [/^[KQ]([1-4])(?:[ /-]|[ -]?['’])(\d{2})$/i, ([quarter, year]) => quarterOf(fullYear(year), quarter)],
  [/^(\d{4}),? ([1-4])(?:\. ?| )(?:kvartal|kvt\.?|kv\.?)$/i, ([year, quarter]) => quarterOf(year, quarter)],
  [/^(\d{4})[ -]?H([12])$/i, ([year, half]) => halfYearOf(year, half)],
  [/^H([12])[ /-]?(\d{4})$/i, ([half, year]) => halfYearOf(year, half)],
  [/^([12])\. ?(?:halvår|half[- ]?year) (\d{4})$/i, ([half, year]) => halfYearOf(year, half)],
  [/^(\d{4}),? ([12])\. ?halvår$/i, ([year, half]) => halfYearOf(year, half)],
  [/^(?:(?:(?:hele )?året|år|hele|helår(?:et)?) )?(\d{4})$/i, ([year]) => yearOf(year)],
  [/^(\d{4})(\d{2})$/, ([year, month]) => asForm(monthOf(year, month), 'digits')],
  [/^(\d{4})(\d{2})(\d{2})$/, ([year, month, day]) => asForm(dateOf(year, month, day), 'digits')],
  [/^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/, ([year, month, day]) => dateOf(year, month, day)],
  [/^(\d{4})[/.](\d{2})[/.](\d{2})$/, ([year, month, day]) => dateOf(year, month, day)],
  [NUMERIC_DATE, (parts, order) => numericDate(parts, order)],
  [/^(\d{4})M(\d{2})D(\d{2})$/i, ([year, month, day]) => dateOf(year, month, day)],
  [/^(\d{1,2})\.? ([a-z]{3,9}\.?) (\d{4})$/i, ([day, name, year]) => dateOf(year, numberOfMonth(name), day)],
];

/**
 * The period that a text names, or null: `2015M11`, `nov. 2015`, `2015K4`, `4. kvartal 2015`, `2015H2`, `2015`,
 * `2015-11-02`.
 *
 * A date gives the month it falls in; a date in numbers is read the Danish way, day first. A week is no stretch of whole
 * months and gives null: see `weeks.ts`.
 */
export function parsePeriod(text: string): Period | null {
  const period = readPeriod(text.trim());
  return period && { from: labelOfMonth(period.month), months: period.months };
}

/** As {@link parsePeriod}, with the form that was seen, for a trimmed text. */
export function readPeriod(text: string, order: DateOrder = 'dayFirst'): ReadPeriod | null {
  if (text.length < 4 || text.length > LONGEST || !/\d/.test(text) || FIGURE.test(text)) return null;
  const bare = withoutPrefix(withoutMark(text));
  return readOne(bare, order) ?? readSpan(bare, (part) => readOne(withoutPrefix(part), order));
}

/** A period told by one name, without marks. */
function readOne(text: string, order: DateOrder): ReadPeriod | null {
  for (const [form, reader] of FORMS) {
    const found = form.exec(text);
    const period = found && reader(found.slice(1), order);
    if (period) return period;
  }
  const day = wordedDay(text);
  return day === null ? null : { month: monthOfDay(day), months: 1, form: 'date', day };
}

function asForm(period: ReadPeriod | null, form: PeriodForm): ReadPeriod | null {
  return period && { ...period, form };
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function fullYear(short: string | undefined): string {
  const year = Number(short);
  return String(year < 70 ? 2000 + year : 1900 + year);
}

function numberOfMonth(name: string | undefined): string {
  return String(monthOfName(name ?? '') ?? '');
}

function monthOf(year: string | undefined, month: string | undefined): ReadPeriod | null {
  const number = Number(month);
  if (!isYear(Number(year)) || !(number >= 1 && number <= 12)) return null;
  return { month: Number(year) * 12 + number - 1, months: 1, form: 'month' };
}

function quarterOf(year: string | undefined, quarter: string | undefined): ReadPeriod | null {
  if (!isYear(Number(year))) return null;
  return { month: Number(year) * 12 + 3 * (Number(quarter) - 1), months: 3, form: 'quarter' };
}

function halfYearOf(year: string | undefined, half: string | undefined): ReadPeriod | null {
  if (!isYear(Number(year))) return null;
  return { month: Number(year) * 12 + 6 * (Number(half) - 1), months: 6, form: 'halfYear' };
}

function yearOf(year: string | undefined): ReadPeriod | null {
  return isYear(Number(year)) ? { month: Number(year) * 12, months: 12, form: 'year' } : null;
}

function numericDate([first, second, year = '']: string[], order: DateOrder): ReadPeriod | null {
  const full = year.length === 2 ? fullYear(year) : year;
  return order === 'dayFirst' ? dateOf(full, second, first) : dateOf(full, first, second);
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): ReadPeriod | null {
  const day = dayOfIso(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
  if (Number.isNaN(day) || !isYear(Number(year))) return null;
  return { month: monthOfDay(day), months: 1, form: 'date', day };
}
