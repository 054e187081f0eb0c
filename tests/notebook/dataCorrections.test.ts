import { describe, expect, it } from 'vitest';
import { da } from '../../src/i18n/da';
import { CORRECTIONS, dataCorrections } from '../../src/notebook';

describe('what a person corrected', () => {
  it('is kept one by one, and every kind has words', () => {
    const corrections = dataCorrections({
      encoding: 'ibm865',
      repairTwiceEncoded: true,
      delimiter: ';',
      quote: "'",
      sheet: 'Ark1',
      table: 0,
      firstLine: 4,
      headerRows: 0,
      unpivot: true,
      types: [{ column: 'A', type: 'text' }],
      decimals: [
        { column: 'A', decimal: '.' },
        { column: 'D', decimal: ',', thousands: 'droppedZeros' },
        { column: 'E', decimal: '.', thousands: 'threeDigits' },
      ],
      dateOrders: [{ column: 'B', order: 'monthFirst' }],
      years: [{ column: 'C', year: 2026 }],
      bracketed: [{ column: 'A', means: 'positive' }],
      dashIsZero: ['A'],
    });
    expect(corrections.map(({ what }) => what)).toEqual([...CORRECTIONS]);
    for (const { what } of corrections) expect(da).toHaveProperty([`data.correction.${what}`]);
    expect(corrections).toContainEqual({ what: 'table', column: null, value: '1' });
    expect(corrections).toContainEqual({ what: 'droppedZeros', column: 'D', value: '.' });
    expect(corrections).toContainEqual({ what: 'headerRows', column: null, value: '0' });
  });

  it('is nothing when nothing was corrected, or only taken back', () => {
    expect(dataCorrections({})).toEqual([]);
    expect(dataCorrections({ unpivot: false, repairTwiceEncoded: false })).toEqual([]);
  });
});
