import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/data';
import { importText } from '../support';

const MONTHS = [
  '2015M11',
  '2015m11',
  '2015 M11',
  'nov 2015',
  'nov. 2015',
  'Nov 2015',
  'november 2015',
  'NOVEMBER 2015',
  '2015 nov',
  '2015-11',
  '2015/11',
  '11-2015',
  '11/2015',
  '11.2015',
  'nov-15',
  '201511',
  '2015-11-02',
  '02-11-2015',
  '2.11.2015',
  '2. november 2015',
  '2015M11D02',
  '2015-11-02T00:00:00',
  ' 2015M11 ',
];

describe('parsePeriod', () => {
  it.each(MONTHS)('reads %s as November 2015', (text) => {
    expect(parsePeriod(text)).toEqual({ from: '2015-11', months: 1 });
  });

  it.each(['2015K4', '2015k4', '2015Q4', '4. kvartal 2015', 'K4 2015', 'Q4 2015', '2015-Q4'])(
    'reads %s as a quarter',
    (text) => {
      expect(parsePeriod(text)).toEqual({ from: '2015-10', months: 3 });
    },
  );

  it('reads a year', () => {
    expect(parsePeriod('2015')).toEqual({ from: '2015-01', months: 12 });
  });

  it('knows the months in Danish and in English', () => {
    const danish = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');
    const english =
      'January February March April May June July August September October November December'.split(' ');
    const numbers = Array.from({ length: 12 }, (_, index) => `2016-${String(index + 1).padStart(2, '0')}`);
    expect(danish.map((name) => parsePeriod(`${name} 2016`)?.from)).toEqual(numbers);
    expect(english.map((name) => parsePeriod(`${name} 2016`)?.from)).toEqual(numbers);
    expect(
      ['marts 2016', 'juni 2016', 'juli 2016', 'Sept. 2016'].map((text) => parsePeriod(text)?.from),
    ).toEqual(['2016-03', '2016-06', '2016-07', '2016-09']);
  });

  it.each([
    '',
    'I alt',
    '2015M13',
    '2015M00',
    '2015K5',
    '1850',
    '30-02-2015',
    'uge 46 2022',
    'U11-2020',
    'M06D20',
    'nov 15',
    '12',
    'xyz 2015',
    '2015-13',
  ])('does not read "%s"', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('a column of periods', () => {
  it('holds the index of each first month and the length in months', async () => {
    const { columns } = await importText('TID;INDHOLD\n2008K1;5\n2008K2;6\n');
    expect(columns[0]).toMatchObject({ type: 'period', periodMonths: 3 });
    expect([...(columns[0]?.values ?? [])]).toEqual([2008 * 12, 2008 * 12 + 3]);
  });

  it('tells each cell that cannot be read, with row, column and text, and treats a total as such', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => `2015M${String(index + 1).padStart(2, '0')};1`);
    const { columns, issues } = await importText(['Tid;Antal', ...rows, 'ukendt;2', 'I alt;10'].join('\n'));
    expect(columns[0]?.type).toBe('period');
    expect([...(columns[0]?.values ?? [])].slice(-2)).toEqual([NaN, NaN]);
    expect(issues).toEqual([
      { severity: 'warning', code: 'period.unreadable', params: { raw: 'ukendt' }, row: 12, column: 'Tid' },
      { severity: 'info', code: 'period.total', params: { raw: 'I alt' }, row: 13, column: 'Tid' },
    ]);
  });

  it('is one of dates when most of its cells are days', async () => {
    const { columns } = await importText('Dato;Antal\n2020-03-11;1\n2020-03-12;0\n');
    expect(columns[0]).toMatchObject({ type: 'date', periodMonths: 1 });
    expect([...(columns[0]?.days ?? [])]).toEqual([18332, 18333]);
  });

  it('is one of years under such a name, or where nothing else is a period', async () => {
    expect((await importText('år;inc\n2015;200\n2016;300\n')).columns[0]).toMatchObject({
      type: 'period',
      periodMonths: 12,
    });
    expect((await importText('Navn;Opgjort;Tal\na;2015;20\nb;2016;30\n')).columns[1]?.type).toBe('period');
    expect((await importText('Tid;Antal;Tal\n2015M01;2015;20\n2015M02;2016;30\n')).columns[1]?.type).toBe(
      'number',
    );
    expect((await importText('Navn;Fuldtidspersoner\na;2015\nb;2016\n')).columns[1]?.type).toBe('number');
  });

  it('knows the length of each row where lengths differ', async () => {
    const { columns } = await importText('Tid;Antal\n2015K1;5\n2015K2;6\n2015;22\n');
    expect(columns[0]).toMatchObject({ type: 'period', periodMonths: 3 });
    expect([...(columns[0]?.monthsByRow ?? [])]).toEqual([3, 3, 12]);
  });
});
