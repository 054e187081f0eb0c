import { dayOfIso, mondayOnOrBefore } from '../../util/calendar';
import { wordsOf, isPeriodName, yearPartOfName } from './columnNames';
import type { ColumnCells } from './columnCells';
import { isMissing } from './missing';
import { withoutMark } from './periodMarks';
import { isSummary } from './totals';

const FORMS = [
  /^(?:uge|week|u|w)[ .-]*(?<week>\d{1,2})[ .,/-]+(?:år )?(?<year>\d{4})$/i,
  /^(?<year>\d{4})[ ,-]*(?:uge|week|u|w)[ .-]*(?<week>\d{1,2})$/i,
];

/** The Monday of a week by ISO 8601, where week 1 holds 4 January; NaN for a week that its year does not have. */
export function mondayOfWeek(year: number, week: number): number {
  if (!(year >= 1900 && year <= 2100) || !(week >= 1 && week <= 53)) return NaN;
  const monday = mondayOnOrBefore(dayOfIso(`${year}-01-04`)) + 7 * (week - 1);
  const nextYear = mondayOnOrBefore(dayOfIso(`${year + 1}-01-04`));
  return monday < nextYear ? monday : NaN;
}

/** The Monday (days since 1970-01-01) of the week that a text names (`uge 46 2022`, `U11-2020`, `2020W11`), or null. */
export function readWeek(text: string): number | null {
  if (text.length < 6 || text.length > 40) return null;
  const bare = withoutMark(text);
  for (const form of FORMS) {
    const { week, year } = form.exec(bare)?.groups ?? {};
    if (week === undefined) continue;
    const monday = mondayOfWeek(Number(year), Number(week));
    return Number.isNaN(monday) ? null : monday;
  }
  return null;
}

const DIGITS = /^((?:19|20)\d\d)(0[1-9]|[1-4]\d|5[0-3])$/;
const WEEK_WORD = /^(?:års?|iso|kalender|year)?(?:uger?|weeks?)(?:nr|nummer|no)?$/;

/**
 * How a column's cells say their weeks. Six digits (`201613`) are a year and a week where the column's name says weeks,
 * or where its name says periods and some of them can be no month.
 */
export function weekReader({ name, dictionary }: ColumnCells): (text: string) => number | null {
  const isNamed = wordsOf(name).some((word) => WEEK_WORD.test(word));
  if (!isNamed && (!isPeriodName(name) || yearPartOfName(name) !== null)) return readWeek;
  const texts = dictionary.texts.filter((text) => !isMissing(text) && !isSummary(text));
  const areDigits = texts.length > 0 && texts.every((text) => DIGITS.test(text));
  if (!areDigits || !(isNamed || texts.some((text) => Number(text.slice(4)) > 12))) return readWeek;
  return (text) => {
    const [, year, week] = DIGITS.exec(text) ?? [];
    const monday = mondayOfWeek(Number(year), Number(week));
    return Number.isNaN(monday) ? null : monday;
  };
}
