import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/data';
import { chooseDialect, type DialectChoice } from '../../../src/data/reading/dialect';
import { directiveOf } from '../../../src/data/reading/directive';
import { samplesOf } from '../../../src/data/reading/samples';
import { codes, importText } from '../support';

const choose = (text: string): DialectChoice => chooseDialect([text], '\n');

/** A table with this delimiter. */
function divided(delimiter: string): string {
  const rows = [
    ['Område', 'Tid', 'Antal'],
    ['Ærø', '2015M01', '12'],
    ['Ishøj', '2015M02', '7'],
  ];
  return rows.map((row) => row.join(delimiter)).join('\n');
}

describe('the delimiter', () => {
  it.each([';', ',', '\t', '|', '; ', ', '])('is found: %j', (delimiter) => {
    const choice = choose(divided(delimiter));
    expect(choice.delimiter).toBe(delimiter);
    expect(choice.columns).toBe(3);
    expect(choice.confidence).toBeGreaterThan(0.9);
  });

  it.each([' ', ':', '~', '^', '§'])('is found and told when it is a rare one: %j', async (delimiter) => {
    const imported = await importText(divided(delimiter));
    expect(imported.delimiter).toBe(delimiter);
    expect(imported.grid[1]).toEqual(['Ærø', '2015M01', '12']);
    expect(codes(imported)).toContain('delimiter.rare');
  });

  it('is never a decimal comma, though commas are as even as semicolons', () => {
    const choice = choose('1,5;2,5\n3,5;4,5\n5,5;6,5');
    expect(choice.delimiter).toBe(';');
    expect(choice.confidence).toBeGreaterThan(choice.runnerUp?.confidence ?? 0);
  });

  it('is not taken from texts full of commas', () => {
    const text = 'Id;Bemærkning\n1;Syg, rask, syg igen, og så videre\n2;Ingen, eller få, bemærkninger, her\n';
    expect(choose(text).delimiter).toBe(';');
  });

  it('is not looked for in one column of decimals, times or names', async () => {
    for (const text of [
      'Antal\n1,5\n2,5\n12\n',
      'Tid\n08:15\n12:30\n',
      'Kommune\nHøje Taastrup\nGreve Kommune\n',
    ]) {
      const imported = await importText(text);
      expect(imported.header.length).toBe(1);
      expect(codes(imported)).toContain('delimiter.none');
    }
  });

  it('is told as a doubt where values alone may be one column of decimals or two of whole numbers', async () => {
    const imported = await importText('1,2\n3,4\n5,6\n');
    expect(imported.runnerUp?.delimiter).toBe(',');
    expect(codes(imported)).toContain('delimiter.oneColumn');
  });

  it('is not taken from a sentence above the table', () => {
    const text = 'Personer, fuldtid, uger, og andet, i alt\nÅr;Antal\n2015;3\n2016;4';
    expect(choose(text).delimiter).toBe(';');
  });

  it('is found in a small table below long notes', () => {
    expect(choose(`${'En note\n'.repeat(150)}År;Antal\n2015;3\n2016;4\n`)).toMatchObject({
      delimiter: ';',
      columns: 2,
    });
  });

  it('is seen in the middle and at the end of a file too', () => {
    const notes = 'En linje, med komma, af en lang indledning\n'.repeat(2500);
    const text = notes + 'Ærø;2015M01;12\n'.repeat(40_000);
    expect(chooseDialect(samplesOf(text, '\n'), '\n').delimiter).toBe(';');
  });

  it('is told as a doubt when two fit nearly as well', async () => {
    const imported = await importText('a;b,c\nd;e,f\ng;h,i\n');
    expect(imported.issues.find(({ code }) => code === 'delimiter.unsure')?.params).toMatchObject({
      delimiter: imported.delimiter,
      runnerUp: imported.runnerUp?.delimiter,
    });
  });

  it('is the one that the person chooses', async () => {
    const imported = await importText('a;b,c\nd;e,f\n', { corrections: { delimiter: ',' } });
    expect(imported.grid[0]).toEqual(['a;b', 'c']);
    expect(codes(imported)).not.toContain('delimiter.unsure');
  });
});

describe('the quote', () => {
  it('may be an apostrophe, but not the one in names', async () => {
    const imported = await importText("navn,antal\n'Kar, røde',1\n'Rør',2\n");
    expect(imported.quote).toBe("'");
    expect(imported.grid.slice(1)).toEqual([
      ['Kar, røde', '1'],
      ['Rør', '2'],
    ]);
    expect(choose("navn;antal\nLars' kar;1\n'n rør;2\nO'Hara;3\nA;4\nB;5\n").quote).toBe('"');
  });

  it('may be escaped by a backslash', async () => {
    const imported = await importText('navn;antal\n"Kar 48\\"; brede";1\n"Rør";2\n');
    expect(imported.grid[1]).toEqual(['Kar 48"; brede', '1']);
  });

  it('is no quote when the person says so', async () => {
    const imported = await importText('a;b\n"x";1\n"y";2\n', { corrections: { quote: '' } });
    expect(imported.grid[1]).toEqual(['"x"', '1']);
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

describe('samples of a text', () => {
  it('are whole lines of its head, middle and tail, and never longer than three samples', () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `linje ${index};x\n`).join('');
    const samples = samplesOf(text, '\n');
    expect(samples.length).toBe(3);
    for (const sample of samples) expect(sample).toMatch(/^linje \d+;x\n/);
    expect(samples[2]?.endsWith('linje 49999;x\n')).toBe(true);
    expect(samplesOf('x'.repeat(1_000_000), '\n').every((sample) => sample.length <= 65_536)).toBe(true);
  });

  it('answer also for a line that is longer than they are', async () => {
    const imported = await importCsv(new TextEncoder().encode('x;'.repeat(200_000)));
    expect(codes(imported)).toEqual(['file.tooWide']);
  });
});
