import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model';
import { manyInitiatives, queueKinds, uncappedKinds, unlike } from '../model/manyInitiatives';
import { geometric } from '../model/scenarios';

describe('2,600 weeks and 2,600 durations end', () => {
  it.each([...uncappedKinds, ...queueKinds])('with 200 initiatives of kind %s', (kind) => {
    const initiatives = manyInitiatives(kind, 200);
    const { stock } = simulate(geometric({ weeks: 2_600, D: 2_600, life: unlike(2_600), initiatives })).weeks;
    expect(stock.every((cases) => Number.isFinite(cases) && cases >= 0)).toBe(true);
  });

  it('with 200 initiatives of all kinds, each with a ramp that never ends', () => {
    const initiatives = [...uncappedKinds, ...queueKinds]
      .flatMap((kind) => manyInitiatives(kind, 29))
      .slice(0, 200)
      .map((initiative) => ({ ...initiative, start: 0, ramp: 1_000_000 }));
    const { stock } = simulate(geometric({ weeks: 2_600, D: 2_600, life: unlike(2_600), initiatives })).weeks;
    expect(stock.every((cases) => Number.isFinite(cases) && cases >= 0)).toBe(true);
  });

  it('and so do all limits at once: 10,400 weeks, 2,600 durations, 1,000 initiatives', () => {
    const initiatives = uncappedKinds.flatMap((kind) => manyInitiatives(kind, 200));
    const { stock } = simulate(
      geometric({ weeks: 10_400, D: 2_600, life: unlike(2_600), initiatives }),
    ).weeks;
    expect(stock.every((cases) => Number.isFinite(cases) && cases >= 0)).toBe(true);
  });
});
