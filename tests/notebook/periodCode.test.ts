import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/data';
import { periodCode } from '../../src/notebook';
import { labelOfMonth } from '../../src/util/calendar';

describe('the code of a period', () => {
  it.each([
    ['2015-11', 1, '2015-11'],
    ['2015-10', 3, '2015K4'],
    ['2015-07', 6, '2015H2'],
    ['2015-01', 12, '2015'],
  ])('is what StatBank Denmark writes, of %s and %i months: %s', (from, months, code) => {
    expect(periodCode({ from, months })).toBe(code);
  });

  it('is read by the importer as the period that it was', () => {
    for (const months of [1, 3, 6, 12]) {
      for (let month = 2015 * 12; month < 2017 * 12; month += months) {
        const period = { from: labelOfMonth(month), months };
        expect(parsePeriod(periodCode(period))).toEqual(period);
      }
    }
  });

  it('is the first month where the period is no part of a calendar year', () => {
    expect(periodCode({ from: '2015-04', months: 12 })).toBe('2015-04');
    expect(periodCode({ from: '2015-11', months: 3 })).toBe('2015-11');
    expect(periodCode({ from: '2015-11', months: 2 })).toBe('2015-11');
  });
});
