import { ScenarioError } from '../check';
import { MAX_CASES, MAX_FACTOR } from '../limits';
import type { Initiative } from '../scenario';

/** Parameters from doing nothing towards the strongest effect in the wanted direction, each further than the last. */
export function* bracketEnds(initiative: Initiative, lower: boolean): Generator<number> {
  switch (initiative.type) {
    case 'hazard':
      if (initiative.cap !== undefined) {
        // What a queue does need not grow with its wish, so its steps are short.
        if (lower) for (let excess = 1 / 16; excess < MAX_FACTOR; excess *= 2) yield 1 + excess;
      } else if (lower) for (let excess = 1; excess < MAX_FACTOR; excess *= 8) yield 1 + excess;
      else yield 0;
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

/** The value nearest to `enough`, coming from `short`, that is not yet enough. */
export function lastShort(isEnough: (value: number) => boolean, short: number, enough: number): number {
  let [last, first] = [short, enough];
  for (let halving = 0; halving < 100; halving++) {
    const middle = (last + first) / 2;
    if (isEnough(middle)) first = middle;
    else last = middle;
  }
  return last;
}
