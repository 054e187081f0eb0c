import type { Words } from '../i18n';
import type { ChartLayout } from './chartLayout';
import { pixelOf } from './chartPixels';
import type { Shape } from './chartShapes';
import { placeText, withUnit } from './chartWords';

/** What is said of one place of a chart, and where that is in pixels. */
export interface Tip {
  left: number;
  top: number;
  title: string;
  lines: { colour: string; name: string; text: string }[];
}

const MOST_LINES = 12;

function lineOf({ series, point }: Shape, unit: string, words: Words): Tip['lines'][number] {
  const { kind, name, colour } = series;
  const figure = kind === 'heat' ? point.value : typeof point.y === 'number' ? point.y : null;
  const one = figure === null ? words.t('chart.blank') : withUnit(figure, unit, words);
  const text =
    kind === 'band' && point.upper !== null
      ? words.t('chart.span', { from: one, to: withUnit(point.upper, unit, words) })
      : one;
  return { colour: kind === 'heat' ? '' : colour, name, text };
}

/** The parts of a place in words: the small chart's, the axis', a heat map's row. */
function titleOf({ facet, point, series }: Shape, { placesName }: ChartLayout, words: Words): string {
  const bare = point.x === null ? '' : placeText(point.x, words);
  const place =
    placesName && typeof point.x === 'number'
      ? words.t('chart.noted', { at: placesName.name, text: withUnit(point.x, placesName.unit, words) })
      : bare;
  const row = series.kind === 'heat' ? placeText(point.y, words) : '';
  return [facet === '' ? '' : placeText(facet, words), place, row].filter((text) => text !== '').join(' · ');
}

/**
 * One tip for each place of the chart, in the order of its panels and of the axis: all series of the place together, each
 * cell of a heat map and each of scattered dots by itself.
 */
export function chartTips(layout: ChartLayout, unit: string, words: Words): Tip[] {
  const { shapes, panels, places } = layout;
  const all = [...shapes.values()].flat().filter(({ x }) => !Number.isNaN(x));
  const isScatter = places.kind === 'number' && all.every(({ series }) => series.kind === 'dot');
  const groups = new Map<string, Shape[]>();
  all.forEach((shape, index) => {
    const isAlone = isScatter || shape.series.kind === 'heat';
    const key = `${shape.facet}\u0000${isAlone ? `#${index}` : shape.x}`;
    const group = groups.get(key);
    if (group) group.push(shape);
    else groups.set(key, [shape]);
  });
  const order = new Map(panels.map(({ facet }, index) => [facet, index]));
  const sorted = [...groups.values()].toSorted(([a], [b]) => {
    if (!a || !b) return 0;
    return (order.get(a.facet) ?? 0) - (order.get(b.facet) ?? 0) || a.x - b.x || a.y2 - b.y2;
  });
  return sorted.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const heights = group
      .map(({ y1, y2, series }) => (series.kind === 'heat' ? (y1 + y2) / 2 : y2))
      .filter((y) => !Number.isNaN(y));
    const height = Math.max(...heights.slice(0, 1_000), layout.figures.low);
    const [left, top] = pixelOf(layout, first.facet, first.x, height);
    const lines = group.filter(({ series, point }) => series.kind === 'heat' || point.y !== null);
    const more = lines.length - MOST_LINES;
    return [
      {
        left,
        top,
        title: titleOf(first, layout, words),
        lines: [
          ...lines.slice(0, MOST_LINES).map((shape) => lineOf(shape, unit, words)),
          ...(more > 0 ? [{ colour: '', name: words.t('chart.more', { count: more }), text: '' }] : []),
        ],
      },
    ];
  });
}

/** The tip nearest to a pixel, along the axis first; −1 without any. */
export function nearestTip(tips: readonly Tip[], left: number, top: number, panelHeight: number): number {
  let [best, least] = [-1, Infinity];
  tips.forEach((tip, index) => {
    // What is in another row of panels is far away.
    const rows = Math.max(0, Math.abs(tip.top - top) - panelHeight);
    const distance = Math.abs(tip.left - left) + 0.15 * Math.abs(tip.top - top) + 4 * rows;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** A tip as it is read aloud. */
export function tipSentence({ title, lines }: Tip): string {
  const all = lines.map(({ name, text }) => (text === '' ? name : name === '' ? text : `${name}: ${text}`));
  // A number is named as the figures are, and stands among them.
  return [title, all.join('; ')].filter((part) => part !== '').join(title.includes(': ') ? '; ' : ': ');
}
