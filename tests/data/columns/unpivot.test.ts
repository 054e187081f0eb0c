import { describe, expect, it } from 'vitest';
import { isoOfDay, labelOfMonth } from '../../../src/util/calendar';
import { accountedLines, importText } from '../support';

const LONG = { corrections: { unpivot: true } };

describe('periods side by side', () => {
  it('are offered as rows, and stay columns until a person says so', async () => {
    const imported = await importText('Område;2016M01;2016M02;2016M03\nIshøj;1;2;3\nGreve;4;..;x\n');
    expect(imported.pivot).toEqual({
      columns: ['2016M01', '2016M02', '2016M03'],
      periods: ['2016M01', '2016M02', '2016M03'],
      measures: [''],
    });
    expect(imported.header.length).toBe(4);
    expect((await importText('Tid;A;B\n2016M01;1;2\n')).pivot).toBeNull();
    expect((await importText('Navn;2016\na;1\n')).pivot).toBeNull();
  });

  it('become rows with all that was known of a cell: value, reason, line', async () => {
    const imported = await importText('Område;2016M01;2016M02\nIshøj;1,5;2\nGreve;..;x\n', LONG);
    expect(imported.grid).toEqual([
      ['Område', 'Periode', 'Værdi'],
      ['Ishøj', '2016M01', '1,5'],
      ['Ishøj', '2016M02', '2'],
      ['Greve', '2016M01', '..'],
      ['Greve', '2016M02', 'x'],
    ]);
    const [area, period, value] = imported.columns;
    expect([...area!.values].map((code) => area!.dictionary?.[code])).toEqual([
      'Ishøj',
      'Ishøj',
      'Greve',
      'Greve',
    ]);
    expect(period).toMatchObject({ type: 'period', periodMonths: 1 });
    expect([...period!.values].map(labelOfMonth)).toEqual(['2016-01', '2016-02', '2016-01', '2016-02']);
    expect([...value!.values]).toEqual([1.5, 2, NaN, NaN]);
    expect(value!.missing).toEqual([
      { reason: 'notAvailable', text: '..', count: 1 },
      { reason: 'withheld', text: 'x', count: 1 },
    ]);
    expect([...imported.lines]).toEqual([2, 2, 3, 3]);
    expect(imported.pivot).toBeNull();
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });

  it('may be months without a year, where a column of years stands beside them', async () => {
    const { columns } = await importText('År;Jan;Feb;Dec\n2015;1;2;3\n2016;4;5;6\n', LONG);
    const period = columns[1]!;
    expect([...period.values].map(labelOfMonth)).toEqual([
      '2015-01',
      '2015-02',
      '2015-12',
      '2016-01',
      '2016-02',
      '2016-12',
    ]);
    expect([...columns[2]!.values]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('may be weeks or quarters', async () => {
    const weeks = await importText('Område;uge 52 2022;uge 01 2023\nIshøj;1;2\nGreve;3;4\n', LONG);
    expect(weeks.columns[1]).toMatchObject({ periodDays: 7 });
    expect([...weeks.columns[1]!.days!].map(isoOfDay)).toEqual([
      '2022-12-26',
      '2023-01-02',
      '2022-12-26',
      '2023-01-02',
    ]);
    const quarters = await importText('Område;2016K1;2016K2\nIshøj;1;2\n', LONG);
    expect(quarters.columns[1]).toMatchObject({ periodMonths: 3 });
  });

  it('include one that nothing has been counted in yet', async () => {
    const { columns } = await importText('Område;2016;2017;2018\nIshøj;1;2;..\nGreve;3;4;..\n', LONG);
    expect([...columns[2]!.values]).toEqual([1, 2, NaN, 3, 4, NaN]);
  });

  it('do not take the name of a column that is there', async () => {
    const { header } = await importText('Værdi;2016;2017\na;1;2\n', LONG);
    expect(header).toEqual(['Værdi', 'Periode', 'Værdi (2)']);
  });

  it('keep to the limit of rows shown', async () => {
    const imported = await importText('Område;2016;2017\nIshøj;1;2\nGreve;3;4\n', { ...LONG, gridLimit: 3 });
    expect(imported.grid.length).toBe(4);
    expect(imported.lines.length).toBe(4);
  });
});

describe('months downwards and years sideways', () => {
  it.each([
    ['names', 'Måned', ['Januar', 'Februar', 'December']],
    ['numbers', 'Måned', ['1', '2', '12']],
  ])('are joined to whole months, the months given as %s', async (_, name, months) => {
    const text = `${name};2021;2022\n${months.map((month, row) => `${month};${row};${row + 10}`).join('\n')}\n`;
    const offered = await importText(text);
    expect(offered.pivot?.columns).toEqual(['2021', '2022']);
    expect(offered.issues).toEqual([]);
    const { columns, issues } = await importText(text, LONG);
    const [period, year, value] = columns;
    expect(period).toMatchObject({ type: 'period', periodMonths: 1, yearFrom: year?.name });
    expect(Array.from(period?.values ?? [], labelOfMonth)).toEqual([
      '2021-01',
      '2022-01',
      '2021-02',
      '2022-02',
      '2021-12',
      '2022-12',
    ]);
    expect([...(value?.values ?? [])]).toEqual([0, 10, 1, 11, 2, 12]);
    expect(issues.map(({ code }) => code)).toEqual(['period.joined']);
  });

  it('may be weeks, under a header of which only the first cell is a word', async () => {
    const { columns, accounting } = await importText('Uge;2021;2022\n1;10;20\n2;11;21\n52;12;22\n', LONG);
    expect(accounting.header).toBe(1);
    const [week] = columns;
    expect(week).toMatchObject({ name: 'Uge', periodDays: 7 });
    // Week 1 of 2021 and 2022 by ISO 8601, https://en.wikipedia.org/wiki/ISO_week_date.
    expect(Array.from(week?.days ?? [], isoOfDay).slice(0, 2)).toEqual(['2021-01-04', '2022-01-03']);
  });
});

describe('periods side by side for several measures', () => {
  const MEASURES_OVER_MONTHS =
    'Kommune;Fuldtidspersoner;;;Forløb over 52 uger;;\n;jan 2016;feb 2016;mar 2016;jan 2016;feb 2016;mar 2016\nIshøj;243;240;238;45;44;x\n';

  it.each([
    ['measures over months', MEASURES_OVER_MONTHS],
    [
      'the same with the first column named below',
      MEASURES_OVER_MONTHS.replace('Kommune;', ';').replace('\n;', '\nKommune;'),
    ],
    [
      'months over measures',
      ';jan 2016;;feb 2016;;mar 2016;\nKommune;Fuldtidspersoner;Forløb over 52 uger;Fuldtidspersoner;Forløb over 52 uger;Fuldtidspersoner;Forløb over 52 uger\nIshøj;243;45;240;44;238;x\n',
    ],
    [
      'both in one row of names',
      'Kommune;Fuldtidspersoner jan 2016;Forløb over 52 uger jan 2016;Fuldtidspersoner feb 2016;Forløb over 52 uger feb 2016;Fuldtidspersoner (mar 2016);Forløb over 52 uger, mar 2016\nIshøj;243;45;240;44;238;x\n',
    ],
  ])('become a column for each measure: %s', async (_, text) => {
    const { header, columns, grid, lines } = await importText(text, LONG);
    expect(header).toEqual(['Kommune', 'Periode', 'Fuldtidspersoner', 'Forløb over 52 uger']);
    expect([...columns[1]!.values].map(labelOfMonth)).toEqual(['2016-01', '2016-02', '2016-03']);
    expect([...columns[2]!.values]).toEqual([243, 240, 238]);
    expect([...columns[3]!.values]).toEqual([45, 44, NaN]);
    expect(columns[3]!.missing).toEqual([{ reason: 'withheld', text: 'x', count: 1 }]);
    expect(grid[3]).toEqual(['Ishøj', 'mar 2016', '238', 'x']);
    expect(lines).toHaveLength(3);
  });

  it('are empty where a measure does not have them; a measure with one period stays as it is', async () => {
    const { header, columns } = await importText(
      'Kommune;Sager 2016;Sager 2017;Udgift 2017;Udgift 2018;Ændring 2016-2018\nIshøj;1;2;3;4;5\n',
      LONG,
    );
    expect(header).toEqual(['Kommune', 'Ændring 2016-2018', 'Periode', 'Sager', 'Udgift']);
    expect([...columns[1]!.values]).toEqual([5, 5, 5]);
    expect([...columns[3]!.values]).toEqual([1, 2, NaN]);
    expect([...columns[4]!.values]).toEqual([NaN, 3, 4]);
    expect(columns[3]!.missing).toEqual([{ reason: 'empty', text: '', count: 1 }]);
  });
});
