import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../src/data';
import { accountedLines, importText } from './support';

const DELIMITERS = [';', ',', '\t'] as const;

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** Cells that are not blank; line ends inside are of one kind, as one program writes them. */
const cell = fc
  .string({ unit: fc.constantFrom(...'abcæøåÆØÅ 019.,;|\t"\n%-–€'.split('')), minLength: 1, maxLength: 12 })
  .map((text) => `k${text}`);

const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

describe('importCsv', () => {
  it('gives back cell for cell any table written out with quotes', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        async (rows, delimiter, newline) => {
          const grid = [rows[0]?.map((_, index) => `Kolonne${index}`) ?? [], ...rows];
          const text = grid.map((row) => row.map(quoted).join(delimiter)).join(newline) + newline;
          const imported = await importText(text);
          expect(imported.delimiter).toBe(delimiter);
          expect(imported.grid).toEqual(grid);
          expect(accountedLines(imported)).toBe(imported.accounting.lines);
        },
      ),
      { seed: 42, numRuns: 300 },
    );
  });

  it('never throws on bytes, and its accounting always adds up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const imported = await importCsv(bytes);
        expect(accountedLines(imported)).toBe(imported.accounting.lines);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('never throws on text made of marks, and its accounting always adds up', async () => {
    const marks = fc.string({ unit: fc.constantFrom(...';,\t|"\r\n a1.,2015M-%'.split('')), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(marks, async (text) => {
        const imported = await importText(text);
        const { accounting, grid, lines, columns } = imported;
        expect(accountedLines(imported)).toBe(accounting.lines);
        expect(lines.length).toBe(Math.max(0, grid.length - 1));
        for (const column of columns) expect(column.values.length).toBe(lines.length);
      }),
      { seed: 42, numRuns: 3000 },
    );
  });

  it('reads the same table from UTF-8 with a mark, line ends of Windows and padded thousands', async () => {
    const imported = await importText(
      '\uFEFFKommune_(id);Kommune_(navn);Antal_testede\r\n101;København; 167.293\r\n155;Dragør;   2.991\r\n',
    );
    expect(imported).toMatchObject({
      encoding: 'utf-8',
      newline: '\r\n',
      delimiter: ';',
      quote: '"',
      confidence: 1,
    });
    expect([...(imported.columns[2]?.values ?? [])]).toEqual([167293, 2991]);
    expect(imported.columns[1]?.dictionary).toEqual(['København', 'Dragør']);
  });

  it('tells when rows end in different ways, and glues none together', async () => {
    const imported = await importText('a;b\r\n1;2\n3;4\r\n');
    expect(imported.grid.length).toBe(3);
    expect(imported.newline).toBe('\r\n');
    expect(imported.issues).toEqual([{ severity: 'info', code: 'newline.mixed', params: {} }]);
  });

  it('cuts the grid at a limit, but not the columns, and says so', async () => {
    const imported = await importText('a;b\n1;2\n3;4\n5;6\n', { gridLimit: 2 });
    expect(imported.grid.length).toBe(3);
    expect(imported.columns[0]?.values.length).toBe(3);
    expect(imported.issues).toEqual([{ severity: 'info', code: 'grid.cut', params: { rows: 3, shown: 2 } }]);
  });

  it('loses no line of long files of hostile quotes, blanks and ragged rows, and is done with them soon', async () => {
    const rows = 20_000;
    const texts = ['"x;1\n', 'x;"1"a\n', `x;1${' '.repeat(40)}2\n`, 'x;1;2\n;\nx\n'];
    for (const text of texts) {
      const imported = await importText(`a;b\n${text.repeat(rows)}`);
      expect(accountedLines(imported)).toBe(imported.accounting.lines);
    }
  }, 20_000);
});
