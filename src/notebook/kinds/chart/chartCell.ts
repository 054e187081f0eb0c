import type { CommonCell } from '../commonCell';

export const MARKS = ['line', 'area', 'bar', 'dot', 'rule', 'band', 'heat'] as const;
export type MarkKind = (typeof MARKS)[number];

/** One layer of a chart: columns of the table by the channels that they set. */
export interface ChartMark {
  kind: MarkKind;
  x: string;
  y: string;
  /** The other edge of a band. */
  upper: string;
  /** Column that divides the rows into series of one colour each; '' for none. */
  colour: string;
}

export interface ChartNote {
  /** A value of the horizontal axis as it is written there, and what stands there. */
  at: string;
  text: string;
}

/** A drawing of another cell's table. */
export interface ChartCell extends CommonCell {
  kind: 'chart';
  /** Id of the cell whose table is drawn; '' while none is chosen. */
  table: string;
  title: string;
  marks: ChartMark[];
  /** Column whose values have a small chart each; '' for one chart. */
  facet: string;
  /** Whether the vertical axis begins at zero, and what stands on it. */
  zero: boolean;
  unit: string;
  notes: ChartNote[];
}
