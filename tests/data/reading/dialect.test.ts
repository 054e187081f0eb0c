import { describe, expect, it } from 'vitest';
import { chooseDelimiter, directiveOf } from '../../../src/data/reading/dialect';
import { codes, importText } from '../support';

describe('the delimiter', () => {
  it('is found among semicolon, comma, tab and bar', () => {
    for (const delimiter of [';', ',', '\t', '|']) {
      const text = [
        ['Område', 'Tid', 'Antal'],
        ['Ærø', '2015M01', '12'],
        ['Ishøj', '2015M02', '7'],
      ]
        .map((row) => row.join(delimiter))
        .join('\n');
      const choice = chooseDelimiter(text, '\n');
      expect(choice.delimiter).toBe(delimiter);
      expect(choice.confidence).toBeGreaterThan(0.9);
    }
  });

  it('is never a decimal comma, though commas are as even as semicolons', () => {
    const choice = chooseDelimiter('1,5;2,5\n3,5;4,5\n5,5;6,5', '\n');
    expect(choice.delimiter).toBe(';');
    expect(choice.runnerUp?.delimiter).toBe(',');
    expect(choice.confidence).toBeGreaterThan(choice.runnerUp?.confidence ?? 1);
  });

  it('is not looked for in one column of decimals', async () => {
    const imported = await importText('Antal\n1,5\n2,5\n12\n');
    expect(imported.header).toEqual(['Antal']);
    expect([...(imported.columns[0]?.values ?? [])]).toEqual([1.5, 2.5, 12]);
    expect(codes(imported)).toContain('delimiter.none');
  });

  it('is not taken from a sentence above the table', () => {
    const text = 'Personer, fuldtid, uger, og andet, i alt\nÅr;Antal\n2015;3\n2016;4';
    expect(chooseDelimiter(text, '\n').delimiter).toBe(';');
  });

  it('is told as a doubt when two fit nearly as well', async () => {
    const imported = await importText('a;b,c\nd;e,f\ng;h,i\n');
    expect(imported.issues.find(({ code }) => code === 'delimiter.unsure')?.params).toMatchObject({
      delimiter: imported.delimiter,
      runnerUp: imported.runnerUp?.delimiter,
    });
  });
});

describe('a first line sep=', () => {
  it('says the delimiter and counts as a directive', async () => {
    expect(directiveOf('sep=;')).toBe(';');
    expect(directiveOf('"sep=,"')).toBe(',');
    expect(directiveOf('separat;antal')).toBeNull();
    const imported = await importText('sep=|\r\na|b\r\n1,5|2\r\n');
    expect(imported.grid).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(imported.accounting).toMatchObject({ lines: 3, directive: 1, header: 1, loaded: 1 });
    expect([...imported.lines]).toEqual([3]);
  });
});
