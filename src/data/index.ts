export { holdsPersonalNumbers } from './personal/cpr';
export { guessRoles } from './roles/roles';
export { importCsv } from './importCsv';
export { measureSources } from './roles/measureSources';
export { toObservations, type Observations } from './roles/observations';
export { parsePeriod } from './columns/periods';
export type {
  Accounting,
  Column,
  ColumnType,
  Corrections,
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
  TableInFile,
} from './types';
