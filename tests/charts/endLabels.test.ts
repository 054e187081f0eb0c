import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/charts/endLabels';

const options = { seed: 4 };
const labels = fc.record({
  wanted: fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 8 }),
  gap: fc.integer({ min: 1, max: 20 }),
});
const [top, bottom] = [0, 300];
const inOrder = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + (value - b[index]!) ** 2, 0);

describe('the labels at the ends of the lines', () => {
  it('stay where they are when none covers another', () => {
    expect(spread([200, 20, 100], 15, top, bottom)).toEqual([200, 20, 100]);
    expect(spread([], 15, top, bottom)).toEqual([]);
  });

  it('move apart as little as they must, each the same way', () => {
    expect(spread([100, 100], 15, top, bottom)).toEqual([92.5, 107.5]);
    expect(spread([100, 104, 200], 14, top, bottom)).toEqual([95, 109, 200]);
    // Three that touch: the mean of what they want stays.
    expect(spread([100, 110, 120], 20, top, bottom)).toEqual([90, 110, 130]);
  });

  it('stay inside the frame', () => {
    expect(spread([-9, 2], 15, top, bottom)).toEqual([0, 15]);
    expect(spread([299, 310], 15, top, bottom)).toEqual([285, 300]);
  });

  it('keep their order and their gap, and the frame where there is room', () => {
    fc.assert(
      fc.property(labels, ({ wanted, gap }) => {
        const heights = spread(wanted, gap, top, bottom);
        const sorted = inOrder(heights);
        sorted
          .slice(1)
          .forEach((height, index) => expect(height - sorted[index]!).toBeGreaterThanOrEqual(gap - 1e-9));
        wanted.forEach((a, i) =>
          wanted.forEach((b, j) => {
            if (a < b) expect(heights[i]!).toBeLessThan(heights[j]!);
          }),
        );
        // Eight labels of 20 pixels have room in 300.
        for (const height of heights) expect(height >= top - 1e-9 && height <= bottom + 1e-9).toBe(true);
      }),
      options,
    );
  });

  it('are nearer to where they want to be than in any other place that would do', () => {
    const others = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(labels, others, ({ wanted, gap }, extra) => {
        const sorted = inOrder(wanted);
        // Any heights that keep the gap and the frame: what room is left is dealt out at random.
        const room = bottom - top - (sorted.length - 1) * gap;
        const total = extra.reduce((sum, value) => sum + value, 1);
        let at = top;
        const other = sorted.map((_, index) => {
          at += (extra[index]! / total) * room;
          return at + index * gap;
        });
        const heights = spread(sorted, gap, top, bottom);
        expect(distance(heights, sorted)).toBeLessThanOrEqual(distance(other, sorted) + 1e-6);
      }),
      options,
    );
  });

  it('begin at the top when there is no room for all', () => {
    expect(spread([10, 10, 10], 20, 0, 30)).toEqual([0, 20, 40]);
  });
});
