import { findRoot } from '../../util/root';
import { checkNumber, checkRecord, checkRecords, ScenarioError } from '../check';
import { compile } from '../compile';
import { neutralParameter } from './neutral';
import { outcomeReader, type Outcome } from '../outcome';
import { createOutput } from '../run/output';
import { run } from '../run/run';
import type { Scenario } from '../scenario';
import { checkWork } from '../work';
import { bestTried, bracketEnds, furthestValid, lastShort, RUNS_TO_SOLVE, type Tried } from './bracket';

export interface EffectQuestion {
  /** Id of the initiative. */
  initiative: string;
  /** How far below the same run without the initiative, in per cent; 5 means 5 % below. */
  percent: number;
  outcome: Outcome;
  /** Whether the other initiatives are left out or kept. */
  given: 'alone' | 'together';
}

export type Effect =
  | {
      /** The initiative's own parameter: hazard, inflow and intensity m; exit q; review p; capacity perWeek. */
      value: number;
    }
  | {
      unattainable: true;
      /** The largest reachable effect, in per cent of the run without the initiative. */
      best: number;
    };

/**
 * Finds the initiative's own parameter θ with Y(θ) = (1 − percent/100)·Y(without the initiative), to 1e−9 of Y.
 *
 * @throws ScenarioError for an invalid scenario, an unknown initiative or a percent outside [−1000, 100]
 */
export function solveEffect(scenario: Scenario, question: EffectQuestion): Effect {
  checkRecord('question', question);
  const percent = checkNumber('percent', question.percent, -1000, 100);
  const initiatives = checkRecords('initiatives', checkRecord('scenario', scenario).initiatives ?? []);
  const initiative = initiatives.find(({ id }) => id === question.initiative);
  if (!initiative) throw new ScenarioError('initiative', question.initiative, 'the id of an initiative');
  if (question.given !== 'alone' && question.given !== 'together') {
    throw new ScenarioError('given', question.given, '"alone" or "together"');
  }
  const plan = compile(question.given === 'alone' ? { ...scenario, initiatives: [initiative] } : scenario);
  checkWork(plan, RUNS_TO_SOLVE);
  const index = plan.initiatives.findIndex(({ id }) => id === initiative.id);
  const out = createOutput(plan);
  const read = outcomeReader(plan, question.outcome);
  const parameters = plan.parameters.slice();
  const at = (value: number): number => {
    parameters[index] = value;
    run(plan, parameters, out);
    return read(out);
  };

  const neutral = neutralParameter(initiative);
  const without = at(neutral);
  if (percent === 0) return { value: neutral };
  const target = without * (1 - percent / 100);
  const tolerance = 1e-9 * Math.abs(without);
  const lower = percent > 0;
  const isEnough = (reached: number): boolean =>
    lower ? reached <= target + tolerance : reached >= target - tolerance;
  const unattainable = (best: number): Effect => ({
    unattainable: true,
    best: without === 0 ? 0 : (1 - best / without) * 100,
  });
  /** The root between a value that is not enough and one that is; none where the outcome jumps over the target. */
  const between = (short: number, enough: number): Effect => {
    const value = findRoot((candidate) => at(candidate) - target, short, enough, tolerance);
    if (Math.abs(at(value) - target) <= 2 * tolerance) return { value };
    return unattainable(at(lastShort((candidate) => isEnough(at(candidate)), short, enough)));
  };

  const tried: Tried[] = [{ value: neutral, reached: without }];
  for (const end of bracketEnds(initiative, lower)) {
    const near = (tried.at(-1) as Tried).value;
    const value = furthestValid(at, near, end);
    const reached = at(value);
    if (isEnough(reached)) return between(near, value);
    tried.push({ value, reached });
  }
  const best = bestTried(at, tried, initiative, lower);
  return isEnough(best.reached) ? between(best.before, best.value) : unattainable(best.reached);
}
