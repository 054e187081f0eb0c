import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../src/data';
import { accountedLines, codes, importText } from './support';

const TABLES =
  'Ærø\nÅr;Antal\n2015;3\n2016;"4"\n\nUdgifter\nÅr;Netto;Brutto\n2015;1,5;"2\n,5"\n2016;3;4\nKilde: x\n';

describe('any file', () => {
  it('cut off anywhere gives an answer or a reason, and each of its lines is accounted for', async () => {
    const bytes = new TextEncoder().encode(TABLES);
    for (let length = 0; length <= bytes.length; length++) {
      const imported = await importCsv(bytes.subarray(0, length));
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
      expect(imported.grid.length > 0 || codes(imported).length > 0).toBe(true);
    }
  });

  it('with any correction has each of its lines accounted for, once', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...';,\t"\' \r\n\n\n a1.2015ÅN'.split('')),
      maxLength: 120,
    });
    const corrections = fc.record(
      {
        delimiter: fc.constantFrom(';', ',', ' ', '; ', 'ab', '', '"', '\n'),
        quote: fc.constantFrom('"', "'", '', 'ab'),
        table: fc.nat(3),
        firstLine: fc.nat(12),
        headerRows: fc.nat(4),
        encoding: fc.constantFrom(
          'utf-8',
          'utf-16le',
          'utf-16be',
          'macintosh',
          'ibm850',
          'ibm865',
          'nonsense',
        ),
        repairTwiceEncoded: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(text, corrections, async (content, corrections) => {
        const imported = await importText(content, { corrections });
        expect(accountedLines(imported)).toBe(imported.accounting.lines);
        const lines = [...imported.lines, ...imported.rejected.map(({ line }) => line)];
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });
});

describe('a long file', () => {
  it('with an unclosed quote in row 4 loses no other row', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `${2000 + (index % 20)};${index === 3 ? '"' : ''}${index}`,
    );
    const imported = await importText(`År;Antal\n${rows.join('\n')}\n`);
    expect(imported.accounting).toMatchObject({ header: 1, loaded: 100_000 });
    expect(codes(imported)).toContain('quote.stray');
  });

  it('whose every line has a stray quote is told about in a few words', async () => {
    const imported = await importText(`navn;antal\n${'"x;1\n'.repeat(200_000)}`);
    expect(imported.accounting).toMatchObject({ header: 1, loaded: 200_000 });
    expect(codes(imported).filter((code) => code === 'quote.stray').length).toBe(20);
    expect(imported.issues.find(({ code }) => code === 'quote.strayMore')?.params).toMatchObject({
      count: 199_980,
    });
  });

  it('of blank lines, titles and headers between rows stays one answer', async () => {
    for (const text of ['a;b\n1;2\n\n', 'x\n\ny;z\n1;2\n', 'a;b;c\n1;2;3\nd;e\n1;2\n']) {
      const imported = await importText(text.repeat(10_000));
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
    }
  }, 20_000);

  it('may have 10,000 columns', async () => {
    const line = (cell: (index: number) => string): string =>
      Array.from({ length: 10_000 }, (_, index) => cell(index)).join(';');
    const imported = await importText(`${line((index) => `k${index}`)}\n${line(String)}\n${line(String)}\n`);
    expect(imported.header.length).toBe(10_000);
    expect(imported.accounting).toMatchObject({ header: 1, loaded: 2 });
  });

  it('of one line, or with NULs in it, is answered', async () => {
    const single = await importText('x'.repeat(5_000_000));
    expect(accountedLines(single)).toBe(1);
    const nuls = await importText(`a;b\n${'Ærø\u0000;1\n'.repeat(100)}`);
    expect(accountedLines(nuls)).toBe(101);
  });

  it('in UTF-32 is refused kindly', async () => {
    const imported = await importCsv(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), { name: 'a.csv' });
    expect(codes(imported)).toEqual(['file.utf32']);
  });
});
