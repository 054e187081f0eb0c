import { dayOfIso, firstDayOfMonth } from '../../util/calendar';
import { monthOfName } from './calendarWords';

const PREFIX = /^(?:pr\.?|per|den|d\.) ?(?=\d)/i;
const WORDED = /^(primo|medio|ultimo) (?:([a-zæøå]{3,9}\.?),? )?(\d{4})$/i;

/** A date without the word before it: `pr. 1. januar 2016`, `d. 1/1 2016`. */
export function withoutPrefix(text: string): string {
  return text.replace(PREFIX, '');
}

/** Whether a text names a day in words that leave its number open: `medio 2016`. */
export function isWorded(text: string): boolean {
  return WORDED.test(text);
}

/**
 * The day (since 1970-01-01) of `primo`, `medio` or `ultimo` of a month or a year, or null.
 *
 * The first and the last day; the middle is the 15th of a month and 1 July of a year, as in Danmarks Statistik's mean
 * population (general knowledge).
 */
export function wordedDay(text: string): number | null {
  const [, word = '', name, year = ''] = WORDED.exec(text) ?? [];
  const isOfYear = name === undefined;
  const month = isOfYear ? 1 : monthOfName(name);
  if (year === '' || month === null) return null;
  const first = Number(year) * 12 + month - 1;
  const day = {
    primo: firstDayOfMonth(first),
    medio: isOfYear ? dayOfIso(`${year}-07-01`) : firstDayOfMonth(first) + 14,
    ultimo: firstDayOfMonth(first + (isOfYear ? 12 : 1)) - 1,
  }[word.toLowerCase()];
  return day ?? null;
}
