import { findMinimum } from '../../util/minimum';
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

/** About so many runs find an effect. */
export const RUNS_TO_SOLVE = 60;

/** A parameter and the outcome that it reaches. */
export interface Tried {
  value: number;
  reached: number;
}

/**
 * The furthest that the tried parameters reach, and the one tried before it.
 *
 * A stronger wish of a queue may take others first and do less: for a capped hazard the best may lie between two that
 * were tried.
 */
export function bestTried(
  at: (value: number) => number,
  tried: readonly Tried[],
  initiative: Initiative,
  lower: boolean,
): Tried & { before: number } {
  let index = 0;
  tried.forEach(({ reached }, k) => {
    const record = (tried[index] as Tried).reached;
    if (lower ? reached < record : reached > record) index = k;
  });
  const best = tried[index] as Tried;
  const before = (tried[Math.max(0, index - 1)] as Tried).value;
  if (initiative.type !== 'hazard' || initiative.cap === undefined || !lower) return { ...best, before };
  const value = findMinimum(at, before, (tried[index + 1] ?? best).value);
  const reached = at(value);
  return reached < best.reached ? { value, reached, before } : { ...best, before };
}
