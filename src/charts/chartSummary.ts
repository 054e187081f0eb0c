import type { FormulaValue } from '../data/formula/value';
import { isCalendar } from '../data/formula/value';
import type { ChartResult } from '../notebook';
import type { Words } from '../i18n';
import { columnName, layerName, seriesOf, type Series } from './chartSeries';
import { placeText, wholeText, withUnit } from './chartWords';

/** So many series are told one by one. */
const MOST_TOLD = 6;

interface Figure {
  series: Series;
  facet: string;
  x: FormulaValue;
  y: FormulaValue;
  value: number;
  isIncomplete: boolean;
}

function figuresOf(series: readonly Series[]): Figure[] {
  return series.flatMap((one) =>
    one.points.flatMap(({ facet, x, y, value, incomplete }): Figure[] => {
      const figure = one.kind === 'heat' ? value : y;
      return typeof figure === 'number'
        ? [{ series: one, facet, x, y, value: figure, isIncomplete: incomplete }]
        : [];
    }),
  );
}

function extremes<T extends { value: number }>(figures: readonly T[]): [least: T, most: T] | null {
  const [first] = figures;
  if (!first) return null;
  return figures.reduce<[T, T]>(
    ([least, most], each) => [each.value < least.value ? each : least, each.value > most.value ? each : most],
    [first, first],
  );
}

/** Days since some day, for comparison alone. */
const timeOf = (x: FormulaValue): number =>
  isCalendar(x) ? (x.day ?? (x.month + x.months - 1) * 30.4375) : -Infinity;

/**
 * What a chart shows in one sentence: the newest figures and the highest and lowest where it runs over time, else the
 * highest and lowest, and of scattered dots how far they reach.
 */
export function chartSummary(result: ChartResult, unit: string, words: Words): string {
  // A unit such as `kr.` ends with the sentence.
  return sentenceOf(result, unit, words).replace(/\.\.$/, '.');
}

function sentenceOf(result: ChartResult, unit: string, words: Words): string {
  const {
    marks,
    isMonths,
    drawing: { notes },
  } = result;
  const all = seriesOf(result, words);
  // Bands and rules say something about the others.
  const main = all.filter(({ kind }) => kind !== 'band' && kind !== 'rule');
  const series = main.length > 0 ? main : all;
  const figures = figuresOf(series);
  // What lacks figures is neither the highest nor the lowest, as long as there is anything else.
  const whole = figures.filter(({ isIncomplete }) => !isIncomplete);
  const found = extremes(whole.length > 0 ? whole : figures);
  if (!found) return words.t('chart.summary.empty');
  const [least, most] = found;
  const text = ({ value }: Figure): string => withUnit(value, unit, words);
  const facets = new Set(figures.map(({ facet }) => facet));
  const isHeat = series.some(({ kind }) => kind === 'heat');
  const hasNames = series.length > 1;
  const place = ({ series: own, facet, x, y }: Figure, isNamed = hasNames): string =>
    [
      facets.size > 1 ? placeText(facet, words) : '',
      isNamed ? own.name : '',
      x === null ? '' : placeText(x, words),
      isHeat ? placeText(y, words) : '',
    ]
      .filter((part) => part !== '')
      .join(', ');

  if (!isHeat && figures.every(({ x }) => isCalendar(x))) {
    const newest = figures.reduce((last, { x }) => Math.max(last, timeOf(x)), -Infinity);
    const now = figures.filter(({ x }) => timeOf(x) === newest);
    const ends = extremes(now);
    const [only] = now;
    const when = only ? placeText(only.x, words) : '';
    if (only && figures.length === 1)
      return words.t('chart.summary.last', {
        when,
        name: only.series.name,
        value: wholeText(only.value, unit, words),
      });
    if (ends && only && now.length === 1 && !hasNames && facets.size === 1)
      return words.t('chart.summary.time', {
        name: only.series.name,
        when,
        value: text(only),
        most: text(most),
        mostAt: placeText(most.x, words),
        least: text(least),
        leastAt: placeText(least.x, words),
      });
    const nameOf = (figure: Figure): string =>
      [
        facets.size > 1 ? placeText(figure.facet, words) : '',
        hasNames || facets.size === 1 ? figure.series.name : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    if (ends && only && now.length > 1 && !hasNames && facets.size === 1)
      return words.t('chart.summary.several', {
        when,
        count: now.length,
        name: only.series.name,
        least: text(ends[0]),
        most: text(ends[1]),
      });
    // Figures of different things are told, not held against each other.
    const measures = new Set(now.map(({ series: { layer } }) => marks[layer]?.y));
    if (now.length > 1 && measures.size > 1 && now.length <= MOST_TOLD)
      return words.t('chart.summary.each', {
        when,
        list: words.format.list(now.map((figure) => `${nameOf(figure)} ${text(figure)}`)),
      });
    if (ends && now.length > 1)
      return words.t('chart.summary.series', {
        when,
        highest: nameOf(ends[1]),
        most: text(ends[1]),
        lowest: nameOf(ends[0]),
        least: text(ends[0]),
      });
    if (only) return words.t('chart.summary.last', { when, name: nameOf(only), value: text(only) });
  }
  const [mark] = marks;
  if (mark && series.every(({ kind }) => kind === 'dot') && figures.every(({ x }) => typeof x === 'number')) {
    const xs = extremes(figures.map((figure) => ({ ...figure, value: Number(figure.x) })));
    if (xs)
      return words.t('chart.summary.dots', {
        count: figures.length,
        x: columnName(mark.x, isMonths, words),
        xLeast: withUnit(xs[0].value, '', words),
        xMost: withUnit(xs[1].value, '', words),
        y: columnName(mark.y, isMonths, words),
        least: text(least),
        most: text(most),
      });
  }
  const limited = notes.find(({ code }) => code === 'limited');
  if (figures.length === 1)
    return words.t(limited ? 'chart.summary.oneShown' : 'chart.summary.one', {
      ...limited?.params,
      place: place(most) || most.series.name,
      value: wholeText(most.value, unit, words),
    });
  // Figures of different things are not held against each other: each has its own highest and lowest.
  const layers = [...new Set(figures.map(({ series: own }) => own.layer))];
  const measureOf = (layer: number): string => {
    const drawn = marks[layer];
    return drawn ? layerName(drawn, result.drawing.layers[layer]?.merged ?? false, isMonths, words) : '';
  };
  const isOfMany = new Set(layers.map(measureOf)).size > 1;
  const groups = isOfMany ? layers.slice(0, MOST_TOLD) : [null];
  return groups
    .flatMap((layer) => {
      const own = (whole.length > 0 ? whole : figures).filter(
        ({ series: one }) => layer === null || one.layer === layer,
      );
      const ends = extremes(own);
      if (!ends) return [];
      // A layer of one colour is named by its measure already.
      const hasOwnName = layer === null || series.filter((one) => one.layer === layer).length > 1;
      const placed = (figure: Figure): string => (hasOwnName ? place(figure) : place(figure, false));
      const sentence = words.t(limited ? 'chart.summary.placesShown' : 'chart.summary.places', {
        ...limited?.params,
        highest: placed(ends[1]),
        most: text(ends[1]),
        lowest: placed(ends[0]),
        least: text(ends[0]),
      });
      return [
        layer === null ? sentence : words.t('chart.summary.measure', { name: measureOf(layer), sentence }),
      ];
    })
    .join(' ');
}
