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
