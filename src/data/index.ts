export { maskPersonal } from './personal/maskPersonal';
export { isFreeText } from './personal/freeText';
export { personalKind } from './personal/personalColumn';
export {
  aggregateRegister,
  type RegisterAccount,
  type RegisterAggregate,
  type RegisterCounts,
  type RegisterOptions,
} from './register/aggregateRegister';
export { writeDurationTable } from './register/durationTable';
export { publishedTable, readDurationTable } from './register/readDurationTable';
export { exactCounts } from './register/exactCounts';
export type { RejectedCases } from './register/registerCases';
export { registerFingerprint } from './register/registerFingerprint';
export { observationsOfRegister } from './register/observationsOfRegister';
export {
  averageOfAtLeastThree,
  DEFAULT_THRESHOLD,
  publishRegister,
  type PublishedAggregate,
  type PublishedCount,
} from './register/publishRegister';
export { recogniseRegister, whyNoRegister } from './register/recogniseRegister';
export type { RegisterRoles } from './register/registerRoles';
export { withoutPersonal } from './personal/withoutPersonal';
export { importClipboard } from './importClipboard';
export { areasOf, type AreaInTable } from './roles/areasOf';
export { guessRoles } from './roles/roles';
export { joinObservations, type Joined, type ObservedFile } from './roles/joinObservations';
export { applyMapping, mappingFor, shapeOf, type Mapping } from './roles/mapping';
export { importCsv } from './importCsv';
export { importCsvStream, isReadInBlocks } from './importCsvStream';
export { streamOf, type BytesOf } from './bulk/blocks';
export { cutOf, finishBulk, planBulk, readRange, type BulkPlan, type ReadingMeans } from './bulk/importBulk';
export type { BodyPart } from './bulk/readPart';
export { createWasmLane } from './bulk/wasmLane';
export { measureSources } from './roles/measureSources';
export { toObservations, type Observations } from './roles/observations';
export type { OutsideSeries, PeriodValue } from './roles/series';
export type { MissingReason } from './columns/missing';
export type { AreaLevel } from './columns/areas';
export { parsePeriod } from './columns/periods';
export {
  evaluate,
  functionNames,
  parseFormula,
  type Formula,
  type FormulaError,
  type FormulaValue,
} from './formula';
export { storeFiles, type StoredFiles } from './storeFiles';
export { transformTables } from './transformTables';
export {
  applySteps,
  headsOf,
  parseSteps,
  resumeSteps,
  readStoredTable,
  sortedRows,
  storeTable,
  summariseColumn,
  distinctTexts,
  drawTable,
  tableCells,
  tableCsv,
  type ColumnHead,
  type JoinKind,
  type OutsideFigures,
  type SortKey,
  type StepDone,
  type ColumnSummary,
  type Drawing,
  type DrawingProblem,
  type DrawingRequest,
  type StepsResult,
  type StoredTable,
  type Summary,
  type SummaryColumn,
  type TableStep,
  type UnknownStep,
  type WindowKind,
} from './table';
export type {
  Accounting,
  ClipboardContent,
  Column,
  ColumnType,
  Corrections,
  Imported,
  ImportOptions,
  Issue,
  MeasureName,
  MeasureSource,
  MissingValue,
  ObservedMeasure,
  Period,
  PersonalColumn,
  PersonalKind,
  PersonalReason,
  Pivot,
  RejectedLine,
  Roles,
  RowFilter,
  SeriesRole,
  Severity,
  StreamOptions,
  TableInFile,
  ThousandsReading,
} from './types';
