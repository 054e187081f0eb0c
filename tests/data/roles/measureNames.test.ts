import { describe, expect, it } from 'vitest';
import { guessRoles, toObservations, type MeasureName } from '../../../src/data';
import { importText } from '../support';

const MEASURES: MeasureName[] = ['fte', 'long', 'inflow', 'cases', 'outflow', 'spending', 'budget'];

/** What a table of one column of figures is read as, with the codes of what is said about its name. */
async function readAs(name: string, figures = ['12', '13', '11']) {
  const rows = figures.map((figure, index) => `2015M0${index + 1};${figure}`);
  const imported = await importText(`Tid;"${name}"\n${rows.join('\n')}\n`);
  const roles = guessRoles(imported);
  const { issues } = toObservations(imported, roles);
  return {
    measures: MEASURES.filter((measure) => roles[measure]),
    said: issues.map(({ code }) => code).filter((code) => code.startsWith('measure.')),
  };
}

describe('a share is no count', () => {
  it.each([
    'Fuldtidspersoner (pct.)',
    'Fuldtidspersoner i % af arbejdsstyrken',
    'Fuldtidspersoner pr. 1.000 indbyggere',
    'Fuldtidspersoner pr. 100 16-66-årige',
    'Andel fuldtidspersoner',
    'Andel lange sager',
    'Tilgang, procent',
    'Sygefraværsprocent',
    'Forbrugsprocent',
    'Forbrug i pct. af budget',
    'Aktiveringsgrad, fuldtidspersoner',
  ])('by its name: %s', async (name) => {
    expect(await readAs(name)).toEqual({ measures: [], said: ['measure.missing'] });
  });

  it('by the unit above the table, where no name says what was counted', async () => {
    const imported = await importText(
      'Sygedagpengemodtagere efter tid\nEnhed: pct. af arbejdsstyrken\nTid;INDHOLD\n2015M01;2\n2015M02;3\n',
    );
    expect(guessRoles(imported).fte).toBeNull();
  });

  it('but a figure of a day is none', async () => {
    expect((await readAs('Igangværende sager pr. 1. i måneden')).measures).toEqual(['fte']);
    expect((await readAs('Lange sager pr. 30. i måneden')).measures).toEqual(['long']);
  });

  it('by the signs in its cells', async () => {
    const { measures } = await readAs('Fuldtidspersoner', ['2,1 %', '2,2 %', '2,3 %']);
    expect(measures).toEqual([]);
  });

  it('and is told when a person chooses it all the same', async () => {
    const imported = await importText('Tid;Fuldtidspersoner (pct.)\n2015M01;2\n2015M02;3\n');
    const { issues } = toObservations(imported, {
      ...guessRoles(imported),
      fte: { column: 'Fuldtidspersoner (pct.)', where: null },
    });
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'measure.share',
        params: { measure: 'fte', name: 'Fuldtidspersoner (pct.)' },
        column: 'Fuldtidspersoner (pct.)',
      },
    ]);
  });
});

describe('a figure that is no count of the period is not chosen', () => {
  it.each([
    'Gennemsnitlig varighed',
    'Gennemsnitlig varighed af lange sager',
    'Varighed i uger',
    'Fuldtidspersoner, ændring siden sidste år',
    'Fuldtidspersoner samme måned året før',
    'Forventet antal fuldtidspersoner',
    'Indeks for fuldtidspersoner',
    'Fuldtidsledige',
    'Fuldtidsbeskæftigede',
    'Budgetterede helårspersoner',
    'Pris pr. helårsperson',
    'Gennemsnitspris, helårspersoner',
    'Regnskabsår',
    'Nettotilgang',
    'Netto tilgang',
    'Tilgang minus afgang',
    'Fuldtidspersoner år til dato',
    'Årsbudget',
    'Korrigeret budget hele året',
  ])('%s', async (name) => {
    expect((await readAs(name)).measures).toEqual([]);
  });
});

describe('long cases are those over a year', () => {
  it.each([
    'over 52 uger',
    'Over 52 uger',
    '52 uger og derover',
    '53+',
    '53 uger og derover',
    '>52',
    '> 52 uger',
    'Forløb over 1 år',
    '1 år og derover',
    'Varighed over 52 uger',
    'heraf over 52 uger',
    'Fuldtidspersoner over 52 uger',
  ])('as in %s', async (name) => {
    expect((await readAs(name)).measures).toEqual(['long']);
  });

  it.each([
    'ikke over 52 uger',
    'under 52 uger',
    'højst 52 uger',
    'op til 52 uger',
    '≤ 52 uger',
    '<= 52 uger',
    '0-52 uger',
    'heraf ikke over 52 uger',
    'ikke lange sager',
    'over 52 uger og op til 104 uger',
    '52-104 uger',
    'Lange sager (over 26 uger)',
    'Forløb over 26 uger',
    'over 520 uger',
  ])('and not %s', async (name) => {
    expect((await readAs(name)).measures).not.toContain('long');
  });

  it('also where they are bands of one column', async () => {
    const roles = guessRoles(
      await importText(
        'Tid;Varighed;Fuldtidspersoner\n2015M01;Ikke over 52 uger;200\n2015M01;Over 52 uger;50\n2015M01;I alt;250\n',
      ),
    );
    expect(roles.long?.where?.equals).toBe('Over 52 uger');
    expect(roles.fte?.where?.equals).toBe('I alt');
  });
});

describe('a part of a measure', () => {
  it.each([
    ['Tilgang fra ledighed', 'inflow'],
    ['Tilgang fra kontanthjælp', 'inflow'],
    ['Afgang til beskæftigelse', 'outflow'],
    ['Fuldtidspersoner, mænd', 'fte'],
    ['Fuldtidspersoner 30-39 år', 'fte'],
    ['Fuldtidspersoner, ikke over 52 uger', 'fte'],
    ['Lange sager, kvinder', 'long'],
  ])('is read with a warning when nothing better is there: %s', async (name, measure) => {
    expect(await readAs(name)).toEqual({ measures: [measure], said: ['measure.part'] });
  });

  it('gives way to the whole, wherever that stands', async () => {
    const roles = guessRoles(
      await importText(
        'Tid;Tilgang fra ledighed;Tilgang;Tilgang i alt;Fuldtidspersoner, mænd;Fuldtidspersoner, kvinder;Fuldtidspersoner i alt\n2015M01;1;2;3;4;5;6\n',
      ),
    );
    expect([roles.inflow?.column, roles.fte?.column]).toEqual(['Tilgang i alt', 'Fuldtidspersoner i alt']);
  });

  it('is none where it is the ages of the whole working life', async () => {
    expect(await readAs('Fuldtidspersoner 16-66 år')).toEqual({ measures: ['fte'], said: [] });
  });
});

describe('figures that may be another measure are told', () => {
  it.each([
    ['Antal personer', 'measure.persons'],
    ['Antal forløb', 'measure.spells'],
    ['Antal berørte personer', 'measure.touched'],
    ['Berørte', 'measure.touched'],
    ['INDHOLD', 'measure.unsaid'],
    ['Fuldtidspersoner på kontanthjælp', 'measure.otherBenefit'],
    ['Årsværk', 'measure.persons'],
  ])('%s', async (name, code) => {
    expect(await readAs(name)).toEqual({ measures: ['fte'], said: [code] });
  });

  it('persons are rather read than spells, and both rather than everybody affected', async () => {
    const chosen = async (header: string) =>
      guessRoles(await importText(`Tid;${header}\n2015M01;1;2\n`)).fte?.column;
    expect(await chosen('Antal forløb;Antal personer')).toBe('Antal personer');
    expect(await chosen('Antal berørte personer;Antal personer')).toBe('Antal personer');
    expect(await chosen('Fuldtidspersoner på kontanthjælp;Fuldtidspersoner på sygedagpenge')).toBe(
      'Fuldtidspersoner på sygedagpenge',
    );
  });

  it('one of several columns that fit alike is chosen, and the others are named', async () => {
    const imported = await importText('Tid;Fuldtidspersoner Ishøj;Fuldtidspersoner Greve\n2015M01;1;2\n');
    const { issues } = toObservations(imported, guessRoles(imported));
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'measure.several',
        params: {
          measure: 'fte',
          name: 'Fuldtidspersoner Ishøj',
          count: 1,
          others: 'Fuldtidspersoner Greve',
        },
        column: 'Fuldtidspersoner Ishøj',
      },
    ]);
  });
});

describe('thousands', () => {
  it.each([
    'Fuldtidspersoner (1.000)',
    'Fuldtidspersoner, 1.000 pers.',
    'Fuldtidspersoner (1.000 personer)',
    'Fuldtidspersoner i tusinde',
    '1.000 fuldtidspersoner',
  ])('are multiplied, and it is told: %s', async (name) => {
    const imported = await importText(`Tid;"${name}"\n2015M01;0,057\n2015M02;0,25\n`);
    const { observations, issues } = toObservations(imported, guessRoles(imported));
    expect(observations.map(({ fte }) => fte)).toEqual([57, 250]);
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([['info', 'measure.thousands']]);
  });

  it('of kroner are the unit of money and stay as they are', async () => {
    const imported = await importText('Tid;Forbrug (1.000 kr.)\n2015M01;57\n2015M02;60\n');
    const { series } = toObservations(imported, guessRoles(imported));
    expect(series[0]).toMatchObject({ unit: '1.000 kr.', values: [{ value: 57 }, { value: 60 }] });
  });

  it('may stand in the category that money is booked under, each with its own', async () => {
    const imported = await importText(
      'Mål;Måned;Værdi\nForbrug (1.000 kr.);2022M01;2345\nBudget (kr.);2022M01;2400000\n',
    );
    const { series } = toObservations(imported, guessRoles(imported));
    expect(series.map(({ unit, values }) => [unit, values[0]?.value])).toEqual([
      ['1.000 kr.', 2345],
      ['kr.', 2400000],
    ]);
  });
});

describe('measures below each other', () => {
  const text = [
    'Tid;Mål;Værdi',
    '2015M01;Antal personer;300',
    '2015M01;Antal forløb;310',
    '2015M01;Fuldtidspersoner i pct. af arbejdsstyrken;2',
    '2015M01;Tilgang;80',
  ].join('\n');

  it('are read each from its own rows, never as the sum of all', async () => {
    const roles = guessRoles(await importText(text));
    expect(roles.fte).toEqual({ column: 'Værdi', where: { column: 'Mål', equals: 'Antal personer' } });
    expect(roles.inflow).toEqual({ column: 'Værdi', where: { column: 'Mål', equals: 'Tilgang' } });
  });

  it('are told when a person adds them up', async () => {
    const imported = await importText(text);
    const { issues } = toObservations(imported, {
      ...guessRoles(imported),
      fte: { column: 'Værdi', where: null },
      inflow: null,
    });
    expect(issues.map(({ code }) => code)).toEqual(['measure.unsaid', 'measure.added']);
  });

  it('of open and ended cases are told apart by their state', async () => {
    const imported = await importText(
      'Dato;Status;Antal sager\n31-01-2016;Igangværende;250\n31-01-2016;Afsluttet;60\n',
    );
    const roles = guessRoles(imported);
    expect(roles.outflow?.where?.equals).toBe('Afsluttet');
    expect(toObservations(imported, roles).observations[0]?.fte).toBe(250);
  });

  it('of several benefits are those of sickness benefit', async () => {
    const imported = await importText(
      'TID;YDELSE;INDHOLD\n2020K1;Sygedagpenge;100\n2020K1;Kontanthjælp;200\n2020K1;Jobafklaringsforløb;30\n',
    );
    const roles = guessRoles(imported);
    expect(roles.filters).toEqual([{ column: 'YDELSE', equals: 'Sygedagpenge' }]);
    expect(toObservations(imported, roles).observations[0]?.fte).toBe(100);
  });
});
