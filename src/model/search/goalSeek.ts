import { findRoot } from '../../util/root';
import { checkInteger, checkNumber, checkRecord, checkRecords, ScenarioError } from '../check';
import { compile } from '../compile';
import { outcomeReader, type Outcome } from '../outcome';
import type { Plan } from '../plan';
import type { Kernel } from '../run/kernel';
import { createOutput } from '../run/output';
import { run } from '../run/run';
import type { Initiative, Scenario } from '../scenario';
import { certainParameters, parameterRange } from '../uncertainty/uncertainty';
import { checkWork } from '../work';
import { bestTried, bracketEnds, RUNS_TO_SOLVE, type Tried } from './bracket';
import { neutralParameter } from './neutral';

/** What may be chosen, and its bounds: an initiative's own parameter, or the calendar week in which it starts. */
export interface Unknown {
  initiative: string;
  parameter: 'effect' | 'start';
  /** Default: all that is possible. */
  min?: number;
  max?: number;
}

/** An outcome that is to be at most so high. */
export interface Goal {
  outcome: Outcome;
  atMost: number;
}

/** What is asked of an unknown, and what came of it. */
export type GoalAnswer =
  | {
      /** The least effect, or the latest start, with which the goal is met; and the outcome there. */
      value: number;
      outcome: number;
    }
  | {
      unattainable: true;
      /** The lowest outcome within the bounds, and where it lies. */
      best: number;
      value: number;
    };

/** One point of a level curve; `y` is null where no value of the second unknown meets the goal. */
export interface LevelPoint {
  x: number;
  y: number | null;
}

/** Runs a scenario with its unknowns at other values. */
interface Probe {
  plan: Plan;
  parameters: Float64Array;
  outcome(): number;
}

function createProbe(scenario: Scenario, { outcome }: Goal, kernel?: Kernel): Probe {
  const plan = compile(scenario);
  const out = createOutput(plan, kernel);
  const read = outcomeReader(plan, outcome);
  const parameters = certainParameters(plan);
  return {
    plan,
    parameters,
    outcome() {
      run(plan, parameters, out);
      return read(out);
    },
  };
}

/** Which number of the run an unknown is. */
function placeOf(
  scenario: Scenario,
  unknown: Unknown,
  field: string,
): { initiative: Initiative; index: number } {
  const initiatives = checkRecords('initiatives', scenario.initiatives ?? []);
  const index = initiatives.findIndex(({ id }) => id === checkRecord(field, unknown).initiative);
  const initiative = initiatives[index];
  if (!initiative)
    throw new ScenarioError(`${field}.initiative`, unknown.initiative, 'the id of an initiative');
  if (unknown.parameter !== 'effect' && unknown.parameter !== 'start') {
    throw new ScenarioError(`${field}.parameter`, unknown.parameter, '"effect" or "start"');
  }
  return { initiative, index };
}

/** Between which values an effect is sought: those asked for, within what the kind of initiative allows. */
function boundsOf(plan: Plan, index: number, { min, max }: Unknown, field: string): [number, number] {
  const [least, most] = parameterRange(plan.initiatives[index] as Plan['initiatives'][number]);
  const low = checkNumber(`${field}.min`, min ?? least, least, most);
  return [low, checkNumber(`${field}.max`, max ?? most, low, most)];
}

/** The least effect: from doing nothing towards the strongest, the first at which the goal is met. */
function leastEffect(
  probe: Probe,
  initiative: Initiative,
  index: number,
  goal: Goal,
  unknown: Unknown,
  field: string,
): GoalAnswer {
  const { parameters, plan } = probe;
  const at = (value: number): number => {
    parameters[index] = value;
    return probe.outcome();
  };
  const [low, high] = boundsOf(plan, index, unknown, field);
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  checkWork(plan, RUNS_TO_SOLVE);
  const nearest = within(neutralParameter(initiative));
  const tried: Tried[] = [{ value: nearest, reached: at(nearest) }];
  const { reached: without } = tried[0] as Tried;
  if (without <= goal.atMost) return { value: nearest, outcome: without };
  const tolerance = 1e-9 * Math.abs(without);
  const between = (near: number, far: number): GoalAnswer => {
    const value = findRoot((parameter) => at(parameter) - goal.atMost, near, far, tolerance);
    return { value, outcome: at(value) };
  };
  for (const end of bracketEnds(initiative, true)) {
    const near = (tried.at(-1) as Tried).value;
    const value = within(end);
    if (value === near) continue;
    const reached = at(value);
    if (reached <= goal.atMost + tolerance) return between(near, value);
    tried.push({ value, reached });
  }
  const best = bestTried(at, tried, initiative, true);
  return best.reached <= goal.atMost + tolerance
    ? between(best.before, best.value)
    : { unattainable: true, best: best.reached, value: best.value };
}

/** The latest start: every week from the last one back, since a later start may also do better (a one-off review). */
function latestStart(probe: Probe, index: number, goal: Goal, unknown: Unknown, field: string): GoalAnswer {
  const { plan, parameters } = probe;
  const from = checkInteger(`${field}.min`, unknown.min ?? 0, 0, plan.weeks - 1);
  const to = checkInteger(`${field}.max`, unknown.max ?? plan.weeks - 1, from, plan.weeks - 1);
  checkWork(plan, to - from + 1);
  let best = Infinity;
  let value = to;
  for (let week = to; week >= from; week--) {
    parameters[plan.initiatives.length + index] = week;
    const outcome = probe.outcome();
    if (outcome <= goal.atMost + 1e-9 * Math.abs(goal.atMost)) return { value: week, outcome };
    if (outcome < best) [best, value] = [outcome, week];
  }
  return { unattainable: true, best, value };
}

function seek(probe: Probe, scenario: Scenario, goal: Goal, unknown: Unknown, field: string): GoalAnswer {
  const { initiative, index } = placeOf(scenario, unknown, field);
  return unknown.parameter === 'start'
    ? latestStart(probe, index, goal, unknown, field)
    : leastEffect(probe, initiative, index, goal, unknown, field);
}

function checkGoal(goal: Goal): void {
  checkNumber('goal.atMost', checkRecord('goal', goal).atMost, -1e15, 1e15);
}

/**
 * The least effect, or the latest start, of one initiative with which an outcome is at most so high, the others as they
 * are.
 *
 * @throws ScenarioError for an invalid scenario, goal or unknown
 */
export function goalSeek(scenario: Scenario, goal: Goal, unknown: Unknown, kernel?: Kernel): GoalAnswer {
  checkGoal(goal);
  return seek(
    createProbe(checkRecord('scenario', scenario), goal, kernel),
    scenario,
    goal,
    unknown,
    'unknown',
  );
}

/**
 * The level curve of a goal in two unknowns: for values of the first, evenly spread over its bounds, the least effect or
 * latest start of the second.
 *
 * @param points at least two; a start takes whole weeks
 * @throws ScenarioError for an invalid scenario, goal or unknown, or a first unknown without bounds
 */
export function levelCurve(
  scenario: Scenario,
  goal: Goal,
  unknowns: readonly [Unknown, Unknown],
  { points = 21, kernel }: { points?: number; kernel?: Kernel } = {},
): LevelPoint[] {
  checkGoal(goal);
  checkInteger('points', points, 2, 1000);
  const probe = createProbe(checkRecord('scenario', scenario), goal, kernel);
  const [first, second] = unknowns;
  const { index } = placeOf(scenario, first, 'unknowns[0]');
  placeOf(scenario, second, 'unknowns[1]');
  if (second.initiative === first.initiative && second.parameter === first.parameter) {
    throw new ScenarioError('unknowns[1]', second, 'another unknown than the first');
  }
  const isStart = first.parameter === 'start';
  const count = probe.plan.initiatives.length;
  const [least, most] = isStart
    ? [0, probe.plan.weeks - 1]
    : parameterRange(probe.plan.initiatives[index] as Plan['initiatives'][number]);
  const min = checkNumber('unknowns[0].min', first.min, least, most);
  const max = checkNumber('unknowns[0].max', first.max, min, most);
  const values = Array.from({ length: points }, (_, k) => min + ((max - min) * k) / (points - 1));
  return [...new Set(isStart ? values.map(Math.round) : values)].map((x) => {
    probe.parameters[isStart ? count + index : index] = x;
    const answer = seek(probe, scenario, goal, second, 'unknowns[1]');
    return { x, y: 'unattainable' in answer ? null : answer.value };
  });
}
