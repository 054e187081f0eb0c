import type { Cost, CostRule, Steps } from '../model';
import { ruleAt, rulesOfKind, type DatedRule, type RuleKind } from './datedRule';
import type { CompleteRules } from './edits';
import { ladderOf } from './reimbursement';

/** The mean share of the full rate that is paid, by duration week, from a date (ISO). */
export interface ReducedRate {
  from: string;
  rateShare: Steps;
}

/** The rule of a kind that is in force on a date; complete rules have one. */
function inForce<Kind extends RuleKind>(
  rules: CompleteRules['rules'],
  kind: Kind,
  date: string,
): DatedRule<Kind> {
  return ruleAt(rules, kind, date) as DatedRule<Kind>;
}

/** Kr. a week for one full-time person on a date (ISO): a stated average, else the highest rate. */
export function weeklyOn({ rules, averageWeekly }: CompleteRules, date: string): number {
  return averageWeekly ?? inForce(rules, 'weeklyRate', date).figures.weekly;
}

/**
 * Cost by the weekly rate and the reimbursement ladder, with the rules that are in force at some time between two dates
 * (ISO, the second not included). Before the first known rule its figures hold, after the last those of the last.
 */
export function lawCost(
  complete: CompleteRules,
  from: string,
  to: string,
  reducedRates: readonly ReducedRate[] = [],
): Cost {
  const { rules } = complete;
  const on = (date: string): Pick<CostRule, 'weekly' | 'steps' | 'rateShare'> => {
    const reduced = reducedRates.findLast((candidate) => candidate.from <= date);
    return {
      weekly: weeklyOn(complete, date),
      steps: ladderOf(inForce(rules, 'reimbursement', date).figures),
      ...(reduced ? { rateShare: reduced.rateShare } : {}),
    };
  };
  const changing = [...rulesOfKind(rules, 'weeklyRate'), ...rulesOfKind(rules, 'reimbursement')].filter(
    (rule) => rule.on,
  );
  const dates = [...new Set([...changing, ...reducedRates].map((rule) => rule.from))].sort();
  const first = dates.findLast((date) => date <= from) ?? from;
  return {
    ...on(first),
    rules: dates.filter((date) => date >= first && date < to).map((date) => ({ from: date, ...on(date) })),
  };
}
