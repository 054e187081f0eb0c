import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral, plainNumerals, tallyOf, textOfNumeral } from '../../../src/data/bulk/plainNumerals';
import { dictionaryOf } from '../../../src/data/columns/dictionary';
import { markEvidence, numberReader, type NumberMarks } from '../../../src/data/columns/numbers';

const encoder = new TextEncoder();

function parse(text: string): { kind: number; digits: number } | null {
  const parsed = { kind: 0, digits: 0 };
  const bytes = encoder.encode(text);
  return parseNumeral(bytes, 0, bytes.length, parsed) ? parsed : null;
}

const digits = fc.stringMatching(/^\d{1,9}$/);
const candidates = fc.oneof(
  fc.integer().map(String),
  fc.stringMatching(/^-?[1-9]\d{0,6},\d{8}$/),
  fc.tuple(digits, fc.constantFrom(',', '.'), digits).map((parts) => parts.join('')),
  fc.tuple(digits, fc.constantFrom(',', '.'), fc.stringMatching(/^\d{3}$/)).map((parts) => parts.join('')),
  fc.stringMatching(/^-?[1-9]\d{0,2}(\.\d{3}){1,3}(,\d{1,3})?$/),
  fc.stringMatching(/^-?[1-9]\d{0,2}(,\d{3}){1,3}(\.\d{1,3})?$/),
  fc.stringMatching(/^[-0-9.,]{1,12}$/),
);
const marks: NumberMarks[] = [
  { decimal: ',' },
  { decimal: '.' },
  { decimal: ',', thousands: '.' },
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: ' ' },
];

describe('a plain numeral', () => {
  it('can be written again as it stands in the file', () => {
    fc.assert(
      fc.property(candidates, (text) => {
        const parsed = parse(text);
        if (parsed) expect(textOfNumeral(parsed.kind, parsed.digits)).toBe(text);
      }),
      { seed: 42, numRuns: 20_000 },
    );
  });

  it('is read with any marks as the same text is read, and speaks for the same marks', () => {
    fc.assert(
      fc.property(candidates, (text) => {
        const parsed = parse(text);
        if (!parsed) return;
        const rows = [{ cells: [text] }];
        const kinds = Uint8Array.of(parsed.kind);
        const digits = Float64Array.of(parsed.digits);
        const dictionary = { texts: [], counts: [], codes: Int32Array.of(-1) };
        const tally = tallyOf(kinds, digits);
        const numerals = plainNumerals(kinds, digits, tally, dictionary);
        expect(numerals.evidence).toEqual(markEvidence([text], [1]));
        expect(numerals.integers).toBe(/^\d+$/.test(text) ? 1 : 0);
        expect(numerals.expanded()).toEqual(dictionaryOf(rows, 0));
        for (const each of marks) {
          const value = numberReader(each)(text);
          expect(numerals.readable(each)).toBe(Number.isNaN(value) ? 0 : 1);
          if (Number.isNaN(value)) continue;
          const taken = plainNumerals(kinds, digits.slice(), tally, dictionary);
          expect(taken.values(each)[0]).toBe(value);
          expect(() => taken.values(each)).toThrow('once');
          // The digits are known although values stand in their place.
          expect(taken.expanded()).toEqual(dictionaryOf(rows, 0));
        }
      }),
      { seed: 42, numRuns: 20_000 },
    );
  });

  it('is nothing that would be written otherwise', () => {
    for (const text of [
      '',
      '-',
      '0101',
      '-0',
      '-0,0',
      '+1',
      ',5',
      '5,',
      '1,5,2',
      '01,5',
      '1 000',
      '1e5',
      '1.23.456',
    ]) {
      expect(parse(text), text).toBeNull();
    }
    expect(parse('1234567890123456')).toBeNull();
  });
});
