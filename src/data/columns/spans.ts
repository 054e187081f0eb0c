import { firstDayOfMonth } from '../../util/calendar';
import { monthOfName } from './calendarWords';
import type { ReadPeriod } from './readPeriod';

const SEPARATOR = / ?[-–—:] ?| (?:til|to) /gi;
/** So many places are tried; a period has fewer marks than that. */
const MOST_PLACES = 8;
const HAS_YEAR = /(?:19|20)\d\d/;
const LENGTHS: readonly ReadPeriod['months'][] = [1, 3, 6, 12];

/**
 * A period told by its first and its last part, or null: `Jan 2016 - Dec 2016`, `2016M01-2016M12`, `jan-mar 2016`,
 * `01.01.2016-31.12.2016`. `read` reads one part.
 */
export function readSpan(text: string, read: (text: string) => ReadPeriod | null): ReadPeriod | null {
  if (text.length < 9 || !HAS_YEAR.test(text)) return null;
  const places = [...text.matchAll(SEPARATOR)].slice(0, MOST_PLACES);
  for (const { index, 0: separator } of places) {
    const last = read(text.slice(index + separator.length));
    const first = last && (read(text.slice(0, index)) ?? monthBefore(text.slice(0, index), last));
    const span = first && between(first, last);
    if (span) return span;
  }
  return null;
}

/** A month whose year is that of the period's end: `jul-sep 2016`, `nov-jan 2017`. */
function monthBefore(text: string, last: ReadPeriod): ReadPeriod | null {
  const month = last.form === 'month' ? monthOfName(text) : null;
  if (month === null) return null;
  const back = ((last.month % 12) - (month - 1) + 12) % 12;
  return { month: last.month - back, months: 1, form: 'month' };
}

function between(first: ReadPeriod, last: ReadPeriod): ReadPeriod | null {
  if ((first.day === undefined) !== (last.day === undefined) || first.form === 'year') return null;
  const end = last.month + last.months;
  const isWhole =
    first.day === undefined ||
    (first.day === firstDayOfMonth(first.month) && last.day === firstDayOfMonth(end) - 1);
  const months = LENGTHS.find((length) => length === end - first.month);
  return isWhole && months !== undefined ? { month: first.month, months, form: 'span' } : null;
}
