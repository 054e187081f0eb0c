import { describe, expect, it } from 'vitest';
import { guessRoles, toObservations, type Roles } from '../../../src/data';
import { codes, importText } from '../support';

const NONE: Roles = { period: null, fte: null, long: null, inflow: null, filter: null };

async function observed(text: string, roles: Partial<Roles> = {}) {
  const imported = await importText(text);
  return toObservations(imported, { ...guessRoles(imported), ...roles });
}

describe('observations', () => {
  it('hold the measures of each period side by side, in order of time', async () => {
    const { observations, issues } = await observed(
      'Tid;Fuldtidspersoner;Lange sager;Tilgang\n2015M02;240,5;61;70\n2015M01;250;60;80\n',
    );
    expect(observations).toEqual([
      { from: '2015-01', months: 1, fte: 250, long: 60, inflow: 80 },
      { from: '2015-02', months: 1, fte: 240.5, long: 61, inflow: 70 },
    ]);
    expect(issues).toEqual([]);
  });

  it('join measures from different rows of a long table', async () => {
    const { observations, summedOver } = await observed(
      'TID;MÅLING;INDHOLD\n2015K1;Fuldtidspersoner;250\n2015K1;Lange sager;60\n2015K2;Fuldtidspersoner;240\n2015K2;Tilgang;80\n',
    );
    expect(observations).toEqual([
      { from: '2015-01', months: 3, fte: 250, long: 60, inflow: null },
      { from: '2015-04', months: 3, fte: 240, long: null, inflow: 80 },
    ]);
    expect(summedOver).toEqual([]);
  });

  it('count nobody twice: totals and regions among municipalities are left out, and what is summed is said', async () => {
    const { observations, summedOver, totalsLeftOut } = await observed(
      [
        'OMRÅDE;KØN;TID;INDHOLD',
        'Hele landet;I alt;2015K1;100',
        'Region Hovedstaden;I alt;2015K1;60',
        'RAR Hovedstaden;I alt;2015K1;60',
        'Ishøj;Mænd;2015K1;10',
        'Ishøj;Kvinder;2015K1;20',
        'Ishøj;I alt;2015K1;30',
        'Greve;Mænd;2015K1;15',
        'Greve;Kvinder;2015K1;15',
      ].join('\n'),
    );
    expect(observations).toEqual([{ from: '2015-01', months: 3, fte: 60, long: null, inflow: null }]);
    expect(summedOver).toEqual([
      { column: 'OMRÅDE', values: 2 },
      { column: 'KØN', values: 2 },
    ]);
    expect(totalsLeftOut).toBe(4);
  });

  it('keep a total whose parts do not stand beside it in the same period and the same other categories', async () => {
    const { observations, totalsLeftOut } = await observed(
      [
        'Område;Køn;Måned;Fuldtidspersoner',
        'Aalborg;I alt;2016M01;100',
        'Aalborg;Mænd;2016M01;60',
        'Aalborg;Kvinder;2016M01;40',
        'Aalborg;I alt;2016M02;100',
        'Hobro;I alt;2016M01;50',
        'Hobro;I alt;2016M02;50',
      ].join('\n'),
    );
    expect(observations.map(({ fte }) => fte)).toEqual([150, 150]);
    expect(totalsLeftOut).toBe(1);
  });

  it('leave out a total of two columns whose parts stand in rows without any total', async () => {
    const { observations } = await observed(
      'Område;Køn;Tid;Fuldtidspersoner\nHele landet;I alt;2015M01;100\nIshøj;Mænd;2015M01;60\nGreve;Kvinder;2015M01;40\nHele landet;I alt;2015M02;90\n',
    );
    expect(observations.map(({ fte }) => fte)).toEqual([100, 90]);
  });

  describe('beside margins without their cells', () => {
    const text = [
      'Område;Køn;Tid;Fuldtidspersoner',
      ...['Mænd;60', 'Kvinder;40', 'I alt;100'].map(
        (rest) => `Hele landet;${rest.replace(';', ';2015M01;')}`,
      ),
      'Ishøj;I alt;2015M01;10',
      'Greve;I alt;2015M01;20',
    ].join('\n');

    it('hold nobody twice: the areas are read, not the sexes of the country, and it is told', async () => {
      const { observations, issues, totalsLeftOut } = await observed(text);
      expect(observations.map(({ fte }) => fte)).toEqual([30]);
      expect(totalsLeftOut).toBe(3);
      expect(issues).toEqual([
        {
          severity: 'warning',
          code: 'total.crossing',
          params: { measure: 'fte', kept: 'Område', left: 'Køn', rows: 2 },
          column: 'Fuldtidspersoner',
        },
      ]);
    });

    it('hold the area that is chosen, whichever margin it has, and tell when it has no such rows', async () => {
      const of = async (equals: string, filters: Roles['filters'] = []) =>
        observed(text, { filter: { column: 'Område', equals }, filters });
      expect((await of('Ishøj')).observations.map(({ fte }) => fte)).toEqual([10]);
      expect((await of('Hele landet')).observations.map(({ fte }) => fte)).toEqual([100]);
      expect(codes(await of('Ishøj', [{ column: 'Køn', equals: 'Mænd' }]))).toEqual(['measure.noRows']);
    });

    it('hold those of one column only where neither is of areas', async () => {
      const { observations, issues } = await observed(
        'Køn;Alder;Tid;Fuldtidspersoner\nMænd;I alt;2015M01;60\nKvinder;I alt;2015M01;40\nI alt;16-39 år;2015M01;70\nI alt;40-66 år;2015M01;30\nI alt;I alt;2015M01;100\n',
      );
      expect(observations.map(({ fte }) => fte)).toEqual([100]);
      expect(issues.map(({ code, params }) => [code, params.kept, params.left])).toEqual([
        ['total.crossing', 'Køn', 'Alder'],
      ]);
    });
  });

  describe('beside a total by name', () => {
    const text = (total: number, women: string): string =>
      `Køn;Tid;Fuldtidspersoner\nMænd;2015M01;60\nKvinder;2015M01;${women}\nI alt;2015M01;${total}\n`;

    it('tell where it is not the sum of its parts, with its line and both figures', async () => {
      const { observations, issues } = await observed(text(120, '40'));
      expect(observations.map(({ fte }) => fte)).toEqual([100]);
      expect(issues).toEqual([
        {
          severity: 'warning',
          code: 'total.differs',
          params: { text: 'I alt', total: 120, sum: 100, line: 4, count: 1 },
          row: 4,
          column: 'Køn',
        },
      ]);
    });

    it('allow for rounding, and for parts that are withheld', async () => {
      expect((await observed(text(101, '40'))).issues).toEqual([]);
      expect(codes(await observed(text(120, 'x')))).toEqual(['cells.withheld']);
      expect(codes(await observed(text(50, 'x')))).toEqual(['total.differs', 'cells.withheld']);
      expect(codes(await observed(text(101, '40,1')))).toEqual(['total.differs']);
    });

    it('expect no country to be the sum of some of its municipalities, but never less than these', async () => {
      const country = (figure: number): string =>
        `Område;Tid;Fuldtidspersoner\nIshøj;2015M01;250\nGreve;2015M01;300\nHele landet;2015M01;${figure}\n`;
      expect((await observed(country(9000))).issues).toEqual([]);
      expect(codes(await observed(country(500)))).toEqual(['total.differs']);
    });
  });

  it('warn of bands that overlap, but not of bands that meet or are of different units', async () => {
    const text = (bands: readonly string[]): string =>
      `Alder;Tid;Fuldtidspersoner\n${bands.map((band, index) => `${band};2015M01;${index + 1}`).join('\n')}\n`;
    const overlapping = await observed(text(['Under 30 år', '16-24 år', '25-29 år', '30 år og derover']));
    expect(overlapping.issues).toEqual([
      {
        severity: 'warning',
        code: 'bands.overlap',
        params: { text: 'Under 30 år', other: '16-24 år' },
        column: 'Alder',
      },
    ]);
    expect((await observed(text(['1-2 år', '2-3 år', 'over 3 år']))).issues).toEqual([]);
    expect((await observed(text(['0-4 uger', '5-52 uger', '1-2 år', 'over 2 år']))).issues).toEqual([]);
  });

  it('warn of a category that is the sum of all others in every period, though its name does not say so', async () => {
    const text = (whole: readonly number[]): string =>
      [
        'Ydelse;Tid;Fuldtidspersoner',
        ...whole.flatMap((sum, month) => [
          `Kommunens borgere;2015M0${month + 1};${sum}`,
          `Sygedagpenge;2015M0${month + 1};${month + 10}`,
          `Jobafklaring;2015M0${month + 1};${month * 2 + 5}`,
        ]),
      ].join('\n');
    const all = { filters: [] };
    expect((await observed(text([15, 18, 21]), all)).issues).toEqual([
      {
        severity: 'warning',
        code: 'total.suspected',
        params: { text: 'Kommunens borgere', count: 3 },
        column: 'Ydelse',
      },
    ]);
    expect((await observed(text([15, 18, 22]), all)).issues).toEqual([]);
    expect((await observed(text([15, 18]), all)).issues).toEqual([]);
  });

  it('warn of a category without a row in a period, though it stands before and after', async () => {
    const text = (inside: string): string =>
      `Område;Tid;Tilgang\nIshøj;2015M01;10\nGreve;2015M01;20\nIshøj;2015M02;11\n${inside}Ishøj;2015M03;12\nGreve;2015M03;21\n`;
    const { observations, issues } = await observed(text(''));
    expect(observations.map(({ inflow }) => inflow)).toEqual([30, 11, 33]);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'rows.absent',
        params: { measure: 'inflow', count: 1, categories: 'Greve', periods: '2015-02' },
        column: 'Tilgang',
      },
    ]);
    expect((await observed(text('Greve;2015M02;9\n'))).issues).toEqual([]);
  });

  it('name the first of many categories and periods without a row, and count the others', async () => {
    const months = Array.from(
      { length: 20 },
      (_, month) => `${2015 + Math.floor(month / 12)}M${String(1 + (month % 12)).padStart(2, '0')}`,
    );
    const lines = months.flatMap((month, place) =>
      Array.from({ length: 30 }, (_, area) =>
        area === 0 || place % 2 === 0 ? [`${month};Distrikt ${area};7`] : [],
      ).flat(),
    );
    const { issues } = await observed(['Tid;Distrikt;Tilgang', ...lines].join('\n'));
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'rows.absentMany',
        params: {
          measure: 'inflow',
          count: 29,
          categories: 'Distrikt 1, Distrikt 2, Distrikt 3, Distrikt 4, Distrikt 5',
          more: 24,
          periods: '2015-02, 2015-04, 2015-06, 2015-08, 2015-10, …, 2016-08',
        },
        column: 'Tilgang',
      },
    ]);
  });

  it('warn of a category without a row in the newest or the oldest period, which would seem low', async () => {
    const band = (month: number, rows: string[]) => rows.map((row) => `2015M0${month};${row}`);
    const text = (last: string[]): string =>
      [
        'Tid;Varighed;Fuldtidspersoner',
        ...band(1, ['0-52 uger;190']),
        ...band(2, ['0-52 uger;180', 'Over 52 uger;60']),
        ...band(3, last),
      ].join('\n');
    const missing = await observed(text(['0-52 uger;170']));
    expect(missing.observations.map(({ fte, long }) => [fte, long])).toEqual([
      [190, null],
      [240, 60],
      [170, null],
    ]);
    expect(missing.issues).toEqual([
      {
        severity: 'warning',
        code: 'rows.absent',
        params: { measure: 'fte', count: 1, categories: 'Over 52 uger', periods: '2015-01, 2015-03' },
        column: 'Fuldtidspersoner',
      },
      {
        severity: 'warning',
        code: 'measure.lacking',
        params: { measure: 'long', count: 2, periods: '2015-01, 2015-03' },
        column: 'Fuldtidspersoner',
      },
    ]);
    // A cell that is withheld is a row, and told as withheld.
    const withheld = await observed(text(['0-52 uger;170', 'Over 52 uger;< 5']));
    expect(withheld.issues.map(({ code, params }) => [code, params.period ?? params.periods])).toEqual([
      ['rows.absent', '2015-01'],
      ['cells.withheld', '2015-03'],
      ['measure.lacking', '2015-01'],
    ]);
  });

  it('lack no category where its total stands instead, nor a total where its parts do', async () => {
    const { observations, issues } = await observed(
      [
        'Køn;Tid;Tilgang',
        ...[1, 3].flatMap((month) => [`Mænd;2015M0${month};6`, `Kvinder;2015M0${month};4`]),
        'I alt;2015M02;10',
        'I alt;2015M04;10',
      ].join('\n'),
    );
    expect(observations.map(({ inflow }) => inflow)).toEqual([10, 10, 10, 10]);
    expect(issues).toEqual([]);
  });

  it('keep a column of nothing but totals, and regions where there are no municipalities', async () => {
    const national = await observed('OMRÅDE;TID;INDHOLD\nHele landet;2015K1;100\nHele landet;2015K2;90\n');
    expect(national.observations.map(({ fte }) => fte)).toEqual([100, 90]);
    expect(national.totalsLeftOut).toBe(0);
    const regions = await observed(
      'OMRÅDE;TID;INDHOLD\nRegion Nord;2015K1;40\nRegion Syd;2015K1;50\nI alt;2015K1;90\n',
    );
    expect(regions.observations.map(({ fte }) => fte)).toEqual([90]);
  });

  it('are those of one municipality under a filter, also when it is a total', async () => {
    const text =
      'Område;Tid;Fuldtidspersoner\nIshøj;2015M01;250\nGreve;2015M01;300\nHele landet;2015M01;9000\n';
    const of = async (equals: string) =>
      (await observed(text, { filter: { column: 'Område', equals } })).observations;
    expect((await of('Ishøj'))[0]?.fte).toBe(250);
    expect((await of('Hele landet'))[0]?.fte).toBe(9000);
  });

  it('never hold a total row as a period', async () => {
    const { observations, totalsLeftOut } = await observed(
      'Tid;Tilgang\n2015M01;10\n2015M02;20\n2015M03;20\n2015M04;20\nI alt;70\n',
    );
    expect(observations.map(({ inflow }) => inflow)).toEqual([10, 20, 20, 20]);
    expect(totalsLeftOut).toBe(1);
  });

  it('are null, never 0, where nothing was counted, and tell where a sum lacks cells', async () => {
    const { observations, issues } = await observed(
      'Tid;Køn;Fuldtidspersoner\n2015M01;Mænd;..\n2015M01;Kvinder;..\n2015M02;Mænd;5\n2015M02;Kvinder;..\n',
    );
    expect(observations.map(({ fte }) => fte)).toEqual([null, 5]);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'cells.missing',
        params: { measure: 'fte', period: '2015-02', missing: 1, present: 1 },
        column: 'Fuldtidspersoner',
      },
    ]);
  });

  it('keep the commonest length of period and list the others', async () => {
    const { observations, issues } = await observed('Tid;Tilgang\n2015K1;5\n2015K2;6\n2015;22\n');
    expect(observations.length).toBe(2);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'period.mixedLengths',
        params: { kept: 3, count: 1, periods: '2015-01' },
        column: 'Tid',
      },
    ]);
  });

  it('hold the last row of a period that stands twice with nothing to tell its rows apart', async () => {
    const { observations, issues } = await observed('Tid;Tilgang\n2015M01;10\n2015M02;20\n2015M01;11\n');
    expect(observations.map(({ inflow }) => inflow)).toEqual([11, 20]);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'period.duplicate',
        params: { measure: 'inflow', count: 1, periods: '2015-01' },
        column: 'Tilgang',
      },
    ]);
  });

  it('add up money of the same day, and never let the last posting stand for all', async () => {
    const money = { column: 'Beløb', where: null };
    for (const measure of ['spending', 'budget'] as const) {
      const { series, issues } = await observed(
        'Dato;Beløb\n2015-01-05;100\n2015-01-05;250\n2015-01-20;50\n2015-02-03;70\n2015-02-03;30\n',
        { fte: null, spending: null, budget: null, [measure]: money },
      );
      expect(series[0]?.values.map(({ value }) => value)).toEqual([400, 100]);
      expect(issues.map(({ code }) => code)).toEqual(['rows.repeated']);
    }
  });

  it('add up rows alike in all categories, and tell it', async () => {
    const result = await observed('Tid;Køn;Tilgang\n2015M01;Mænd;10\n2015M01;Mænd;5\n2015M01;Kvinder;1\n');
    expect(result.observations.map(({ inflow }) => inflow)).toEqual([16]);
    expect(codes(result)).toEqual(['rows.repeated']);
  });

  it('list the periods missing between the first and the last', async () => {
    const { issues } = await observed('Tid;Tilgang\n2015K1;5\n2015K4;6\n');
    expect(issues).toEqual([
      { severity: 'warning', code: 'period.gap', params: { count: 2, periods: '2015-04, 2015-07' } },
    ]);
  });

  it('gather days into months: the mean of persons, the last of long cases, the sum of new cases', async () => {
    const { observations } = await observed(
      'Dato;Fuldtidspersoner;Lange sager;Tilgang\n2015-01-01;10;5;1\n2015-01-15;20;6;2\n2015-01-31;30;..;3\n2015-02-01;7;8;9\n',
    );
    expect(observations).toEqual([
      { from: '2015-01', months: 1, fte: 20, long: 6, inflow: 6 },
      { from: '2015-02', months: 1, fte: 7, long: 8, inflow: 9 },
    ]);
  });

  it('warn of negative counts and fractions of cases', async () => {
    const result = await observed('Tid;Lange sager;Tilgang\n2015M01;-5;1,5\n2015M02;5;2\n');
    expect(result.issues.map(({ code, params }) => [code, params.period, params.value])).toEqual([
      ['count.negative', '2015-01', -5],
      ['count.fraction', '2015-01', 1.5],
    ]);
  });

  it('are none, with an error that says why, without periods or measures', async () => {
    const noPeriod = await observed('Navn;Fuldtidspersoner\na;5\nb;7\n');
    expect([noPeriod.observations, codes(noPeriod)]).toEqual([[], ['period.missing']]);
    const noMeasure = await observed('Tid;Navn\n2015M01;a\n2015M02;b\n');
    expect([noMeasure.observations, codes(noMeasure)]).toEqual([[], ['measure.missing']]);
    const inHeader = await observed('Kommune;2015;2016\nIshøj;250;240\nGreve;300;310\n');
    expect(inHeader.issues[0]).toEqual({
      severity: 'error',
      code: 'period.inHeader',
      params: { count: 2, first: '2015', last: '2016' },
    });
    const yearAlone = await observed('År;Måned;Tilgang\n2015;1;5\n2015;2;7\n', { period: 'År' });
    expect([yearAlone.observations, codes(yearAlone)]).toEqual([[], ['period.inTwoColumns']]);
  });

  it('survive roles that fit another table', async () => {
    const stale = await observed('Tid;Tilgang\n2015M01;5\n', {
      fte: { column: 'Findes ikke', where: null },
      long: { column: 'Tilgang', where: { column: 'Heller ikke', equals: 'x' } },
    });
    expect(stale.observations).toEqual([{ from: '2015-01', months: 1, fte: null, long: null, inflow: 5 }]);
    expect(codes(stale)).toEqual(['column.missing', 'measure.noRows']);
    expect(codes(toObservations(await importText('a;b\n1;2'), NONE))).toEqual([
      'period.missing',
      'measure.missing',
    ]);
  });

  it('leave out rows without a period, and count them', async () => {
    const { observations, issues } = await observed('Tid;Tilgang\n2015M01;5\n;7\n2015M02;6\n');
    expect(observations.length).toBe(2);
    expect(issues).toEqual([
      { severity: 'warning', code: 'rows.withoutPeriod', params: { count: 1 }, column: 'Tid' },
    ]);
  });
});
