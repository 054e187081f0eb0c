import type { Cost } from '../model';
import { completeRules } from './edits';
import { lawCost } from './lawCost';

const unedited = completeRules();

/**
 * Cost by the highest rate and the reimbursement ladder, with the rules that are in force at some time between two dates
 * (ISO, the second not included).
 */
export function sicknessBenefitCost(from: string, to: string): Cost {
  return lawCost(unedited, from, to);
}
