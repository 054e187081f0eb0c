import { describe, expect, it } from 'vitest';
import { codes, importText } from '../support';

describe('the header', () => {
  it('may be absent: the columns are then numbered, no line counts as header, and it is told', async () => {
    const imported = await importText('"M06D15";58;10\n"M06D16";60;9\n"M06D20";..;..\n"M06D22";37;7\n');
    expect(imported.header).toEqual(['Kolonne 1', 'Kolonne 2', 'Kolonne 3']);
    expect(imported.grid[1]).toEqual(['M06D15', '58', '10']);
    expect(imported.accounting).toMatchObject({ header: 0, loaded: 4 });
    expect(codes(imported)).toEqual(['header.none', 'period.noYear']);
  });

  it.each([
    ['a personal number with a hyphen', (row: number) => `0101${50 + (row % 40)}-${1000 + row}`],
    ['the number of a case', (row: number) => `S-${row}`],
  ])(
    'is absent above a register whose rows begin with %s, and its first case is kept',
    async (_what, key) => {
      const rows = Array.from({ length: 60 }, (_, row) => `${key(row)};03-10-2020;17-07-2021;Rask`);
      const imported = await importText(rows.join('\n'));
      expect(imported.header).toEqual(['Kolonne 1', 'Kolonne 2', 'Kolonne 3', 'Kolonne 4']);
      expect(imported.accounting).toMatchObject({ header: 0, loaded: 60 });
      expect(codes(imported)).toContain('header.none');
    },
  );

  it('may consist of days above figures, which name columns', async () => {
    const imported = await importText('Kommune;01-01-2015;01-02-2015\nIshøj;250;240\nGreve;300;310\n');
    expect(imported.header).toEqual(['Kommune', '01-01-2015', '01-02-2015']);
  });

  it('may consist of years, which name columns and are no data', async () => {
    const imported = await importText('Kommune;2015;2016;2017\nIshøj;250;240;230\nGreve;300;310;320\n');
    expect(imported.header).toEqual(['Kommune', '2015', '2016', '2017']);
  });

  it('may have two rows, whose texts are joined with a blank', async () => {
    const imported = await importText(
      'Periode;Fuldtidspersoner;Fuldtidspersoner;Tilgang\n;Mænd;Kvinder;I alt\n2015M01;1;2;3\n2015M02;1;2;3\n',
    );
    expect(imported.header).toEqual([
      'Periode',
      'Fuldtidspersoner Mænd',
      'Fuldtidspersoner Kvinder',
      'Tilgang I alt',
    ]);
    expect(imported.grid[0]).toEqual(imported.header);
    expect(imported.accounting).toMatchObject({ header: 2, loaded: 2 });
  });

  it('is not thought to have two rows because the first figures are missing or withheld', async () => {
    expect(
      (await importText('Navn;A;B\nLæsø;<10;få\nAnholt;få;få\nIshøj;12;9\nGreve;1;2\nKøge;1;2\nHerlev;1;2\n'))
        .accounting,
    ).toMatchObject({ header: 1 });
    expect((await importText('Tid;A;B\n2015M01;..;x\n2015M02;1;2\n')).accounting).toMatchObject({
      header: 1,
    });
  });

  it('gets names that differ, never one that is taken, and the grid keeps the file’s own', async () => {
    const imported = await importText('a;a;;a (2);\nx;1;2;3;4\ny;1;2;3;4\n');
    expect(imported.header).toEqual(['a', 'a (3)', 'Kolonne 3', 'a (2)', 'Kolonne 5']);
    expect(imported.grid[0]).toEqual(['a', 'a', '', 'a (2)', '']);
    expect(codes(imported)).toEqual(['header.duplicate', 'header.empty', 'header.empty']);
  });

  it('may name columns as objects name their own parts', async () => {
    const imported = await importText('__proto__;constructor;toString;Tid\n1;2;3;2015M01\n4;5;6;2015M02\n');
    expect(imported.header).toEqual(['__proto__', 'constructor', 'toString', 'Tid']);
    expect(imported.columns.map(({ name, type }) => [name, type])).toEqual([
      ['__proto__', 'number'],
      ['constructor', 'number'],
      ['toString', 'number'],
      ['Tid', 'period'],
    ]);
    expect([...(imported.columns[0]?.values ?? [])]).toEqual([1, 4]);
  });

  it('has names of one line, whatever the file breaks them with', async () => {
    const { header } = await importText('"Måned\nog år";"Antal \r\n personer"\n2016M01;243\n2016M02;240\n');
    expect(header).toEqual(['Måned og år', 'Antal personer']);
  });

  it('may have a rule drawn below it, as in Markdown', async () => {
    const imported = await importText(
      '| Måned | Personer |\n|:---|---:|\n| 2016-01 | 243 |\n| 2016-02 | 240 |\n',
    );
    expect(imported.rejected).toEqual([{ line: 2, raw: '|:---|---:|', reason: 'row.rule' }]);
    expect(imported.columns.slice(1, 3)).toMatchObject([
      { name: 'Måned', type: 'period' },
      { name: 'Personer', type: 'number', values: Float64Array.of(243, 240) },
    ]);
  });
});

describe('two rows of header that complete each other', () => {
  it.each([
    ['measures first', ';;Antal personer;Fuldtidspersoner\nOmråde;Periode;;\n'],
    ['categories first', 'Område;Periode;;\n;;Antal personer;Fuldtidspersoner\n'],
  ])('are one header: %s', async (_, header) => {
    const imported = await importText(`${header}Ishøj;2022M01;300;250,4\nIshøj;2022M02;310;251,4\n`);
    expect(imported.header).toEqual(['Område', 'Periode', 'Antal personer', 'Fuldtidspersoner']);
    expect(imported.issues).toEqual([]);
    expect(imported.lines.length).toBe(2);
  });

  it('are told from a first row without figures, whose words come again', async () => {
    const { header, lines } = await importText(
      ';;Antal personer;Fuldtidspersoner\nIshøj;Mænd;;\nIshøj;Kvinder;310;251,4\nGreve;Mænd;1;2\n',
    );
    expect(header.slice(2)).toEqual(['Antal personer', 'Fuldtidspersoner']);
    expect(lines.length).toBe(3);
  });
});

describe('names in the first of several rows that span others below them', () => {
  const rows = 'Ishøj;Åben;1;2;3;4;5;6;a\nGreve;Lukket;2;3;4;5;6;7;b\n';

  it('stand before the names that they span, and columns named in the first row alone keep their names', async () => {
    const imported = await importText(
      `Kommune;Status;Mænd;;;Kvinder;;;Bemærkning\n;;I job;Ledig;Syg;I job;Ledig;Syg;\n${rows}`,
    );
    expect(imported.header).toEqual([
      'Kommune',
      'Status',
      ...['Mænd', 'Kvinder'].flatMap((name) => [`${name} I job`, `${name} Ledig`, `${name} Syg`]),
      'Bemærkning',
    ]);
    expect(imported.preamble).toEqual([]);
    expect(imported.lines.length).toBe(2);
  });

  it('span rows in between as far as the next name above', async () => {
    const { header } = await importText(
      `Kommune;Status;Personer;;;;I alt;;Bemærkning\n;;Mænd;;Kvinder;;;;\n;;Før;Efter;Før;Efter;Før;Efter;\n${rows}`,
    );
    expect(header.slice(2, 8)).toEqual([
      'Personer Mænd Før',
      'Personer Mænd Efter',
      'Personer Kvinder Før',
      'Personer Kvinder Efter',
      'I alt Før',
      'I alt Efter',
    ]);
  });

  it('are no title, which stands over columns that have their names below it', async () => {
    const { header, preamble } = await importText(
      `Ledige;Marts;;;;;;;\nKommune;Status;A;B;C;D;E;F;G\n${rows}`,
    );
    expect(header[0]).toBe('Kommune');
    expect(preamble.length).toBe(1);
  });
});

describe('a sign for a missing figure in the first row', () => {
  it('is a name when it never comes again among the figures', async () => {
    const { header, lines } = await importText('Kommune;x;x;y\nIshøj;1;2;3\nGreve;4;5;6\n');
    expect(header).toEqual(['Kommune', 'x', 'x (2)', 'y']);
    expect(lines.length).toBe(2);
  });

  it('is a withheld figure when it does', async () => {
    const { issues, lines } = await importText('Ishøj;x;x;3\nGreve;4;x;6\nSolrød;7;8;9\n');
    expect(issues.map(({ code }) => code)).toContain('header.none');
    expect(lines.length).toBe(3);
  });
});
