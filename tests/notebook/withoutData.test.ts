import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoaded, withoutData, type Notebook } from '../../src/notebook';
import type { Observation } from '../../src/model';
import { done, hand } from './hand';
import { calculate, cellsOf, countedMonths, deepFreeze, importedSource, month, template } from './support';

const withMonths = (observations: Observation[], window = 1): Notebook =>
  deepFreeze(done(template(), hand.data(observations), hand.window(window)));

describe('a notebook without the months that a person loaded', () => {
  it('holds none of them, but their level', () => {
    const months = [month('2015-08', 801.5, 170, 190), month('2015-09', 812.5, 171, 180)];
    const left = withoutData(withMonths(months));
    const { data, baseline } = cellsOf(left);
    expect(data.observations).toBeNull();
    expect(data.source).toEqual(importedSource);
    expect(baseline.level).toEqual({
      lastMonth: '2015-09',
      fte: 812.5,
      long: 171,
      inflowPerWeek: expect.closeTo((370 / 61) * 7, 9),
    });
    expect(JSON.stringify(left)).not.toContain('801.5');
  });

  it('carries what was not counted as not counted', () => {
    expect(cellsOf(withoutData(withMonths([month('2015-09', 300)]))).baseline.level).toEqual({
      lastMonth: '2015-09',
      fte: 300,
      long: null,
      inflowPerWeek: null,
    });
  });

  it('gives the same figures', () => {
    fc.assert(
      fc.property(countedMonths, fc.constantFrom(1, 3, 12), (observations, window) => {
        const notebook = withMonths(observations, window);
        const [whole, left] = [calculate(notebook), calculate(withoutData(notebook))];
        if ('error' in whole || 'error' in left) {
          expect('error' in whole).toBe('error' in left);
          return;
        }
        for (const key of ['fte', 'long', 'meanFte', 'net'] as const) {
          for (const side of ['plan', 'baseline'] as const) {
            const value = whole.study[key][side];
            expect(Math.abs(left.study[key][side] - value)).toBeLessThanOrEqual(1e-6 * value);
          }
        }
        expect(left.study.baseline.map((each) => each.month)).toEqual(
          whole.study.baseline.map((each) => each.month),
        );
      }),
      { seed: 812, numRuns: 25 },
    );
  });

  it('keeps the months that ship with a template', () => {
    expect(withoutData(template())).toEqual(template());
    expect(isLoaded(cellsOf(template()).data)).toBe(false);
  });

  it('is the same when it is left without them once more', () => {
    const left = withoutData(withMonths([month('2015-09', 300, 60, 70)]));
    expect(isLoaded(cellsOf(left).data)).toBe(false);
    expect(withoutData(left)).toEqual(left);
  });

  it('stays without a level when the months have none', () => {
    const left = withoutData(withMonths([month('2015-09', null, 60)]));
    expect(cellsOf(left).data.observations).toBeNull();
    expect(cellsOf(left).baseline.level).toBeNull();
  });
});
