export { holdsPersonalNumbers } from './personal/cpr';
export { areasOf, type AreaInTable } from './roles/areasOf';
export { guessRoles } from './roles/roles';
export { joinObservations, type Joined, type ObservedFile } from './roles/joinObservations';
export { applyMapping, mappingFor, shapeOf, type Mapping } from './roles/mapping';
export { importCsv } from './importCsv';
export { measureSources } from './roles/measureSources';
export { toObservations, type Observations } from './roles/observations';
export type { OutsideSeries, PeriodValue } from './roles/series';
export type { MissingReason } from './columns/missing';
export type { AreaLevel } from './columns/areas';
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
  MissingValue,
  ObservedMeasure,
  Period,
  Pivot,
  RejectedLine,
  Roles,
  RowFilter,
  SeriesRole,
  Severity,
} from './types';
