import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monotoneCurve } from '../../src/util/monotoneCurve';

const rising = [
  [0, 1],
  [5, 1.2],
  [20, 1.25],
  [21, 4],
] as const;

describe('a monotone curve', () => {
  it('goes through its points', () => {
    const curve = monotoneCurve(rising);
    for (const [x, y] of rising) expect(curve(x)).toBeCloseTo(y, 14);
  });

  it('keeps the first and last value outside them', () => {
    const curve = monotoneCurve(rising);
    expect(curve(-1)).toBe(1);
    expect(curve(22)).toBe(4);
    expect(curve(Infinity)).toBe(4);
    expect(monotoneCurve([[3, 7]])(99)).toBe(7);
  });

  it('is a straight line through two points, and through any that lie on one', () => {
    const two = monotoneCurve([
      [0, 0],
      [4, 8],
    ]);
    expect(two(1)).toBeCloseTo(2, 14);
    const line = monotoneCurve([
      [0, 0],
      [1, 2],
      [4, 8],
    ]);
    for (const x of [0.3, 1.7, 3.9]) expect(line(x)).toBeCloseTo(2 * x, 14);
  });

  it('is smooth: its slope does not jump where two pieces meet', () => {
    const curve = monotoneCurve(rising);
    const step = 1e-6;
    for (const [x] of rising.slice(1, -1)) {
      const before = (curve(x) - curve(x - step)) / step;
      const after = (curve(x + step) - curve(x)) / step;
      expect(after).toBeCloseTo(before, 4);
    }
  });

  it('turns where the points turn, and is flat there', () => {
    const curve = monotoneCurve([
      [0, 0],
      [1, 5],
      [2, 1],
    ]);
    for (let x = 0; x <= 2; x += 0.01) expect(curve(x)).toBeLessThanOrEqual(5);
    expect((curve(1 + 1e-6) - curve(1 - 1e-6)) / 2e-6).toBeCloseTo(0, 4);
  });

  it('never leaves the ends of its piece, not by a rounding: a share of 1 does not become more', () => {
    const share = monotoneCurve([
      [0, 0.5],
      [10, 1],
      [20, 1],
    ]);
    for (let k = 0; k <= 2000; k++) expect(share(k / 100)).toBeLessThanOrEqual(1);
  });

  it('rises wherever random points rise', () => {
    const steps = fc.array(
      fc.tuple(fc.double({ min: 1e-3, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let [x, y] = [0, 0];
        const points = [[0, 0] as const, ...list.map(([dx, dy]) => [(x += dx), (y += dy)] as const)];
        const curve = monotoneCurve(points);
        let before = -Infinity;
        for (let k = 0; k <= 200; k++) {
          const value = curve((x * k) / 200);
          expect(value).toBeGreaterThanOrEqual(before - 1e-12 * Math.max(1, y));
          before = value;
        }
      }),
      { seed: 1980, numRuns: 100 },
    );
  });
});
