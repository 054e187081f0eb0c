/** Dated law as data, with source and certainty beside the figures. */
export {
  reimbursementLadders,
  sicknessBenefitCost,
  weeklyRateOf,
  weeklyRates,
  type Certainty,
  type WeeklyRate,
} from './sicknessBenefit';
