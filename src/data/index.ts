export { holdsPersonalNumbers } from './cpr';
export { guessRoles } from './roles';
export { importCsv } from './importCsv';
export { measureSources } from './measureSources';
export { toObservations, type Observations } from './observations';
export { parsePeriod } from './periods';
export type {
  Accounting,
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
