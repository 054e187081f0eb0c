import type { ColumnHead } from '../../../data';
import type { Formats } from '../../../i18n';

/** A year is no amount: it has no mark of thousands. */
const YEAR = /(^|[^\p{L}])(år|aar|year)($|[^\p{L}])/iu;

/** How the cells of a column are written: numbers, months and days as the language writes them. */
export function cellText({ name, type }: ColumnHead, format: Formats): (value: string | number) => string {
  const isYear = type === 'number' && YEAR.test(name);
  return (value) => {
    if (typeof value === 'number')
      return isYear && Number.isInteger(value) ? String(value) : format.number(value);
    if (type !== 'period' && type !== 'date') return value;
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
    return /^\d{4}-\d\d$/.test(value) ? format.shortMonth(value) : value;
  };
}
