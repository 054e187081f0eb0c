import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../src/data';
import { importText } from '../support';

const table = (name: string, cells: readonly string[]): string =>
  `Måned;Fuldtidspersoner;${name}\n${cells.map((cell, row) => `2022M0${row + 1};100;${cell}`).join('\n')}\n`;

describe('a measure whose figures are withheld', () => {
  it.each([
    ['all of them', ['< 5', '< 5', '< 5'], [NaN, NaN, NaN]],
    [
      'all but one, in many ways',
      ['< 5', '<5', 'x', '7', 'færre end 5', '1-4'],
      [NaN, NaN, NaN, 7, NaN, NaN],
    ],
    ['given by bounds alone', ['1-4', '0-4', '1–4'], [NaN, NaN, NaN]],
  ])('is a column of figures by its name: %s', async (_, cells, values) => {
    const imported = await importText(table('Forløb over 52 uger', cells));
    const long = imported.columns[2];
    expect(long).toMatchObject({ type: 'number' });
    expect([...(long?.values ?? [])]).toEqual(values);
    expect(long?.missing?.every(({ reason }) => reason === 'withheld')).toBe(true);
    expect(guessRoles(imported).long).toEqual({ column: 'Forløb over 52 uger', where: null });
  });

  it('is told from a category whose values look like bounds', async () => {
    const imported = await importText(table('Varighed i uger', ['0-4', '5-8', '9-13']));
    expect(imported.columns[2]?.type).toBe('text');
  });
});
