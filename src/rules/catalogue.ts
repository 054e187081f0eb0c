import type { DatedRule } from './datedRule';
import { durationLimitRules } from './durationLimit';
import { employerPeriodRules } from './employerPeriod';
import { january2027 } from './january2027';
import { prolongation2020 } from './prolongation2020';
import { reimbursementRules } from './reimbursement';
import { weeklyRateRules } from './weeklyRates';

/** Every rule that is known, by subject, oldest first, with its default figures and whether it is on by default. */
export const catalogue: readonly DatedRule[] = [
  ...weeklyRateRules,
  ...reimbursementRules,
  ...durationLimitRules,
  january2027,
  prolongation2020,
  ...employerPeriodRules,
];
