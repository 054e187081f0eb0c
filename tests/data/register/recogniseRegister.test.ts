import { describe, expect, it } from 'vitest';
import { recogniseRegister, whyNoRegister } from '../../../src/data';
import { importText } from '../support';

const roles = async (text: string) => recogniseRegister(await importText(text));
const why = async (text: string) => whyNoRegister(await importText(text))?.code ?? null;
const table = (header: string, ...rows: string[]): string => [header, ...rows].join('\n');

describe('a register of cases is recognised', () => {
  it.each<[string, string, string]>([
    ['Startdato', 'Slutdato', 'as most systems have it'],
    ['Første fraværsdag', 'Sidste beregningsdag', 'as KMD has it'],
    ['Foerste fravaersdag', 'Ophørsdato', 'without Danish letters'],
    ['Fra', 'Til', 'in short'],
    ['start', 'slut', 'as a warehouse has it'],
    ['FORLOEB_START', 'FORLOEB_SLUT', 'in capitals'],
  ])('by %s and %s', async (start, end) => {
    const text = table(
      `Borger-id;${start};${end};Ophørsårsag`,
      'a;2015-01-01;2015-02-01;Rask',
      'b;2015-01-05;;',
      'a;2015-03-01;2015-03-02;Rask',
    );
    expect(await roles(text)).toEqual({ start, end, cause: 'Ophørsårsag', person: 'Borger-id' });
    expect(await why(text)).toBeNull();
  });

  it('with a day of birth and a day of registration beside', async () => {
    const text = table(
      'CPR;Fødselsdato;Startdato;Slutdato;Oprettet den',
      '010190-1234;01-01-1990;02-01-2015;03-02-2015;04-01-2015',
      '020290-1234;02-02-1990;02-01-2015;;04-01-2015',
    );
    expect(await roles(text)).toEqual({ start: 'Startdato', end: 'Slutdato', cause: null, person: 'CPR' });
  });

  it('where all cases are open, and where dates are numbers', async () => {
    expect(await roles(table('Startdato;Slutdato', '2015-01-01;', '2015-01-02;'))).not.toBeNull();
    expect(await roles(table('Startdato;Slutdato', '20150101;20150201', '20150102;99991231'))).not.toBeNull();
  });

  it('without names, when the later date is empty for some', async () => {
    const text = table('A;B', '2015-01-01;2015-02-01', '2015-01-03;', '2015-01-05;2015-04-01');
    expect(await roles(text)).toEqual({ start: 'A', end: 'B', cause: null, person: null });
  });
});

/** Cases on any day, of any length; the fifth is open where there is an empty end. */
const DAYS: [string, string, number][] = [
  ['2015-01-05', '2015-02-11', 5],
  ['2015-01-09', '2015-07-30', 29],
  ['2015-02-17', '2015-03-02', 2],
  ['2015-03-03', '2016-01-20', 46],
  ['2015-03-26', '', 12],
];

describe('a register is recognised by what else its columns are called', () => {
  it.each([
    ['Oprettet', 'Lukket'],
    ['Bevillingsdato', 'Udløbsdato'],
    ['Bevilget fra', 'Bevilget til'],
    ['Første sygedag', 'Raskmeldt'],
    ['Sygemeldt fra', 'til'],
    ['Sagsstart', 'Sagsslut'],
    ['Sagen oprettet', 'Sagen afsluttet'],
    ['Sygemeldingsdato', 'Raskmeldingsdato'],
    ['Åbnet', 'Lukket'],
    ['Tilmeldt', 'Afmeldt'],
    ['Case opened', 'Case closed'],
  ])('%s and %s', async (start, end) => {
    const text = table(`${start};${end};Køn`, ...DAYS.map(([from, to]) => `${from};${to};M`));
    expect(await roles(text)).toMatchObject({ start, end });
  });

  it('but a partial recovery is no end, and a reassessment neither', async () => {
    const text = table(
      'Første fraværsdag;Delvis raskmeldt;Revurdering;Raskmeldt',
      ...DAYS.map(([from, to]) => `${from};${from};2016-01-01;${to}`),
    );
    expect(await roles(text)).toMatchObject({ start: 'Første fraværsdag', end: 'Raskmeldt' });
  });

  it('by a start and a duration, with the unit that the name says', async () => {
    const text = (name: string) =>
      table(`Startdato;${name}`, ...DAYS.map(([from, , lasted]) => `${from};${lasted}`));
    expect(await roles(text('Varighed uger'))).toEqual({
      start: 'Startdato',
      end: null,
      duration: { column: 'Varighed uger', unit: 'weeks' },
      cause: null,
      person: null,
    });
    expect(await roles(text('Varighed (dage)'))).toMatchObject({ duration: { unit: 'days' } });
    expect(await roles(text('Antal dage'))).toMatchObject({ duration: { unit: 'days' } });
    expect(await roles(text('Varighed i måneder'))).toMatchObject({ duration: { unit: 'months' } });
  });

  it('by durations with their unit in the cells', async () => {
    const text = (unit: string) =>
      table('Startdato;Varighed', ...DAYS.map(([from, , lasted]) => `${from};${lasted} ${unit}`));
    expect(await roles(text('uger'))).toMatchObject({ duration: { column: 'Varighed', unit: 'weeks' } });
    expect(await roles(text('dage'))).toMatchObject({ duration: { unit: 'days' } });
  });

  it('by durations that all run up to the day of the extract: then the cases are open', async () => {
    const text = table('Startdato;Uger på ydelse', '2015-01-05;50', '2015-06-01;29', '2015-11-16;5');
    expect(await roles(text)).toEqual({ start: 'Startdato', end: null, cause: null, person: null });
  });

  it.each(['Første fraværsdag', 'Startdato', 'Første sygedag', 'Sygemeldt den'])(
    'by %s alone, where all cases are open',
    async (start) => {
      const text = table(`${start};Alder`, ...DAYS.map(([from], row) => `${from};${30 + row}`));
      expect(await roles(text)).toEqual({ start, end: null, cause: null, person: null });
    },
  );

  it('by a start alone on first days of months, where nothing but an age stands beside', async () => {
    const text = table(
      'Bevilget fra;Alder',
      '2015-01-01;30',
      '2015-02-01;41',
      '2015-02-01;22',
      '2015-05-01;60',
    );
    expect(await roles(text)).toMatchObject({ start: 'Bevilget fra', end: null });
  });

  it('by a weak name alone where a column says whose case it is', async () => {
    const rows = DAYS.map(([from], row) => `${from};0101${70 + row}-1234`);
    expect(await roles(table('Oprettet;CPR', ...rows))).toMatchObject({ start: 'Oprettet', end: null });
    expect(await roles(table('Oprettet;Kø', ...DAYS.map(([from]) => `${from};A`)))).toBeNull();
  });

  it.each(['Antal', 'Beløb', 'Udbetalt', 'Forbrug'])('with %s beside the dates', async (figure) => {
    const amounts = figure === 'Antal' ? [1, 1, 1, 1, 1] : [12_000, 43_500, 800, 97_000, 20_000];
    const rows = DAYS.map(([from, to], row) => `${from};${to};${amounts[row]}`);
    expect(await roles(table(`Startdato;Slutdato;${figure}`, ...rows))).toMatchObject({ end: 'Slutdato' });
    // Not only open cases say so: so do spans that begin on any day and overlap.
    const ended = rows.slice(0, -1);
    expect(await roles(table(`Startdato;Slutdato;${figure}`, ...ended))).not.toBeNull();
  });
});

describe('a table of counts by periods is no register', () => {
  const areas = ['Ishøj', 'Greve', 'Vallensbæk'];
  const counts = (spans: readonly string[], header = 'Område;Fra;Til;Antal') =>
    table(
      header,
      ...areas.flatMap((area, place) => spans.map((span, row) => `${area};${span};${40 + place * row}`)),
    );

  it.each<[string, string[]]>([
    ['months', ['2015-01-01;2015-01-31', '2015-02-01;2015-02-28', '2015-03-01;2015-03-31']],
    ['months up to the first of the next', ['2015-01-01;2015-02-01', '2015-02-01;2015-03-01']],
    ['years', ['2014-01-01;2014-12-31', '2015-01-01;2015-12-31']],
    ['the year to date', ['2015-01-01;2015-01-31', '2015-01-01;2015-02-28', '2015-01-01;2015-03-31']],
    ['rolling years', ['2014-02-01;2015-01-31', '2014-03-01;2015-02-28', '2014-04-01;2015-03-31']],
    ['quarters, and the year', ['2015-01-01;2015-03-31', '2015-04-01;2015-06-30', '2015-01-01;2015-12-31']],
    ['weeks', ['2015-01-05;2015-01-11', '2015-01-12;2015-01-18', '2015-02-02;2015-02-08']],
    ['months of payment', ['2015-01-20;2015-02-19', '2015-02-20;2015-03-19', '2015-03-20;2015-04-19']],
    ['rolling weeks', ['2015-01-05;2015-01-11', '2015-01-06;2015-01-12', '2015-01-07;2015-01-13']],
    [
      'years of which the newest is not over',
      ['2013-01-01;2013-12-31', '2014-01-01;2014-12-31', '2015-01-01;'],
    ],
    ['uneven periods for every area', ['2015-01-05;2015-02-19', '2015-03-20;2015-03-28']],
  ])('%s', async (_what, spans) => {
    expect(await roles(counts(spans))).toBeNull();
    expect(await roles(counts(spans, 'Årsag;Startdato;Slutdato;Afsluttede sager'))).toBeNull();
  });

  it('nor are new cases day by day, week by week, or months by a name of a start', async () => {
    const series = (step: number) =>
      table(
        'Startdato;Antal',
        ...[0, 1, 2, 3].map((week) => `2015-01-${String(5 + step * week).padStart(2, '0')};${7 + week}`),
      );
    expect(await roles(series(1))).toBeNull();
    expect(await roles(series(7))).toBeNull();
    expect(
      await roles(table('Startdato;Ledighed', '2015-01-01;5,2', '2015-02-01;5,1', '2015-03-01;5')),
    ).toBeNull();
  });

  it('but monthly payments to persons are cases', async () => {
    const text = table(
      'CPR;Fra;Til;Udbetalt',
      '010190-1234;2015-01-01;2015-01-31;9000',
      '010190-1234;2015-02-01;2015-02-28;9000',
      '020290-1234;2015-02-01;2015-02-28;7000',
    );
    expect(await roles(text)).toMatchObject({ start: 'Fra', end: 'Til', person: 'CPR' });
  });
});

describe('what is no register says why', () => {
  it.each([
    ['register.noDates', table('Tid;Antal', '2015M01;5', '2015M02;6')],
    ['register.noOrder', table('Startdato;Slutdato', '2015-02-01;2015-01-01', '2015-02-02;2015-01-03')],
    ['register.noNames', table('Dato;Anden dato', '2015-01-01;2015-02-01', '2015-01-03;2015-02-02')],
    [
      'register.noNames',
      table('Fra;Til;Fuldtidspersoner', '2015-01-01;2015-01-31;243', '2015-02-01;2015-02-28;245'),
    ],
  ])('%s', async (code, text) => {
    expect(await roles(text)).toBeNull();
    expect(await why(text)).toBe(code);
  });
});

describe('whose case a row is', () => {
  const cases = Array.from({ length: 60 }, (_, row) => {
    const month = String(1 + (row % 12)).padStart(2, '0');
    return { row, from: `03-${month}-2020`, to: `17-${month}-2021` };
  });
  const remark = (row: number): string => (row === 41 ? 'ringede til 010190-1234 om rask' : 'ok');

  it.each([
    ['a case number', 'Sagsnr', (row: number) => `S${row}`],
    ['a key of persons', 'BorgerID', (row: number) => `B${row % 40}`],
    ['a personal number', 'CPR', (row: number) => `0101${50 + (row % 40)}-4321`],
  ])(
    'is said by %s and never by a remark that mentions one personal number, in any order',
    async (...told) => {
      const [, name, key] = told;
      const after = cases.map(({ row, from, to }) => `${key(row)};${from};${to};Rask;${remark(row)}`);
      const before = cases.map(({ row, from, to }) => `${remark(row)};Rask;${to};${from};${key(row)}`);
      const texts = [
        table(`${name};Startdato;Slutdato;Årsag;Bemærkning`, ...after),
        table(`Bemærkning;Årsag;Slutdato;Startdato;${name}`, ...before),
      ];
      for (const text of texts) {
        expect(await roles(text)).toMatchObject({ person: name });
        const { personal, issues } = await importText(text);
        expect(personal).toContainEqual({ column: 'Bemærkning', kind: 'cpr', reason: 'inText' });
        const issue = { severity: 'warning', code: 'column.cpr', params: {}, column: 'Bemærkning' };
        expect(issues).toContainEqual(issue);
      }
    },
  );

  it.each(['Cpr_hash', 'CPR hash', 'Borger', 'Person', 'Borger_pseudonym', 'borgerhash', 'Pseudonym'])(
    'is said by keys that stand for persons and come again, which are refused: %s',
    async (name) => {
      const key = (row: number): string => `P${(0x12a7f12 + 7919 * (row % 40)).toString(16)}`;
      const rows = cases.map(({ row, from, to }) => `S${row};${key(row)};${from};${to}`);
      const imported = await importText(table(`Sagsnr;${name};Startdato;Slutdato`, ...rows));
      expect(imported.personal).toContainEqual({ column: name, kind: 'caseNumber', reason: 'named' });
      expect(recogniseRegister(imported)).toMatchObject({ person: name });
    },
  );

  it('is said by no column that says something about a personal number', async () => {
    const rows = cases.map(({ row, from, to }) => `${from};${to};${row % 3 === 0 ? 'nej' : 'ja'}`);
    expect(await roles(table('Startdato;Slutdato;CPR kontrolleret', ...rows))).toMatchObject({
      person: null,
    });
  });

  it('is said by nobody where only a remark mentions a personal number', async () => {
    const rows = cases.map(({ row, from, to }) => `${from};${to};${remark(row)}`);
    expect(await roles(table('Startdato;Slutdato;Bemærkning', ...rows))).toMatchObject({ person: null });
  });
});
