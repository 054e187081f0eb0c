import { describe, expect, it } from 'vitest';
import { simulate, type Initiative, type Scenario } from '../../src/model';
import { manyInitiatives, queueKinds, uncappedKinds, unlike } from '../model/manyInitiatives';
import { geometric } from '../model/scenarios';

describe('2,600 weeks and 2,600 durations end', () => {
  const largest = (initiatives: Initiative[], weeks = 2_600): Scenario =>
    geometric({ weeks, D: 2_600, life: unlike(2_600), initiatives });
  const expectAnswer = (scenario: Scenario): void => {
    const { stock } = simulate(scenario).weeks;
    expect(stock.every((cases) => Number.isFinite(cases) && cases >= 0)).toBe(true);
  };

  it.each(uncappedKinds)('with 200 initiatives of kind %s', (kind) => {
    expectAnswer(largest(manyInitiatives(kind, 200)));
  });

  it.each(queueKinds)('with 73 initiatives of kind %s, and more are refused with a reason', (kind) => {
    expectAnswer(largest(manyInitiatives(kind, 73)));
    expect(() => simulate(largest(manyInitiatives(kind, 74)))).toThrow(
      'initiatives: "74 with a capacity or a cap"; must be at most 73 in 2600 weeks with D = 2600',
    );
  });

  it('with 200 initiatives of all kinds, each with a ramp that never ends', () => {
    const initiatives = [...uncappedKinds, ...queueKinds]
      .flatMap((kind) => manyInitiatives(kind, 29))
      .slice(0, 200)
      .map((initiative) => ({ ...initiative, start: 0, ramp: 1_000_000 }));
    expectAnswer(largest(initiatives));
  });

  it('and so do 1,000 initiatives over 3,846 weeks, and more weeks are refused with a reason', () => {
    const initiatives = uncappedKinds.flatMap((kind) => manyInitiatives(kind, 200));
    expectAnswer(largest(initiatives, 3_846));
    expect(() => simulate(largest(initiatives, 10_400))).toThrow(
      'weeks: 10400; must be at most 3846 with D = 2600',
    );
  });
});
