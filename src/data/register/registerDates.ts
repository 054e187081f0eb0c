import { dayOfIso } from '../../util/calendar';
import { isMissing } from '../columns/missing';
import { saysOpen } from '../columns/openEnd';
import { readPeriod } from '../columns/periods';
import type { Column } from '../types';

/** What a cell of a date column says when it is no day: nothing, "still open" (31-12-9999), or what cannot be read. */
export const MISSING = NaN;
export const OPEN = Infinity;
export const UNREADABLE = -Infinity;

/** Systems write a day that never comes where a case is open. */
const FAR_DAY = dayOfIso('2099-01-01');

function dayOfDigits(digits: number): number {
  const text = String(digits);
  return dayOfIso(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

function dayOfText(text: string): number {
  if (isMissing(text)) return MISSING;
  const day = /^\d{8}$/.test(text) ? dayOfDigits(Number(text)) : readPeriod(text)?.day;
  if (day !== undefined && !Number.isNaN(day)) return day >= FAR_DAY ? OPEN : day;
  return saysOpen(text) ? OPEN : UNREADABLE;
}

/**
 * Days since 1970-01-01 of each row of a column that may hold dates, whatever its type: texts of dates and numbers such
 * as 20150113 too. {@link MISSING}, {@link OPEN} and {@link UNREADABLE} where there is no day.
 */
export function registerDates(column: Column): Float64Array {
  const { dictionary, values, days, missing = [], missingByRow } = column;
  if (dictionary) {
    const byCode = dictionary.map(dayOfText);
    const read = new Float64Array(values.length);
    for (let row = 0; row < read.length; row++) read[row] = byCode[values[row] ?? -1] ?? MISSING;
    return read;
  }
  if (!days) {
    return Float64Array.from(values, (value) => {
      const day = column.type === 'number' ? dayOfDigits(value) : UNREADABLE;
      return Number.isNaN(value) ? MISSING : Number.isNaN(day) ? UNREADABLE : day >= FAR_DAY ? OPEN : day;
    });
  }
  const read = days.map((day, row) =>
    day >= FAR_DAY ? OPEN : Number.isNaN(day) && !Number.isNaN(values[row]) ? UNREADABLE : day,
  );
  const meanings = missing.map(({ reason, text }) =>
    saysOpen(text) ? OPEN : reason === 'unreadable' ? UNREADABLE : null,
  );
  if (meanings.every((meaning) => meaning === null)) return read;
  missingByRow?.forEach((place, row) => {
    const meaning = meanings[place - 1] ?? null;
    if (meaning !== null) read[row] = meaning;
  });
  return read;
}
