export { applySteps, type StepsResult, type Tables } from './applySteps';
export { parseSteps } from './parseSteps';
export type {
  JoinKind,
  SortKey,
  Summary,
  SummaryColumn,
  TableStep,
  UnknownStep,
  WindowKind,
} from './tableStep';
export { readStoredTable, storeImported, storeTable, type StoredTable } from './storedTable';
export { sortedRows, tableCells, tableCsv } from './tableCells';
