import { describe, expect, it } from 'vitest';
import { areasOf, guessRoles, toObservations, type Roles } from '../../../src/data';
import { codes, importText } from '../support';

async function observed(text: string, roles: Partial<Roles> = {}) {
  const imported = await importText(text);
  return toObservations(imported, { ...guessRoles(imported), ...roles });
}

describe('measures beside the observations', () => {
  it('are known by their names: open cases, outflow, spending, budget, unemployment', async () => {
    const roles = guessRoles(
      await importText(
        'Tid;Fuldtidspersoner;Igangværende sager;Afgang;Forbrug (mio. kr.);Korrigeret budget;Ledighed (pct.);Gnsn. varighed af afsluttede forløb (uger)\n2015M01;1;2;3;4;5;6;7\n',
      ),
    );
    expect(roles).toEqual({
      period: 'Tid',
      fte: { column: 'Fuldtidspersoner', where: null },
      long: null,
      inflow: null,
      filter: null,
      cases: { column: 'Igangværende sager', where: null },
      outflow: { column: 'Afgang', where: null },
      spending: { column: 'Forbrug (mio. kr.)', where: null },
      budget: { column: 'Korrigeret budget', where: null },
      series: [{ name: 'Ledighed (pct.)', source: { column: 'Ledighed (pct.)', where: null } }],
    });
  });

  it.each([
    'Fuldtidspersoner i pct. af arbejdsstyrken',
    'Gnsn. varighed af afsluttede forløb (uger)',
    'Udgift pr. helårsperson',
    'Forventet regnskab',
  ])('are not seen in %s', async (name) => {
    const roles = guessRoles(await importText(`Tid;${name}\n2015M01;1\n2015M02;2\n`));
    expect(roles).toEqual({ period: 'Tid', fte: null, long: null, inflow: null, filter: null });
  });

  it('come by period with their unit: means of stocks, sums of flows and money', async () => {
    const { series, observations } = await observed(
      'Dato;Fuldtidspersoner;Igangværende sager;Afgang;Forbrug (mio. kr.)\n2015-01-10;9;10;1;1,5\n2015-01-20;9;20;2;2,5\n',
    );
    expect(observations).toEqual([{ from: '2015-01', months: 1, fte: 9, long: null, inflow: null }]);
    expect(series).toEqual([
      { name: 'cases', measure: 'cases', unit: '', values: [{ from: '2015-01', months: 1, value: 15 }] },
      { name: 'outflow', measure: 'outflow', unit: '', values: [{ from: '2015-01', months: 1, value: 3 }] },
      {
        name: 'spending',
        measure: 'spending',
        unit: 'mio. kr.',
        values: [{ from: '2015-01', months: 1, value: 4 }],
      },
    ]);
  });

  it('may come from other rows than the observations: the country, a neighbour, per 1,000 inhabitants', async () => {
    const source = { column: 'INDHOLD', where: { column: 'Mål', equals: 'Fuldtidspersoner' } };
    const people = { column: 'INDHOLD', where: { column: 'Mål', equals: 'Folketal 16-66 år' } };
    const { observations, series, issues } = await observed(
      [
        'Område;Mål;Tid;INDHOLD',
        'Ishøj;Fuldtidspersoner;2015M01;250',
        'Ishøj;Folketal 16-66 år;2015M01;12500',
        'Greve;Fuldtidspersoner;2015M01;300',
        'Greve;Folketal 16-66 år;2015M01;0',
      ].join('\n'),
      {
        fte: source,
        filter: { column: 'Område', equals: 'Ishøj' },
        series: [
          { name: 'Greve', source, filters: [{ column: 'Område', equals: 'Greve' }] },
          { name: 'Ishøj pr. 1.000', source, perThousandOf: { source: people } },
          {
            name: 'Greve pr. 1.000',
            source,
            filters: [{ column: 'Område', equals: 'Greve' }],
            perThousandOf: { source: people },
          },
        ],
      },
    );
    expect(observations[0]?.fte).toBe(250);
    expect(series.map(({ name, unit, values }) => [name, unit, values[0]?.value])).toEqual([
      ['Greve', '', 300],
      ['Ishøj pr. 1.000', '‰', 20],
      ['Greve pr. 1.000', '‰', null],
    ]);
    expect(issues).toEqual([]);
  });

  it('from outside are multiplied where their name says thousands, and it is told', async () => {
    const country = { name: 'Landet', source: { column: 'Hele landet (1.000)', where: null } };
    const { series, issues } = await observed(
      'Tid;Fuldtidspersoner;Hele landet (1.000)\n2015M01;250;73,4\n2015M02;251;73,1\n',
      { series: [country] },
    );
    expect(series[0]?.values.map(({ value }) => value)).toEqual([73400, 73100]);
    expect(codes({ issues })).toEqual(['measure.thousands']);
  });

  it('are no sum where they are shares, and that is told', async () => {
    const { series, issues } = await observed('Tid;Køn;Ledighed (pct.)\n2015M01;Mænd;4\n2015M01;Kvinder;6\n');
    expect(series[0]?.values[0]?.value).toBe(5);
    expect(codes({ issues })).toEqual(['rate.mean']);
  });
});

describe('several conditions', () => {
  it('hold together: municipality and sex and age', async () => {
    const rows = [
      'Ishøj;Mænd;16-24 år;2015M01;1',
      'Ishøj;Mænd;25-66 år;2015M01;2',
      'Ishøj;Kvinder;25-66 år;2015M01;4',
      'Greve;Mænd;25-66 år;2015M01;8',
    ];
    const text = `Område;Køn;Alder;Tid;Fuldtidspersoner\n${rows.join('\n')}\n`;
    const filter = { column: 'Område', equals: 'Ishøj' };
    const filters = [{ column: 'Køn', equals: 'Mænd' }];
    expect((await observed(text, { filter, filters })).observations[0]?.fte).toBe(3);
    expect(
      (await observed(text, { filters: [filter, ...filters, { column: 'Alder', equals: '25-66 år' }] }))
        .observations[0]?.fte,
    ).toBe(2);
  });
});

describe('weeks', () => {
  /** January 2021 is Friday 1st to Sunday 31st: 3 days of week 53 of 2020, then weeks 1 to 4. */
  const text =
    'Uge;Fuldtidspersoner;Lange sager;Tilgang\n2020W52;1;1;7\n2020W53;10;2;7\n2021W01;20;3;14\n2021W02;20;3;14\n2021W03;20;4;14\n2021W04;20;5;14\n2021W05;1;6;7\n';

  it('become months: means weighted by days, the week of the last day, a seventh of the week for each day', async () => {
    const { observations, issues } = await observed(text);
    expect(observations).toEqual([
      { from: '2021-01', months: 1, fte: (3 * 10 + 28 * 20) / 31, long: 5, inflow: 59 },
    ]);
    expect(codes({ issues })).toContain('period.weeks');
  });

  it('never give a month that they cover in part', async () => {
    const { issues } = await observed(text);
    expect(issues.filter(({ code }) => code === 'month.partial').map(({ params }) => params.periods)).toEqual(
      Array.from({ length: 3 }, () => '2020-12, 2021-02'),
    );
  });
});

describe('areasOf', () => {
  it('gives the areas that stand in a table, by whatever name of the column, and their kind', async () => {
    const imported = await importText(
      'BOPKOM;Tid;Antal\nHele landet;2015;9\nRegion Syddanmark;2015;5\nÆrø;2015;1\n',
    );
    expect(areasOf(imported)).toEqual({
      column: 'BOPKOM',
      areas: [
        { name: 'Hele landet', level: 'country' },
        { name: 'Region Syddanmark', level: 'region' },
        { name: 'Ærø', level: 'municipality' },
      ],
    });
    expect(areasOf(await importText('Køn;Antal\nMænd;1\nKvinder;2\n'))).toBeNull();
  });
});

describe('unemployment whose unit no name says', () => {
  const months = Array.from({ length: 12 }, (_, month) => `2015M${String(month + 1).padStart(2, '0')}`);
  const table = (name: string, of: Record<string, string>): string =>
    [
      `Måned;Kommune;Helårspersoner;${name}`,
      ...months.flatMap((month) =>
        Object.entries(of).map(
          ([area, figure]) => `${month};${area};${area === 'Hele landet' ? 210 : 105};${figure}`,
        ),
      ),
    ].join('\n');

  it.each([
    [
      'whole figures beside the same for the country',
      { Ishøj: '3,0', Greve: '3,0', 'Hele landet': '3,0' },
      3,
    ],
    ['decimals', { Ishøj: '3,4', Greve: '2,8' }, 3.1],
  ])('is taken for shares by %s: never added up, and that is told', async (_how, of, mean) => {
    const { series, issues } = await observed(table('Bruttoledighed', of));
    expect(series[0]?.values).toHaveLength(12);
    for (const { value } of series[0]?.values ?? []) expect(value).toBeCloseTo(mean, 9);
    expect(codes({ issues })).toContain('rate.unsaid');
    expect(issues.filter(({ code, column }) => code === 'total.differs' && column === 'Kommune')).toEqual([]);
  });

  it.each([
    ['the figures are too large for shares', 'Bruttoledighed', { Ishøj: '412,3', Greve: '388,2' }, 800.5],
    ['they are whole and without a total', 'Bruttoledighed', { Ishøj: '31', Greve: '40' }, 71],
    ['the total is their sum', 'Bruttoledighed', { Ishøj: '31', Greve: '40', 'Hele landet': '71' }, 71],
    ['the name says a count', 'Antal ledige', { Ishøj: '31,5', Greve: '40,5' }, 72],
  ])('is added up where %s', async (_why, name, of, sum) => {
    const { series, issues } = await observed(table(name, of), {
      series: [{ name, source: { column: name, where: null } }],
    });
    expect(series[0]?.values[0]?.value).toBeCloseTo(sum, 9);
    expect(codes({ issues })).not.toContain('rate.unsaid');
  });
});
