import { describe, expect, it } from 'vitest';
import { guessRoles, measureSources } from '../../../src/data';
import { importText } from '../support';

async function rolesOf(text: string) {
  return guessRoles(await importText(text));
}

describe('guessRoles', () => {
  it('finds the measures by the names of whole columns, with units in brackets and in any case', async () => {
    expect(
      await rolesOf(
        'PERIODE;Helårspersoner (antal);LANGE SAGER (over 52 uger);Tilgang [forløb]\n2015M01;250,5;60;80\n',
      ),
    ).toEqual({
      period: 'PERIODE',
      fte: { column: 'Helårspersoner (antal)', where: null },
      long: { column: 'LANGE SAGER (over 52 uger)', where: null },
      inflow: { column: 'Tilgang [forløb]', where: null },
      filter: null,
    });
  });

  it.each([
    ['Fuldtidspersoner', 'fte'],
    ['Fuldtidsmodtagere', 'fte'],
    ['Antal fuldtidspersoner', 'fte'],
    ['Full-year persons', 'fte'],
    ['Igangværende sager', 'fte'],
    ['INDHOLD', 'fte'],
    ['Over 52 uger', 'long'],
    ['Sager >52 uger', 'long'],
    ['Long cases', 'long'],
    ['Forløb over 1 år', 'long'],
    ['Nye sager', 'inflow'],
    ['Nye forløb', 'inflow'],
    ['Påbegyndte forløb', 'inflow'],
    ['Inflow', 'inflow'],
  ] as const)('knows the column %s as %s', async (name, measure) => {
    const roles = await rolesOf(`Tid;${name}\n2015M01;12\n2015M02;13\n`);
    const found = (['fte', 'long', 'inflow'] as const).filter((each) => roles[each] !== null);
    expect(found).toEqual([measure]);
    expect(roles[measure]).toEqual({ column: name, where: null });
  });

  it('takes INDHOLD only when nothing better is there, and never costs or percentages', async () => {
    expect((await rolesOf('Tid;INDHOLD;Fuldtidspersoner\n2015M01;1;2\n')).fte?.column).toBe(
      'Fuldtidspersoner',
    );
    const roles = await rolesOf('Tid;Udgift til fuldtidspersoner;Andel lange sager (pct.)\n2015M01;1;2\n');
    expect(roles).toMatchObject({ fte: null, long: null, inflow: null });
  });

  it('finds measures that stand below each other in long form', async () => {
    const roles = await rolesOf(
      'TID;MÅLING;INDHOLD\n2015M01;Fuldtidspersoner;250\n2015M01;Lange sager;60\n2015M01;Tilgang;80\n',
    );
    expect(roles).toMatchObject({
      fte: { column: 'INDHOLD', where: { column: 'MÅLING', equals: 'Fuldtidspersoner' } },
      long: { column: 'INDHOLD', where: { column: 'MÅLING', equals: 'Lange sager' } },
      inflow: { column: 'INDHOLD', where: { column: 'MÅLING', equals: 'Tilgang' } },
    });
  });

  it('takes the total of the bands as full-time persons when the long cases are one of the bands', async () => {
    const roles = await rolesOf(
      'TID;VARIGHED;Fuldtidspersoner\n2015M01;I alt;250\n2015M01;Over 52 uger;60\n2015M01;Under 52 uger;190\n',
    );
    expect(roles.fte).toEqual({ column: 'Fuldtidspersoner', where: { column: 'VARIGHED', equals: 'I alt' } });
    expect(roles.long).toEqual({
      column: 'Fuldtidspersoner',
      where: { column: 'VARIGHED', equals: 'Over 52 uger' },
    });
  });

  it('leaves the bands to be added up when they have no total', async () => {
    const roles = await rolesOf(
      'TID;VARIGHED;Fuldtidspersoner\n2015M01;Over 52 uger;60\n2015M01;0-52 uger;190\n',
    );
    expect(roles.fte).toEqual({ column: 'Fuldtidspersoner', where: null });
  });

  it('never gives one source two roles', async () => {
    const roles = await rolesOf('Tid;Tilgang af fuldtidspersoner\n2015M01;1\n2015M02;2\n');
    expect(roles).toMatchObject({ fte: null, inflow: { column: 'Tilgang af fuldtidspersoner' } });
  });

  it('chooses an area only when the title lines name exactly one', async () => {
    const table =
      'Område;Tid;Fuldtidspersoner\nIshøj;2015M01;250\nGreve;2015M01;300\nHele landet;2015M01;9000\n';
    expect((await rolesOf(table)).filter).toBeNull();
    expect((await rolesOf(`Sygedagpenge i Ishøj\n${table}`)).filter).toEqual({
      column: 'Område',
      equals: 'Ishøj',
    });
    expect((await rolesOf(`Sygedagpenge i Ishøj og Greve\n${table}`)).filter).toBeNull();
  });
});

describe('measureSources', () => {
  it('lists the number columns first, then each of them on the rows of a category', async () => {
    const imported = await importText('Tid;Køn;A;B\n2015M01;Mænd;1;2\n2015M01;Kvinder;3;4\n');
    expect(measureSources(imported)).toEqual([
      { column: 'A', where: null },
      { column: 'B', where: null },
      { column: 'A', where: { column: 'Køn', equals: 'Mænd' } },
      { column: 'A', where: { column: 'Køn', equals: 'Kvinder' } },
      { column: 'B', where: { column: 'Køn', equals: 'Mænd' } },
      { column: 'B', where: { column: 'Køn', equals: 'Kvinder' } },
    ]);
  });

  it('leaves out columns with more than 24 categories', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `Kommune ${index}x;${index}`);
    expect(measureSources(await importText(`Kommune;Antal\n${rows.join('\n')}\n`))).toEqual([
      { column: 'Antal', where: null },
    ]);
  });
});
