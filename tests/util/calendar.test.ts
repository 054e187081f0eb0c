import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOfIso,
  daysInMonth,
  firstDayOfMonth,
  isoOfDay,
  labelOfMonth,
  mondayOnOrAfter,
  mondayOnOrBefore,
  monthOfDay,
  monthOfLabel,
} from '../../src/util/calendar';

const options = { seed: 20160104 };
/** 1000-01-01 to 9999-12-31. */
const day = fc.integer({ min: -354285, max: 2932896 });

describe('a day', () => {
  it('is counted from 1 January 1970', () => {
    expect(dayOfIso('1970-01-01')).toBe(0);
    expect(dayOfIso('1969-12-31')).toBe(-1);
    // 46 years of 365 days, and the leap days of 1972 to 2012.
    expect(dayOfIso('2016-01-01')).toBe(46 * 365 + 11);
  });

  it('and its ISO date say the same', () => {
    fc.assert(
      fc.property(day, (value) => {
        expect(dayOfIso(isoOfDay(value))).toBe(value);
      }),
      options,
    );
  });

  it('exists on 29 February in leap years alone', () => {
    expect(isoOfDay(dayOfIso('2016-02-28') + 1)).toBe('2016-02-29');
    expect(isoOfDay(dayOfIso('2015-02-28') + 1)).toBe('2015-03-01');
    expect(dayOfIso('2000-02-29')).not.toBeNaN();
    expect(dayOfIso('1900-02-29')).toBeNaN();
  });

  it.each([
    '2015-02-29',
    '2015-04-31',
    '2015-13-01',
    '2015-00-10',
    '2015-01-00',
    '2015-1-1',
    '15-01-01',
    '0050-01-01',
    '2015-01-01T00:00',
    ' 2015-01-01',
    '2015-01-01\n',
    '٢٠١٥-٠١-٠١',
    '',
  ])('is NaN for %j, which is no date', (text) => {
    expect(dayOfIso(text)).toBeNaN();
  });
});

describe('a month', () => {
  it('has the days of the calendar', () => {
    const days = (label: string) => daysInMonth(monthOfLabel(label));
    expect(['2015-02', '2016-02', '2000-02', '1900-02', '2100-02'].map(days)).toEqual([28, 29, 29, 28, 28]);
    expect(['2015-01', '2015-04', '2015-11', '2015-12'].map(days)).toEqual([31, 30, 30, 31]);
  });

  it('begins on its first day and ends the day before the next', () => {
    fc.assert(
      fc.property(day, (value) => {
        const month = monthOfDay(value);
        expect(firstDayOfMonth(month)).toBeLessThanOrEqual(value);
        expect(firstDayOfMonth(month + 1)).toBeGreaterThan(value);
        expect(isoOfDay(value).startsWith(`${labelOfMonth(month)}-`)).toBe(true);
      }),
      options,
    );
  });

  it('and its label say the same, over the year end too', () => {
    expect(monthOfLabel('2015-12') + 1).toBe(monthOfLabel('2016-01'));
    expect(labelOfMonth(monthOfLabel('2015-12') + 2)).toBe('2016-02');
  });

  it.each(['2016-00', '2016-13', '2016-1', '2016', '2016-12-01', '16-12', ''])(
    'is NaN for %j, which is no month',
    (label) => {
      expect(monthOfLabel(label)).toBeNaN();
    },
  );
});

describe('a Monday', () => {
  it('is on or before and on or after itself', () => {
    const monday = dayOfIso('2016-01-04');
    expect(mondayOnOrBefore(monday)).toBe(monday);
    expect(mondayOnOrAfter(monday)).toBe(monday);
    expect(isoOfDay(mondayOnOrBefore(monday - 1))).toBe('2015-12-28');
    expect(isoOfDay(mondayOnOrAfter(monday + 1))).toBe('2016-01-11');
    // 1 January 1970 was a Thursday.
    expect([mondayOnOrBefore(0), mondayOnOrAfter(0)]).toEqual([-3, 4]);
  });

  it('is never more than six days away, before 1970 too', () => {
    const monday = dayOfIso('2016-01-04');
    fc.assert(
      fc.property(day, (value) => {
        const [before, after] = [mondayOnOrBefore(value), mondayOnOrAfter(value)];
        expect(Math.abs((before - monday) % 7)).toBe(0);
        expect(value - before).toBeGreaterThanOrEqual(0);
        expect(value - before).toBeLessThanOrEqual(6);
        expect(after - before).toBe(before === value ? 0 : 7);
      }),
      options,
    );
  });
});
