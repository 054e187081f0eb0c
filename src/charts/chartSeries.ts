import type { FormulaValue } from '../data/formula/value';
import type { ChartMark, ChartResult, MarkKind } from '../notebook';
import type { Words } from '../i18n';
import { placeText } from './chartWords';
import { colours, furtherColour, seriesColours } from './colours';

/** One mark of a series, as it came from the table. */
export interface SeriesPoint {
  facet: string;
  x: FormulaValue;
  /** The figure of a heat map's cell stands in `value`, its row in `y`. */
  y: FormulaValue;
  upper: number | null;
  value: number | null;
  /** Whether it is made of fewer figures than there should be. */
  incomplete: boolean;
}

/** Marks of one layer that have one name and one colour. */
export interface Series {
  layer: number;
  kind: MarkKind;
  name: string;
  colour: string;
  points: SeriesPoint[];
}

/** Columns of a plan's months that have colours of their own everywhere in the house. */
function ownColour(column: string): string | undefined {
  if (/^(observed|\w+Observed)$/.test(column)) return colours.ink;
  if (/^(baseline|\w+Baseline)$/.test(column)) return colours.baselineInk;
  return /^(plan|\w+Plan)$/.test(column) ? colours.accent : undefined;
}

/** What a column is called: its own name, or the words for one of a plan's months. */
export function columnName(column: string, isMonths: boolean, words: Words): string {
  return isMonths ? words.say(`chart.column.${column}`) : column;
}

/** What a layer shows, such as `Antal` or `Antal (gennemsnit)`. */
export function layerName(mark: ChartMark, merged: boolean, isMonths: boolean, words: Words): string {
  const column = mark.kind === 'heat' ? mark.colour : mark.y;
  const name = column === '' ? '' : columnName(column, isMonths, words);
  if (mark.summary === 'count') return words.t('chart.count');
  if (!merged || mark.summary === 'none') return name === '' ? columnName(mark.x, isMonths, words) : name;
  return words.t(`chart.summed.${mark.summary}`, { name });
}

/** The name of a series. A number of four digits may be a year, and needs no mark to be read. */
function nameText(name: string | number | null, words: Words): string {
  if (typeof name !== 'number') return placeText(name ?? '', words);
  const isShort = Number.isInteger(name) && Math.abs(name) < 10_000;
  return isShort ? String(name).replace('-', '−') : words.format.number(name);
}

/**
 * The series of a chart, layer by layer. The same name has the same colour in every layer; a band takes the colour of
 * the first line.
 */
export function seriesOf({ marks, drawing, isMonths }: ChartResult, words: Words): Series[] {
  const isDivided = (mark: ChartMark): boolean => mark.colour !== '' && mark.kind !== 'heat';
  const given = new Map<string, string>();
  const colourOf = (key: string): string => {
    const colour = given.get(key) ?? seriesColours[given.size] ?? furtherColour;
    given.set(key, colour);
    return colour;
  };
  const line = marks.findIndex((mark) => mark.kind === 'line' && !isDivided(mark));
  return marks.flatMap((mark, layer) => {
    const { rows = [], merged = false } = drawing.layers[layer] ?? {};
    const { kind } = mark;
    const made = (key: string, colour: string | number | null): Series => {
      const own = isDivided(mark) ? `=${key}` : `#${kind === 'band' && line >= 0 ? line : layer}`;
      return {
        layer,
        kind,
        name: isDivided(mark) ? nameText(colour, words) : layerName(mark, merged, isMonths, words),
        colour:
          (isMonths ? ownColour(mark.y) : undefined) ?? (kind === 'rule' ? colours.muted : colourOf(own)),
        points: [],
      };
    };
    const series = new Map<string, Series>();
    for (const { facet, x, y, upper, colour, incomplete = false } of rows) {
      const key = isDivided(mark) ? String(colour ?? '') : '';
      const one = series.get(key) ?? made(key, colour);
      series.set(key, one);
      one.points.push({
        facet,
        x,
        y,
        upper,
        value: kind === 'heat' && typeof colour === 'number' ? colour : null,
        incomplete,
      });
    }
    return [...series.values()];
  });
}
