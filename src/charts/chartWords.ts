import { calendarOf, isCalendar, textOf, type FormulaValue } from '../data/formula/value';
import type { DrawingNote } from '../data/table/drawing';
import type { Words } from '../i18n';
import { isoOfDay, labelOfMonth } from '../util/calendar';

/** A period that has become the name of a series or of a small chart. */
const PERIOD_NAME = /^\d{4}(-\d{2}(-\d{2})?|K[1-4])$/;

/** A place on an axis as it is read: periods by their names, numbers as the language writes them. */
export function placeText(value: FormulaValue, words: Words): string {
  const { format } = words;
  if (typeof value === 'number') return figureText(value, words);
  const named = typeof value === 'string' && PERIOD_NAME.test(value) ? calendarOf(value) : null;
  if (named) return placeText(named, words);
  if (!isCalendar(value)) return value === '' ? words.t('chart.blank') : textOf(value);
  const { month, months, day } = value;
  const year = Math.floor(month / 12);
  if (day !== undefined) return format.date(isoOfDay(day));
  if (months === 12 && month % 12 === 0) return String(year);
  if (months === 3)
    return words.t('chart.quarter', { number: Math.floor((month % 12) / 3) + 1, year: String(year) });
  const first = format.shortMonth(labelOfMonth(month));
  return months === 1
    ? first
    : words.t('chart.span', { from: first, to: format.shortMonth(labelOfMonth(month + months - 1)) });
}

/** Something about a drawing that a person should know, in words. */
export function noteText(note: DrawingNote, words: Words): string {
  const at = 'at' in note ? { at: note.at === null ? '' : placeText(note.at, words) } : {};
  return words.t(`chart.note.${note.code}`, { ...note.params, ...at });
}

/** A figure with as many decimals as its size can use. */
export function figureText(value: number, { format }: Words): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1_000) return format.count(value);
  return format.number(Number(value.toPrecision(size >= 100 ? 4 : 3)));
}

/** A figure that stands alone, with all its decimals, and its unit. */
export function wholeText(value: number, unit: string, { format }: Words): string {
  const text = format.number(value);
  return unit === '' ? text : `${text}\u00a0${unit}`;
}

/** Ways to write what a person would call one unit. */
const ALIKE: readonly (readonly string[])[] = [
  ['%', 'pct', 'procent', 'percent'],
  ['kr', 'kroner', 'dkk'],
];

const unitWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s.,:;()[\]]/gu) ?? []).map(
    (word) => ALIKE.find((words) => words.includes(word))?.[0] ?? word,
  );

/** Whether a name says its unit itself, as `Udgift (kr.)` and `Ændring i pct.` do. */
export function saysUnit(name: string, unit: string): boolean {
  const said = unitWords(name);
  return unitWords(unit).every((word) => said.includes(word));
}

/** The same with its unit. */
export function withUnit(value: number, unit: string, words: Words): string {
  const text = figureText(value, words);
  return unit === '' ? text : `${text}\u00a0${unit}`;
}
