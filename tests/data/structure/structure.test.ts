import { describe, expect, it } from 'vitest';
import { accountedLines, codes, importText } from '../support';

describe('the table in a file', () => {
  it('begins below title lines, also those that a spreadsheet padded with delimiters', async () => {
    const imported = await importText(
      'Fertilitet efter alder og tid;;;\r\nEnhed: promille;;;\r\n;1973;1974;1975\r\n15 år;1;0.9;0.7\r\n16 år;4.5;3.4;4.2\r\n',
    );
    expect(imported.preamble).toEqual(['Fertilitet efter alder og tid', 'Enhed: promille']);
    expect(imported.header).toEqual(['Kolonne 1', '1973', '1974', '1975']);
    expect(imported.grid[0]).toEqual(['', '1973', '1974', '1975']);
    expect(codes(imported)).toEqual(['header.empty']);
    expect(imported.accounting).toMatchObject({ lines: 5, preamble: 2, header: 1, loaded: 2 });
  });

  it('begins below lines of name and value about the extract', async () => {
    const imported = await importText(
      'Udtræk;2016-12-01;;\nOmråde;Ishøj;;\nÅr;A;B;C\n2015;1;2;3\n2016;4;5;6\n',
    );
    expect(imported.preamble).toEqual(['Udtræk 2016-12-01', 'Område Ishøj']);
    expect(imported.header).toEqual(['År', 'A', 'B', 'C']);
  });

  it('ends above its source and notes, short or padded', async () => {
    const imported = await importText(
      'Tid;Antal;Sager\n2015M01;1;2\nI alt;;\n\nKilde: jobindsats.dk; egne tal\nTallene er foreløbige og kan ændre sig;;\n',
    );
    expect(imported.footnotes).toEqual([
      'Kilde: jobindsats.dk egne tal',
      'Tallene er foreløbige og kan ændre sig',
    ]);
    expect(imported.accounting).toMatchObject({ lines: 6, header: 1, loaded: 2, blank: 1, footnotes: 2 });
  });

  it('keeps its last row when that has a figure in one column only', async () => {
    expect((await importText('a;b;c\n1;2;3\n;;9\n')).accounting).toMatchObject({ loaded: 2, footnotes: 0 });
  });

  it('has blank lines counted wherever they stand, also lines of delimiters', async () => {
    const imported = await importText('\na;b\n\n1;2\n;\n3;4\n\n');
    expect(imported.accounting).toMatchObject({ lines: 7, header: 1, loaded: 2, blank: 4 });
  });

  it('has lines of another width rejected, with line, text and reason', async () => {
    const imported = await importText('a;b;c\n1;2;3\n4;5\n6;7;8;9\n1;2;3\n');
    expect(imported.rejected).toEqual([
      { line: 3, raw: '4;5', reason: 'row.short', params: { expected: 3, found: 2 } },
      { line: 4, raw: '6;7;8;9', reason: 'row.long', params: { expected: 3, found: 4 } },
    ]);
    expect(accountedLines(imported)).toBe(5);
  });

  it('is as wide as its header when only the rows end in a delimiter', async () => {
    const imported = await importText('a;b;c\n1;2;3;\n4;5;6;\n');
    expect(imported.grid).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('counts a record over three lines as three', async () => {
    const imported = await importText('a;b\n"x\ny\nz";1\n"u";2\n');
    expect(imported.accounting).toMatchObject({ lines: 5, header: 1, loaded: 4 });
    expect([...imported.lines]).toEqual([2, 5]);
  });

  it('tells when it has a header and nothing else', async () => {
    expect(codes(await importText('Tid;Antal\n'))).toContain('table.noRows');
  });
});
