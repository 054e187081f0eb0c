import { threefry, unitOf } from '../../util/threefry';
import type { Outcome } from '../outcome';
import type { Kernel } from '../run/kernel';
import { run } from '../run/run';
import type { Scenario } from '../scenario';
import { prepareCoalitions } from './coalitionRuns';

const ORDERS = 0x4f524452;

/** What pairs of orders gave, to be added up: sums over pairs of each initiative's mean contribution, and its square. */
export interface OrderSums {
  pairs: number;
  sums: Float64Array;
  squares: Float64Array;
}

/** Runs coalitions of one scenario as orders ask for them. */
export interface OrderSampler {
  /** The value with all initiatives but `without`, with `alone` only, with none or with all. */
  values: { none: number; all: number; alone: Float64Array; without: Float64Array };
  /** Draws pairs `from` ≤ pair < `to`. */
  draw(from: number, to: number): OrderSums;
}

/** A random order of 0 … count − 1 that depends on (seed, pair) alone: Fisher and Yates' shuffle. */
function orderOf(count: number, seed: number, pair: number, into: Int32Array): void {
  const words = new Int32Array(2);
  for (let i = 0; i < count; i++) into[i] = i;
  for (let i = count - 1; i > 0; i--) {
    threefry(seed, ORDERS, pair, i, words);
    const j = Math.floor(unitOf(words[0] as number) * (i + 1));
    const kept = into[i] as number;
    into[i] = into[j] as number;
    into[j] = kept;
  }
}

/**
 * Samples the orders in which initiatives may come in. Each order is drawn together with its reverse, which cancels most
 * of what interplay adds by chance (antithetic sampling). What the initiatives add in an order always sums to the total,
 * so the sampled shares do too.
 *
 * Source: Castro, Gómez and Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers and
 * Operations Research 36 (2009); Mitchell, Cooper, Frank and Holmes, "Sampling permutations for Shapley value
 * estimation", Journal of Machine Learning Research 23 (2022).
 *
 * @throws ScenarioError for an invalid scenario or outcome
 */
export function orderSampler(
  scenario: Scenario,
  outcome: Outcome,
  seed: number,
  kernel?: Kernel,
): OrderSampler {
  const { plan, out, read, present, absent } = prepareCoalitions(scenario, outcome, kernel);
  const count = plan.initiatives.length;
  const valueOf = (parameters: Float64Array): number => {
    run(plan, parameters, out);
    return read(out);
  };
  const swapped = (base: Float64Array, other: Float64Array): Float64Array =>
    base.map((_, i) => {
      const parameters = base.slice();
      parameters[i] = other[i] as number;
      return valueOf(parameters);
    });
  const values = {
    none: valueOf(absent),
    all: valueOf(present),
    alone: swapped(absent, present),
    without: swapped(present, absent),
  };
  const order = new Int32Array(count);
  const gained = new Float64Array(count);
  const parameters = absent.slice();
  const walk = (): void => {
    parameters.set(absent);
    let before = values.none;
    for (let k = 0; k < count; k++) {
      const i = order[k] as number;
      parameters[i] = present[i] as number;
      const after =
        k === count - 1
          ? values.all
          : k === 0
            ? (values.alone[i] as number)
            : k === count - 2
              ? (values.without[order[count - 1] as number] as number)
              : valueOf(parameters);
      gained[i] = (gained[i] as number) + (after - before) / 2;
      before = after;
    }
  };
  return {
    values,
    draw(from, to) {
      const sums = new Float64Array(count);
      const squares = new Float64Array(count);
      for (let pair = from; pair < to; pair++) {
        gained.fill(0);
        orderOf(count, seed, pair, order);
        walk();
        order.reverse();
        walk();
        for (let i = 0; i < count; i++) {
          const gain = gained[i] as number;
          sums[i] = (sums[i] as number) + gain;
          squares[i] = (squares[i] as number) + gain * gain;
        }
      }
      return { pairs: to - from, sums, squares };
    },
  };
}
