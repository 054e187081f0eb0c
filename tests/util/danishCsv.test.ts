import { describe, expect, it } from 'vitest';
import { danishCsv } from '../../src/util/danishCsv';

/** The one data cell as it is written. */
const written = (value: string | number | null): string =>
  danishCsv(['x'], [[value]]).slice('\ufeffx\r\n'.length, -'\r\n'.length);

describe('danishCsv', () => {
  it('begins with a byte order mark, divides by semicolons and ends every line as Excel does', () => {
    expect(
      danishCsv(
        ['Måned', 'Planen'],
        [
          ['2016-12', 193.75],
          ['2017-01', null],
        ],
      ),
    ).toBe('\ufeffMåned;Planen\r\n2016-12;193,75\r\n2017-01;\r\n');
  });

  it('writes numbers with a decimal comma, six decimals at most', () => {
    expect([-1234.5, 0.1 + 0.2, 1 / 3, 240, 0].map(written)).toEqual([
      '-1234,5',
      '0,3',
      '0,333333',
      '240',
      '0',
    ]);
  });

  it('quotes what would otherwise be taken apart', () => {
    expect(written('a;b')).toBe('"a;b"');
    expect(written('sagt "til"')).toBe('"sagt ""til"""');
    expect(written('to\nlinjer')).toBe('"to\nlinjer"');
    expect(written('a,b')).toBe('a,b');
  });

  it.each(['=1+1', '+45', '-cmd', '@SUM(A1)', '\t=1', '\r=1'])(
    'takes the formula out of %j, which Excel would run',
    (text) => {
      expect(written(text).replace(/^"/, '').startsWith(`'${text[0]!}`)).toBe(true);
    },
  );

  it('guards the header too', () => {
    expect(danishCsv(['=HYPERLINK("x")'], [])).toBe('\ufeff"\'=HYPERLINK(""x"")"\r\n');
  });

  it('leaves negative numbers numbers', () => {
    expect(written(-5)).toBe('-5');
  });
});
