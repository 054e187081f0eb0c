import { dayOfIso, mondayOnOrBefore } from '../../util/calendar';

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
  if (text.length < 6 || text.length > 20) return null;
  for (const form of FORMS) {
    const { week, year } = form.exec(text)?.groups ?? {};
    if (week === undefined) continue;
    const monday = mondayOfWeek(Number(year), Number(week));
    return Number.isNaN(monday) ? null : monday;
  }
  return null;
}
