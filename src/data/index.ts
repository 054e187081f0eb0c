export { maskPersonal } from './personal/maskPersonal';
export { personalKind } from './personal/personalColumn';
export {
  aggregateRegister,
  type RegisterAccount,
  type RegisterAggregate,
  type RegisterOptions,
} from './register/aggregateRegister';
export { observationsOfRegister } from './register/observationsOfRegister';
export { recogniseRegister, whyNoRegister, type RegisterRoles } from './register/recogniseRegister';
export { withoutPersonal } from './personal/withoutPersonal';
export { guessRoles } from './roles/roles';
export { importClipboard } from './importClipboard';
export { importCsv } from './importCsv';
export { importCsvStream } from './importCsvStream';
export { measureSources } from './roles/measureSources';
export { toObservations, type Observations } from './roles/observations';
export { parsePeriod } from './columns/periods';
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
  PersonalColumn,
  PersonalKind,
  PersonalReason,
  RejectedLine,
  Roles,
  RowFilter,
  Severity,
  StreamOptions,
} from './types';
