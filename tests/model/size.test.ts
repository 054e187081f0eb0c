import { describe, expect, it } from 'vitest';
import { compile, createOutput, simulate, type Initiative, type Scenario } from '../../src/model';
import { manyInitiatives, uncappedKinds, unlike } from './manyInitiatives';
import { geometric } from './scenarios';

/** Fifty years of weeks and of durations. */
function fiftyYears(initiatives: Initiative[] = []): Scenario {
  return geometric({ weeks: 2_600, D: 2_600, life: unlike(2_600), initiatives });
}

/** All cases that came in are still there or have left. */
function expectNoCaseLost(scenario: Scenario): void {
  const { stock, inflow, outflow } = simulate(scenario).weeks;
  const last = scenario.weeks - 1;
  const came = inflow.subarray(1).reduce((sum, cases) => sum + cases, stock[0]!);
  const left = outflow.subarray(0, last).reduce((sum, cases) => sum + cases, 0);
  expect(Math.abs(came - left - stock[last]!)).toBeLessThan(1e-9 * came);
}

/** Bytes of all typed arrays within a value. */
function bytes(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + bytes(item), 0);
}

describe('2,600 weeks and 2,600 durations', () => {
  it.each(uncappedKinds)('run with 40 initiatives of kind %s', { timeout: 60_000 }, (kind) => {
    expectNoCaseLost(fiftyYears(manyInitiatives(kind, 40)));
  });

  it('run with 200 initiatives, of every kind without a queue', { timeout: 60_000 }, () => {
    expectNoCaseLost(fiftyYears(uncappedKinds.flatMap((kind) => manyInitiatives(kind, 40))));
  });

  it('need no more memory than a table of weeks and durations, however many the initiatives', () => {
    const memory = (weeks: number, D: number, initiatives: number): number => {
      const life = unlike(D);
      const plan = compile(
        geometric({ weeks, D, life, initiatives: manyInitiatives('hazard', initiatives) }),
      );
      return bytes(plan) + bytes(createOutput(plan));
    };
    const base = memory(1_300, 1_300, 100);
    expect(memory(2_600, 1_300, 100)).toBeLessThan(2.1 * base);
    expect(memory(1_300, 2_600, 100)).toBeLessThan(2.1 * base);
    expect(memory(1_300, 1_300, 200)).toBeLessThan(1.1 * base);
    expect(memory(2_600, 2_600, 200)).toBeLessThan(4.2 * base);
  });

  it.each([
    ['weeks', { weeks: 10_401 }],
    ['D', { D: 2_601 }],
    ['initiatives', { initiatives: manyInitiatives('inflow', 1_001) }],
  ])('have a limit, and %s beyond it are refused', (field, beyond) => {
    expect(() => simulate(geometric(beyond))).toThrow(expect.objectContaining({ field }));
  });
});
