import { describe, expect, it } from 'vitest';
import { covarianceOfCounts, type StockCount } from '../../../src/model/calibration/sharedCases';
import { lastWeekOf, poisson, uniform } from './chance';

const tenth = Float64Array.of(0.1);
const all = (week: number): StockCount => ({ week, from: 0, to: Infinity });

describe('the covariance of two counts of a caseload', () => {
  it('is what both hold of the cases that came at random: those of the earlier that last to the later', () => {
    const cohorts = [{ week: 0, duration: 0, cases: 50, counted: false }];
    const [early, late] = covarianceOfCounts(tenth, cohorts, [all(0), all(3)]);
    expect(early![0]).toBeCloseTo(50, 12);
    expect(early![1]).toBeCloseTo(50 * 0.9 ** 3, 12);
    expect(late![1]).toBeCloseTo(50 * 0.9 ** 3, 12);
  });

  it('is that of endings alone when the cases were counted as they came', () => {
    const cohorts = [{ week: 0, duration: 0, cases: 50, counted: true }];
    const [early, late] = covarianceOfCounts(tenth, cohorts, [all(0), all(3)]);
    expect(early![0]).toBeCloseTo(0, 12);
    // Binomial: n p (1 − p).
    expect(late![1]).toBeCloseTo(50 * 0.9 ** 3 * (1 - 0.9 ** 3), 12);
  });

  it('is nothing between bands of the same week, and nothing for cases that have not come yet', () => {
    const cohorts = [
      { week: 0, duration: 0, cases: 50, counted: false },
      { week: 4, duration: 0, cases: 20, counted: false },
    ];
    const [young, old, before] = covarianceOfCounts(tenth, cohorts, [
      { week: 4, from: 0, to: 4 },
      { week: 4, from: 4, to: Infinity },
      all(3),
    ]);
    expect(young![0]).toBeCloseTo(20, 12);
    expect(young![1]).toBe(0);
    expect(young![2]).toBe(0);
    expect(old![2]).toBeCloseTo(50 * 0.9 ** 4, 12);
    expect(before![2]).toBeCloseTo(50 * 0.9 ** 3, 12);
  });

  it('is what is seen among many caseloads of single persons', () => {
    const hazards = [0.3, 0.1, 0.05];
    const cohorts = Array.from({ length: 9 }, (_, week) => ({
      week,
      duration: 0,
      cases: 6,
      counted: false,
    }));
    const counts = [all(4), { week: 8, from: 2, to: Infinity }];
    const expected = covarianceOfCounts(Float64Array.from(hazards), cohorts, counts)[0]![1]!;
    const chance = uniform(8);
    const pairs = Array.from({ length: 20_000 }, () => {
      let [first, second] = [0, 0];
      for (let came = 0; came < 9; came++) {
        for (let count = poisson(6, chance); count > 0; count--) {
          const last = came + lastWeekOf(hazards, chance);
          if (came <= 4 && last >= 4) first++;
          if (came <= 6 && last >= 8) second++;
        }
      }
      return [first, second] as const;
    });
    const mean = (of: (pair: readonly [number, number]) => number): number =>
      pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
    const seen = mean(([a, b]) => a * b) - mean(([a]) => a) * mean(([, b]) => b);
    expect(expected).toBeGreaterThan(5);
    expect(seen / expected).toBeCloseTo(1, 1);
  });
});
