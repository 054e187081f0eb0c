import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRemembered, type Remembered } from '../../src/format';

const remembered: Remembered = {
  file: 'juli.csv',
  usedAt: 1_760_000_000_000,
  mapping: {
    shape: 'a1b2c3d4-120',
    roles: {
      period: 'Måned',
      fte: { column: 'Værdi', where: { column: 'Mål', equals: 'Fuldtidspersoner' } },
      long: null,
      inflow: { column: 'Tilgang', where: null },
      spending: { column: 'Forbrug', where: null },
      budget: null,
      filter: { column: 'Kommune', equals: 'Ishøj' },
      filters: [{ column: 'Køn', equals: 'Kvinder' }],
      series: [
        { name: 'Ledighed', source: { column: 'Ledige', where: null } },
        {
          name: 'Greve pr. 1.000',
          source: { column: 'Værdi', where: null },
          filters: [{ column: 'Kommune', equals: 'Greve' }],
          perThousandOf: { source: { column: 'Folketal', where: null } },
        },
      ],
    },
    corrections: {
      encoding: 'windows-1252',
      repairTwiceEncoded: true,
      delimiter: ';',
      quote: '"',
      table: 1,
      firstLine: 4,
      headerRows: 2,
      types: [{ column: 'Antal', type: 'number' }],
      decimals: [
        { column: 'Antal', decimal: ',' },
        { column: 'Beløb', decimal: ',', thousands: 'droppedZeros' },
      ],
      dateOrders: [{ column: 'Dato', order: 'monthFirst' }],
      years: [{ column: 'Uge', year: 2026 }],
      bracketed: [{ column: 'Antal', means: 'negative' }],
      dashIsZero: ['Antal'],
      unpivot: true,
      sheet: 'Ark1',
    },
  },
};

describe('what is remembered of a reading', () => {
  it('comes back as it was, every choice and correction', () => {
    expect(parseRemembered(JSON.parse(JSON.stringify(remembered)))).toEqual(remembered);
  });

  it('comes back without what nobody chose', () => {
    const roles = { period: null, fte: null, long: null, inflow: null, filter: null };
    const bare = { ...remembered, mapping: { shape: 's', roles, corrections: {} } };
    expect(parseRemembered(bare)).toEqual(bare);
  });

  it('is dropped whole when any part of it does not fit', () => {
    const wrong: unknown[] = [
      null,
      [],
      {},
      { ...remembered, usedAt: 'i går' },
      { ...remembered, mapping: { ...remembered.mapping, roles: { period: 7 } } },
      {
        ...remembered,
        mapping: { ...remembered.mapping, corrections: { types: [{ column: 'A', type: 'x' }] } },
      },
      { ...remembered, mapping: { ...remembered.mapping, corrections: { headerRows: -1 } } },
    ];
    for (const json of wrong) expect(parseRemembered(json)).toBeNull();
  });

  it('never throws, whatever the store gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (roles, corrections) => {
        parseRemembered({ ...remembered, mapping: { shape: 's', roles, corrections } });
        parseRemembered(roles);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
