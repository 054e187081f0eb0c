import { describe, expect, it } from 'vitest';
import { importText } from '../support';

const MATRIX = [
  '"Sygedagpenge efter område, køn og tid"',
  '',
  '" ";" ";"2016M01";"2016M02"',
  '"Aalborg";"Mænd";"100";"200"',
  '" ";"Kvinder";"110";"210"',
  '"Hobro";"Mænd";"10";"20"',
  '" ";"Kvinder";"11";"21"',
].join('\n');

describe('a matrix of StatBank with several categories', () => {
  it('has its periods as header, though the categories have no names', async () => {
    const { preamble, pivot, lines } = await importText(MATRIX);
    expect(preamble).toEqual(['Sygedagpenge efter område, køn og tid']);
    expect(pivot).toMatchObject({ periods: ['2016M01', '2016M02'] });
    expect([...lines]).toEqual([4, 5, 6, 7]);
  });

  it('has each category in all the rows that it holds for', async () => {
    const { columns, issues } = await importText(MATRIX);
    const [area] = columns;
    expect(Array.from(area?.values ?? [], (code) => area?.dictionary?.[code])).toEqual([
      'Aalborg',
      'Aalborg',
      'Hobro',
      'Hobro',
    ]);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'category.filled', params: { count: 2 } }));
  });

  it('becomes rows by period, none of them lost', async () => {
    const { columns, lines } = await importText(MATRIX, { corrections: { unpivot: true } });
    expect([...lines]).toEqual([4, 4, 5, 5, 6, 6, 7, 7]);
    expect([...(columns.at(-1)?.values ?? [])]).toEqual([100, 200, 110, 210, 10, 20, 11, 21]);
  });
});
