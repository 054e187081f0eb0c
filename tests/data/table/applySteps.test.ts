import { describe, expect, it } from 'vitest';
import { importCsv, type Column, type Issue } from '../../../src/data';
import { textOf } from '../../../src/data/formula';
import {
  applySteps,
  parseSteps,
  type OutsideFigures,
  type StepsResult,
  type Tables,
} from '../../../src/data/table';
import { valuesIn } from '../../../src/data/table/table';

/** Tables from CSV texts by name. */
export async function tablesOf(texts: Record<string, string>): Promise<Tables> {
  const tables = Object.entries(texts).map(
    async ([name, text]) => [name, await importCsv(new TextEncoder().encode(text))] as const,
  );
  return new Map(await Promise.all(tables));
}

/** A column's cells as texts; '' where missing. */
function cells(column: Column): string[] {
  const value = valuesIn(column);
  return Array.from(column.values, (_, row) => textOf(value(row)));
}

/** Header and rows as texts. */
function shown({ columns, rows }: StepsResult): string[][] {
  const texts = columns.map(cells);
  return [
    columns.map(({ name }) => name),
    ...Array.from({ length: rows }, (_, row) => texts.map((column) => column[row]!)),
  ];
}

const SALES = `Kommune;Tid;Antal;Ydelse
Ishøj;2015M02;20;A
Ærø;2015M01;5;A
Ishøj;2015M01;10;B
Ærø;2015M02;..;B
Aabenraa;2015M01;1,5;A
`;

async function apply(
  steps: unknown[],
  texts: Record<string, string> = { Sager: SALES },
): Promise<StepsResult> {
  const parsed = parseSteps(steps);
  expect(parsed.issues).toEqual([]);
  return applySteps(await tablesOf(texts), parsed.steps);
}

async function rowsOf(steps: unknown[], texts?: Record<string, string>): Promise<string[][]> {
  const result = await apply(steps, texts);
  expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return shown(result);
}

function found({ issues }: { issues: Issue[] }): Issue[] {
  return issues;
}

describe('a formula in a step', () => {
  const filtered = async (formula: string, figures: OutsideFigures = []): Promise<StepsResult> =>
    applySteps(await tablesOf({ Sager: SALES }), parseSteps([{ verb: 'filter', formula }]).steps, figures);

  it('may name figures from elsewhere; a column of the same name is what is meant', async () => {
    const figures: OutsideFigures = [
      ['Grænse', 9],
      ['Valgt by', 'ishøj'],
      ['Antal', 0],
    ];
    expect((await filtered('[Antal] > Grænse', figures)).rows).toBe(2);
    expect((await filtered('[Kommune] = [Valgt by]', figures)).rows).toBe(2);
    expect((await filtered('Antal > 4', figures)).rows).toBe(3);
    expect((await filtered('[Antal] > Loft', figures)).issues[0]).toMatchObject({
      code: 'formula.noColumn',
      column: 'Loft',
    });
  });

  it('knows a column of truths for what it is', async () => {
    const large = { verb: 'derive', name: 'Stor', formula: '[Antal] > 4' };
    for (const [formula, rows] of [
      ['Stor', 3],
      ['IKKE(Stor)', 1],
      ['Stor = SAND', 3],
      ['Stor = FALSK', 1],
    ] as const)
      expect([formula, (await apply([large, { verb: 'filter', formula }])).rows]).toEqual([formula, rows]);
  });

  it('takes a function of one column alone over the whole column, as formulas elsewhere do', async () => {
    // The mean of 20, 5, 10 and 1,5.
    expect((await filtered('[Antal] > MIDDEL([Antal])')).rows).toBe(2);
    expect((await filtered('[Antal] = MAKS([Antal])')).rows).toBe(1);
    const shares = await apply([{ verb: 'derive', name: 'Andel', formula: '[Antal] / SUM([Antal])' }]);
    expect(shown(shares).map((row) => row.at(-1))).toEqual([
      'Andel',
      '0,547945205479452',
      '0,136986301369863',
      '0,273972602739726',
      '',
      '0,0410958904109589',
    ]);
    expect((await filtered('[Antal] > SUM([Kommune])')).issues[0]).toMatchObject({ code: 'table.wrongKind' });
    expect((await filtered('[Antal] = SENESTE([Antal])')).issues).toEqual([
      { severity: 'info', code: 'table.undecided', params: { count: 1, step: 1 } },
    ]);
  });
});

describe('a step', () => {
  it('filter keeps the rows for which the formula is true, and tells of those it cannot decide', async () => {
    const result = await apply([{ verb: 'filter', formula: '[Antal] > 4' }]);
    expect(
      shown(result)
        .slice(1)
        .map(([, , count]) => count),
    ).toEqual(['20', '5', '10']);
    expect(found(result)).toEqual([
      { severity: 'info', code: 'table.undecided', params: { count: 1, step: 1 } },
    ]);
    expect(
      await rowsOf([{ verb: 'filter', formula: 'OG([Tid] = "2015M01"; [Kommune] = "ærø")' }]),
    ).toHaveLength(2);
  });

  it('derive makes numbers, texts and periods by formula, new or in the place of a column', async () => {
    const result = await apply([
      { verb: 'derive', name: 'Dobbelt', formula: '[Antal] * 2' },
      { verb: 'derive', name: 'Antal', formula: 'HVIS(ER.TOM([Antal]); 0; AFRUND([Antal]))' },
      { verb: 'derive', name: 'Navn', formula: '[Kommune] & " " & ÅR([Tid])' },
      { verb: 'derive', name: 'Måned', formula: '[Tid]' },
      { verb: 'derive', name: 'Mange', formula: '[Antal] >= 10' },
    ]);
    expect(shown(result).slice(3)).toEqual([
      ['Ishøj', '2015-01', '10', 'B', '20', 'Ishøj 2015', '2015-01', 'SAND'],
      ['Ærø', '2015-02', '0', 'B', '', 'Ærø 2015', '2015-02', 'FALSK'],
      ['Aabenraa', '2015-01', '2', 'A', '3', 'Aabenraa 2015', '2015-01', 'FALSK'],
    ]);
    expect(result.columns.map(({ type }) => type)).toEqual([
      'text',
      'period',
      'number',
      'text',
      'number',
      'text',
      'period',
      'text',
    ]);
    expect(result.stepRows).toEqual([5, 5, 5, 5, 5]);
  });

  it('select, reorder and rename change columns alone, and names can be exchanged', async () => {
    const [header] = await rowsOf([
      { verb: 'select', columns: ['Antal', 'Tid', 'Kommune'] },
      { verb: 'reorder', columns: ['Kommune'] },
      {
        verb: 'rename',
        columns: [
          { from: 'Antal', to: 'Tid' },
          { from: 'Tid', to: 'Antal' },
        ],
      },
    ]);
    expect(header).toEqual(['Kommune', 'Tid', 'Antal']);
  });

  it('rollup gives one row a group in order of first appearance, leaves missing cells out and counts them', async () => {
    const summaries = [
      'count',
      'sum',
      'mean',
      'median',
      'min',
      'max',
      'deviation',
      'distinct',
      'first',
      'last',
    ];
    const result = await apply([
      {
        verb: 'rollup',
        by: ['Kommune'],
        values: [
          { name: 'rækker', summary: 'count', column: null },
          ...summaries.map((summary) => ({ name: summary, summary, column: 'Antal' })),
          { name: 'kvartil', summary: 'quantile', column: 'Antal', share: 0.25 },
          { name: 'seneste', summary: 'max', column: 'Tid' },
        ],
      },
    ]);
    expect(shown(result)).toEqual([
      ['Kommune', 'rækker', ...summaries, 'kvartil', 'seneste'],
      [
        'Ishøj',
        '2',
        '2',
        '30',
        '15',
        '15',
        '10',
        '20',
        '7,07106781186548',
        '2',
        '20',
        '10',
        '12,5',
        '2015-02',
      ],
      ['Ærø', '2', '1', '5', '5', '5', '5', '5', '', '1', '5', '5', '5', '2015-02'],
      ['Aabenraa', '1', '1', '1,5', '1,5', '1,5', '1,5', '1,5', '', '1', '1,5', '1,5', '1,5', '2015-01'],
    ]);
    expect(found(result)[0]).toEqual({
      severity: 'info',
      code: 'table.missingSkipped',
      params: { count: 1, step: 1 },
      column: 'Antal',
    });
  });

  it.each([
    [{ verb: 'rollup', by: ['Tid'], values: [{ name: 'sum', summary: 'sum', column: 'Antal' }] }, 'Område'],
    [{ verb: 'pivot', by: ['Tid'], names: 'Ydelse', values: 'Antal', summary: 'mean' }, 'Område'],
    [
      { verb: 'rollup', by: ['Tid', 'Område'], values: [{ name: 'n', summary: 'count', column: null }] },
      null,
    ],
    [{ verb: 'rollup', by: ['Tid'], values: [{ name: 'min', summary: 'min', column: 'Antal' }] }, null],
  ])('%j tells of totals that are put together with their parts', async (step, column) => {
    const T = 'Tid;Område;Ydelse;Antal\n2015M01;Nord;A;20\n2015M01;Syd;A;12\n2015M01;I alt;A;32\n';
    const told = found(await apply([step], { T })).filter(({ code }) => code === 'table.totalsAdded');
    expect(told).toEqual(
      column === null
        ? []
        : [
            {
              severity: 'info',
              code: 'table.totalsAdded',
              params: { text: 'I alt', rows: 1, step: 1 },
              column,
            },
          ],
    );
    const filtered = [{ verb: 'filter', formula: '[Område] <> "I alt"' }, step];
    expect(found(await apply(filtered, { T }))).toEqual([]);
  });

  it('rollup of a group without any figure is missing, not 0', async () => {
    const values = [{ name: 'sum', summary: 'sum', column: 'Antal' }];
    const steps = [{ verb: 'rollup', by: ['K'], values }];
    expect(await rowsOf(steps, { T: 'K;Antal\na;1\nb;..\na;2\n' })).toEqual([
      ['K', 'sum'],
      ['a', '3'],
      ['b', ''],
    ]);
  });

  it('sort orders texts as Danes do, periods by time, and puts what is missing last either way', async () => {
    const [, ...byName] = await rowsOf([{ verb: 'sort', by: [{ column: 'Kommune' }, { column: 'Tid' }] }]);
    expect(byName.map(([name, time]) => `${name} ${time}`)).toEqual([
      'Ishøj 2015-01',
      'Ishøj 2015-02',
      'Ærø 2015-01',
      'Ærø 2015-02',
      'Aabenraa 2015-01',
    ]);
    for (const [descending, order] of [
      [false, ['1,5', '5', '10', '20', '']],
      [true, ['20', '10', '5', '1,5', '']],
    ] as const) {
      const [, ...rows] = await rowsOf([{ verb: 'sort', by: [{ column: 'Antal', descending }] }]);
      expect(rows.map(([, , count]) => count)).toEqual(order);
    }
  });

  it('join matches rows by their keys in five ways; a missing key matches nothing', async () => {
    const texts = {
      A: 'Kommune;Antal\nIshøj;1\nÆrø;2\nx;3\nDragør;4\n',
      B: 'Navn;Folk;Antal\nÆrø;6000;7\nIshøj;23000;8\nIshøj;23001;9\nx;1;1\nLæsø;1800;5\n',
    };
    const join = (kind: string): Promise<string[][]> =>
      rowsOf([{ verb: 'join', kind, table: 'B', on: [{ left: 'Kommune', right: 'Navn' }] }], texts);
    const pairs = [
      ['Ishøj', '1', '23000', '8'],
      ['Ishøj', '1', '23001', '9'],
      ['Ærø', '2', '6000', '7'],
    ];
    const alone = [
      ['', '3', '', ''],
      ['Dragør', '4', '', ''],
    ];
    const header = ['Kommune', 'Antal', 'Folk', 'Antal (2)'];
    expect(await join('inner')).toEqual([header, ...pairs]);
    expect(await join('left')).toEqual([header, ...pairs, ...alone]);
    expect(await join('full')).toEqual([
      header,
      ...pairs,
      ...alone,
      ['', '', '1', '1'],
      ['Læsø', '', '1800', '5'],
    ]);
    expect(await join('semi')).toEqual([
      ['Kommune', 'Antal'],
      ['Ishøj', '1'],
      ['Ærø', '2'],
    ]);
    expect(await join('anti')).toEqual([
      ['Kommune', 'Antal'],
      ['', '3'],
      ['Dragør', '4'],
    ]);
  });

  it('join of periods and several columns works; of kinds that differ it is refused with what to do', async () => {
    const texts = {
      A: 'Tid;K;a\n2015M01;x1;1\n2015M02;x1;2\n',
      B: 'Måned;K;b\nfeb 2015;x1;3\n',
      C: 'K;c\n1,5;3\n2,5;3\n',
    };
    const on = [
      { left: 'Tid', right: 'Måned' },
      { left: 'K', right: 'K' },
    ];
    expect(await rowsOf([{ verb: 'join', kind: 'inner', table: 'B', on }], texts)).toEqual([
      ['Tid', 'K', 'a', 'b'],
      ['2015-02', 'x1', '2', '3'],
    ]);
    const wrong = await apply(
      [{ verb: 'join', kind: 'inner', table: 'C', on: [{ left: 'K', right: 'K' }] }],
      texts,
    );
    expect(found(wrong)).toEqual([
      {
        severity: 'error',
        code: 'table.joinKinds',
        params: { other: 'K', type: 'text', otherType: 'number', step: 1 },
        column: 'K',
      },
    ]);
  });

  it('fold makes rows of columns, and periods of their names where all are; pivot makes columns of rows again', async () => {
    const texts = { T: 'Kommune;jan 2015;feb 2015\nIshøj;1;2\nÆrø;3;..\n' };
    const fold = { verb: 'fold', columns: ['jan 2015', 'feb 2015'], names: 'Tid', values: 'Antal' };
    const folded = await apply([fold], texts);
    expect(folded.columns.map(({ type }) => type)).toEqual(['text', 'period', 'number']);
    expect(shown(folded)).toEqual([
      ['Kommune', 'Tid', 'Antal'],
      ['Ishøj', '2015-01', '1'],
      ['Ishøj', '2015-02', '2'],
      ['Ærø', '2015-01', '3'],
      ['Ærø', '2015-02', ''],
    ]);
    const pivot = { verb: 'pivot', by: ['Kommune'], names: 'Tid', values: 'Antal', summary: 'sum' };
    expect(await rowsOf([fold, pivot], texts)).toEqual([
      ['Kommune', '2015-01', '2015-02'],
      ['Ishøj', '1', '2'],
      ['Ærø', '3', ''],
    ]);
  });

  it('pivot orders periods by time, sums what falls in one cell, and leaves the rest empty', async () => {
    const [header, ...rows] = await rowsOf([
      { verb: 'pivot', by: ['Ydelse'], names: 'Tid', values: 'Antal', summary: 'sum' },
    ]);
    expect(header).toEqual(['Ydelse', '2015-01', '2015-02']);
    expect(rows).toEqual([
      ['A', '6,5', '20'],
      ['B', '10', ''],
    ]);
  });

  it('window gives each row something of the others in its group: sum so far, mean of the last, before, after, rank, share', async () => {
    const texts = {
      T: 'K;Tid;n\na;2015M03;3\nb;2015M01;10\na;2015M01;1\na;2015M02;2\nb;2015M02;30\na;2015M04;2\n',
    };
    const window = (kind: string, more = {}): unknown => ({
      verb: 'window',
      name: kind,
      kind,
      column: 'n',
      by: ['K'],
      order: [{ column: 'Tid' }],
      ...more,
    });
    const rows = await rowsOf(
      [
        window('runningSum'),
        window('movingMean', { size: 2 }),
        window('lag'),
        window('lead', { size: 2 }),
        window('rank', { order: [{ column: 'n', descending: true }] }),
        window('share'),
        { verb: 'sort', by: [{ column: 'K' }, { column: 'Tid' }] },
        { verb: 'select', columns: ['n', 'runningSum', 'movingMean', 'lag', 'lead', 'rank', 'share'] },
      ],
      texts,
    );
    expect(rows.slice(1)).toEqual([
      ['1', '1', '', '', '3', '4', '0,125'],
      ['2', '3', '1,5', '1', '2', '2', '0,25'],
      ['3', '6', '2,5', '2', '', '1', '0,375'],
      ['2', '8', '2,5', '3', '', '2', '0,25'],
      ['10', '10', '', '', '', '2', '0,25'],
      ['30', '40', '20', '10', '', '1', '0,75'],
    ]);
  });

  it('distinct, slice, head and tail choose rows', async () => {
    const names = async (step: unknown): Promise<string[]> =>
      (await rowsOf([step])).slice(1).map(([name, time]) => `${name![0]}${time!.at(-1)}`);
    expect(await names({ verb: 'distinct', columns: ['Kommune'] })).toEqual(['I2', 'Æ1', 'A1']);
    expect(await names({ verb: 'distinct' })).toHaveLength(5);
    expect(await names({ verb: 'slice', from: 2, rows: 2 })).toEqual(['Æ1', 'I1']);
    expect(await names({ verb: 'head', rows: 1 })).toEqual(['I2']);
    expect(await names({ verb: 'tail', rows: 2 })).toEqual(['Æ2', 'A1']);
    expect(await names({ verb: 'tail', rows: 99 })).toHaveLength(5);
  });

  it('union puts rows below by the names of columns; what one table lacks is missing', async () => {
    const texts = { A: 'K;n\nx1;1\ny1;2\n', B: 'n;K;m\n3;z1;4\n5;x1;..\n' };
    expect(await rowsOf([{ verb: 'union', table: 'B' }], texts)).toEqual([
      ['K', 'n', 'm'],
      ['x1', '1', ''],
      ['y1', '2', ''],
      ['z1', '3', '4'],
      ['x1', '5', ''],
    ]);
  });

  it('fill gives missing cells a value or that of the row above, and says how many', async () => {
    const texts = { T: 'K;n\nIshøj;1\n..;..\nÆrø;..\n' };
    const result = await apply(
      [
        { verb: 'fill', column: 'K', how: 'previous' },
        { verb: 'fill', column: 'n', how: 'value', value: 0 },
      ],
      texts,
    );
    expect(shown(result).slice(1)).toEqual([
      ['Ishøj', '1'],
      ['Ishøj', '0'],
      ['Ærø', '0'],
    ]);
    expect(found(result).map(({ params }) => params['count'])).toEqual([1, 2]);
  });

  it('from begins with another table', async () => {
    const texts = { A: 'a;b\n1;2\n', B: 'c;d\n3;4\n' };
    expect(await rowsOf([{ verb: 'from', table: 'B' }], texts)).toEqual([
      ['c', 'd'],
      ['3', '4'],
    ]);
  });
});

describe('a step that cannot be done', () => {
  it.each<[string, unknown, Partial<Issue>]>([
    [
      'names a column that is not there',
      { verb: 'sort', by: [{ column: 'Alder' }] },
      { code: 'table.noColumn', column: 'Alder' },
    ],
    ['names a table that is not there', { verb: 'union', table: 'X' }, { code: 'table.noTable' }],
    [
      'has a formula with a column that is not there',
      { verb: 'filter', formula: '1 < [Alder]' },
      { code: 'formula.noColumn', column: 'Alder', params: { character: 5, step: 2 } },
    ],
    [
      'has a formula that is none',
      { verb: 'derive', name: 'x', formula: '1 +' },
      { code: 'formula.unfinished', params: { character: 4, length: 0, step: 2 } },
    ],
    ['filters by a number', { verb: 'filter', formula: '[Antal]' }, { code: 'table.noCondition' }],
    [
      'sums a text',
      { verb: 'rollup', by: [], values: [{ name: 's', summary: 'sum', column: 'Kommune' }] },
      { code: 'table.wrongKind', column: 'Kommune' },
    ],
    [
      'gives a name twice',
      { verb: 'rename', columns: [{ from: 'Tid', to: 'Antal' }] },
      { code: 'table.sameName', column: 'Antal' },
    ],
  ])('%s: it is named with its number, and the result is the table up to there', async (_, step, issue) => {
    const result = await apply([{ verb: 'head', rows: 3 }, step, { verb: 'head', rows: 1 }]);
    expect(result.issues).toHaveLength(1);
    expect(result.issues[0]).toMatchObject({ severity: 'error', ...issue });
    expect(result.issues[0]!.params['step']).toBe(2);
    expect(result.stepRows).toEqual([3]);
    expect(result.rows).toBe(3);
  });

  it('would make more rows than the memory holds: it is refused before it does', async () => {
    const same = `K;n\n${'x1;1\n'.repeat(3000)}`;
    const on = [{ left: 'K', right: 'K' }];
    const { issues } = await apply([{ verb: 'join', kind: 'inner', table: 'B', on }], { A: same, B: same });
    expect(issues[0]).toMatchObject({ code: 'table.tooManyRows', params: { rows: 9_000_000 } });
  });

  it('leaves the tables that it was given as they are', async () => {
    const tables = await tablesOf({ Sager: SALES });
    const before = structuredClone([...tables.values()].map(({ columns }) => columns));
    const steps = parseSteps([
      { verb: 'fill', column: 'Antal', how: 'value', value: 0 },
      { verb: 'sort', by: [{ column: 'Antal' }] },
      { verb: 'rename', columns: [{ from: 'Antal', to: 'n' }] },
    ]).steps;
    applySteps(tables, steps);
    expect([...tables.values()].map(({ columns }) => columns)).toEqual(before);
  });
});
