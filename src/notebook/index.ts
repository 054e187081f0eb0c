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
export { dataCorrections } from './dataCorrections';
export { createEffectSolver } from './effectSolver';
export { fitBaseline, whyNotReached, type FittedCaseload, type StudyError } from './fitBaseline';
export { lawfulScenario } from './lawfulScenario';
export { parseMarkdown, type Block, type Inline } from './markdown';
export * from './notebook';
export { datesFor } from './planDates';
export { DEFAULT_UNCERTAINTY, UNCERTAINTY_RANGES } from './planUncertainty';
export { runStudy, solveInitiative, type InitiativeEffect, type KeyFigure, type Study } from './study';
export { translate } from './translate';
export { createUncertainStudy, type UncertainStudy } from './uncertainStudy';
export { isLoaded, withoutData } from './withoutData';
