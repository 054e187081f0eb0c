export { holdsPersonalNumbers } from './personal/cpr';
export { guessRoles } from './roles/roles';
export { importCsv } from './importCsv';
export { importCsvStream } from './importCsvStream';
export { measureSources } from './roles/measureSources';
export { toObservations, type Observations } from './roles/observations';
export { parsePeriod } from './columns/periods';
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
  StreamOptions,
} from './types';
