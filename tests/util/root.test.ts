import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../../src/util/root';

const options = { seed: 1997 };

describe('findRoot', () => {
  it.each([
    ['√2', (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ['ln 3', (x: number) => Math.exp(x) - 3, -5, 10, Math.log(3)],
    ["cos x = x (Dottie's number)", (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ['a triple root at 1', (x: number) => (x - 1) ** 3, -7, 4, 1],
    ['a root far down a flat tail', (x: number) => Math.exp(-x) - 1e-9, 0, 60, 9 * Math.LN10],
    ['a bracket given from right to left', (x: number) => x * x - 2, 2, 0, Math.SQRT2],
  ] as const)('finds %s', (_name, f, a, b, root) => {
    // A triple root is known to the third root of the machine's precision only.
    expect(findRoot(f, a, b, 0)).toBeCloseTo(root, 4);
    expect(Math.abs(f(findRoot(f, a, b, 1e-12)))).toBeLessThanOrEqual(1e-12);
  });

  it('takes an end of the bracket that is a root already', () => {
    expect(findRoot((x) => x, 0, 1, 0)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1, 0)).toBe(1);
  });

  it('closes in on a jump that has no root', () => {
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1, 0)).toBeCloseTo(0.3, 12);
  });

  it('finds the root of a monotone function and never looks outside the bracket', () => {
    const arbitrary = fc.record({
      root: fc.double({ min: -50, max: 50, noNaN: true }),
      left: fc.double({ min: 1e-3, max: 100, noNaN: true }),
      right: fc.double({ min: 1e-3, max: 100, noNaN: true }),
      power: fc.constantFrom(1, 3, 5),
      slope: fc.constantFrom(-3, 0.01, 1, 400),
    });
    fc.assert(
      fc.property(arbitrary, ({ root, left, right, power, slope }) => {
        const [a, b] = [root - left, root + right];
        let calls = 0;
        const f = (x: number): number => {
          calls++;
          expect(x).toBeGreaterThanOrEqual(a);
          expect(x).toBeLessThanOrEqual(b);
          return slope * (x - root) ** power;
        };
        expect(Math.abs(f(findRoot(f, a, b, 1e-9)))).toBeLessThanOrEqual(1e-9);
        expect(calls).toBeLessThanOrEqual(120);
      }),
      options,
    );
  });

  it('throws, with the bracket, when there is no change of sign', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 2, 1e-9)).toThrow(/no change of sign between -1 and 2/);
  });
});
