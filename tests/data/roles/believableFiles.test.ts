import { describe, expect, it } from 'vitest';
import { guessRoles, importCsv, toObservations } from '../../../src/data';

/** Reads a file as a person does who accepts every offer and chooses nothing. */
async function read(lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const first = await importCsv(bytes);
  const imported = first.pivot ? await importCsv(bytes, { corrections: { unpivot: true } }) : first;
  const roles = guessRoles(imported);
  const { observations, series, issues, totalsLeftOut } = toObservations(imported, roles);
  return {
    roles,
    observations: observations.map(({ fte, long, inflow }) => [fte, long, inflow]),
    series: Object.fromEntries(series.map(({ name, values }) => [name, values.map(({ value }) => value)])),
    said: issues.map(({ code }) => code),
    totalsLeftOut,
  };
}

describe('a believable file is read rightly or with a word', () => {
  it('jobindsats: spells, persons, full-time persons and shares side by side', async () => {
    const { observations, said } = await read([
      'Sygedagpenge, antal forløb og fuldtidspersoner',
      'Kilde: jobindsats.dk',
      '',
      'Område;Periode;Antal forløb;Antal personer;Fuldtidspersoner;Fuldtidspersoner i pct. af arbejdsstyrken;Gnsn. varighed (uger)',
      'Ishøj;jan 2016;400;390;250,4;2,1;17,3',
      'Ishøj;feb 2016;401;391;251,4;2,1;17,3',
    ]);
    expect(observations).toEqual([
      [250.4, null, null],
      [251.4, null, null],
    ]);
    expect(said).toEqual([]);
  });

  it('StatBank: benefits, sexes and ages with their totals, INDHOLD saying nothing', async () => {
    const { roles, observations, said } = await read([
      'OMRÅDE;YDELSESTYPE;KØN;TID;INDHOLD',
      'Ishøj;I alt;I alt;2020K1;700',
      'Ishøj;Sygedagpenge;I alt;2020K1;250',
      'Ishøj;Sygedagpenge;Mænd;2020K1;120',
      'Ishøj;Sygedagpenge;Kvinder;2020K1;130',
      'Ishøj;Kontanthjælp;I alt;2020K1;450',
    ]);
    expect(roles.filters).toEqual([{ column: 'YDELSESTYPE', equals: 'Sygedagpenge' }]);
    expect(observations).toEqual([[250, null, null]]);
    expect(said).toEqual(['measure.unsaid']);
  });

  it('StatBank: the same figures seasonally adjusted are not added to the plain ones', async () => {
    const { observations, totalsLeftOut } = await read([
      'SÆSONKORRIGERING;TID;Fuldtidspersoner',
      'Sæsonkorrigeret;2016M01;71000',
      'Faktiske tal;2016M01;73000',
    ]);
    expect([observations, totalsLeftOut]).toEqual([[[73000, null, null]], 1]);
  });

  it('counts and shares below each other are not added up', async () => {
    const { observations } = await read([
      'Enhed;Periode;Fuldtidspersoner',
      'Antal;2016M01;250',
      'Pct. af arbejdsstyrken;2016M01;2,1',
    ]);
    expect(observations).toEqual([[250, null, null]]);
  });

  it('the management report: months, year to date, a budget of the year, per cents and forecasts', async () => {
    const { roles, series, said } = await read([
      'Måned;Vedtaget budget;Korrigeret budget;Forbrug;Forbrug ÅTD;Forbrugsprocent;Forventet regnskab;Afvigelse',
      '2016M01;60000000;61500000;5100000;5100000;8;62000000;500000',
      '2016M02;60000000;61500000;6100000;11200000;18;62000000;500000',
      '2016M03;60000000;61500000;5100000;16300000;27;62000000;500000',
    ]);
    expect(roles.budget?.column).toBe('Korrigeret budget');
    expect(series.spending).toEqual([5100000, 6100000, 5100000]);
    expect(said).toEqual(['budget.yearly']);
  });

  it('postings: the fiscal year is no spending, and days without a posting are no gap', async () => {
    const { roles, series, said } = await read([
      'Regnskabsår;Bogføringsdato;Artskonto;Kontonavn;Beløb i DKK',
      '2016;03-01-2016;52000000;Sygedagpenge;12345,50',
      '2016;14-01-2016;86010000;Statsrefusion;-2000,00',
      '2016;02-02-2016;52000000;Sygedagpenge;11000,00',
    ]);
    expect(roles.spending?.column).toBe('Beløb i DKK');
    expect(series.spending).toEqual([10345.5, 11000]);
    expect(said).toEqual([]);
  });

  it('years side by side in thousands, as the line above says', async () => {
    const { observations, said } = await read([
      'Fuldtidsmodtagere af sygedagpenge efter område og tid',
      'Enhed: 1.000 personer',
      'Område;2014;2015;2016',
      'Ishøj;0,243;0,250;0,251',
    ]);
    expect(observations.map(([fte]) => fte)).toEqual([243, 250, 251]);
    expect(said).toEqual(['measure.thousandsAbove', 'measure.unsaid']);
  });

  it('a year in a column and its months side by side: the months are the periods', async () => {
    const { roles, observations } = await read([
      'Område;År;Jan;Feb;Mar;Apr;Maj;Jun;Jul;Aug;Sep;Okt;Nov;Dec',
      'Ishøj;2015;240;241;242;243;244;245;246;247;248;249;250;251',
      'Ishøj;2016;250;251;252;253;254;255;256;257;258;259;260;261',
    ]);
    expect(roles.period).toBe('Periode');
    expect(observations).toHaveLength(24);
  });

  it('measures as rows and quarters as columns', async () => {
    const { observations, said } = await read([
      'Nøgletal;1. kvt. 2016;2. kvt. 2016;3. kvt. 2016',
      'Fuldtidspersoner;250;251;252',
      'Andel af arbejdsstyrken (pct.);2,1;2,1;2,2',
      'Forløb over 52 uger;60;61;62',
      'Nye forløb;200;210;220',
    ]);
    expect(observations).toEqual([
      [250, 60, 200],
      [251, 61, 210],
      [252, 62, 220],
    ]);
    expect(said).toEqual([]);
  });

  it('flows by origin and destination, beside their totals and their difference', async () => {
    const { roles } = await read([
      'Måned;Primo;Tilgang fra beskæftigelse;Tilgang fra ledighed;Tilgang i alt;Afgang til beskæftigelse;Afgang i alt;Nettotilgang;Ultimo',
      '2016M01;240;50;30;80;60;75;5;245',
    ]);
    expect([roles.inflow?.column, roles.outflow?.column, roles.series]).toEqual([
      'Tilgang i alt',
      'Afgang i alt',
      undefined,
    ]);
  });

  it('a list with its "heraf"', async () => {
    const { observations, said } = await read([
      'Måned;Kategori;Antal',
      '2016M01;Sager i alt;250',
      '2016M01;- heraf over 52 uger;60',
      '2016M01;- heraf ikke over 52 uger;190',
    ]);
    expect([observations, said]).toEqual([[[250, 60, null]], []]);
  });

  it('a target and a rolling mean beside the result', async () => {
    const { roles } = await read([
      'Måned;Fuldtidspersoner - mål;Fuldtidspersoner, rullende år;Fuldtidspersoner - resultat',
      '2016M01;230;251;250',
    ]);
    expect(roles.fte?.column).toBe('Fuldtidspersoner - resultat');
  });

  it('shares side by side by month are no counts', async () => {
    const { roles } = await read(['Mål;2016M01;2016M02', 'Fuldtidspersoner;2 %;3 %']);
    expect(roles.fte).toBeNull();
  });
});
