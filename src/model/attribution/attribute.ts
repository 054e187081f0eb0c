import { checkInteger, checkRecord, checkRecords } from '../check';
import { compile } from '../compile';
import { outcomeWeights, type Outcome } from '../outcome';
import type { Plan } from '../plan';
import type { Kernel } from '../run/kernel';
import { createOutput } from '../run/output';
import { run } from '../run/run';
import type { Scenario } from '../scenario';
import { checkWork } from '../work';
import { coalitionTree } from './coalitionTree';
import type { Contribution } from './contribution';
import { orderSampler, type OrderSampler, type OrderSums } from './permutations';
import { isMultiplicative, shareByQuadrature } from './quadrature';
import { shapleyOfCoalitions } from './shapley';

export interface AttributionOptions {
  /**
   * `auto`: in closed form without queues; with them every coalition up to {@link MOST_AT_ONCE} initiatives, and sampled
   * orders above. `coalitions` and `orders` ask for one of the two.
   */
  method?: 'auto' | 'coalitions' | 'orders';
  /** Most pairs of orders that are sampled. Default 400. */
  pairs?: number;
  /** Default 1. */
  seed?: number;
  kernel?: Kernel;
}

/** So many are run while somebody waits. */
export const MOST_AT_ONCE = 10;
/** Pairs of orders that are drawn before their error is looked at again. */
const PAIRS_AT_ONCE = 20;
/** Sampling ends when no share's standard error is more than this part of the total. */
const ENOUGH = 0.01;

/** Contributions from the values of all coalitions, by bit mask. */
export function contributionsOfCoalitions(ids: readonly string[], values: Float64Array): Contribution[] {
  const shapley = shapleyOfCoalitions(values);
  const none = values[0] as number;
  const all = values.length - 1;
  return ids.map((initiative, i) => ({
    initiative,
    shapley: shapley[i] ?? 0,
    alone: (values[1 << i] as number) - none,
    lastIn: (values[all] as number) - (values[all & ~(1 << i)] as number),
    standardError: 0,
  }));
}

/** Contributions from sampled orders. */
export function contributionsOfOrders(
  ids: readonly string[],
  { none, all, alone, without }: OrderSampler['values'],
  parts: readonly OrderSums[],
): Contribution[] {
  const pairs = parts.reduce((sum, part) => sum + part.pairs, 0);
  return ids.map((initiative, i) => {
    const sum = parts.reduce((total, { sums }) => total + (sums[i] as number), 0);
    const square = parts.reduce((total, { squares }) => total + (squares[i] as number), 0);
    const variance = pairs > 1 ? Math.max(0, square - (sum * sum) / pairs) / (pairs - 1) : 0;
    return {
      initiative,
      shapley: sum / pairs,
      alone: (alone[i] as number) - none,
      lastIn: all - (without[i] as number),
      standardError: Math.sqrt(variance / pairs),
    };
  });
}

/** Whether sampled shares are known well enough: to a hundredth of the total. */
export function isWellKnown(contributions: readonly Contribution[]): boolean {
  const total = contributions.reduce((sum, { shapley }) => sum + shapley, 0);
  return contributions.every(({ standardError }) => standardError <= ENOUGH * Math.abs(total));
}

function byCoalitions(
  plan: Plan,
  ids: readonly string[],
  scenario: Scenario,
  outcome: Outcome,
  kernel?: Kernel,
): Contribution[] {
  const tree = coalitionTree(scenario, outcome, kernel);
  checkWork(plan, 2 ** ids.length);
  const values = new Float64Array(2 ** ids.length);
  for (let branch = 0; branch < tree.branches; branch++) {
    const found = tree.walk(branch);
    tree.masksOf(branch).forEach((mask, k) => (values[mask] = found[k] as number));
  }
  return contributionsOfCoalitions(ids, values);
}

function byOrders(
  plan: Plan,
  ids: readonly string[],
  scenario: Scenario,
  outcome: Outcome,
  { pairs, seed, kernel }: { pairs: number; seed: number; kernel?: Kernel | undefined },
): Contribution[] {
  const { length: count } = ids;
  const [first, pair] = [2 * count + 2, 2 * count];
  const most = checkWork(plan, first + pair * Math.min(pairs, PAIRS_AT_ONCE));
  const affordable = Math.min(pairs, Math.floor((most - first) / Math.max(1, pair)));
  const sampler = orderSampler(scenario, outcome, seed, kernel);
  const parts: OrderSums[] = [];
  let contributions: Contribution[] = [];
  for (let from = 0; from < affordable; from += PAIRS_AT_ONCE) {
    parts.push(sampler.draw(from, Math.min(affordable, from + PAIRS_AT_ONCE)));
    contributions = contributionsOfOrders(ids, sampler.values, parts);
    if (isWellKnown(contributions)) break;
  }
  return contributions;
}

/**
 * What each initiative contributes to an outcome; the Shapley values add up to what all give together.
 *
 * @throws ScenarioError for an invalid scenario, or more than 17 initiatives when every coalition is asked for
 */
export function attribute(
  scenario: Scenario,
  outcome: Outcome,
  { method = 'auto', pairs = 400, seed = 1, kernel }: AttributionOptions = {},
): Contribution[] {
  const initiatives = checkRecords('initiatives', checkRecord('scenario', scenario).initiatives ?? []);
  checkInteger('pairs', pairs, 2, 1e6);
  checkInteger('seed', seed, 0, 2 ** 31 - 1);
  const plan = compile(scenario);
  const weights = outcomeWeights(plan, outcome);
  if (method === 'auto' && isMultiplicative(plan)) {
    // The closed form would not see that the hazards of all together are below 0.
    run(plan, plan.parameters, createOutput(plan, kernel));
    return shareByQuadrature(plan, weights);
  }
  const ids = initiatives.map(({ id }) => id);
  const isExact = method === 'coalitions' || (method === 'auto' && ids.length <= MOST_AT_ONCE);
  return isExact
    ? byCoalitions(plan, ids, scenario, outcome, kernel)
    : byOrders(plan, ids, scenario, outcome, { pairs, seed, kernel });
}
