import { describe, expect, it } from 'vitest';
import { parsePeriod, toObservations, type Imported, type Roles } from '../../../src/data';
import { isoOfDay, labelOfMonth } from '../../../src/util/calendar';
import { codes, importText } from '../support';

async function read(cells: readonly string[], name = 'Periode') {
  const imported = await importText(
    `${name};Antal\n${cells.map((cell, index) => `${cell};${index + 1}`).join('\n')}\n`,
  );
  return { imported, column: imported.columns[0]! };
}

const monthsOf = ({ columns }: Imported): string[] =>
  Array.from(columns[0]!.values, (month) => (Number.isNaN(month) ? '' : labelOfMonth(month)));
const daysOf = ({ columns }: Imported): string[] =>
  Array.from(columns[0]!.days ?? [], (day) => (Number.isNaN(day) ? '' : isoOfDay(day)));

const ROLES: Roles = {
  period: 'Periode',
  fte: { column: 'Antal', where: null },
  long: null,
  inflow: null,
  filter: null,
};

describe('a period with a mark after it', () => {
  it.each([
    '2016M01*',
    '2016M01 *',
    '2016M01 1)',
    '2016M01¹',
    '2016M01 (foreløbig)',
    '2016M01 [foreløbige tal]',
    '2016M01 (p)',
    'jan 2016*',
    'jan. 16',
    'Januar ’16',
    "jan '16",
    'januar 2016 (revideret)',
  ])('%s is January 2016', (text) => {
    expect(parsePeriod(text)).toEqual({ from: '2016-01', months: 1 });
  });

  it('is told once a column', async () => {
    const { imported } = await read(['2016M01', '2016M02*', '2016M03 (foreløbig)']);
    expect(monthsOf(imported)).toEqual(['2016-01', '2016-02', '2016-03']);
    expect(imported.issues).toEqual([
      {
        severity: 'info',
        code: 'period.marked',
        params: { count: 2, example: '2016M02*' },
        column: 'Periode',
      },
    ]);
    expect(codes((await read(['uge 1 2016', 'uge 2 2016*'])).imported)).toEqual(['period.marked']);
  });

  it.each(['jan\u00a02016', '2016\u00a0M01', 'januar\u202f2016', 'jan  2016'])(
    'may hold blanks of any kind: %s',
    (text) => {
      expect(parsePeriod(text)).toEqual({ from: '2016-01', months: 1 });
    },
  );

  it('is not read where the brackets say another period', () => {
    expect(['2016 (1. halvår)', '2016 (budget)', '2016M01 (uge 1)'].map(parsePeriod)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is told where it might be a day of the month: jan. 16', async () => {
    const { imported } = await read(['jan. 16', 'feb. 16', 'mar. 16']);
    expect(imported.issues).toEqual([
      {
        severity: 'info',
        code: 'period.shortYear',
        params: { count: 3, example: 'jan. 16', period: '2016-01' },
        column: 'Periode',
      },
    ]);
  });
});

describe('a period told by its first and last part', () => {
  it.each([
    ['Jan 2016 - Dec 2016', '2016-01', 12],
    ['jan 2016-dec 2016', '2016-01', 12],
    ['2016M01-2016M12', '2016-01', 12],
    ['juli 2015 til juni 2016', '2015-07', 12],
    ['jan.-dec. 2016', '2016-01', 12],
    ['nov-jan 2017', '2016-11', 3],
    ['2016K1-2016K4', '2016-01', 12],
    ['01.01.2016-31.03.2016', '2016-01', 3],
  ])('%s begins in %s and lasts %d months', (text, from, months) => {
    expect(parsePeriod(text)).toEqual({ from, months });
  });

  it.each(['Jan 2016 - Sep 2016', '2015-2016', '02.01.2016-31.03.2016', 'Dec 2016 - Jan 2016', '2016-2016'])(
    '%s is none that can be used',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it('is never added up with those that it overlaps: of rolling years every twelfth is left', async () => {
    const months = Array.from({ length: 14 }, (_, index) => 2015 * 12 + index);
    const name = (month: number): string => labelOfMonth(month).replace('-', 'M');
    const { imported } = await read(months.map((month) => `${name(month)}-${name(month + 11)}`));
    expect(imported.issues).toEqual([
      { severity: 'warning', code: 'period.overlap', params: { months: 12, kept: 2 }, column: 'Periode' },
    ]);
    const { observations, issues } = toObservations(imported, ROLES);
    expect(observations.map(({ from, fte }) => [from, fte])).toEqual([
      ['2015-02', 2],
      ['2016-02', 14],
    ]);
    expect(issues.find(({ code }) => code === 'period.overlapLeft')?.params['count']).toBe(12);
  });

  it('overlaps nothing where one ends before the next begins', async () => {
    const { imported } = await read(['Jan 2014 - Dec 2014', 'Jan 2015 - Dec 2015', 'Jan 2016 - Dec 2016']);
    expect(codes(imported)).toEqual([]);
  });
});

describe('six digits', () => {
  it('are year and week where the name says weeks, or a period’s last two can be no month', async () => {
    const mondays = ['2016-01-04', '2016-01-11', '2016-03-28'];
    for (const name of ['Periode', 'Uge', 'År-uge', 'Årsuge']) {
      const { column, imported } = await read(['201601', '201602', '201613'], name);
      expect([column.periodDays, daysOf(imported)]).toEqual([7, mondays]);
    }
    expect((await read(['201601', '201602'], 'Uge')).column.periodDays).toBe(7);
  });

  it('are year and month under another name of periods', async () => {
    expect(monthsOf((await read(['201601', '201602'])).imported)).toEqual(['2016-01', '2016-02']);
    const month = await read(['201601', '201602', '201613'], 'Måned');
    expect(month.column.periodDays).toBeUndefined();
  });

  it('are numbers under a name of figures', async () => {
    expect((await importText('Periode;Antal\n2016M01;201601\n2016M02;201613\n')).columns[1]?.type).toBe(
      'number',
    );
  });
});

describe('quarters and half years', () => {
  it.each([
    '1. kvartal 2016',
    '1. kvt. 2016',
    '1 kvartal 2016',
    'Q1 2016',
    '2016-Q1',
    '2016 K1',
    '2016 1. kvt',
  ])('%s is the first quarter of 2016', (text) => {
    expect(parsePeriod(text)).toEqual({ from: '2016-01', months: 3 });
  });

  it.each(['1. halvår 2016', '2016H1'])('%s is the first half of 2016', (text) => {
    expect(parsePeriod(text)).toEqual({ from: '2016-01', months: 6 });
  });
});

describe('a date in words', () => {
  it.each([
    ['pr. 1. januar 2016', '2016-01-01'],
    ['pr. 31/12 2016', '2016-12-31'],
    ['d. 1. jan. 2016', '2016-01-01'],
    ['primo 2016', '2016-01-01'],
    ['medio 2016', '2016-07-01'],
    ['medio juni 2016', '2016-06-15'],
    ['ultimo januar 2016', '2016-01-31'],
    ['ultimo februar 2016', '2016-02-29'],
    ['ultimo 2016', '2016-12-31'],
  ])('%s is %s', async (text, date) => {
    expect(daysOf((await read([text, '2. april 2016', '3. april 2016'])).imported)[0]).toBe(date);
  });

  it('is told where its day is a matter of custom', async () => {
    const { imported } = await read(['medio 2016', 'ultimo 2016', '1. februar 2017']);
    expect(imported.issues).toEqual([
      {
        severity: 'info',
        code: 'date.worded',
        params: { count: 2, example: 'medio 2016', date: '2016-07-01' },
        column: 'Periode',
      },
    ]);
  });
});

describe('rows that sum periods up', () => {
  const MONTHS = ['2016M01', '2016M02', '2016M03'];

  it.each([
    'Gennemsnit',
    'Gns. 2016',
    'Hele året',
    'Sum',
    'Median',
    'I alt 2016',
    '2016 i alt',
    'Total',
    'År til dato',
    '1. halvår',
    '1. kvartal',
    'Maks.',
  ])('are marked and named among months: %s', async (text) => {
    const { imported, column } = await read([...MONTHS, text]);
    expect([column.type, [...imported.totalRows]]).toEqual(['period', [0, 0, 0, 1]]);
    expect(imported.issues).toEqual([
      { severity: 'info', code: 'period.total', params: { raw: text }, row: 5, column: 'Periode' },
    ]);
  });

  it('leave the column one of periods, however many they are', async () => {
    const sums = ['Gennemsnit', 'Sum', 'Median', '1. halvår', 'Hele året'];
    const { imported } = await read([...MONTHS, ...sums]);
    expect(imported.columns[0]?.type).toBe('period');
    expect(toObservations(imported, ROLES).observations.map(({ fte }) => fte)).toEqual([1, 2, 3]);
  });

  it.each(['Året 2016', 'Hele 2016', '2016', 'Jan 2016 - Dec 2016'])(
    'are marked where they are longer periods beside shorter ones within them: %s',
    async (text) => {
      const { imported } = await read([...MONTHS, text, '2015']);
      expect([...imported.totalRows]).toEqual([0, 0, 0, 1, 0]);
      expect(imported.issues).toEqual([
        { severity: 'info', code: 'period.longer', params: { count: 1, example: text }, column: 'Periode' },
      ]);
      expect(toObservations(imported, ROLES).observations.map(({ fte }) => fte)).toEqual([1, 2, 3]);
    },
  );

  it('are marked among months whose year stands in another column', async () => {
    const names = ['januar', 'februar', 'marts', '1. kvartal', 'april', 'maj', '1. halvår', 'Hele året'];
    const { columns, totalRows } = await importText(
      `År;Måned;Antal\n${names.map((name) => `2016;${name};1`).join('\n')}\n`,
    );
    expect(columns[1]).toMatchObject({ type: 'period', periodMonths: 1, yearFrom: 'År' });
    expect([...totalRows]).toEqual([0, 0, 0, 1, 0, 0, 1, 1]);
  });

  it('do not turn a missing year of a quarter into a total among quarters', async () => {
    const { imported } = await read(['2016K1', '2016K2', '3. kvartal', '2016K4', '2017K1', '2017K2']);
    expect([...imported.totalRows]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(codes(imported)).toEqual(['period.unreadable']);
  });
});

describe('days without a year', () => {
  it('are days, not months, where Excel has written 1-jan', async () => {
    const cells = ['1-jan', '2-jan', '3-jan', '4-feb'];
    const { columns } = await importText(
      `År;Dato;Antal\n${cells.map((cell) => `2016;${cell};1`).join('\n')}\n`,
    );
    expect(Array.from(columns[1]!.days!, isoOfDay)).toEqual([
      '2016-01-01',
      '2016-01-02',
      '2016-01-03',
      '2016-02-04',
    ]);
  });

  it('are months where each number is that of its month', async () => {
    const { columns } = await importText(
      'År;Måned;Antal\n2016;01 januar;1\n2016;02 februar;1\n2016;03 marts;1\n',
    );
    expect(columns[1]).toMatchObject({ type: 'period', periodMonths: 1 });
  });
});

describe('many columns', () => {
  it('have their corrections found by name, the last word first', async () => {
    const width = 3000;
    const names = Array.from({ length: width }, (_, index) => `Tal ${index}`);
    const text = `${names.join(';')}\n${names.map(() => '1.234').join(';')}\n${names.map(() => '5').join(';')}\n`;
    const decimals = names.flatMap((column) => [
      { column, decimal: ',' as const },
      { column, decimal: '.' as const },
    ]);
    const { columns } = await importText(text, { corrections: { decimals } });
    expect(columns.every(({ values }) => values[0] === 1.234)).toBe(true);
  });
});
