import type { Column, Pivot } from '../types';
import { yearPartOfName } from './columnNames';
import { readPeriod } from './periods';
import { readWeek } from './weeks';
import { placePart, readPart, type PartOfYear } from './yearParts';

/** What a column's name says when it is that of a period. */
export interface NamedPeriod {
  /** First month (of a week: the month of its Thursday); within the year when `yearIsApart`. */
  month: number;
  months: number;
  /** Monday of a week, the day of a date; NaN for others. */
  day: number;
}

/** Whether a column's name is a period with its year: `2016M01`, `2016`, `uge 46 2022`. */
export function namesPeriod(name: string): boolean {
  return readPeriod(name) !== null || readWeek(name) !== null;
}

/** The number columns that are periods side by side, at least two: of one kind, with their year or beside a year. */
export function pivotOf(columns: readonly Column[]): Pivot | null {
  const numbers = columns.filter(({ type }) => type === 'number');
  const whole = numbers.filter(({ name }) => namesPeriod(name));
  const months = numbers.filter(({ name }) => partOfName(name) !== null);
  const chosen = whole.length > 1 ? whole : yearBeside(columns) && months.length > 1 ? months : [];
  const [first] = chosen;
  const last = chosen.at(-1);
  return first && last && first !== last
    ? { columns: chosen.map(({ name }) => name), from: first.name, to: last.name }
    : null;
}

/** The years of the rows, where the columns are months, quarters or weeks without one. */
export function yearBeside(columns: readonly Column[]): Column | null {
  return columns.find(({ type, periodMonths }) => type === 'period' && periodMonths === 12) ?? null;
}

/** A month, quarter or week without its year, as the name of a column; bare numbers name none. */
export function partOfName(name: string): PartOfYear | null {
  const part = yearPartOfName(name) === null ? readPart(name, null) : null;
  return part?.kind === 'day' ? null : part;
}

/** The period that a column stands for, in the year given where its name has none; NaN where it cannot be. */
export function periodNamed(name: string, year: number): NamedPeriod {
  const week = readWeek(name);
  if (week !== null) return { month: NaN, months: 0, day: week };
  const period = readPeriod(name);
  if (period) return { month: period.month, months: period.months, day: period.day ?? NaN };
  const part = partOfName(name);
  return part && !Number.isNaN(year) ? placePart(year, part) : { month: NaN, months: 1, day: NaN };
}
