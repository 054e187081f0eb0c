import { isCalendar, textOf, type FormulaValue } from '../data/formula/value';
import type { Words } from '../i18n';
import { daysInMonth, firstDayOfMonth, isoOfDay, labelOfMonth, monthOfDay } from '../util/calendar';
import { figureText, placeText } from './chartWords';
import { tickMonths } from './curveLayout';
import { fittingAll } from './textWidth';

export interface Tick {
  at: number;
  text: string;
}

/** An axis of a chart: every value has a place on a line of numbers. */
export interface ChartAxis {
  kind: 'time' | 'number' | 'category';
  low: number;
  high: number;
  ticks: Tick[];
  /** How much room a value has around its place: the width of a bar. */
  room: number;
  /** The place of a value; null where it has none. */
  place(value: FormulaValue): number | null;
}

/** Where a period stands in months: in its middle, as curves have it, or on its day. */
function timePlace(value: FormulaValue): number | null {
  if (!isCalendar(value)) return null;
  const { month, months, day } = value;
  if (day === undefined) return month + (months - 1) / 2;
  const own = monthOfDay(day);
  return own + (day - firstDayOfMonth(own)) / daysInMonth(own);
}

/** A step of 1, 2, 2.5 or 5 times a power of ten that gives about `count` intervals. */
function roundStep(range: number, count: number): number {
  const rough = Math.max(range, 1e-12) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** Round numbers around values. */
export function numberAxis(
  values: readonly number[],
  zero: boolean,
  pixels: number,
  words: Words,
): ChartAxis {
  let [least, most] = [Infinity, -Infinity];
  for (const value of zero ? [0, ...values] : values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (least > most) [least, most] = [0, 1];
  if (least === most)
    [least, most] = least === 0 ? [0, 1] : [least - Math.abs(least) * 0.1, most + Math.abs(most) * 0.1];
  const step = roundStep(most - least, Math.max(2, Math.min(5, Math.floor(pixels / 45))));
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const at = Number(((first + index) * step).toPrecision(12));
    return { at, text: figureText(at, words) };
  });
  return {
    kind: 'number',
    low: first * step,
    high: last * step,
    ticks,
    room: smallestGap(values),
    place: (value) => (typeof value === 'number' ? value : null),
  };
}

/** The least distance between two different values; 1 where there are none. */
function smallestGap(values: readonly number[]): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const gap = sorted.reduce(
    (least, value, index) => Math.min(least, value - (sorted[index - 1] ?? -Infinity)),
    Infinity,
  );
  return Number.isFinite(gap) ? gap : 1;
}

function thinned<T>(items: readonly T[], pixelsEach: number, pixels: number): T[] {
  const every = Math.max(1, Math.ceil((items.length * pixelsEach) / Math.max(pixels, 1)));
  return items.filter((_, index) => index % every === 0);
}

/** Days where the axis is short, else whole years or quarters by name, else months. */
function timeTicks(
  values: readonly FormulaValue[],
  low: number,
  high: number,
  pixels: number,
  words: Words,
): Tick[] {
  const periods = values.filter((value) => typeof value === 'object' && value !== null);
  const [length] = [...new Set(periods.map(({ months, day }) => (day === undefined ? months : 0)))];
  const isUniform = periods.every(({ months, day }) => (day === undefined ? months : 0) === length);
  const { format } = words;
  if (isUniform && (length === 12 || length === 3)) {
    const places = new Map(periods.map((value) => [timePlace(value) ?? 0, value]));
    const sorted = [...places].sort(([a], [b]) => a - b);
    return thinned(sorted, length === 12 ? 44 : 64, pixels).map(([at, value]) => {
      const { month } = value;
      if (length === 12) return { at, text: placeText(value, words) };
      const quarter = words.t('chart.shortQuarter', { number: Math.floor((month % 12) / 3) + 1 });
      return { at, text: `${quarter}\n${Math.floor(month / 12)}` };
    });
  }
  if (high - low < 2.5 && periods.some(({ day }) => day !== undefined))
    return dayTicks(low, high, pixels, words);
  const months = tickMonths(Math.ceil(low), Math.floor(high), pixels);
  return months.map((month, index) => {
    const year = Math.floor(month / 12);
    const startsYear = index === 0 || year !== Math.floor((months[index - 1] ?? month) / 12);
    const name = format.monthName(labelOfMonth(month));
    return { at: month, text: startsYear ? `${name}\n${year}` : name };
  });
}

function dayTicks(low: number, high: number, pixels: number, words: Words): Tick[] {
  const first = Math.ceil(
    firstDayOfMonth(Math.floor(low)) + (low - Math.floor(low)) * daysInMonth(Math.floor(low)) - 1e-6,
  );
  const days = Array.from({ length: Math.round((high - low) * 31) + 1 }, (_, index) => first + index);
  return thinned(days, 62, pixels).flatMap((day) => {
    const at = timePlace({ month: monthOfDay(day), months: 1, day }) ?? 0;
    const iso = isoOfDay(day);
    const text = words.t('chart.day', {
      day: String(Number(iso.slice(8))),
      month: words.format.monthName(iso.slice(0, 7)),
    });
    return at <= high + 1e-9 ? [{ at, text }] : [];
  });
}

function timeAxis(values: readonly FormulaValue[], pixels: number, words: Words): ChartAxis {
  const places = values.flatMap((value) => timePlace(value) ?? []);
  const [least, most] = [
    places.reduce((a, b) => Math.min(a, b), Infinity),
    places.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const room = smallestGap(places);
  const [low, high] = [least - room * 0.5, most + room * 0.5];
  return {
    kind: 'time',
    low,
    high,
    ticks: timeTicks(values, low, high, pixels, words),
    room,
    place: timePlace,
  };
}

function categoryAxis(
  names: readonly string[],
  pixels: number,
  words: Words,
  isVertical: boolean,
): ChartAxis {
  const places = new Map(names.map((name, index) => [name, index]));
  const step = pixels / Math.max(1, names.length);
  const all = names.map((name, at) => ({ at, text: placeText(name, words) }));
  const thin = thinned(all, isVertical ? 13 : 34, pixels);
  const texts = thin.map(({ text }) => text);
  const cut = isVertical ? texts : fittingAll(texts, Math.max(step, 34) - 4);
  const ticks = thin.map(({ at, text }, index) => ({ at, text: cut[index] ?? text }));
  return {
    kind: 'category',
    low: -0.5,
    high: Math.max(1, names.length) - 0.5,
    ticks,
    room: 1,
    place: (value) => places.get(textOf(value)) ?? null,
  };
}

/**
 * The axis for places of one kind; of texts where they differ.
 *
 * @param names texts in the order in which they are to stand
 */
export function placeAxis(
  values: readonly FormulaValue[],
  names: readonly string[],
  pixels: number,
  words: Words,
  isVertical: boolean,
): ChartAxis {
  const present = values.filter((value) => value !== null);
  if (present.length > 0 && present.every(isCalendar)) return timeAxis(present, pixels, words);
  if (present.length > 0 && present.every((value) => typeof value === 'number'))
    return padded(numberAxis(present, false, pixels, words));
  const all = new Set([...names, ...present.map(textOf)]);
  return categoryAxis([...all], pixels, words, isVertical);
}

/** Room for the marks at the ends. */
function padded(axis: ChartAxis): ChartAxis {
  const room = Math.min(axis.room, (axis.high - axis.low) / 20) / 2;
  return { ...axis, low: axis.low - room, high: axis.high + room };
}
