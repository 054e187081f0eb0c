import type { DrawnSummary } from '../../../data/table/drawing';
import type { CommonCell } from '../commonCell';

export const MARKS = ['line', 'area', 'bar', 'dot', 'rule', 'band', 'heat'] as const;
export type MarkKind = (typeof MARKS)[number];

/** What a mark reads of a row. */
export const CHANNELS = ['x', 'y', 'upper', 'colour'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One layer of a chart: columns of the table by the channels that they set, '' for none. */
export interface ChartMark {
  /** By which edits know it. */
  id: string;
  kind: MarkKind;
  x: string;
  /** Height; the lower edge of a band; the row of a heat map. */
  y: string;
  /** The upper edge of a band. */
  upper: string;
  /** Divides the rows into series of one colour each; the figure of a heat map. */
  colour: string;
  /** How rows that meet in one place become one mark. */
  summary: DrawnSummary;
}

/** A text at a place of one of the axes. */
export interface ChartNote {
  id: string;
  axis: 'x' | 'y';
  /** The place as a person writes it: `2016-05`, `1,5`, a category. */
  at: string;
  text: string;
}

export const SORTS = ['table', 'descending', 'ascending'] as const;

/** A drawing of another cell's table. */
export interface ChartCell extends CommonCell {
  kind: 'chart';
  /** Id of a data, table, scenario or plan cell; '' while none is chosen. */
  table: string;
  title: string;
  marks: ChartMark[];
  /** Column whose values have a small chart each; '' for one chart. */
  facet: string;
  /** Whether the vertical axis begins at zero, and what stands on it. */
  zero: boolean;
  unit: string;
  /** Whether series stand on top of each other, or side by side. */
  stacked: boolean;
  /** Order of texts on the horizontal axis, and how many of them are drawn; null for all. */
  sort: (typeof SORTS)[number];
  most: number | null;
  notes: ChartNote[];
}
