import { describe, expect, it } from 'vitest';
import { codes, importText } from '../support';

const table = (bands: readonly string[]): string =>
  [
    'Måned;Varighed;Helårspersoner',
    ...['2015M01', '2015M02', '2015M03'].flatMap((month) => bands.map((band) => `${month};${band};10`)),
  ].join('\n');

describe('bands that a spreadsheet has turned into dates', () => {
  it.each([
    ['as a Danish one shows them', ['0-4 uger', '05-aug', '09-dec', '13-26 uger'], '05-aug'],
    ['as an English one shows them', ['0-4', '8-May', '12-Sep', '13-26'], '8-May'],
    ['month first', ['0-4 uger', 'aug-05', 'dec-09', '13-26 uger'], 'aug-05'],
    ['with the year it was saved in', ['0-4 uger', '05-08-2026', '09-12-2026', '13-26 uger'], '05-08-2026'],
  ])('are told of with what they were, %s', async (_how, bands, example) => {
    const { issues } = await importText(table(bands));
    expect(issues.filter(({ code }) => code === 'bands.turned')).toEqual([
      {
        severity: 'warning',
        code: 'bands.turned',
        params: { count: 6, example, from: 5, to: 8, kinds: 2 },
        column: 'Varighed',
      },
    ]);
  });

  it.each([
    ['bands as they were', ['0-4 uger', '5-8 uger', '9-12 uger', '13-26 uger']],
    ['months among words', ['05-aug', '09-dec', 'senere']],
    ['words that begin like months', ['0-4 uger', '5 mark', 'over 5 uger']],
  ])('are not seen in %s', async (_what, bands) => {
    expect(codes(await importText(table(bands)))).not.toContain('bands.turned');
  });
});
