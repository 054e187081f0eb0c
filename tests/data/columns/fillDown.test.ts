import { describe, expect, it } from 'vitest';
import { codes, importText } from '../support';

async function firstColumn(text: string): Promise<(string | undefined)[]> {
  const [{ values, dictionary } = { values: [] }] = (await importText(text)).columns;
  return Array.from(values, (code) => dictionary?.[code]);
}

describe('a category that is written once for each block of periods', () => {
  it('holds for the rows below it where the periods begin anew with it', async () => {
    const text =
      'Område;Måned;Fuldtidspersoner\nIshøj;2022M01;100\n;2022M02;101\n;2022M03;102\nGreve;2022M02;200\n;2022M03;201\n';
    expect(await firstColumn(text)).toEqual(['Ishøj', 'Ishøj', 'Ishøj', 'Greve', 'Greve']);
    expect((await importText(text)).issues).toContainEqual(
      expect.objectContaining({ code: 'category.filled', column: 'Område', params: { count: 3 } }),
    );
  });

  it('may have its newest period first, or be the only area', async () => {
    expect(
      await firstColumn('Område;Måned;Antal\nIshøj;2022M02;1\n;2022M01;2\nGreve;2022M02;3\n;2022M01;4\n'),
    ).toEqual(['Ishøj', 'Ishøj', 'Greve', 'Greve']);
    expect(await firstColumn('Kommune;Måned;Antal\nIshøj;2022M01;1\n;2022M02;2\n')).toEqual([
      'Ishøj',
      'Ishøj',
    ]);
  });

  it.each([
    ['run on from block to block', 'Ishøj;2022M01;1\n;2022M02;2\nGreve;2022M03;3\n;2022M04;4\n'],
    ['stand twice within a block', 'Ishøj;2022M01;1\n;2022M01;2\nIshøj;2022M02;3\n;2022M02;4\n'],
  ])('stays as it is, and is told of, where the periods %s', async (_, rows) => {
    const imported = await importText(`Område;Måned;Fuldtidspersoner\n${rows}`);
    expect(codes(imported)).toEqual(['category.blank']);
    expect(imported.columns[0]?.dictionary).toContain('');
    expect(imported.issues[0]).toMatchObject({ severity: 'warning', column: 'Område', params: { count: 2 } });
  });
});
