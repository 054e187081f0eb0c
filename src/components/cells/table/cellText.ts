import type { ColumnHead } from '../../../data';
import type { Formats } from '../../../i18n';

/** A year is no amount: it has no mark of thousands. */
const YEAR = /(^|[^\p{L}])(år|aar|year)($|[^\p{L}])/iu;
const MOST_DECIMALS = 3;

/**
 * How the cells of a column are written: numbers, months and days as the language writes them. Numbers have as many
 * decimals as those of a sample need, so that their commas stand below each other; one that needs more has more.
 */
export function cellText(
  { name, type }: ColumnHead,
  format: Formats,
  sample: readonly (string | number | null | undefined)[] = [],
): (value: string | number) => string {
  const isYear = type === 'number' && YEAR.test(name);
  const decimals = Math.max(0, ...sample.map((value) => (typeof value === 'number' ? decimalsOf(value) : 0)));
  return (value) => {
    if (typeof value === 'number') {
      if (isYear && Number.isInteger(value)) return String(value);
      return decimalsOf(value) <= decimals ? format.decimal(value, decimals) : format.number(value);
    }
    if (type !== 'period' && type !== 'date') return value;
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
    return /^\d{4}-\d\d$/.test(value) ? format.shortMonth(value) : value;
  };
}

/** Decimals that are shown of a number. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-3 / 10 ** (MOST_DECIMALS - decimals)) return decimals;
  }
  return MOST_DECIMALS;
}
