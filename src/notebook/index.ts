/** The document as plain values: cells, edits, and what follows from them. */
export { addData } from './edits/addData';
export { backToPlan, isAsPlanned } from './edits/backToPlan';
export {
  duplicateCell,
  freeName,
  insertCell,
  moveCell,
  moveCellAfter,
  placeCell,
  removeCell,
  renameCell,
} from './edits/cellEdits';
export { applyEdit, invertEdit, mergeEdits, type Edit, type EditLabel } from './edits/edit';
export { MOST_STEPS, NO_HISTORY, record, redo, undo, type History, type Step } from './edits/history';
export type { Path } from './edits/path';
export { replaceData, type ImportedData } from './edits/replaceData';
export {
  FieldReader,
  isNestedDeeperThan,
  isRecord,
  MONTH,
  type DocumentIssue,
  type Json,
} from './fieldReader';
export { FIGURE_FORMATS, type Figure, type FigureFormat, type Provenance } from './figures/figure';
export { namesOf, plainName, shownName, type Names } from './figures/names';
export { figuresOf, type FigureChoice } from './figures/catalogue';
export { originOf, type FigureOrigin } from './figures/origin';
export { figureAt, parseReference, writeReference, type FigureReference } from './figures/reference';
export { targetOf } from './figures/target';
export { wordsOf } from './figures/words';
export type { CellState } from './graph/cellState';
export { Evaluator, type EvaluatorOptions } from './graph/evaluator';
export { orderOf, type Order } from './graph/order';
export type { Slices } from './graph/slices';
export {
  setBaselineData,
  setInflowPercent,
  setRisePercent,
  setRules,
  setTable,
  setWindow,
  setYearEndRise,
} from './kinds/baseline/baselineEdits';
export { levelProvenance } from './kinds/baseline/baselineFigures';
export type * from './kinds/baseline/baselineCell';
export type { BaselineResult } from './kinds/baseline/baselineResult';
export {
  fitBaseline,
  whyNotReached,
  type FittedCaseload,
  type StudyError,
} from './kinds/baseline/fitBaseline';
export { lawfulScenario } from './kinds/baseline/lawfulScenario';
export type { Cell, CellOf, Kind, KnownCell } from './kinds/cell';
export type { CellKind, CellProblem, Placing } from './kinds/cellKind';
export * from './kinds/chart/chartCell';
export { defaultMarks, newMark, type ChartColumn } from './kinds/chart/chartDefaults';
export * from './kinds/chart/chartEdits';
export type { ChartResult } from './kinds/chart/chartResult';
export { channelNeed, channelTakes, isDrawable } from './kinds/chart/markChannels';
export { monthColumns } from './kinds/chart/monthsTable';
export * from './kinds/data/dataCell';
export { dataCorrections } from './kinds/data/dataCorrections';
export type { InputCell, InputControl } from './kinds/input/inputCell';
export { CONTROLS, LEAST_STEP } from './kinds/input/inputKind';
export {
  inputTitle,
  type InputSettings,
  limitsProblem,
  setInput,
  setInputControl,
  setInputSettings,
  setInputWords,
} from './kinds/input/inputEdits';
export { isKind, kinds } from './kinds/kinds';
export { createEffectSolver } from './kinds/plan/effectSolver';
export * from './kinds/plan/planCell';
export { datesFor } from './kinds/plan/planDates';
export * from './kinds/plan/initiativeDraft';
export * from './kinds/plan/initiativeEdits';
export { costOf, COSTS } from './kinds/plan/planCost';
export * from './kinds/plan/planEdits';
export { MOST_INITIATIVES } from './kinds/plan/readPlan';
export type { PlanResult } from './kinds/plan/planResult';
export { DEFAULT_UNCERTAINTY, UNCERTAINTY_RANGES } from './kinds/plan/planUncertainty';
export {
  runStudy,
  solveInitiative,
  type InitiativeEffect,
  type KeyFigure,
  type Study,
} from './kinds/plan/study';
export { createUncertainStudy, type UncertainStudy } from './kinds/plan/uncertainStudy';
export type { Results } from './kinds/results';
export type { ScenarioCell } from './kinds/scenario/scenarioCell';
export { setScenario } from './kinds/scenario/scenarioEdits';
export type { TableCell } from './kinds/table/tableCell';
export type { StepsReport, TableResult } from './kinds/table/tableResult';
export type { TableService } from './kinds/table/tableService';
export { hasMainHeading, headingsOf, type Heading } from './kinds/text/headings';
export { parseMarkdown, type Block, type Inline } from './kinds/text/markdown';
export type { TextCell } from './kinds/text/textCell';
export type { UnknownCell } from './kinds/unknownCell';
export { nameInFormula } from './kinds/value/formulaNames';
export { problemPlace } from './kinds/value/problemPlace';
export type { ValueCell } from './kinds/value/valueCell';
export { setValue } from './kinds/value/valueEdits';
export * from './notebook';
export { holderOfName, placedIssues, type PlacedIssue } from './placedIssues';
export { sketchOf, SKETCH_SIZE, type Sketch } from './sketch';
export { translate, translateEdit } from './translate';
export { isLoaded, withoutData } from './withoutData';
