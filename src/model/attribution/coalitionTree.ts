import { ScenarioError } from '../check';
import { beginRun, runOn } from '../run/run';
import { prepareCoalitions, type CoalitionPlan } from './coalitionRuns';
import type { Kernel } from '../run/kernel';
import type { Outcome } from '../outcome';
import type { Scenario } from '../scenario';

/** Every coalition of so many initiatives is a run: twice as many with each one more. */
export const MOST_IN_COALITIONS = 17;

/** Values of all coalitions by bit mask (bit i = initiative i of the scenario is there), made branch by branch. */
export interface CoalitionTree {
  /** Branches that can be walked on their own, by several workers. */
  branches: number;
  /** Walks one branch: its values, in the order of {@link CoalitionTree.masksOf}. */
  walk(branch: number): Float64Array;
  /** The coalitions of a branch. */
  masksOf(branch: number): Int32Array;
}

/** Most decisions that are fixed in a branch: 2⁸ branches share work evenly, show progress and can be stopped. */
const BRANCH_DECISIONS = 8;
/** Decisions that are left to a branch, so that what branches share is not done over and over. */
const LEFT_TO_A_BRANCH = 4;

interface Walk extends CoalitionPlan {
  /** Initiatives in the order of their starts, and the week from which each one's presence matters. */
  order: number[];
  weeks: number[];
  parameters: Float64Array;
  /** Cells at each decision. */
  kept: Float64Array[];
}

/** Takes decision `depth` and all after it; gives each full coalition's mask and value to `give`. */
function decide(
  walk: Walk,
  depth: number,
  mask: number,
  fixed: number,
  branch: number,
  give: (mask: number, value: number) => void,
): void {
  const { order, weeks, plan, out, parameters, present, absent } = walk;
  const { cells } = out.memory;
  if (depth === order.length) {
    give(mask, walk.read(out));
    return;
  }
  const initiative = order[depth] as number;
  const [from, to] = [weeks[depth] as number, weeks[depth + 1] as number];
  const kept = walk.kept[depth] as Float64Array;
  // Of initiatives that start together the last alone runs on; those that start later have no effect there yet.
  const isShared = from === to;
  if (!isShared) kept.set(cells);
  for (let choice = 0; choice < 2; choice++) {
    if (depth < fixed && choice !== ((branch >> depth) & 1)) continue;
    parameters[initiative] = (choice === 1 ? present : absent)[initiative] as number;
    if (!isShared) runOn(plan, parameters, out, from, to);
    decide(walk, depth + 1, mask | (choice << initiative), fixed, branch, give);
    if (!isShared) cells.set(kept);
  }
}

/**
 * Every coalition of initiatives, run as a tree that branches where initiatives start: up to the week in which one
 * starts, the runs with it and without it are the same run.
 *
 * @throws ScenarioError for an invalid scenario or outcome, or more than 17 initiatives
 */
export function coalitionTree(scenario: Scenario, outcome: Outcome, kernel?: Kernel): CoalitionTree {
  const ready = prepareCoalitions(scenario, outcome, kernel);
  const { plan, out, absent } = ready;
  const count = plan.initiatives.length;
  if (count > MOST_IN_COALITIONS) {
    throw new ScenarioError(
      'initiatives',
      `${count} initiatives`,
      `at most ${MOST_IN_COALITIONS} for every coalition`,
    );
  }
  const startOf = (i: number): number => Math.min(plan.weeks, Math.max(0, plan.initiatives[i]?.start ?? 0));
  const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => startOf(a) - startOf(b));
  const walk: Walk = {
    ...ready,
    order,
    weeks: [...order.map(startOf), plan.weeks],
    parameters: absent.slice(),
    kept: order.map(() => out.memory.cells.slice()),
  };
  const fixed = Math.min(BRANCH_DECISIONS, Math.max(0, count - LEFT_TO_A_BRANCH));
  const visit = (branch: number, give: (mask: number, value: number) => void): void => {
    walk.parameters.set(absent);
    beginRun(plan, out);
    runOn(plan, walk.parameters, out, 0, walk.weeks[0] as number);
    decide(walk, 0, 0, fixed, branch, give);
  };
  const masksOf = (branch: number): Int32Array => {
    const masks: number[] = [];
    const list = (depth: number, mask: number): void => {
      if (depth === count) {
        masks.push(mask);
        return;
      }
      for (let choice = 0; choice < 2; choice++) {
        if (depth < fixed && choice !== ((branch >> depth) & 1)) continue;
        list(depth + 1, mask | (choice << (order[depth] as number)));
      }
    };
    list(0, 0);
    return Int32Array.from(masks);
  };
  return {
    branches: 2 ** fixed,
    walk(branch) {
      const values = new Float64Array(2 ** (count - fixed));
      let at = 0;
      visit(branch, (_mask, value) => (values[at++] = value));
      return values;
    },
    masksOf,
  };
}
