import { completeRules, type AppliedRule, type RuleEdits } from './edits';

/**
 * The rules of a horizon, by subject, oldest first: those with a day in force between two dates (ISO, the second not
 * included), each with its figures, source, certainty and status, whether it is on, and whether it was edited.
 *
 * @throws ScenarioError when an edit is wrong
 */
export function rulesInForce(from: string, to: string, edits: RuleEdits = {}): AppliedRule[] {
  return completeRules(edits).rules.filter(
    (rule) => rule.from < to && (rule.until === undefined || rule.until > from),
  );
}
