import type { Words } from '../i18n';
import type { LegendEntry } from './chartLegend';
import { withUnit } from './chartWords';
import { heatColour, palestHeat } from './colours';

/** Least and most figure of a heat map. */
export type HeatRange = readonly [least: number, most: number];

/** How dark a figure is, 0 to 1. */
export function heatOpacity([least, most]: HeatRange, value: number): number {
  const share = most > least ? (value - least) / (most - least) : 1;
  return palestHeat + (1 - palestHeat) * share;
}

/** The least, the middle and the most of a heat map. */
export function heatLegend(range: HeatRange, unit: string, words: Words): LegendEntry[] {
  const [least, most] = range;
  const figures = most > least ? [least, (least + most) / 2, most] : [most];
  return figures.map((figure) => ({
    name: withUnit(figure, unit, words),
    colour: heatColour,
    kind: 'heat',
    opacity: heatOpacity(range, figure),
  }));
}
