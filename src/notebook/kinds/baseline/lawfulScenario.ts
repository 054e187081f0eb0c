import type { Scenario } from '../../../model';
import { applyRules, type RuleEdits } from '../../../rules';
import { dayOfIso, firstDayOfMonth, monthOfLabel } from '../../../util/calendar';

/**
 * A fitted caseload under the law, as a person has edited it, with a horizon that reaches to the end of a month.
 *
 * It follows from the fit, the rules and the month alone and can take milliseconds, so it is made once for the many
 * studies of moving sliders.
 *
 * @param month the plan's month, `YYYY-MM`; one that `whyNotReached` has nothing against
 */
export function lawfulScenario(fitted: Scenario, rules: RuleEdits, month: string): Scenario {
  const end = firstDayOfMonth(monthOfLabel(month) + 1);
  return applyRules(
    {
      ...fitted,
      weeks: Math.max(1, Math.ceil((end - dayOfIso(fitted.startDate)) / 7)),
      // No bands are shown here, and fewer durations are less work.
      bandEdges: [0],
    },
    rules,
  );
}
