export { maskPersonal } from './personal/maskPersonal';
export { personalKind } from './personal/personalColumn';
export {
  aggregateRegister,
  type RegisterAccount,
  type RegisterAggregate,
  type RegisterCounts,
  type RegisterOptions,
} from './register/aggregateRegister';
export { writeDurationTable } from './register/durationTable';
export { readDurationTable } from './register/readDurationTable';
export { exactCounts } from './register/exactCounts';
export { observationsOfRegister } from './register/observationsOfRegister';
export {
  averageOfAtLeastThree,
  publishRegister,
  type PublishedAggregate,
  type PublishedCount,
} from './register/publishRegister';
export { recogniseRegister, whyNoRegister, type RegisterRoles } from './register/recogniseRegister';
export { withoutPersonal } from './personal/withoutPersonal';
export { guessRoles } from './roles/roles';
export { importCsv } from './importCsv';
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
  PersonalColumn,
  PersonalKind,
  PersonalReason,
  RejectedLine,
  Roles,
  RowFilter,
  Severity,
} from './types';
