import { monthOfLabel } from '../util/calendar';

/** The mark of a part of the year in the codes of StatBank Denmark (statistikbanken.dk), by its months. */
const MARKS: Readonly<Record<number, string>> = { 3: 'K', 6: 'H' };

/**
 * A period as the importer reads it again: `2015-11`, `2015K4`, `2015H2`, `2015`. What is no whole part of a calendar
 * year, such as a year from April, is given by its first month.
 */
export function periodCode({ from, months }: { from: string; months: number }): string {
  const month = monthOfLabel(from) % 12;
  const year = from.slice(0, 4);
  if (months === 12 && month === 0) return year;
  const mark = MARKS[months];
  return mark !== undefined && month % months === 0 ? `${year}${mark}${month / months + 1}` : from;
}
