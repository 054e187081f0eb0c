import { describe, expect, it } from 'vitest';
import { filePreview } from '../../../src/workers/filePreview';
import { importText } from '../support';

const table = (header: string, ...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;
const personal = async (text: string) => (await importText(text)).personal;
const oneColumn = async (name: string, values: readonly string[]) =>
  (await personal(table(`${name};Antal`, ...values.map((value, row) => `${value};${row}`))))[0] ?? null;

const BIRTHS = ['1961-04-17', '1988-11-02', '1975-01-30', '1990-06-21', '1969-09-09', '1983-03-14'];
const DAYS = ['2015-01-05', '2015-02-09', '2015-02-17', '2015-03-03', '2015-03-26', '2015-04-20'];

describe('days of birth', () => {
  it.each(['Fødselsdato', 'Født', 'Fødselsdag', 'FOEDSELSDATO', 'Birth date', 'Date of birth', 'Birthday'])(
    'are refused in a column called %s',
    async (name) => {
      expect(await oneColumn(name, BIRTHS)).toEqual({ column: name, kind: 'birthDate', reason: 'named' });
    },
  );

  it('are refused as digits too, and told with what to do', async () => {
    const digits = BIRTHS.map((day) => day.replaceAll('-', ''));
    expect(await oneColumn('Fødselsdato', digits)).toMatchObject({ kind: 'birthDate' });
    const imported = await importText(table('Fødselsdato;Antal', ...BIRTHS.map((day) => `${day};1`)));
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'column.birthDate',
      params: {},
      column: 'Fødselsdato',
    });
  });

  it('are refused under any name where they lie a life before the other dates', async () => {
    const rows = BIRTHS.map((birth, row) => `${birth};${DAYS[row]};${row}`);
    expect(await personal(table('Felt 1;Dato;Antal', ...rows))).toEqual([
      { column: 'Felt 1', kind: 'birthDate', reason: 'values' },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['days of a series that was updated later', 'Dato;Opdateret', DAYS.map((day) => `${day};2048-01-01`)],
    [
      'years of a series that was updated later',
      'Dag;Opdateret',
      Array.from({ length: 40 }, (_, row) => `${1960 + row}-07-01;2048-01-01`),
    ],
    ['starts before their ends', 'Start;Slut', DAYS.map((day) => `${day};2015-12-31`)],
    ['years of birth', 'Fødselsår;Dato', DAYS.map((day, row) => `${1960 + row};${day}`)],
    ['counts of births', 'Dato;Antal fødte', DAYS.map((day, row) => `${day};${60 + row}`)],
    ['whether born here', 'Født i Danmark;Dato', DAYS.map((day, row) => `${row % 2 ? 'ja' : 'nej'};${day}`)],
  ])('are not seen in %s', async (_what, header, rows) => {
    expect(await personal(table(header, ...rows))).toEqual([]);
  });

  it('are never shown, nor taken for the periods of a table', async () => {
    const rows = BIRTHS.map((birth, row) => `${birth};${DAYS[row]};M;${20 + row}`);
    const preview = filePreview(await importText(table('Født;Dato;Køn;Alder', ...rows)), 'a.csv');
    expect(JSON.stringify(preview)).not.toMatch(/1961|04-17|1988-11/);
    expect(preview.periodColumns).toEqual(['Dato']);
    expect(preview.roles.period).toBe('Dato');
  });

  it('are masked in a list of persons that is no register', async () => {
    const rows = BIRTHS.map((birth, row) => `${birth};M;${row}`);
    const preview = filePreview(await importText(table('Fødselsdato;Køn;Børn', ...rows)), 'a.csv');
    expect(preview.register).toBeNull();
    expect(preview.rows[0]).toEqual(['••••••', 'M', '0']);
    expect(preview.roles.period).toBeNull();
  });
});

describe('telephone numbers and e-mail addresses', () => {
  it.each<[string, string[]]>([
    ['Tlf', ['20112233', '31445566', '86123456']],
    ['Telefon', ['+45 20112233', '20 11 22 34', '31445566']],
    ['Mobilnr.', ['20112233', '31445566', '86123456']],
    ['Telefonnummer', ['2011 2233', '3144 5566']],
    ['Privat telefon', ['20 11 22 33', '', '86123456']],
  ])('are refused in a column called %s', async (name, values) => {
    expect(await oneColumn(name, values)).toEqual({ column: name, kind: 'phone', reason: 'named' });
  });

  it('are refused under any name where they are written as such', async () => {
    const found = { column: 'Felt', kind: 'phone', reason: 'values' };
    expect(await oneColumn('Felt', ['+45 20112233', '+4531445566', '0045 86123456'])).toEqual(found);
    expect(await oneColumn('Felt', ['20 11 22 33', '31 44 55 66', '12 34 56 78'])).toEqual(found);
  });

  it('and e-mail addresses also where a few stand among other texts', async () => {
    const texts = ['a.b@ishoj.dk', 'ukendt', 'ingen', 'x'];
    expect(await oneColumn('Kontakt', texts)).toEqual({
      column: 'Kontakt',
      kind: 'address',
      reason: 'values',
    });
    expect(await oneColumn('E-mail', ['a@b.dk'])).toMatchObject({ kind: 'address' });
  });

  it.each<[string, string, string[]]>([
    ['amounts', 'Beløb', ['20112233', '31445566', '86123456']],
    ['days as digits', 'Dato', ['20160101', '20160102', '20160103']],
    ['days as digits in a column of numbers', 'Felt', ['20160131', '20160102', '20160103']],
    ['postal codes', 'Postnr', ['2635', '2670', '2665']],
    ['municipality codes', 'Kommunekode', ['0183', '0253', '0187']],
    ['numbers of firms', 'CVR', ['20 11 22 33', '31 44 55 66', '86 12 34 56']],
    ['amounts with blanks', 'Beløb', ['20 112 233', '31 445 566', '1 234']],
    ['school years', 'Skoleår', ['2014 2015', '2015 2016', '2016 2017']],
    ['calls', 'Telefonopkald', ['201', '314', '86']],
    ['counts of telephones', 'Antal telefoner', ['20112233', '31445566', '5']],
  ])('are not seen in %s', async (_what, name, values) => {
    expect(await oneColumn(name, values)).toBeNull();
  });
});
