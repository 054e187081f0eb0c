import { describe, expect, it } from 'vitest';
import { applyMapping, guessRoles, mappingFor, shapeOf, type Mapping } from '../../../src/data';
import { codes, importText } from '../support';

const NOVEMBER = 'Område;Tid;Fuldtidspersoner;Tilgang\nIshøj;2015M11;250;60\nGreve;2015M11;300;70\n';
const DECEMBER =
  'Område;Tid;Fuldtidspersoner;Tilgang\nGreve;2015M12;301;71\nIshøj;2015M12;251;61\nSolrød;2015M12;9;1\n';

async function mappingOf(text: string): Promise<Mapping> {
  const imported = await importText(text);
  const roles = { ...guessRoles(imported), filter: { column: 'Område', equals: 'Ishøj' } };
  return { shape: shapeOf(imported), roles, corrections: {} };
}

describe('a mapping', () => {
  it('is known again by names and types of columns, whatever the rows and the name of the file', async () => {
    const mapping = await mappingOf(NOVEMBER);
    const december = await importText(DECEMBER, { name: 'december.csv' });
    expect(mappingFor(december, [mapping])).toBe(mapping);
    expect(applyMapping(december, mapping)).toEqual({ roles: mapping.roles, issues: [] });
    const other = await importText('Område;Periode;Fuldtidspersoner;Tilgang\nIshøj;2015M11;250;60\n');
    expect(mappingFor(other, [mapping])).toBeNull();
  });

  it('is the newest of several, and the same though a wide table has grown by a month', async () => {
    const shape = shapeOf(await importText('Område;2015M01;2015M02\nIshøj;1;2\n'));
    expect(shapeOf(await importText('Område;2015M01;2015M02;2015M03\nIshøj;1;2;3\n'))).toBe(shape);
    const [older, newer] = [await mappingOf(NOVEMBER), await mappingOf(NOVEMBER)];
    expect(mappingFor(await importText(DECEMBER), [older, newer])).toBe(newer);
  });

  it('holds nothing of the rows', async () => {
    const secret = await importText('Navn;Antal\nAnders And;1\nAndersine And;2\n');
    const other = await importText('Navn;Antal\nFætter Vims;1\nBedstemor And;2\n');
    expect(shapeOf(secret)).toBe(shapeOf(other));
  });

  it('that no longer fits says which column or municipality is gone, and keeps the rest', async () => {
    const mapping = await mappingOf(NOVEMBER);
    const gone = await importText('Område;Tid;Fuldtidspersoner\nGreve;2015M12;301\nSolrød;2015M12;9\n');
    const { roles, issues } = applyMapping(gone, mapping);
    expect(roles).toMatchObject({ period: 'Tid', inflow: null, filter: null });
    expect(roles.fte).toEqual({ column: 'Fuldtidspersoner', where: null });
    expect(issues.map(({ column, params }) => [column, params.text])).toEqual([
      ['Tilgang', 'Tilgang'],
      ['Område', 'Ishøj'],
    ]);
    expect(new Set(codes({ issues }))).toEqual(new Set(['mapping.misfit']));
  });

  it('leaves out a series that has lost one of its conditions', async () => {
    const mapping = await mappingOf(NOVEMBER);
    const source = { column: 'Fuldtidspersoner', where: null };
    const series = [
      { name: 'Greve', source, filters: [{ column: 'Område', equals: 'Greve' }] },
      { name: 'Herlev', source, filters: [{ column: 'Område', equals: 'Herlev' }] },
    ];
    const { roles, issues } = applyMapping(await importText(DECEMBER), {
      ...mapping,
      roles: { ...mapping.roles, series },
    });
    expect(roles.series?.map(({ name }) => name)).toEqual(['Greve']);
    expect(codes({ issues })).toEqual(['mapping.misfit']);
  });
});
