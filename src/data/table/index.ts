export {
  applySteps,
  headsOf,
  resumeSteps,
  type ColumnHead,
  type StepDone,
  type StepsResult,
  type Tables,
} from './applySteps';
export { distinctTexts, drawTable } from './drawTable';
export {
  DRAWN_SUMMARIES,
  MOST_DRAWN,
  type Drawing,
  type DrawingLayer,
  type DrawingNote,
  type DrawingProblem,
  type DrawingRequest,
  type DrawnLayer,
  type DrawnRow,
  type DrawnSummary,
} from './drawing';
export type { OutsideFigures } from './formulas';
export { OVER_COLUMN } from './overColumn';
export { parseSteps } from './parseSteps';
export { summariseColumn, type ColumnSummary } from './summariseColumn';
export type {
  JoinKind,
  SortKey,
  Summary,
  SummaryColumn,
  TableStep,
  UnknownStep,
  WindowKind,
} from './tableStep';
export { LONGEST_STORED, readStoredTable, storeTable, type StoredTable } from './storedTable';
export { sortedRows, tableCells, tableCsv } from './tableCells';
