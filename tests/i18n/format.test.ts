import { describe, expect, it } from 'vitest';
import { createFormats } from '../../src/i18n/format';

const da = createFormats('da');
const en = createFormats('en');
/** No break may come between a number and its unit. */
const NBSP = '\u00a0';
const MINUS = '\u2212';

describe('Danish', () => {
  it('writes numbers with a point for thousands and a decimal comma', () => {
    expect([0, 243, 1234, 1234567].map(da.count)).toEqual(['0', '243', '1.234', '1.234.567']);
    expect(da.decimal(1234.5)).toBe('1.234,5');
    expect([0, 1, 2, 3].map((digits) => da.decimal(12.3456, digits))).toEqual([
      '12',
      '12,3',
      '12,35',
      '12,346',
    ]);
  });

  it('writes a real minus sign, and none before a zero', () => {
    expect(da.count(-1234)).toBe(`${MINUS}1.234`);
    expect(da.decimal(-0.5)).toBe(`${MINUS}0,5`);
    expect(da.count(-0.3)).toBe('0');
    expect(da.decimal(-0.01)).toBe('0,0');
  });

  it('writes a change with its sign, and ±0 for less than half a person', () => {
    expect([-49.1, 4, 0.49, -0.49, 0].map(da.change)).toEqual([`${MINUS}49`, '+4', '±0', '±0', '±0']);
  });

  it('keeps a number and its per cent sign together', () => {
    expect([-5, 4, 0, -33.3, -0].map(da.percent)).toEqual([
      `${MINUS}5${NBSP}%`,
      `+4${NBSP}%`,
      `0${NBSP}%`,
      `${MINUS}33,3${NBSP}%`,
      `0${NBSP}%`,
    ]);
    expect([10, 100, 0.5].map(da.share)).toEqual([`10${NBSP}%`, `100${NBSP}%`, `0,5${NBSP}%`]);
    expect(da.share(-0)).toBe(`0${NBSP}%`);
  });

  it('keeps an amount and its unit together', () => {
    expect(da.million(27_400_000)).toBe(`27,4${NBSP}mio.${NBSP}kr.`);
    expect(da.millionChange(-5_382_000)).toBe(`${MINUS}5,4${NBSP}mio.${NBSP}kr.`);
    expect(da.millionChange(1_000_000)).toBe(`+1,0${NBSP}mio.${NBSP}kr.`);
  });

  it('writes months and dates in small letters and in full', () => {
    expect(da.month('2016-12')).toBe('december 2016');
    expect(['2016-12', '2016-05', '2016-01'].map(da.shortMonth)).toEqual([
      'dec 2016',
      'maj 2016',
      'jan 2016',
    ]);
    expect(da.monthName('2015-10')).toBe('okt');
    expect(da.date('2015-11-02')).toBe('2. november 2015');
  });

  it('joins a list with og', () => {
    expect(da.list(['fte', 'lange', 'nye'])).toBe('fte, lange og nye');
    expect(da.list(['a'])).toBe('a');
  });
});

describe('English', () => {
  it('writes numbers, amounts and dates as in Britain', () => {
    expect(en.decimal(1234.5)).toBe('1,234.5');
    expect(en.percent(-5)).toBe(`${MINUS}5%`);
    expect(en.million(27_400_000)).toBe(`DKK${NBSP}27.4${NBSP}m`);
    expect(en.month('2016-12')).toBe('December 2016');
    expect(en.shortMonth('2016-12')).toBe('Dec 2016');
    expect(en.date('2015-11-02')).toBe('2 November 2015');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('a month or a date', () => {
  it('is the same wherever in the world it is written', () => {
    // The first and the last hour of a day are another day somewhere.
    expect(['2016-01', '2016-12'].map(da.month)).toEqual(['januar 2016', 'december 2016']);
    expect(da.date('2016-01-01')).toBe('1. januar 2016');
  });
});

describe.each([
  ['da', da],
  ['en', en],
] as const)('a moment (%s)', (_language, format) => {
  const noon = new Date(2016, 11, 5, 12, 0).getTime();

  it('is the time when it is today', () => {
    expect(format.moment(noon, noon + 3_600_000)).toBe(format.time(noon));
    expect(format.time(noon)).toMatch(/^12[.:]00$/);
  });

  it('is the date too when it is another day', () => {
    const later = format.moment(noon, noon + 3 * 86_400_000);
    expect(later).toContain(format.time(noon));
    expect(later).toContain('5');
    expect(later).toContain('2016');
  });
});
