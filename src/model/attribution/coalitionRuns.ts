import { compile } from '../compile';
import { outcomeReader, outcomeWeights, type Outcome } from '../outcome';
import type { Plan } from '../plan';
import type { Kernel } from '../run/kernel';
import { createOutput, type RunOutput } from '../run/output';
import type { Scenario } from '../scenario';
import { neutralParameter } from '../search/neutral';

/** A plan whose initiatives can be left out one by one, no longer than the outcome needs. */
export interface CoalitionPlan {
  plan: Plan;
  out: RunOutput;
  read: (out: RunOutput) => number;
  /** Each initiative's parameter when it is there, and when it is not. */
  present: Float64Array;
  absent: Float64Array;
}

/**
 * Makes the runs of coalitions ready.
 *
 * @throws ScenarioError for an invalid scenario or outcome
 */
export function prepareCoalitions(scenario: Scenario, outcome: Outcome, kernel?: Kernel): CoalitionPlan {
  const whole = compile(scenario);
  const { weeks } = outcomeWeights(whole, outcome);
  // Shortened after compiling: a steady start may follow from the inflow of the whole horizon. No outcome sees the
  // benefits that cases go on to.
  const plan: Plan = { ...whole, weeks: (weeks[weeks.length - 1] as number) + 1, destinations: [] };
  return {
    plan,
    out: createOutput(plan, kernel),
    read: outcomeReader(plan, outcome),
    present: plan.parameters,
    absent: Float64Array.from(plan.initiatives, neutralParameter),
  };
}
