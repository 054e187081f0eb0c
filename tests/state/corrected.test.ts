import { describe, expect, it } from 'vitest';
import { dataCorrections } from '../../src/notebook';
import { corrected, uncorrected, type Correction } from '../../src/state/corrected';

const CORRECTIONS: Correction[] = [
  { what: 'encoding', value: 'ibm850' },
  { what: 'delimiter', value: '|' },
  { what: 'quote', value: "'" },
  { what: 'sheet', value: 'Ark2' },
  { what: 'table', value: 2 },
  { what: 'firstLine', value: 7 },
  { what: 'headerRows', value: 2 },
  { what: 'repairTwiceEncoded', value: true },
  { what: 'unpivot', value: true },
  { what: 'type', column: 'A', value: 'text' },
  { what: 'decimal', columns: ['A'], value: '.' },
  { what: 'dateOrder', column: 'A', value: 'monthFirst' },
  { what: 'year', column: 'A', value: 2026 },
  { what: 'bracketed', column: 'A', value: 'negative' },
  { what: 'dashIsZero', column: 'A' },
];

describe('a correction taken back', () => {
  it.each(CORRECTIONS)('leaves nothing of itself: $what', (correction) => {
    const given = corrected({}, correction);
    const [told, ...more] = dataCorrections(given);
    expect(more).toEqual([]);
    expect(uncorrected(given, told!)).toEqual({});
  });

  it.each(CORRECTIONS.filter(({ what }) => !['sheet', 'table'].includes(what)))(
    'leaves all others as they are: $what',
    (correction) => {
      const others = CORRECTIONS.filter(({ what }) => what !== correction.what)
        .map((other) => ('column' in other ? { ...other, column: 'B' } : other))
        .reduce(corrected, {});
      const given = corrected(others, correction);
      const told = dataCorrections(given).find(
        (each) => !dataCorrections(others).some((other) => JSON.stringify(other) === JSON.stringify(each)),
      );
      expect(uncorrected(given, told!)).toEqual(others);
    },
  );

  it('of one column leaves the same correction of another', () => {
    const both = corrected(corrected({}, { what: 'dashIsZero', column: 'A' }), {
      what: 'dashIsZero',
      column: 'B',
    });
    expect(uncorrected(both, { what: 'dashIsZero', column: 'A', value: '' })).toEqual({ dashIsZero: ['B'] });
  });
});
