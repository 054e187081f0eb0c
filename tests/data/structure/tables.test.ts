import { describe, expect, it } from 'vitest';
import { accountedLines, codes, importText } from '../support';

const TWO =
  'Sager\nÅr;Antal\n2015;3\n2016;4\n2017;5\n\nUdgifter\nÅr;Netto;Brutto\n2015;1,5;2,5\n2016;3,5;4,5\nKilde: egne tal\n';

describe('several tables in one file', () => {
  it('are all offered, the one with most rows is read, and the lines of the other are rejected', async () => {
    const imported = await importText(TWO);
    expect(imported.tables).toEqual([
      { line: 2, rows: 3, header: ['År', 'Antal'], title: 'Sager' },
      { line: 8, rows: 2, header: ['År', 'Netto', 'Brutto'], title: 'Udgifter' },
    ]);
    expect(imported.grid[0]).toEqual(['År', 'Antal']);
    expect(imported.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [8, 'row.otherTable'],
      [9, 'row.otherTable'],
      [10, 'row.otherTable'],
    ]);
    expect(codes(imported)).toContain('tables.several');
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });

  it('let the person choose another', async () => {
    const imported = await importText(TWO, { corrections: { table: 1 } });
    expect(imported.grid).toEqual([
      ['År', 'Netto', 'Brutto'],
      ['2015', '1,5', '2,5'],
      ['2016', '3,5', '4,5'],
    ]);
    expect(imported.preamble).toEqual(['Sager', 'Udgifter']);
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });

  it('are seen without a blank line where the number of columns changes and stays', async () => {
    const imported = await importText(
      'År;Antal\n2015;3\n2016;4\n2017;5\nKommune;År;Sager\nGreve;2015;1\nIshøj;2015;2\n',
    );
    expect(imported.tables.map(({ header }) => header)).toEqual([
      ['År', 'Antal'],
      ['Kommune', 'År', 'Sager'],
    ]);
  });

  it('are seen with the same number of columns below a blank line and other names', async () => {
    const imported = await importText(
      'År;Antal\n2015;3\n2016;4\n\nMåned;Sager\n2015M01;1\n2015M02;2\n2015M03;2\n',
    );
    expect(imported.header).toEqual(['Måned', 'Sager']);
    expect(imported.tables.length).toBe(2);
  });

  it('are not seen in rows of another width here and there, nor in groups of rows between blank lines', async () => {
    const ragged = await importText('a;b;c\n1;2;3\nx;y\n4;5;6\n7;8;9\n');
    expect(ragged.tables.length).toBe(1);
    const groups = await importText(
      'Kommune;2015;2016\nGreve;1;2\n\nLæsø;..;..\nKøge;3;4\n\nHerlev;1950;1960\nIshøj;5;6\n',
    );
    expect(groups.tables.length).toBe(1);
    expect(groups.accounting).toMatchObject({ header: 1, loaded: 5, blank: 2 });
  });
});

describe('blocks with one and the same header', () => {
  it('are one table, whose first column holds the title of each block', async () => {
    const imported = await importText(
      'Ishøj\nMåned;Sager\n2015M01;1\n2015M02;2\n\nGreve\nMåned;Sager\n2015M01;3\n2015M02;4\n',
    );
    expect(imported.grid).toEqual([
      ['Blok', 'Måned', 'Sager'],
      ['Ishøj', '2015M01', '1'],
      ['Ishøj', '2015M02', '2'],
      ['Greve', '2015M01', '3'],
      ['Greve', '2015M02', '4'],
    ]);
    expect(imported.rejected).toEqual([{ line: 7, raw: 'Måned;Sager', reason: 'row.headerAgain' }]);
    expect(codes(imported)).toContain('blocks.column');
    expect(imported.tables.length).toBe(1);
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });

  it('are one table without such a column when they have no titles, as files glued together', async () => {
    const imported = await importText('a;b\n1;2\n3;4\na;b\n5;6\n\na;b\n7;8\n');
    expect(imported.grid.length).toBe(5);
    expect(imported.header).toEqual(['a', 'b']);
    expect(imported.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'row.headerAgain'],
      [7, 'row.headerAgain'],
    ]);
  });
});

describe('where the table begins and how long its header is', () => {
  const text = 'Udtræk af 2017\nx;y\nÅr;Antal\n2015;3\n2016;4\n';

  it('may be told by the person', async () => {
    const first = await importText(text, { corrections: { firstLine: 3 } });
    expect(first.header).toEqual(['År', 'Antal']);
    expect(first.preamble).toEqual(['Udtræk af 2017', 'x y']);
    expect(accountedLines(first)).toBe(first.accounting.lines);
    const rows = await importText(text, { corrections: { firstLine: 2, headerRows: 2 } });
    expect(rows.header).toEqual(['x År', 'y Antal']);
    const none = await importText(text, { corrections: { firstLine: 4, headerRows: 0 } });
    expect(none.grid.slice(1)).toEqual([
      ['2015', '3'],
      ['2016', '4'],
    ]);
  });

  it('may be told as a line beyond the end, which changes nothing', async () => {
    const imported = await importText(text, { corrections: { firstLine: 99, table: 7 } });
    expect(accountedLines(imported)).toBe(imported.accounting.lines);
  });
});

describe('a header of several rows', () => {
  it('has names that span the empty cells to their right', async () => {
    const imported = await importText(
      'Kommune;2015;;2016;\n;Mænd;Kvinder;Mænd;Kvinder\nGreve;1;2;3;4\nIshøj;5;6;7;8\n',
    );
    expect(imported.header).toEqual(['Kommune', '2015 Mænd', '2015 Kvinder', '2016 Mænd', '2016 Kvinder']);
  });

  it('may have a row of units', async () => {
    const imported = await importText('År;Sager;Andel\n;antal;%\n2015;1;2\n2016;3;4\n');
    expect(imported.header).toEqual(['År', 'Sager antal', 'Andel %']);
  });
});

describe('a header that does not fit its rows', () => {
  it('loses an empty name too many, is filled up where one is missing, and both are told', async () => {
    const more = await importText('Kommune;;År;Sager\nGreve;2015;1\nIshøj;2015;2\n');
    expect(more.header).toEqual(['Kommune', 'År', 'Sager']);
    const less = await importText('Kommune;År\nGreve;2015;1\nIshøj;2015;2\n');
    expect(less.header).toEqual(['Kommune', 'År', 'Kolonne 3']);
    for (const imported of [more, less]) {
      expect(codes(imported)).toContain('header.width');
      expect(accountedLines(imported)).toBe(3);
    }
  });

  it('is divided by its own delimiter where it has another', async () => {
    const imported = await importText('Kommune,År,Sager\nGreve;2015;1\nIshøj;2015;2\nKøge;2015;3\n');
    expect(imported.header).toEqual(['Kommune', 'År', 'Sager']);
    expect(codes(imported)).toContain('header.otherDelimiter');
  });

  it('is followed by a word about rows with a delimiter too many', async () => {
    const imported = await importText('a;b;c\n1;;2;\n3;4;5\n6;7;8\n');
    expect(codes(imported)).toContain('rows.surplus');
  });
});
