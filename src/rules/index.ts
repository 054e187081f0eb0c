/** Dated law as data, with source and certainty beside the figures, and what it makes of a scenario. */
export { applyRules } from './applyRules';
export { ASSUMED_ENTRY_POSITIONS, clockOffsets, type ClockOffsets } from './clocks';
export type { Certainty, DatedRule, FiguresOf, RuleKind, RuleStatus } from './datedRule';
export {
  completeRules,
  type AppliedRule,
  type CompleteRules,
  type EditableFigures,
  type RuleEdit,
  type RuleEdits,
} from './edits';
export { FIGURE_RANGES, type FigureRange, type RangedFigure } from './figureRanges';
export { JOB_CLARIFICATION } from './jobClarification';
export { plainEdits } from './plainEdits';
export { reimbursementLadders } from './reimbursement';
export { rulesInForce } from './rulesInForce';
export { sicknessBenefitCost } from './sicknessBenefit';
export { weeklyRateOf, weeklyRates, type WeeklyRate } from './weeklyRates';
