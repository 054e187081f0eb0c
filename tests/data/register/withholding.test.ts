import { describe, expect, it } from 'vitest';
import { withholding, type Cell, type Equation } from '../../../src/data/register/withholding';
import { uniform } from '../../model/calibration/chance';
import { attackedRanges } from './attacker';

/** A table with the sums of its rows, of its columns, and of all, as cells and what everyone knows of them. */
function withMargins(inner: readonly (readonly number[])[]): { cells: Cell[]; equations: Equation[] } {
  const width = inner[0]!.length;
  const full = [
    ...inner,
    inner[0]!.map((_, column) => inner.reduce((sum, row) => sum + row[column]!, 0)),
  ].map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const index = (row: number, column: number): number => row * (width + 1) + column;
  const to = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  return {
    cells: full.flat().map((value): Cell => ({ value, role: 'published', least: 1 })),
    equations: [
      ...full.map((_, row) => ({
        plus: to(width).map((column) => index(row, column)),
        minus: [index(row, width)],
      })),
      ...to(width + 1).map((column) => ({
        plus: to(inner.length).map((row) => index(row, column)),
        minus: [index(inner.length, column)],
      })),
    ],
  };
}

const chance = uniform(5);
/** Counts as small registers have them: many below ten, some zeros, a few large. */
const anyCount = (): number =>
  chance() < 0.15 ? 0 : Math.floor(chance() < 0.5 ? 9 * chance() : 60 * chance() ** 2);
const anyTable = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, anyCount));

describe('withholding small counts in a table with sums', () => {
  it('leaves a table without small counts alone, and shows zeros', () => {
    const { cells, equations } = withMargins([
      [5, 0, 7],
      [12, 9, 0],
    ]);
    expect(withholding(cells, equations, 5)).toEqual({ withheld: new Set(), exposed: [] });
  });

  it('withholds a corner of four for one small count, so that no sum gives it away', () => {
    const { cells, equations } = withMargins([
      [3, 20, 30],
      [20, 8, 40],
      [50, 60, 70],
    ]);
    const { withheld } = withholding(cells, equations, 5);
    expect([...withheld].sort((a, b) => a - b)).toEqual([0, 1, 4, 5]);
  });

  it('withholds sums too where the rows are too small to hide anything', () => {
    const { cells, equations } = withMargins([
      [1, 1],
      [0, 40],
    ]);
    const { withheld, exposed } = withholding(cells, equations, 5);
    expect(exposed).toEqual([]);
    expect(withheld.has(2)).toBe(true);
  });

  it('is the same whenever it is asked', () => {
    const { cells, equations } = withMargins(anyTable(5, 4));
    expect(withholding(cells, equations, 5)).toEqual(withholding(cells, equations, 5));
  });

  it.each([3, 5, 10])(
    'stands an attacker who knows all sums and that zeros are shown (under %i)',
    (threshold) => {
      let attacked = 0;
      for (let round = 0; round < 60; round++) {
        const { cells, equations } = withMargins(anyTable(2 + (round % 4), 2 + (round % 3)));
        const { withheld, exposed } = withholding(cells, equations, threshold);
        expect(exposed).toEqual([]);
        cells.forEach(({ value }, index) => {
          if (value > 0 && value < threshold) expect(withheld.has(index)).toBe(true);
          if (value === 0) expect(withheld.has(index)).toBe(false);
        });
        const unknown = new Map([...withheld].map((cell) => [cell, 1]));
        for (const [low, high] of attackedRanges(
          cells.map(({ value }) => value),
          equations,
          unknown,
        )) {
          attacked++;
          expect(high - low).toBeGreaterThanOrEqual(threshold);
        }
      }
      expect(attacked).toBeGreaterThan(200);
    },
  );

  it('would not stand him with the small counts alone withheld', () => {
    let pinned = 0;
    for (let round = 0; round < 30; round++) {
      const { cells, equations } = withMargins(anyTable(4, 4));
      const small = cells.flatMap(({ value }, index) => (value > 0 && value < 5 ? [index] : []));
      const unknown = new Map(small.map((cell) => [cell, 1]));
      for (const [low, high] of attackedRanges(
        cells.map(({ value }) => value),
        equations,
        unknown,
      ))
        if (low === high) pinned++;
    }
    expect(pinned).toBeGreaterThan(20);
  });
});
