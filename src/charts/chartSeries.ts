import type { FormulaValue } from '../data/formula/value';
import type { ChartMark, ChartResult, MarkKind } from '../notebook';
import type { Words } from '../i18n';
import { colours, furtherColour, seriesColours } from './colours';

/** One mark of a series, as it came from the table. */
export interface SeriesPoint {
  facet: string;
  x: FormulaValue;
  /** The figure of a heat map's cell stands in `value`, its row in `y`. */
  y: FormulaValue;
  upper: number | null;
  value: number | null;
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

/**
 * The series of a chart, layer by layer. The same name has the same colour in every layer; a band takes the colour of
 * the first line.
 */
export function seriesOf({ marks, drawing, isMonths }: ChartResult, words: Words): Series[] {
  const isDivided = (mark: ChartMark): boolean => mark.colour !== '' && mark.kind !== 'heat';
  const series: Series[] = [];
  const given = new Map<string, string>();
  const nextColour = (key: string): string => {
    const known = given.get(key);
    if (known !== undefined) return known;
    const colour = seriesColours[given.size] ?? furtherColour;
    given.set(key, colour);
    return colour;
  };
  marks.forEach((mark, layer) => {
    const { rows = [], merged = false } = drawing.layers[layer] ?? {};
    const name = layerName(mark, merged, isMonths, words);
    const line = series.find((one) => one.kind === 'line');
    const byName = new Map<string, Series>();
    for (const row of rows) {
      const key = isDivided(mark) ? String(row.colour ?? '') : '';
      let one = byName.get(key);
      if (!one) {
        const isSharing = mark.kind === 'band' && !isDivided(mark) && line !== undefined;
        const colour =
          (isMonths ? ownColour(mark.y) : undefined) ??
          (mark.kind === 'rule'
            ? colours.muted
            : isSharing
              ? line.colour
              : nextColour(isDivided(mark) ? `=${key}` : `#${layer}`));
        one = {
          layer,
          kind: mark.kind,
          name: isDivided(mark) ? key || words.t('chart.blank') : name,
          colour,
          points: [],
        };
        byName.set(key, one);
      }
      const { facet, x, y, upper, colour } = row;
      one.points.push({
        facet,
        x,
        y,
        upper,
        value: mark.kind === 'heat' && typeof colour === 'number' ? colour : null,
      });
    }
    series.push(...byName.values());
  });
  return series;
}
