import type { Words } from '../i18n';
import type { Series } from './chartSeries';
import { furtherColour } from './colours';
import { fitting, textWidth } from './textWidth';

export interface LegendItem {
  text: string;
  colour: string;
  kind: Series['kind'];
  /** 0 to 1. */
  opacity: number;
  /** Pixels from the upper left corner. */
  left: number;
  top: number;
}

export interface ChartLegend {
  items: LegendItem[];
  /** Pixels that it takes above the chart. */
  height: number;
}

const LINE = 18;
const LONGEST = 220;
/** The room of a symbol before its name, and from a name to the next symbol. */
const SYMBOL = 20;
const APART = 14;

/** Series by name and colour, each once: what there is to name. */
export function namedSeries(series: readonly Series[]): Series[] {
  const known = new Map<string, Series>();
  const lines = new Set(series.filter(({ kind }) => kind === 'line').map(({ colour }) => colour));
  for (const one of series) {
    const key = `${one.name} ${one.colour}`;
    // A band of a line's colour is that line's.
    const isNamed =
      one.kind !== 'heat' && one.kind !== 'rule' && !(one.kind === 'band' && lines.has(one.colour));
    if (isNamed && !known.has(key)) known.set(key, one);
  }
  return [...known.values()];
}

/** What a legend names: a series, or a figure of a heat map by how dark it is. */
export type LegendEntry = Pick<Series, 'name' | 'colour' | 'kind'> & { opacity?: number };

/** What a legend says of series: those that share one colour cannot be told apart, and are counted. */
export function legendEntries(series: readonly Series[], words: Words): LegendEntry[] {
  const others = series.filter(({ colour }) => colour === furtherColour);
  const [first] = others;
  if (!first || others.length === 1) return [...series];
  const name = words.t('chart.others', { count: others.length });
  return [...series.filter(({ colour }) => colour !== furtherColour), { ...first, name }];
}

/** The names in lines above a chart of a width in pixels. */
export function chartLegend(entries: readonly LegendEntry[], width: number): ChartLegend {
  const items: LegendItem[] = [];
  let [left, top] = [0, 0];
  for (const { name, colour, kind, opacity = 1 } of entries) {
    const text = fitting(name, Math.min(LONGEST, width - SYMBOL));
    const room = SYMBOL + textWidth(text);
    if (left > 0 && left + room > width) [left, top] = [0, top + LINE];
    items.push({ text, colour, kind, opacity, left, top });
    left += room + APART;
  }
  return { items, height: items.length === 0 ? 0 : top + LINE + 8 };
}
