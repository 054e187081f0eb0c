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

function* byCoalitions(
  plan: Plan,
  ids: readonly string[],
  scenario: Scenario,
  outcome: Outcome,
  kernel?: Kernel,
): Generator<number, Contribution[]> {
  const tree = coalitionTree(scenario, outcome, kernel);
  checkWork(plan, 2 ** ids.length);
  const values = new Float64Array(2 ** ids.length);
  for (let branch = 0; branch < tree.branches; branch++) {
    const found = tree.walk(branch);
    tree.masksOf(branch).forEach((mask, k) => (values[mask] = found[k] as number));
    yield (branch + 1) / tree.branches;
  }
  return contributionsOfCoalitions(ids, values);
}

function* byOrders(
  plan: Plan,
  ids: readonly string[],
  scenario: Scenario,
  outcome: Outcome,
  { pairs, seed, kernel }: { pairs: number; seed: number; kernel?: Kernel | undefined },
): Generator<number, Contribution[]> {
  const { length: count } = ids;
  const [first, pair] = [2 * count + 2, 2 * count];
  const most = checkWork(plan, first + pair * Math.min(pairs, PAIRS_AT_ONCE));
  const affordable = Math.min(pairs, Math.floor((most - first) / Math.max(1, pair)));
  const sampler = orderSampler(scenario, outcome, seed, kernel);
  const parts: OrderSums[] = [];
  let contributions: Contribution[] = [];
  for (let pair = 0; pair < affordable; pair++) {
    parts.push(sampler.draw(pair, pair + 1));
    yield (pair + 1) / affordable;
    if ((pair + 1) % PAIRS_AT_ONCE !== 0 && pair + 1 < affordable) continue;
    contributions = contributionsOfOrders(ids, sampler.values, parts);
    if (isWellKnown(contributions)) break;
  }
  return contributions;
}

/**
 * What {@link attribute} gives, step by step, for a worker that has to hear when it is no longer wanted.
 *
 * @yields how far it is at most, 0 to 1
 */
export function* attributeSteps(
  scenario: Scenario,
  outcome: Outcome,
  { method = 'auto', pairs = 400, seed = 1, kernel }: AttributionOptions = {},
): Generator<number, Contribution[]> {
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
  return yield* isExact
    ? byCoalitions(plan, ids, scenario, outcome, kernel)
    : byOrders(plan, ids, scenario, outcome, { pairs, seed, kernel });
}

/**
 * What each initiative contributes to an outcome; the Shapley values add up to what all give together.
 *
 * @throws ScenarioError for an invalid scenario, or more than 17 initiatives when every coalition is asked for
 */
export function attribute(
  scenario: Scenario,
  outcome: Outcome,
  options: AttributionOptions = {},
): Contribution[] {
  const steps = attributeSteps(scenario, outcome, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
