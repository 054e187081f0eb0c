import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/model';
import { datesFor } from '../../src/notebook';
import { month } from './support';

const plan = { start: '2015-11-02', month: '2016-12' };
const far = { start: '2001-01-01', month: '2001-12' };
const dates = (newest: string, of = far) => datesFor(of, [month(newest, 200)]);

describe('the dates of a plan', () => {
  it.each([
    ['2015-10', '2015-11-02', '2016-12'],
    ['2015-12', '2016-01-04', '2016-12'],
    ['2016-01', '2016-02-01', '2017-12'],
    ['2016-02', '2016-03-07', '2017-12'],
    ['2016-11', '2016-12-05', '2017-12'],
    ['2026-12', '2027-01-04', '2027-12'],
  ])('after months to %s are %s and the December that ends a whole year, %s', (newest, start, end) => {
    expect(dates(newest)).toEqual({ start, month: end });
  });

  it('stay when the plan begins up to half a year after the newest month', () => {
    for (const newest of ['2015-10', '2015-09', '2015-04']) expect(dates(newest, plan)).toEqual(plan);
    for (const newest of ['2015-11', '2015-03']) expect(dates(newest, plan)).not.toEqual(plan);
  });

  it('count from the end of a quarter or a year', () => {
    const lasting = (months: 3 | 12): Observation => ({ ...month('2016-01', 200), months });
    expect(datesFor(far, [lasting(3)])).toEqual({ start: '2016-04-04', month: '2017-12' });
    expect(datesFor(far, [lasting(12)])).toEqual({ start: '2017-01-02', month: '2017-12' });
  });

  it('count from the newest month that has full-time persons', () => {
    const months = [month('2015-12', 200), month('2016-01', null, 40)];
    expect(datesFor(far, months)).toEqual({ start: '2016-01-04', month: '2016-12' });
  });

  it('stay when there is nothing to count from', () => {
    expect(datesFor(plan, [])).toEqual(plan);
    expect(datesFor(plan, [month('2026-01', null)])).toEqual(plan);
  });
});
