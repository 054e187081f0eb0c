import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueDomain } from '../../src/charts/curveLayout';

describe('the values of the axis', () => {
  it.each([
    [[195, 243], 180, 260, 20],
    [[25, 45], 20, 50, 10],
    [[0, 0], 0, 1, 1],
    [[243, 243], 240, 246, 2],
    [[800, 1200], 600, 1400, 200],
  ])('of %j run from %i to %i in steps of %i', (values, low, high, step) => {
    expect(valueDomain(values)).toEqual({ low, high, step });
  });

  it('are round, hold everything drawn with some air, and are few', () => {
    const counts = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, (values) => {
        const { low, high, step } = valueDomain(values);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThan(Math.max(...values));
        expect([low, high, step].every(Number.isInteger)).toBe(true);
        expect([low % step, high % step]).toEqual([0, 0]);
        expect((high - low) / step).toBeLessThanOrEqual(7);
      }),
      { seed: 5 },
    );
  });

  it('step by 1, 2 or 5 times a power of ten, or by 2.5 where that is whole', () => {
    for (const least of [0, 40, 230]) {
      for (let width = 0; width < 300; width += 0.5) {
        const { step } = valueDomain([least, least + width]);
        expect([least, width, step]).toEqual([
          least,
          width,
          Number(/^([125]|25)0*$/.exec(String(step))?.[0]),
        ]);
      }
    }
  });
});
