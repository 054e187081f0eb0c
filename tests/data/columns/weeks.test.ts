import { describe, expect, it } from 'vitest';
import { mondayOfWeek, readWeek } from '../../../src/data/columns/weeks';
import { isoOfDay } from '../../../src/util/calendar';
import { codes, importText } from '../support';

describe('a week', () => {
  /** Python 3: `date.fromisocalendar(year, week, 1)`. */
  it.each([
    [2020, 11, '2020-03-09'],
    [2020, 53, '2020-12-28'],
    [2021, 1, '2021-01-04'],
    [2022, 46, '2022-11-14'],
    [2023, 1, '2023-01-02'],
    [2015, 53, '2015-12-28'],
    [2016, 1, '2016-01-04'],
    [2009, 1, '2008-12-29'],
  ])('of %i with number %i begins on Monday %s', (year, week, monday) => {
    expect(isoOfDay(mondayOfWeek(year, week))).toBe(monday);
  });

  it('has number 53 in the years that ISO 8601 gives one', () => {
    const years = Array.from({ length: 41 }, (_, index) => 2000 + index);
    const long = years.filter((year) => !Number.isNaN(mondayOfWeek(year, 53)));
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037]);
  });

  it.each([
    'uge 46 2022',
    'Uge 46, 2022',
    'U46-2022',
    '2022U46',
    '2022W46',
    '2022-W46',
    '2022 uge 46',
    'week 46 2022',
  ])('is read from %s', (text) => {
    expect(readWeek(text)).toBe(19310);
  });

  it.each(['uge 54 2022', 'uge 53 2022', 'uge 0 2022', 'uge 46', 'U46', '2022', 'uger 2022'])(
    'is not read from %s',
    (text) => {
      expect(readWeek(text)).toBeNull();
    },
  );
});

describe('a column of weeks', () => {
  it('holds their Mondays and the months of their Thursdays', async () => {
    const { columns } = await importText('Uge;Antal\nuge 52 2022;5\nuge 01 2023;6\nuge 05 2023;7\n');
    expect(columns[0]).toMatchObject({ type: 'period', periodDays: 7 });
    expect([...columns[0]!.days!].map(isoOfDay)).toEqual(['2022-12-26', '2023-01-02', '2023-01-30']);
    expect([...columns[0]!.values]).toEqual([2022 * 12 + 11, 2023 * 12, 2023 * 12 + 1]);
  });

  it('may have its year in another column, as months and quarters may', async () => {
    const weeks = await importText('År;Uge;Antal\n2020;52;1\n2020;53;2\n2021;1;3\nI alt;;6\n');
    expect(weeks.columns[1]).toMatchObject({ name: 'Uge', periodDays: 7, yearFrom: 'År' });
    expect([...weeks.columns[1]!.days!].slice(0, 3).map(isoOfDay)).toEqual([
      '2020-12-21',
      '2020-12-28',
      '2021-01-04',
    ]);
    expect(weeks.columns[1]!.days![3]).toBeNaN();
    expect([...weeks.totalRows]).toEqual([0, 0, 0, 1]);
    expect(codes(weeks)).toEqual(['period.total', 'period.joined']);
    const months = await importText('År;Måned;Antal\n2015;1;1\n2015;12;2\n2016;1;3\n');
    expect([...months.columns[1]!.values]).toEqual([24180, 24191, 24192]);
    const names = await importText('År;Md.;Antal\n2015;januar;1\n2015;dec;2\n2016;01 - jan;3\n');
    expect([...names.columns[1]!.values]).toEqual([24180, 24191, 24192]);
    const quarters = await importText('År;Kvartal;Antal\n2015;K1;1\n2015;4. kvartal;2\n');
    expect(quarters.columns[1]).toMatchObject({ periodMonths: 3 });
    expect([...quarters.columns[1]!.values]).toEqual([24180, 24189]);
  });

  it('names a week that its year does not have', async () => {
    const imported = await importText(
      'År;Uge;Antal\n2020;53;1\n2021;53;2\n2021;54;2\n2021;1;2\n2021;2;2\n2021;3;2\n',
    );
    const unreadable = imported.issues.filter(({ code }) => code === 'period.unreadable');
    expect(unreadable.map(({ params, row }) => [params.raw, row])).toEqual([
      ['53 2021', 3],
      ['54', 4],
    ]);
    expect(imported.columns[1]!.missing).toMatchObject([{ reason: 'unreadable', count: 2 }]);
  });
});

describe('days and weeks without a year', () => {
  const text = 'Dag;Antal\nM12D30;1\nM12D31;2\nM01D01;3\n';

  it('stay text and say what to do', async () => {
    const imported = await importText(text);
    expect(imported.columns[0]?.type).toBe('text');
    expect(imported.issues).toEqual([
      { severity: 'info', code: 'period.noYear', params: { example: 'M12D30' }, column: 'Dag' },
    ]);
    expect(codes(await importText('Uge;Antal\nuge 3;1\nuge 4;2\n'))).toEqual(['period.noYear']);
    expect(codes(await importText('Måned;Antal\n3;1\n4;2\n'))).toEqual(['period.split']);
  });

  it('become dates in the year that a person gives, and run into the next', async () => {
    const { columns } = await importText(text, { corrections: { years: [{ column: 'Dag', year: 2019 }] } });
    expect(columns[0]?.type).toBe('date');
    expect([...columns[0]!.days!].map(isoOfDay)).toEqual(['2019-12-30', '2019-12-31', '2020-01-01']);
  });

  it('stay in the one year where days stand more than once, as in a table with categories', async () => {
    const { columns } = await importText(
      'Dag;Køn;Antal\nM12D30;Mænd;1\nM01D01;Mænd;2\nM12D30;Kvinder;3\nM01D01;Kvinder;4\n',
      { corrections: { years: [{ column: 'Dag', year: 2019 }] } },
    );
    expect([...columns[0]!.days!].map(isoOfDay)).toEqual([
      '2019-12-30',
      '2019-01-01',
      '2019-12-30',
      '2019-01-01',
    ]);
  });
});
