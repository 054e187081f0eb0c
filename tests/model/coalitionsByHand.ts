import type { Outcome, Scenario } from '../../src/model';
import { plainOutcome } from './plainOutcome';

/** The outcome of every coalition, each a plain run of a scenario that has these initiatives only; by bit mask. */
export function coalitionsByHand(scenario: Scenario, outcome: Outcome): number[] {
  const all = scenario.initiatives ?? [];
  return Array.from({ length: 2 ** all.length }, (_, mask) =>
    plainOutcome({ ...scenario, initiatives: all.filter((_, i) => mask & (1 << i)) }, outcome),
  );
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** Shapley values as their definition has them: Σ |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S)). */
export function sharesByHand(values: readonly number[]): number[] {
  const count = Math.round(Math.log2(values.length));
  const sizeOf = (mask: number): number => [...mask.toString(2)].filter((bit) => bit === '1').length;
  return Array.from({ length: count }, (_, i) =>
    values.reduce((sum, value, mask) => {
      if (mask & (1 << i)) return sum;
      const size = sizeOf(mask);
      const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count);
      return sum + weight * (values[mask | (1 << i)]! - value);
    }, 0),
  );
}
