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

/** A column's name taken apart into a period and what is measured in it. */
export interface TurnedName {
  /** '' where the name is a period alone. */
  measure: string;
  period: string;
}

/** Words of the longest period in a name, `1. halvår 2016`, `uge 46 2022`. */
const MOST_WORDS = 4;

/** Takes `Personer jan 2016`, `2016M01 Personer` or `jan 2016` apart; null where no period is at either end. */
export function turnedName(name: string, isPeriod: (text: string) => boolean): TurnedName | null {
  if (isPeriod(name)) return { measure: '', period: name };
  const words = name.split(/[\s_]+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    for (const [period, rest] of [
      [words.slice(-count), words.slice(0, -count)],
      [words.slice(0, count), words.slice(count)],
    ] as const) {
      const text = period.join(' ').replace(/^\(|[,:]$|\)$/g, '');
      const measure = rest.join(' ').replace(/[\s,:–-]+$|^[\s,:–-]+/g, '');
      if (measure !== '' && isPeriod(text)) return { measure, period: text };
    }
  }
  return null;
}

/**
 * The number columns that are periods side by side: of one kind, with their year or beside a year, and at least two of
 * each measure that they are of.
 */
export function pivotOf(columns: readonly Column[]): Pivot | null {
  const names = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const isPart = (text: string): boolean => partOfName(text) !== null;
  const hasYear = yearBeside(columns) !== null;
  return (
    pivotBy(names.filter(namesPeriod), namesPeriod) ??
    (hasYear ? pivotBy(names.filter(isPart), isPart) : null) ??
    pivotBy(names, namesPeriod) ??
    (hasYear ? pivotBy(names, isPart) : null)
  );
}

function pivotBy(names: readonly string[], isPeriod: (text: string) => boolean): Pivot | null {
  const turned = names.map((name) => turnedName(name, isPeriod));
  const times = new Map<string, number>();
  for (const each of turned) if (each) times.set(each.measure, (times.get(each.measure) ?? 0) + 1);
  const measures = [...times].flatMap(([measure, count]) => (count > 1 ? [measure] : []));
  if (measures.length === 0) return null;
  const kept = new Set(measures);
  const isKept = (each: TurnedName | null | undefined): each is TurnedName =>
    each !== null && each !== undefined && kept.has(each.measure);
  return {
    columns: names.filter((_, index) => isKept(turned[index])),
    periods: [...new Set(turned.filter(isKept).map(({ period }) => period))],
    measures,
  };
}

/** The columns of a pivot by measure and period, as their places in it; null where the file has none. */
export function placesOf({ columns, periods, measures }: Pivot): (number | null)[][] {
  const isPeriod = (text: string): boolean => periods.includes(text);
  const places = measures.map(() => periods.map((): number | null => null));
  columns.forEach((name, index) => {
    const turned = turnedName(name, isPeriod);
    const row = turned && places[measures.indexOf(turned.measure)];
    if (row) row[periods.indexOf(turned.period)] ??= index;
  });
  return places;
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
