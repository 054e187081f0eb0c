import { describe, expect, it } from 'vitest';
import { unitOfName } from '../../../src/data/columns/figure';
import { codes, importText } from '../support';

async function read(cells: readonly string[], name = 'Udgift') {
  const imported = await importText(
    `Kategori;${name}\n${cells.map((cell, index) => `x${index};${cell}`).join('\n')}\n`,
  );
  const { values, unit } = imported.columns[1]!;
  return { values: [...values], unit, imported };
}

describe('units of money in one column', () => {
  it('become the usual one, and that is told', async () => {
    const { values, unit, imported } = await read(['1,2 mio. kr.', '300.000 kr.', '250 t.kr.', '4 mio. kr.']);
    expect([values, unit]).toEqual([[1.2, 0.3, 0.25, 4], 'mio. kr.']);
    expect(imported.issues).toEqual([
      {
        severity: 'info',
        code: 'number.converted',
        params: { count: 2, example: '300.000 kr.', unit: 'mio. kr.', value: 0.3 },
        column: 'Udgift',
      },
    ]);
    expect((await read(['0,3 mia. kr.', '5 kr.', '1 kr.'])).values).toEqual([300_000_000, 5, 1]);
  });

  it('become the one that the name says, in which figures without a unit are', async () => {
    const { values, unit, imported } = await read(['1,2', '300.000 kr.', '250 t.kr.'], 'Udgift (mio. kr.)');
    expect([values, unit]).toEqual([[1.2, 0.3, 0.25], 'mio. kr.']);
    expect(codes(imported)).toEqual(['number.converted']);
  });

  it('leave a figure without one in doubt, unless it is 0 or all are in kroner', async () => {
    const scaled = await read(['1,2 mio. kr.', '300.000', '3 mio. kr.', '0']);
    expect(scaled.imported.issues.find(({ code }) => code === 'number.withoutUnit')).toMatchObject({
      severity: 'warning',
      params: { count: 1, example: '300.000', unit: 'mio. kr.' },
    });
    expect(codes((await read(['1 kr.', '2 kr.', '3'])).imported)).toEqual([]);
    expect(codes((await read(['12,5 %', '13 %', '0,125'])).imported)).toEqual(['number.withoutUnit']);
    expect(codes((await read(['12,5 %', '13'], 'Andel (pct.)')).imported)).toEqual([]);
  });
});

describe('the unit that the name of a column says', () => {
  it.each([
    ['Udgift (1.000 kr.)', '1.000 kr.'],
    ['Udgift (i 1000 kroner)', '1.000 kr.'],
    ['Udgift, tkr.', '1.000 kr.'],
    ['Udgift T.kr.', '1.000 kr.'],
    ['Beløb i hele tusinde kr.', '1.000 kr.'],
    ['kr. (1.000)', '1.000 kr.'],
    ['Budget (tDKK)', '1.000 kr.'],
    ['Udgift_1000_kr', '1.000 kr.'],
    ['mio. kr.', 'mio. kr.'],
    ['Udgift mill. kr', 'mio. kr.'],
    ['Udgift i millioner kroner', 'mio. kr.'],
    ['DKK million', 'mio. kr.'],
    ['Udgift (mia. kr.)', 'mia. kr.'],
    ['Udgift i kr.', 'kr.'],
    ['Andel (pct.)', '%'],
    ['Krav', ''],
    ['Tkrone', ''],
  ])('of "%s" is "%s"', (name, unit) => {
    expect(unitOfName(name)).toBe(unit);
  });
});
