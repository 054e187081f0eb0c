import { describe, expect, it } from 'vitest';
import { holdsPersonalNumbers, importCsv, measureSources } from '../../../src/data';

const read = (text: string) => importCsv(new TextEncoder().encode(text));

describe('a column of personal numbers', () => {
  it.each([
    ['with a hyphen', '010190-1234', '311299-4321'],
    ['without', '0101901234', '3112994321'],
    ['without its leading zero, as Excel leaves it', '101901234', '3112994321'],
  ])('is found %s, named, and offered for nothing', async (_how, one, other) => {
    const imported = await read(`Måned;CPR;Helårspersoner\n2015M01;${one};1\n2015M02;${other};1\n`);
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'column.cpr',
      params: {},
      column: 'CPR',
    });
    expect(measureSources(imported)).toEqual([{ column: 'Helårspersoner', where: null }]);
  });

  it('is not seen in counts, municipality codes or years', async () => {
    const imported = await read(
      'År;Kommune;Folketal\n2015;0183;632340\n2016;0101;5822763\n2017;0147;104305\n',
    );
    expect(imported.columns.filter(holdsPersonalNumbers)).toEqual([]);
  });
});
