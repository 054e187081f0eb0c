import { describe, expect, it } from 'vitest';
import { parsePeriod, type Corrections } from '../../../src/data';
import { isoOfDay } from '../../../src/util/calendar';
import { codes, importText } from '../support';

async function datesOf(name: string, cells: string[], corrections: Corrections = {}) {
  const imported = await importText(`${name};Antal\n${cells.map((cell) => `${cell};1`).join('\n')}\n`, {
    corrections,
  });
  const { type, days } = imported.columns[0]!;
  return { type, days: [...(days ?? [])].map(isoOfDay), codes: codes(imported) };
}

describe('a column of dates', () => {
  it('is read day first or month first by whichever its days allow', async () => {
    expect((await datesOf('Dato', ['03/04/2016', '25/04/2016'])).days).toEqual(['2016-04-03', '2016-04-25']);
    expect((await datesOf('Dato', ['03/04/2016', '04/25/2016'])).days).toEqual(['2016-03-04', '2016-04-25']);
    expect((await datesOf('Dato', ['3-4-16', '25-4-16'])).days).toEqual(['2016-04-03', '2016-04-25']);
  });

  it('is read the Danish way with a word where its days do not tell, until a person does', async () => {
    const danish = await datesOf('Dato', ['03/04/2016', '05/04/2016']);
    expect([danish.days, danish.codes]).toEqual([['2016-04-03', '2016-04-05'], ['date.order']]);
    const said = await datesOf('Dato', ['03/04/2016', '05/04/2016'], {
      dateOrders: [{ column: 'Dato', order: 'monthFirst' }],
    });
    expect([said.days, said.codes]).toEqual([['2016-03-04', '2016-05-04'], []]);
    expect((await datesOf('Dato', ['03.04.2016', '05.04.2016'])).codes).toEqual([]);
  });

  it('may hold Excel’s numbers of days, under such a name only', async () => {
    expect(await datesOf('Startdato', ['45292', '45293,5'])).toEqual({
      type: 'date',
      days: ['2024-01-01', '2024-01-02'],
      codes: [],
    });
    expect((await datesOf('Beløb', ['45292', '45293'])).type).toBe('number');
  });

  it('may hold eight digits, under such a name only', async () => {
    expect((await datesOf('Dato', ['20160103', '20161231'])).days).toEqual(['2016-01-03', '2016-12-31']);
    expect((await datesOf('Beløb', ['20160103', '20161231'])).type).toBe('number');
  });
});

describe('half-years', () => {
  it.each(['2016H1', '2016-H1', 'H1 2016', '1. halvår 2016', '2016 1. halvår'])(
    'are read from %s',
    (text) => {
      expect(parsePeriod(text)).toEqual({ from: '2016-01', months: 6 });
    },
  );
});

describe('a day that never comes', () => {
  const table = (endOf: (row: number) => string): string =>
    ['Sag;Gyldig til', ...Array.from({ length: 30 }, (_, row) => `a${row % 3};${endOf(row)}`)].join('\n');

  it.each([3, 30])(
    'says that there is no end, in one word for all rows (one in %i has an end)',
    async (each) => {
      const imported = await importText(table((row) => (row % each === 0 ? '17-02-2021' : '31-12-9999')));
      const open = 30 - 30 / each;
      expect(imported.issues.filter(({ column }) => column === 'Gyldig til')).toEqual([
        {
          severity: 'info',
          code: 'date.open',
          params: { count: open, example: '31-12-9999' },
          column: 'Gyldig til',
        },
      ]);
      const { type, missing } = imported.columns[1] ?? {};
      expect({ type, missing }).toEqual({
        type: 'date',
        missing: [{ reason: 'notApplicable', text: '31-12-9999', count: open }],
      });
    },
  );
});
