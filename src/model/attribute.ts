import { checkRecord, checkRecords, ScenarioError } from './check';
import { compile } from './compile';
import { outcomeReader, type Outcome } from './outcome';
import { createOutput } from './run/output';
import { run } from './run/run';
import type { Scenario } from './scenario';

/** What one initiative gives: negative = below the run without any initiative. */
export interface Contribution {
  initiative: string;
  /** Its share when interplay is divided equally over all orders; the shares add up to the total. */
  shapley: number;
  /** Alone, against no initiative at all. */
  alone: number;
  /** Added last, with all others there. */
  lastIn: number;
}

/** Every coalition is run, so the work doubles with each initiative. */
const MOST_INITIATIVES = 14;

/**
 * Shapley values of a game given by the value of every coalition.
 *
 * @param values by bit mask: player i is in coalition c when c has bit i; length 2^n
 * @returns one value a player; they add up to values[2^n − 1] − values[0]. Source: Shapley 1953.
 */
export function shapleyOfCoalitions(values: ArrayLike<number>): number[] {
  const players = Math.log2(values.length);
  if (!Number.isInteger(players)) throw new RangeError(`coalitions: ${values.length}; must be a power of 2`);
  // The weight of a coalition of size s without the player: s! (n − s − 1)! / n!.
  const weight = [1 / Math.max(1, players)];
  for (let size = 1; size < players; size++) weight.push(((weight[size - 1] ?? 0) * size) / (players - size));
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let coalition = 0; coalition < values.length; coalition++) {
      if (coalition & (1 << player)) continue;
      const gain = (values[coalition | (1 << player)] ?? 0) - (values[coalition] ?? 0);
      share += (weight[bitCount(coalition)] ?? 0) * gain;
    }
    return share;
  });
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * What each initiative contributes to an outcome, by running every coalition of initiatives.
 *
 * @throws ScenarioError for an invalid scenario, or more than 14 initiatives
 */
export function attribute(scenario: Scenario, outcome: Outcome): Contribution[] {
  const initiatives = checkRecords('initiatives', checkRecord('scenario', scenario).initiatives ?? []);
  const count = initiatives.length;
  if (count > MOST_INITIATIVES) {
    throw new ScenarioError(
      'initiatives',
      `${count} initiatives`,
      `at most ${MOST_INITIATIVES} to attribute`,
    );
  }
  const values = Float64Array.from({ length: 2 ** count }, (_, coalition) => {
    const plan = compile({
      ...scenario,
      initiatives: initiatives.filter((_initiative, i) => coalition & (1 << i)),
    });
    const out = createOutput(plan);
    run(plan, plan.parameters, out);
    return outcomeReader(plan, outcome)(out);
  });
  const shapley = shapleyOfCoalitions(values);
  const none = values[0] ?? 0;
  const all = values.length - 1;
  return initiatives.map(({ id }, i) => ({
    initiative: id,
    shapley: shapley[i] ?? 0,
    alone: (values[1 << i] ?? 0) - none,
    lastIn: (values[all] ?? 0) - (values[all & ~(1 << i)] ?? 0),
  }));
}
