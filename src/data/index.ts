export { holdsPersonalNumbers } from './personal/cpr';
export { guessRoles } from './roles/roles';
export { importClipboard, importCsv } from './importCsv';
export { measureSources } from './roles/measureSources';
export { toObservations, type Observations } from './roles/observations';
export { parsePeriod } from './columns/periods';
export {
  evaluate,
  functionNames,
  parseFormula,
  type Formula,
  type FormulaError,
  type FormulaValue,
} from './formula';
export { applySteps, parseSteps, type StepsResult, type TableStep, type UnknownStep } from './table';
export type {
  Accounting,
  ClipboardContent,
  Column,
  ColumnType,
  Imported,
  ImportOptions,
  Issue,
  MeasureName,
  MeasureSource,
  Period,
  RejectedLine,
  Roles,
  RowFilter,
  Severity,
} from './types';
