import { describe, expect, it } from 'vitest';
import { createWords, languages, parseNumber } from '../../src/i18n';

describe('a number that a person types', () => {
  it.each([
    ['7,5', 7.5],
    ['1.250', 1250],
    ['1.250.000', 1_250_000],
    ['1.250,5', 1250.5],
    ['250 000', 250_000],
    ['2.5', 2.5],
    ['−3', -3],
    ['-0,5', -0.5],
    ['5,', 5],
    [',5', 0.5],
    ['0', 0],
  ])('is in Danish %s: %f', (typed, value) => {
    expect(parseNumber(typed, 'da')).toBe(value);
  });

  it.each([
    ['7.5', 7.5],
    ['1,250', 1250],
    ['1,250.5', 1250.5],
    ['2,5', 2.5],
  ])('is in English %s: %f', (typed, value) => {
    expect(parseNumber(typed, 'en')).toBe(value);
  });

  it.each(['', ' ', 'mange', '5 %', '1,2,3', '1e5', '--1', '0x10', '.', '1.25.0000'])(
    'is none: “%s”',
    (typed) => {
      expect(parseNumber(typed, 'da')).toBeNull();
    },
  );

  it('is read as it is shown', () => {
    for (const language of languages) {
      const { format } = createWords(language);
      for (const value of [0, 5, 7.5, 0.125, 1250, 250_000, 1_234_567.25]) {
        expect(parseNumber(format.number(value), language)).toBe(value);
      }
    }
  });
});
