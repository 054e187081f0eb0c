import type { BaselineCell } from './baseline/baselineCell';
import type { ChartCell } from './chart/chartCell';
import type { DataCell } from './data/dataCell';
import type { InputCell } from './input/inputCell';
import type { PlanCell } from './plan/planCell';
import type { ScenarioCell } from './scenario/scenarioCell';
import type { TableCell } from './table/tableCell';
import type { TextCell } from './text/textCell';
import type { UnknownCell } from './unknownCell';
import type { ValueCell } from './value/valueCell';

/** A cell of a kind that is known here. */
export type KnownCell =
  | TextCell
  | DataCell
  | TableCell
  | ChartCell
  | InputCell
  | ValueCell
  | BaselineCell
  | PlanCell
  | ScenarioCell;

export type Cell = KnownCell | UnknownCell;

export type Kind = KnownCell['kind'];

export type CellOf<K extends Kind> = Extract<KnownCell, { kind: K }>;
