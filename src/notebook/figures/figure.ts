/** Where a number comes from. */
export type Provenance = 'data' | 'plan' | 'assumption' | 'computed';

export const FIGURE_FORMATS = [
  'count',
  'decimal',
  'change',
  'percent',
  'percentChange',
  'kroner',
  'million',
  'millionChange',
  'month',
  'rate',
  'text',
] as const;

/** How a figure is written; `i18n/format` has the words. */
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** A number as it stands in a text. */
export interface Figure {
  /** A number, a text or a choice, a truth, or a month as `YYYY-MM`. */
  value: number | string | boolean;
  format: FigureFormat;
  provenance: Provenance;
  /** What it is counted in, such as `kr.`; absent where the format says it. */
  unit?: string;
  /** Whether 1 is the whole, as what a formula gives; else a per cent is 1, as in a plan. */
  isShare?: true;
}
