import { calendarOf, daysOf, isCalendar, type FormulaValue } from './value';
import { fail, type Work } from './work';

/** As long as a cell of Excel may be. */
export const LONGEST_TEXT = 32_767;

/** The number that a value is; a truth counts 1 or 0, as in Excel. A text is none, and counted as a failure. */
export function numberOf(value: FormulaValue, work: Work): number | null {
  if (typeof value === 'number' || value === null) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return fail(work, isCalendar(value) ? 'formula.dateAsNumber' : 'formula.textAsNumber');
}

/** A result that is a number, or missing: a division by zero or the root of a negative number is none. */
export function finite(value: number, work: Work): number | null {
  return Number.isFinite(value) ? value : fail(work, 'formula.noNumber');
}

/** The truth of a value; a number is true when it is not 0. */
export function truthOf(value: FormulaValue, work: Work): boolean | null {
  if (typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' ? value !== 0 : fail(work, 'formula.noTruth');
}

/** A text no longer than a cell may be. */
export function boundedText(text: string, work: Work): string | null {
  work.steps -= Math.ceil(text.length / 100);
  return text.length > LONGEST_TEXT ? fail(work, 'formula.longText') : text;
}

/** Danish order, where letter case makes no difference, as in Excel. */
const collator = new Intl.Collator('da', { sensitivity: 'accent' });

/** Order of two texts, negative where the first comes first. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

/** Sums of decimals miss each other by some last bits: 0.1 + 0.2 is 0.3. */
function compareNumbers(a: number, b: number): number {
  const near = Math.abs(a - b) <= 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
  return near ? 0 : a - b;
}

/**
 * Order of two values of one kind: negative, 0 or positive; a text beside a period is read as one. Values of two kinds
 * have none, and are counted as a failure. A month lies within its year and is equal to no other period.
 */
export function compare(a: FormulaValue, b: FormulaValue, work: Work): number | null {
  if (a === null || b === null) return null;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  const left = typeof a === 'string' ? calendarOf(a) : a;
  const right = typeof b === 'string' ? calendarOf(b) : b;
  if (left === null || right === null || !isCalendar(left) || !isCalendar(right))
    return fail(work, 'formula.kinds');
  const [from, to] = daysOf(left);
  const [otherFrom, otherTo] = daysOf(right);
  return from - otherFrom || to - otherTo;
}

/**
 * Rounds to a number of decimals as Excel does, half away from zero and in decimals: 2.675 to two is 2.68, though as a
 * binary fraction it lies a little below.
 */
export function roundTo(value: number, decimals: number): number {
  const places = Math.max(-15, Math.min(15, Math.trunc(decimals)));
  const [digits = '', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  const [whole = '', power = '0'] = String(shifted).split('e');
  return Math.sign(value) * Number(`${whole}e${Number(power) - places}`);
}
