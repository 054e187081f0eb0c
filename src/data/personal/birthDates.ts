import { wordsOf } from '../columns/columnNames';
import type { Column } from '../types';

const WORDS = /^(fødsels?|foedsels?)(dato|dag|dt)(en)?$|^(født|foedt|dob)$|^birth(date|day)$/;
const DAY_WORDS = /^(date|day|dato|dag)$/;

/** Rows, spread over the file, that are looked at. */
const SAMPLE = 5_000;
const FEWEST = 5;
/** Ages in months of those whose cases, jobs or benefits the other dates are of. */
const YOUNGEST = 15 * 12;
const OLDEST = 100 * 12;
/** Share of the rows with such an age, and of different days among them. */
const AGED = 0.95;
const DISTINCT = 0.5;
/** Births are spread over years, and in no order: a time series that was updated later goes on from row to row. */
const SPREAD = 10 * 12;
const DESCENTS = 0.2;

/** Whether a column is named as one of days of birth (Fødselsdato, Født, Birth date). */
export function namedAsBirthDates(name: string): boolean {
  const words = wordsOf(name);
  if (words[0] === 'antal') return false;
  return (
    words.some((word) => WORDS.test(word)) ||
    (words.includes('birth') && words.some((word) => DAY_WORDS.test(word)))
  );
}

/**
 * The column of days that lies 15 to 100 years before all other dates of its row in nearly every row, with many different
 * days over many years and in no order; null when there is none. Linear in the cells of the date columns.
 */
export function columnOfBirthDates(columns: readonly Column[]): string | null {
  const dated = columns.filter(({ type }) => type === 'date' || type === 'period');
  if (dated.length < 2) return null;
  const rows = dated[0]?.values.length ?? 0;
  const step = Math.max(1, Math.ceil(rows / SAMPLE));
  const earliest = new Map<Column, { aged: number; days: number[] }>();
  let seen = 0;
  for (let row = 0; row < rows; row += step) {
    const found = earliestOf(dated, row);
    if (!found) continue;
    seen++;
    const { column, age } = found;
    const day = column.days?.[row] ?? NaN;
    if (column.type !== 'date' || Number.isNaN(day) || age < YOUNGEST || age > OLDEST) continue;
    const own = earliest.get(column) ?? { aged: 0, days: [] };
    own.aged++;
    own.days.push(day);
    earliest.set(column, own);
  }
  for (const [{ name }, { aged, days }] of earliest) {
    if (aged >= FEWEST && aged >= AGED * seen && areBirths(days)) return name;
  }
  return null;
}

/** The column with the earliest month of a row, and how many months the next one is later. */
function earliestOf(dated: readonly Column[], row: number): { column: Column; age: number } | null {
  let column: Column | null = null;
  let [first, second] = [Infinity, Infinity];
  for (const each of dated) {
    const month = each.values[row] ?? NaN;
    if (month < first) {
      second = first;
      first = month;
      column = each;
    } else if (month < second) second = month;
  }
  return column && second < Infinity ? { column, age: second - first } : null;
}

function areBirths(days: readonly number[]): boolean {
  let [first, last] = [Infinity, -Infinity];
  let descents = 0;
  days.forEach((day, index) => {
    first = Math.min(first, day);
    last = Math.max(last, day);
    if (day < (days[index - 1] ?? day)) descents++;
  });
  const isUnordered = descents >= DESCENTS * (days.length - 1) && descents <= (1 - DESCENTS) * days.length;
  return isUnordered && last - first >= 30 * SPREAD && new Set(days).size >= DISTINCT * days.length;
}
