import { describe, expect, it } from 'vitest';
import { maskPersonal, measureSources, personalKind, withoutPersonal } from '../../../src/data';
import { beginsWithDate, cprSigns, fulfilsModulus } from '../../../src/data/personal/cpr';
import { filePreview } from '../../../src/workers/filePreview';
import { uniform } from '../../model/calibration/chance';
import { codes, importText } from '../support';

const kinds = async (text: string): Promise<(string | null)[]> =>
  (await importText(text)).columns.map(personalKind);
const oneColumn = async (name: string, values: readonly (string | number)[]): Promise<string | null> =>
  (await kinds(`${name};Antal\n${values.map((value, row) => `${value};${row}`).join('\n')}\n`))[0] ?? null;
const list = (count: number, value: (row: number) => string | number): (string | number)[] =>
  Array.from({ length: count }, (_, row) => value(row));

describe('a personal number', () => {
  it('fulfils the modulus, added up by hand', () => {
    // 070761-4285: 0·4 + 7·3 + 0·2 + 7·7 + 6·6 + 1·5 + 4·4 + 2·3 + 8·2 + 5·1 = 154 = 14 · 11.
    expect(fulfilsModulus(707614285)).toBe(true);
    expect(fulfilsModulus(707614286)).toBe(false);
  });

  it('begins with a date in 3.65 % of all ten-digit numbers, and in 10.8 % of those that lost a zero', () => {
    let ten = 0;
    let nine = 0;
    for (let date = 0; date < 1_000_000; date++) {
      if (!beginsWithDate(date * 10_000)) continue;
      ten++;
      if (date < 100_000) nine++;
    }
    expect([ten, nine]).toEqual([36_525, 10_800]);
  });

  it.each(['311299-4321', '311299 4321', '3112994321', '10190-1234', '101901234'])(
    'is read from %s',
    (text) => {
      expect(cprSigns(text)).not.toBeNull();
    },
  );

  it.each(['320199-1234', '300299-1234', '290201-1234', '1234567', '12345678901', '31129-4321-1'])(
    'is not read from %s',
    (text) => {
      expect(cprSigns(text)).toBeNull();
    },
  );
});

describe('a column of personal numbers', () => {
  it.each([
    ['with a hyphen', '010190-1234', '311299-4321'],
    ['without', '0101901234', '3112994321'],
    ['without its leading zero, as Excel leaves it', '101901234', '3112994321'],
  ])('is found %s, named, and offered for nothing', async (_how, one, other) => {
    const imported = await importText(`Måned;CPR;Helårspersoner\n2015M01;${one};1\n2015M02;${other};1\n`);
    const issue = { severity: 'warning', code: 'column.cpr', params: {}, column: 'CPR' };
    expect(imported.issues).toContainEqual(issue);
    expect(imported.personal).toEqual([{ column: 'CPR', kind: 'cpr', reason: 'named' }]);
    expect(measureSources(imported)).toEqual([{ column: 'Helårspersoner', where: null }]);
  });

  const chance = uniform(11);
  const two = (most: number): string => String(1 + Math.floor(most * chance())).padStart(2, '0');
  const person = (): string => {
    for (;;) {
      const text = `${two(28)}${two(12)}${two(99)}${Math.floor(10_000 * chance())}`.padEnd(10, '7');
      if (fulfilsModulus(Number(text))) return text;
    }
  };
  const persons = list(200, person);

  it('is found under any name, by date and modulus, also as numbers that lost their zeros', async () => {
    expect(await oneColumn('Felt 7', persons)).toBe('cpr');
    expect(await oneColumn('Felt 7', persons.map(Number))).toBe('cpr');
  });

  it('is found by its form alone, for not all fulfil the modulus since 2007', async () => {
    const born = list(30, (row) => `${two(28)}${two(12)}${two(99)}${1000 + 11 * row}`);
    expect(await oneColumn('Felt 7', born)).toBe('cpr');
  });

  it('is found among numbers of firms, eight digits long', async () => {
    const mixed = persons.map((text, row) => (row % 3 === 0 ? text : 10_000_000 + 4111 * row));
    expect(await oneColumn('Arbejdsgiver', mixed)).toBe('cpr');
  });

  it('is found where one cell of free text has a number in it', async () => {
    expect(await oneColumn('Bemærkning', ['ok', 'ring til 010190-1234 fredag', 'ok', 'nej'])).toBe('cpr');
  });

  it.each<[string, string, (string | number)[]]>([
    ['CVR numbers', 'CVR', list(100, (row) => 10_000_000 + 104_729 * row)],
    ['amounts of nine digits', 'Beløb', list(300, () => Math.floor(1e8 + 9e8 * chance()))],
    ['amounts of ten digits', 'Beløb', list(300, () => Math.floor(1e9 + 2e9 * chance()))],
    [
      'numbers in a row that all begin with the same date',
      'Løbenummer',
      list(100, (row) => 1_012_340_000 + row),
    ],
    ['municipality codes', 'Kommune', ['0101', '0183', '0147']],
    ['years', 'År', [2015, 2016, 2017]],
    ['days', 'Dag', ['01-01-2015', '02-01-2015', '03-01-2015']],
  ])('is not seen in %s', async (_what, name, values) => {
    expect(await oneColumn(name, values)).toBeNull();
  });
});

describe('names, addresses and case numbers', () => {
  it.each<[string, string, string[], string | null]>([
    ['names under such a header', 'Borgers navn', ['A', 'B'], 'name'],
    ['first names', 'Fornavn', ['Aksel', 'Bodil'], 'name'],
    ['names by their form', 'Felt', ['Mette Hansen', 'Jens Peter Sørensen', 'Nielsen, Ole'], 'name'],
    ['caseworkers', 'Sagsbehandler', ['Rikke Holm', 'Lars Bech'], 'name'],
    ['streets', 'Felt', ['Vesterbrogade 12, 2. tv', 'Skovvej 3B', 'Ishøj Store Torv 20'], 'address'],
    ['addresses under such a header', 'Bopælsadresse', ['x', 'y'], 'address'],
    ['mail', 'Kontakt', ['a.b@ishoj.dk', 'c@d.dk'], 'address'],
    ['case numbers', 'Sagsnr.', ['15/1001', '15/1002'], 'caseNumber'],
    ['journal numbers', 'Journalnummer', ['15.20.04-A01', '15.20.04-A02'], 'caseNumber'],
    ['keys of the case system', 'KMD-id', ['a1', 'a2'], 'caseNumber'],
    ['persons by a key', 'Borger', ['B7', 'B12'], 'caseNumber'],
    ['counts of persons', 'Person', ['1200', '1310'], null],
    ['kinds of persons', 'Person', ['Mand', 'Kvinde'], null],
    ['ages of persons', 'Borger', ['16-24 år', '25-66 år', '67år'], null],
    ['whether a number was checked', 'CPR kontrolleret', ['ja', 'nej'], null],
    ['municipalities', 'Kommunenavn', ['Ishøj', 'Greve', 'Vallensbæk'], null],
    ['municipalities as the state writes them', 'Kommune_(navn)', ['Ishøj', 'Lolland'], null],
    ['codes of municipalities', 'Kommune_(id)', ['183', '253'], null],
    ['teams', 'Team', ['Sygedagpenge Nord', 'Sygedagpenge Syd'], null],
    ['efforts', 'Indsats', ['Tidlig opfølgning', 'Jens Hansens Vej'], null],
    ['measures', 'Navn', ['Fuldtidspersoner', 'Lange sager', 'Tilgang'], null],
    ['providers', 'Navn på leverandør', ['Hansen Byg', 'Jobhuset'], null],
    ['causes', 'Ophørsårsag', ['Raskmeldt', 'Fleksjob', 'Død'], null],
  ])('%s: %s', async (_what, name, values, kind) => {
    expect(await oneColumn(name, values)).toBe(kind);
  });

  it('a key is personal when it differs from row to row, not when it names groups', async () => {
    expect(
      await oneColumn(
        'ID',
        list(100, (row) => `a${row}`),
      ),
    ).toBe('caseNumber');
    expect(
      await oneColumn(
        'ID',
        list(100, (row) => `a${row % 7}`),
      ),
    ).toBeNull();
  });

  it.each([5001, 20_001, 45_000])('also a key of %i rows, which is more than is looked at', async (rows) => {
    expect(
      await oneColumn(
        'ID',
        list(rows, (row) => `a${row}`),
      ),
    ).toBe('caseNumber');
  });

  it.each(['Område', 'Kommune', 'Kilde'])('real places are not persons (%s)', async (name) => {
    const places = [
      'Frederikshavn',
      'Jammerbugt',
      'Christiansø',
      'Hele landet',
      'Region Hovedstaden',
      'Lejre',
    ];
    expect(await oneColumn(name, places)).toBeNull();
  });
});

describe('what is shown', () => {
  const secret = ['010190-1234', '0101901234', 'Mette Hansen', '15/1001', 'Skovvej'];
  const text = [
    'Udtræk for 010190-1234',
    '',
    'Måned;CPR;Navn;Sagsnr;Adresse;Antal;Note',
    '2015M01;010190-1234;Mette Hansen;15/1001;Skovvej 3;1;fin',
    '2015M02;311299-4321;Jens Sørensen;15/1002;Strandvej 4;ved ikke 010190-1234;fin',
    '2015M03;311299-4321;Jens Sørensen;15/1002;Strandvej 4;3;fin;for;mange;Mette Hansen',
    '2015M04;311299-4321;Jens Sørensen;15/1002;Strandvej 4;3;skæv',
    '',
    'Kilde: 0101901234',
  ].join('\n');

  it('has no number, name, address or case of a person anywhere, and says so', async () => {
    const preview = filePreview(await importText(text, { name: 'a.csv' }), 'a.csv');
    const all = JSON.stringify(preview);
    for (const part of secret) expect(all).not.toContain(part);
    expect(all).toContain('••••');
    expect(preview.filters.map(({ column }) => column)).toEqual(['Note']);
    expect(preview.rows[0]?.[5]).toBe('1');
    expect(preview.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'column.cpr',
        'column.personName',
        'column.caseNumber',
        'column.address',
        'text.cpr',
      ]),
    );
  });

  it('has no dictionary of a refused column', async () => {
    const shown = withoutPersonal(await importText(text));
    expect(JSON.stringify(shown)).not.toMatch(/Hansen|1234|Skovvej|15\/100/);
  });

  it('is the import as it is when nothing is personal', async () => {
    const imported = await importText('Tid;Antal\n2015M01;1234567890\n2015M02;5\n');
    expect(withoutPersonal(imported)).toEqual(imported);
    expect(codes(imported)).not.toContain('text.cpr');
  });

  it('masks personal numbers in running text, whatever stands around them', () => {
    expect(maskPersonal('CPR:010190-1234, tlf. 12345678')).toBe('CPR:••••••-••••, tlf. 12345678');
    expect(maskPersonal('1;0101901234;5')).toBe('1;••••••-••••;5');
    expect(maskPersonal('120.000.000 kr., sag 991390-1234')).toBe('120.000.000 kr., sag 991390-1234');
  });
});
