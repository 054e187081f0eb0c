import { describe, expect, it } from 'vitest';
import type { Corrections } from '../../../src/data';
import { figureOf } from '../../../src/data/columns/figure';
import { codes, importText } from '../support';

async function read(cells: string[], corrections: Corrections = {}) {
  const rows = cells.map((cell, index) => `k${index};"${cell}"`);
  const imported = await importText(`Kategori;Antal\n${rows.join('\n')}\n`, { corrections });
  const column = imported.columns[1]!;
  return { column, values: [...column.values], imported };
}

describe('a figure in a cell', () => {
  it.each([
    ['169.777 (48)', '169.777', 'bracket'],
    ['12 [foreløbig]', '12', 'bracket'],
    ['1.234*', '1.234', 'footnote'],
    ['1234¹', '1234', 'footnote'],
    ['1.234 1)', '1.234', 'footnote'],
    ['5-', '5', 'trailingMinus'],
    ['(5)', '5', 'inBrackets'],
    ['1.234', '1.234', null],
  ] as const)('%s is %s with what stands beside it', (text, digits, beside) => {
    expect(figureOf(text)).toMatchObject({ digits, beside });
  });

  it.each([
    ['27,5 %', '%'],
    ['27,5pct.', '%'],
    ['1.234 kr.', 'kr.'],
    ['kr. 1.234', 'kr.'],
    ['500,-', 'kr.'],
    ['12 t.kr.', '1.000 kr.'],
    ['1,5 mio. kr.', 'mio. kr.'],
    ['2 mia.kr.', 'mia. kr.'],
    ['10 år', ''],
  ])('%s has the unit "%s"', (text, unit) => {
    expect(figureOf(text)?.unit).toBe(unit);
  });
});

describe('a column of figures', () => {
  it('keeps the first of two figures and says what became of the other', async () => {
    const { values, imported } = await read(['169.777 (48)', '2.001 (7)', '12']);
    expect(values).toEqual([169777, 2001, 12]);
    expect(imported.issues.find(({ code }) => code === 'number.bracket')).toMatchObject({
      params: { count: 2, example: '169.777 (48)', value: 169777 },
    });
  });

  it('has one unit, told by its cells or its name, and values as they are written', async () => {
    expect((await read(['1,5 mio. kr.', '2 mio. kr.'])).column).toMatchObject({ unit: 'mio. kr.' });
    const named = await importText('Tid;Udgift (mio. kr.);Procent_positive\n2015;1,5;2\n2016;2,5;3\n');
    expect(named.columns.map(({ unit }) => unit)).toEqual([undefined, 'mio. kr.', '%']);
  });

  it('never mixes units of two kinds: those of the fewer cells are missing, with a word', async () => {
    const { values, imported } = await read(['1 kr.', '2 kr.', '3 %', '4']);
    expect(values).toEqual([1, 2, NaN, 4]);
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'number.units',
      params: { count: 1, example: '3 %', unit: 'kr.' },
      column: 'Antal',
    });
  });

  it('reads a dash of any length before a figure as its minus', async () => {
    expect((await read(['-5', '−6', '–7', '8'])).values).toEqual([-5, -6, -7, 8]);
  });

  it('reads the minus of an accounting system, after the figure', async () => {
    const { values, imported } = await read(['1.234,50-', '-5', '7']);
    expect(values).toEqual([-1234.5, -5, 7]);
    expect(codes(imported)).toEqual(['number.trailingMinus']);
  });

  it('asks what brackets around a figure mean, and takes the answer', async () => {
    const asked = await read(['(5)', '7', '8']);
    expect(asked.values).toEqual([NaN, 7, 8]);
    expect(codes(asked.imported)).toEqual(['number.inBrackets']);
    const answer = (means: 'negative' | 'positive') => ({ bracketed: [{ column: 'Antal', means }] });
    expect((await read(['(5)', '7', '8'], answer('negative'))).values).toEqual([-5, 7, 8]);
    expect((await read(['(5)', '7', '8'], answer('positive'))).values).toEqual([5, 7, 8]);
  });
});

describe('a missing value', () => {
  it('keeps its reason, its text and its place', async () => {
    const { column } = await read([
      '1',
      '..',
      '< 5',
      'x',
      '-',
      '.',
      '…',
      '',
      'få',
      '..',
      '#DIV/0!',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(column.missing).toEqual([
      { reason: 'notAvailable', text: '..', count: 2 },
      { reason: 'withheld', text: '< 5', count: 1 },
      { reason: 'withheld', text: 'x', count: 1 },
      { reason: 'nil', text: '-', count: 1 },
      { reason: 'notApplicable', text: '.', count: 1 },
      { reason: 'pending', text: '…', count: 1 },
      { reason: 'empty', text: '', count: 1 },
      { reason: 'unreadable', text: 'få', count: 1 },
      { reason: 'error', text: '#DIV/0!', count: 1 },
    ]);
    expect([...column.missingByRow!].slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 9, 0]);
  });

  it.each(['<5', '< 5', '<=5', 'under 5', 'færre end 10', 'X', '*'])(
    'is withheld, never 0, where %s stands',
    async (text) => {
      const { values, column } = await read(['1', text, '3']);
      expect(values).toEqual([1, NaN, 3]);
      expect(column.missing).toEqual([{ reason: 'withheld', text, count: 1 }]);
    },
  );

  it('is not made of a dash until a person says that it is 0', async () => {
    expect((await read(['1', '-', '3'])).values).toEqual([1, NaN, 3]);
    const said = await read(['1', '-', '3'], { dashIsZero: ['Antal'] });
    expect([said.values, codes(said.imported)]).toEqual([[1, 0, 3], []]);
  });

  it('is told of by its line 500 times a column, then by its number', async () => {
    const cells = Array.from({ length: 2000 }, (_, index) => (index % 3 === 0 ? 'uklart' : String(index)));
    const { imported, column } = await read(cells);
    expect(codes(imported).filter((code) => code === 'number.text').length).toBe(500);
    expect(imported.issues.at(-1)).toMatchObject({ code: 'cells.more', params: { count: 167 } });
    expect(column.missing?.[0]?.count).toBe(667);
  });
});

describe('a person’s word on a column', () => {
  it('decides the decimal mark', async () => {
    expect((await read(['1.234', '5'])).imported.issues).toEqual([
      {
        severity: 'warning',
        code: 'number.ambiguous',
        params: { count: 1, example: '1.234', value: 1234, other: 1.234, decimal: ',' },
        column: 'Antal',
      },
    ]);
    const said = await read(['1.234', '5'], { decimals: [{ column: 'Antal', decimal: '.' }] });
    expect([said.values, codes(said.imported)]).toEqual([[1.234, 5], []]);
  });

  it('decides the type; cells that do not fit are named', async () => {
    const types = (type: 'number' | 'text' | 'code' | 'period' | 'date') => ({
      types: [{ column: 'Antal', type }],
    });
    expect((await read(['1', '2'], types('text'))).column).toMatchObject({
      type: 'text',
      dictionary: ['1', '2'],
    });
    expect((await read(['0101', '0147'], types('number'))).values).toEqual([101, 147]);
    const numbers = await read(['1', 'a', 'b'], types('number'));
    expect([numbers.values, codes(numbers.imported)]).toEqual([
      [1, NaN, NaN],
      ['number.text', 'number.text'],
    ]);
    const years = await read(['2015', '2016', '7'], types('period'));
    expect([years.column.type, codes(years.imported)]).toEqual(['period', ['period.unreadable']]);
    const dates = await read(['2015-01-01', '2016'], types('date'));
    expect([dates.column.type, [...dates.column.days!], codes(dates.imported)]).toEqual([
      'date',
      [16436, NaN],
      ['period.unreadable'],
    ]);
  });

  it('takes 1.234 for a decimal where numbers of four digits stand without a mark, and asks', async () => {
    const { values, imported } = await read(['1.234', '5678']);
    expect(values).toEqual([1.234, 5678]);
    expect(imported.issues[0]).toMatchObject({ severity: 'warning', code: 'number.ambiguous' });
  });
});
