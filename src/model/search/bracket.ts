import { ScenarioError } from '../check';
import { MAX_CASES, MAX_FACTOR } from '../limits';
import type { Initiative } from '../scenario';

/** Parameters from doing nothing towards the strongest effect in the wanted direction, each further than the last. */
export function* bracketEnds(initiative: Initiative, lower: boolean): Generator<number> {
  switch (initiative.type) {
    case 'hazard':
      if (lower) for (let excess = 1; excess < MAX_FACTOR; excess *= 8) yield 1 + excess;
      else if (initiative.cap === undefined) yield 0;
      break;
    case 'inflow':
    case 'intensity':
      if (lower) yield 0;
      else for (let excess = 1; excess < 1e6; excess *= 8) yield 1 + excess;
      break;
    case 'exit':
    case 'review':
      if (lower) yield 1;
      break;
    case 'capacity':
      if (lower) for (let perWeek = 1; perWeek <= MAX_CASES; perWeek *= 8) yield perWeek;
  }
}

/** The parameter nearest to `far` that still makes a valid scenario: others may already have used up a hazard. */
export function furthestValid(at: (value: number) => number, near: number, far: number): number {
  const isValid = (value: number): boolean => {
    try {
      at(value);
      return true;
    } catch (error) {
      if (error instanceof ScenarioError) return false;
      throw error;
    }
  };
  if (isValid(far)) return far;
  let [valid, invalid] = [near, far];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (valid + invalid) / 2;
    if (isValid(middle)) valid = middle;
    else invalid = middle;
  }
  return valid;
}
