import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountedLines, codes, importText } from '../support';

/** The form of the API's answer as STAR shows it in "API Eksempler" (4 March 2022). */
const ANSWER = [
  {
    Variables: [
      { Name: '_area', Label: 'Area' },
      { Name: '_period', Label: 'Periode' },
      { Name: '_kon', Label: '' },
      { Name: 'mgrp1', Label: 'Antal personer' },
      { Name: 'mgrp2', Label: 'Fuldtidspersoner' },
    ],
    Data: [
      ['Ishøj', '2024M01', 'Mænd', 120, '98,6'],
      ['Ishøj', '2024M02', 'Mænd', 118, '97,25'],
      ['Hele landet', '2024M01', 'Mænd', 61234, null],
    ],
  },
];

describe('an answer of the Jobindsats API', () => {
  it('is a table with the labels as header, periods, and numbers also where they are texts with a comma', async () => {
    const imported = await importText(JSON.stringify(ANSWER), { name: 'y07a02.json' });
    expect(imported.header).toEqual(['Area', 'Periode', '_kon', 'Antal personer', 'Fuldtidspersoner']);
    expect(imported.columns.map(({ type }) => type)).toEqual(['text', 'period', 'text', 'number', 'number']);
    expect([...(imported.columns[4]?.values ?? [])]).toEqual([98.6, 97.25, NaN]);
    expect(imported.accounting).toMatchObject({ lines: 4, header: 1, loaded: 3 });
    expect(imported).toMatchObject({ delimiter: '\t', encoding: 'utf-8', sheets: ['Tabel 1'] });
    expect(imported.issues).toMatchObject([{ severity: 'info', code: 'total.rows' }]);
  });

  it('in several parts with the same columns is one table; parts with other columns are offered', async () => {
    const [part] = ANSWER;
    const joined = await importText(JSON.stringify([part, part]));
    expect(joined.accounting.loaded).toBe(6);
    const other = { Variables: [{ Name: 'a' }, { Name: 'b' }], Data: [['x', 1]], Title: 'Varighed' };
    const both = JSON.stringify([part, other]);
    expect((await importText(both)).sheets).toEqual(['Tabel 1', 'Varighed']);
    expect(codes(await importText(both))).toContain('sheet.chosen');
    const asked = await importText(both, { corrections: { sheet: 'Varighed' } });
    expect(asked.grid).toEqual([
      ['a', 'b'],
      ['x', '1'],
    ]);
  });

  it('that says the key is wrong is known as such, as JSON and as the CSV a script saved it as', async () => {
    for (const name of ['svar.json', 'svar.csv']) {
      const { issues } = await importText('{"Forkert nøgle eller nøglen er udløbet.":""}', { name });
      expect(issues).toEqual([{ severity: 'error', code: 'file.jobindsatsError', params: { name } }]);
    }
  });
});

describe('a cube of JSON-stat', () => {
  const dimension = {
    OMRÅDE: {
      label: 'område',
      category: { index: { '183': 1, '000': 0 }, label: { '000': 'Hele landet', '183': 'Ishøj' } },
    },
    Tid: { label: 'tid', category: { index: ['2015K1', '2015K2'], label: {} } },
  };
  const expected = [
    ['område', 'tid', 'INDHOLD'],
    ['Hele landet', '2015K1', '10'],
    ['Hele landet', '2015K2', '11'],
    ['Ishøj', '2015K1', '..'],
    ['Ishøj', '2015K2', '1,5'],
  ];

  it('of version 1, as StatBank writes it, and of version 2 is one row a cell, the last dimension fastest', async () => {
    const id = ['OMRÅDE', 'Tid'];
    const value = [10, 11, null, 1.5];
    const one = { dataset: { label: 'Ledige', dimension: { ...dimension, id, size: [2, 2] }, value } };
    const two = { class: 'dataset', id, size: [2, 2], dimension, value: { 0: 10, 1: 11, 3: 1.5 } };
    for (const cube of [one, two]) {
      const imported = await importText(JSON.stringify(cube));
      expect(imported.grid).toEqual(expected);
      expect(imported.columns.map(({ type }) => type)).toEqual(['text', 'period', 'number']);
    }
  });

  it('that claims more cells than can be is refused, and one whose sizes do not fit is no cube', async () => {
    const index = Array.from({ length: 2000 }, (_, code) => String(code));
    const wide = { category: { index } };
    const huge = {
      class: 'dataset',
      id: ['a', 'b'],
      size: [2000, 2000],
      dimension: { a: wide, b: wide },
      value: {},
    };
    expect(codes(await importText(JSON.stringify(huge)))).toEqual(['json.tooBig']);
    expect(codes(await importText(JSON.stringify({ ...huge, size: [1, 2000] })))).toEqual(['file.json']);
  });
});

describe('other JSON', () => {
  it.each([
    ['a list of objects', '[{"år":"2015","antal":1},{"antal":2.5,"år":"2016"}]'],
    ['a list of lists', '[["år","antal"],["2015",1],["2016",2.5]]'],
    ['a list under a name', '{"meta":{"n":2},"data":[{"år":"2015","antal":1},{"år":"2016","antal":2.5}]}'],
    ['an object a line', '{"år":"2015","antal":1}\n{"år":"2016","antal":2.5}\n'],
  ])('that is a table is read: %s', async (_, json) => {
    expect((await importText(json)).grid).toEqual([
      ['år', 'antal'],
      ['2015', '1'],
      ['2016', '2,5'],
    ]);
  });

  it('keeps names that objects bring along as ordinary columns', async () => {
    const json = '[{"__proto__":1,"constructor":2,"toString":"x"},{"constructor":3}]';
    const imported = await importText(json);
    expect(imported.header).toEqual(['__proto__', 'constructor', 'toString']);
    expect(imported.grid.slice(1)).toEqual([
      ['1', '2', 'x'],
      ['', '3', ''],
    ]);
  });

  it('shows nested values as they are and counts them', async () => {
    const imported = await importText('[{"a":"x","b":[1,2]},{"a":"y","b":3}]');
    expect(imported.grid[1]).toEqual(['x', '[1,2]']);
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'json.nested',
      params: { count: 1 },
    });
  });

  it('nested a hundred thousand deep is an answer, not the end of the stack', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(codes(await importText(deep))).toHaveLength(1);
    const imported = await importText(`[{"a":1,"b":2},{"a":3,"b":${deep}}]`);
    expect(imported.accounting.loaded).toBe(2);
  });

  it('of any shape at all gives a table or a reason, and the account adds up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const imported = await importText(JSON.stringify(value));
        expect(accountedLines(imported)).toBe(imported.accounting.lines);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});
