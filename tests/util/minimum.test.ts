import { describe, expect, it } from 'vitest';
import { findMinimum } from '../../src/util/minimum';

describe('findMinimum', () => {
  it('finds the bottom of a valley', () => {
    expect(findMinimum((x) => (x - 2) ** 2, 0, 10)).toBeCloseTo(2, 6);
    expect(findMinimum((x) => x - Math.log(x), 0.1, 30)).toBeCloseTo(1, 6);
  });

  it('goes to the end that is lowest when there is no valley', () => {
    expect(findMinimum((x) => x, 3, 5)).toBeCloseTo(3, 9);
    expect(findMinimum((x) => -x, 3, 5)).toBeCloseTo(5, 9);
  });

  it('goes around places where there is no value', () => {
    expect(findMinimum((x) => (x < 1 || x > 4 ? Infinity : (x - 2) ** 2), 0.9, 4.2)).toBeCloseTo(2, 6);
  });
});
