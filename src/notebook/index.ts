/** The document as plain values: cells, edits, and what follows from them. */
export { applyEdit, isAsPlanned, sameControl, type Edit } from './edit';
export {
  levelProvenance,
  resolveFigure,
  type Figure,
  type FigureContext,
  type FigureFormat,
  type Provenance,
} from './figures';
export { createEffectSolver } from './effectSolver';
export { parseMarkdown, type Block, type Inline } from './markdown';
export * from './notebook';
export { datesFor } from './planDates';
export { DEFAULT_UNCERTAINTY, UNCERTAINTY_RANGES } from './planUncertainty';
export {
  fitBaseline,
  runStudy,
  solveInitiative,
  whyNotReached,
  type FittedCaseload,
  type InitiativeEffect,
  type KeyFigure,
  type Study,
  type StudyError,
} from './study';
export { translate } from './translate';
export { createUncertainStudy, type UncertainStudy } from './uncertainStudy';
export { isLoaded, withoutData } from './withoutData';
