import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/data/reading/tokenize';
import { accountedLines, codes, importText } from '../support';

const DIALECT = { delimiter: ';', newline: '\n' } as const;

describe('records', () => {
  it('know their first physical line, how many they span, and their text as it stands', () => {
    const records = tokenize('a;b\n"x\ny\nz";1\n\nc;d\n', DIALECT);
    expect(records.map(({ cells, line, lines, raw }) => [cells, line, lines, raw])).toEqual([
      [['a', 'b'], 1, 1, 'a;b'],
      [['x\ny\nz', '1'], 2, 3, '"x\ny\nz";1'],
      [[''], 5, 1, ''],
      [['c', 'd'], 6, 1, 'c;d'],
    ]);
  });

  it('keep doubled quotes, delimiters and blanks inside quotes', () => {
    expect(tokenize('" a;""b"" ";c', DIALECT)[0]?.cells).toEqual([' a;"b" ', 'c']);
  });
});

describe('a stray quote', () => {
  it('does not swallow the rows below it', async () => {
    const imported = await importText('navn;antal\n"Kar;1\nRør;2\nBånd;3\n');
    expect(imported.grid.slice(1)).toEqual([
      ['"Kar', '1'],
      ['Rør', '2'],
      ['Bånd', '3'],
    ]);
    expect(imported.issues).toContainEqual({
      severity: 'warning',
      code: 'quote.stray',
      params: { raw: '"Kar;1' },
      row: 2,
    });
  });

  it('is text in a cell that goes on after the closing quote', async () => {
    const imported = await importText('navn;antal\n"Kar" og rør;1\n"Bånd";2\n');
    expect(imported.grid.slice(1)).toEqual([
      ['"Kar" og rør', '1'],
      ['Bånd', '2'],
    ]);
    expect(accountedLines(imported)).toBe(3);
  });

  it('that leaves too few cells makes a rejected line with that reason', async () => {
    const imported = await importText('navn;antal;år\n"Kar;1\nRør;2;2015\nBånd;3;2016\n');
    expect(imported.rejected).toEqual([
      { line: 2, raw: '"Kar;1', reason: 'row.strayQuote', params: { expected: 3, found: 2 } },
    ]);
    expect(codes(imported)).toContain('rows.rejected');
    expect(imported.accounting).toMatchObject({ loaded: 2, rejected: 1 });
  });
});
