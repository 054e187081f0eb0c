import type { FormulaValue } from './value';

/** What evaluating has cost and met: shared by all rows that one formula is evaluated for. */
export interface Work {
  /** Steps left; a step is a sign or function, or a hundred characters of text. At 0 every value is missing. */
  steps: number;
  /** How many values are missing because they could not be computed, by code. */
  failures: Map<string, number>;
  /** Where the first of them arose, for a formula that is traced: characters from 0. */
  place?: { position: number; length: number };
  /** What a function comes to over a whole column that is its only value, by Danish name; undefined where it is none. */
  overColumn?: (name: string, column: number) => FormulaValue | undefined;
}

/** Enough for any one formula of a person. */
const STEPS = 100_000;

export function newWork(steps = STEPS): Work {
  return { steps, failures: new Map() };
}

/** Counts a value that could not be computed, which is a missing one. */
export function fail(work: Work, code: string): null {
  work.failures.set(code, (work.failures.get(code) ?? 0) + 1);
  return null;
}
