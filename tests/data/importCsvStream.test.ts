import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCsv, importCsvStream, type Imported } from '../../src/data';
import type { Lane } from '../../src/data/bulk/lane';
import { typescriptLane } from '../../src/data/bulk/typescriptLane';
import { lanes } from './bulk/lanes';

const BLOCKS = { largestAtOnce: 0, gridLimit: 1000 };
const encoder = new TextEncoder();

function streamOf(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(from, (from += length)));
    },
  });
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

function sumOf({ lines, ...parts }: Imported['accounting']): [number, number] {
  return [lines, Object.values(parts).reduce((sum, count) => sum + count, 0)];
}

/** A table of a size that files have which are read in blocks, with all that may stand around it. */
function report(rows: number, newline: string): string {
  const body = Array.from({ length: rows }, (_, row) => {
    const area = ['Ishøj', 'Ærø', 'Dragør', '"Brønderslev ""by"""'][row % 4];
    return `${area};2015M${String(1 + (row % 12)).padStart(2, '0')};0${101 + (row % 98)};${row}.${String(row % 1000).padStart(3, '0')},50;${row % 7 === 0 ? '..' : row}`;
  });
  body.splice(rows >> 1, 0, 'en linje for kort;2015M01', '', 'Ishøj;2015M02;0101;1;2;en for meget');
  const head = ['Sygedagpenge efter område', '', 'Område;Måned;Kode;Udgift;Personer'];
  const tail = ['I alt;;;99;99', '', 'Kilde: Danmarks Statistik, æøå', ''];
  return [...head, ...body, ...tail].join(newline);
}

describe('importCsvStream', () => {
  for (const [encoding, encode] of [
    ['utf-8', (text: string) => encoder.encode(text)],
    ['windows-1252', (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))],
    [
      'utf-16le',
      (text: string) =>
        new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer),
    ],
  ] as const) {
    it(`gives in blocks what the file gives at once (${encoding})`, async () => {
      const bytes = encode(report(6000, encoding === 'utf-8' ? '\n' : '\r\n'));
      const atOnce = await importCsv(bytes, { gridLimit: 1000 });
      expect(atOnce.encoding).toBe(encoding);
      expect(atOnce.lines).toHaveLength(6001);
      expect(atOnce.accounting).toMatchObject({
        loaded: 6001,
        rejected: 2,
        preamble: 1,
        footnotes: 1,
        blank: 3,
      });
      for (const lane of lanes) {
        const inBlocks = await importCsvStream(blobOf(bytes), { ...BLOCKS, gridLimit: 1000, lane });
        const { confidence, runnerUp } = inBlocks;
        expect(inBlocks, lane.name).toEqual({ ...atOnce, confidence, runnerUp });
      }
    });
  }

  it.each([
    ['rows that end in three ways', 'a;b\r\n1;2\n3;4\r5;6\r\n', ['newline.mixed'], '\r\n'],
    ['a header that ends in another way', 'a;b\r\n1;2\n3;4\n5;6\n', ['newline.mixed'], '\n'],
    [
      'blank lines that end in another way',
      `a;b\r\n1;2\r\n3;4\r\n${'\n'.repeat(40)}`,
      ['newline.mixed'],
      '\n',
    ],
    ['a last line without an end', 'a;b\r\n1;2\r\n3;4\r\n5;6', [], '\r\n'],
    ['other line ends inside quotes only', 'a;b\r\n"1\n2";2\r\n3;4\r\n', [], '\r\n'],
    ['its header once more', 'a;b\n1;2\n3;4\na;b\n5;6\n', ['rows.rejected'], '\n'],
  ])('tells in blocks what it tells at once of %s', async (_, text, codes, newline) => {
    const bytes = encoder.encode(text);
    const atOnce = await importCsv(bytes);
    expect(atOnce.issues.map(({ code }) => code)).toEqual(codes);
    expect(atOnce.newline).toBe(newline);
    for (const gridLimit of [0, 1000]) {
      const inBlocks = await importCsvStream(blobOf(bytes), { ...BLOCKS, gridLimit });
      expect(inBlocks.issues.filter(({ code }) => code !== 'grid.cut')).toEqual(atOnce.issues);
      expect(inBlocks.rejected).toStrictEqual(atOnce.rejected);
      expect(inBlocks.newline).toBe(newline);
      expect(inBlocks.accounting).toEqual(atOnce.accounting);
    }
  });

  it('goes on in TypeScript where a lane has no memory left', async () => {
    const bytes = encoder.encode(report(40, '\n'));
    const spent: Lane = {
      name: 'webassembly',
      open(setting) {
        const rows = typescriptLane.open(setting);
        rows.readRegular = () => {
          throw new WebAssembly.RuntimeError('unreachable');
        };
        return rows;
      },
    };
    const options = { ...BLOCKS, gridLimit: 1 };
    expect(await importCsvStream(blobOf(bytes), { ...options, lane: spent })).toEqual(
      await importCsvStream(blobOf(bytes), options),
    );
  });

  it('gives the same however the bytes come', async () => {
    const bytes = encoder.encode(report(40, '\r\n'));
    const expected = await importCsvStream(blobOf(bytes), BLOCKS);
    for (const length of [1, 2, 5, 100, 1 << 20]) {
      expect(await importCsvStream(streamOf(bytes, length), BLOCKS)).toEqual(expected);
    }
  });

  it('never throws on bytes, and every line is accounted for', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a;b',
        ';',
        '"',
        '\n',
        '\r\n',
        '\r',
        '1,5;2',
        'æ',
        ' ',
        'Kilde: x',
        '{',
        'sep=;',
        '\u0000',
      ),
      fc.string({ maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const imported = await importCsvStream(blobOf(encoder.encode(pieces.join(''))), BLOCKS);
        const [lines, parts] = sumOf(imported.accounting);
        expect(parts).toBe(lines);
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const bytes = encoder.encode(report(100_000, '\n'));
    const told: number[] = [];
    const ending = new AbortController();
    const reading = importCsvStream(blobOf(bytes), {
      signal: ending.signal,
      onProgress: (part) => {
        told.push(part);
        if (part > 0.3) ending.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBeLessThan(0.6);
  });

  it('keeps an unclosed quote in row 4 of 100,000 to its line', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, row) => `Ishøj;2015M01;${row};en længere tekst, så det fylder`,
    );
    lines[4] = '"Ishøj;2015M01;4;en længere tekst, så det fylder';
    const imported = await importCsvStream(
      blobOf(encoder.encode(['Område;Tid;Antal;Tekst', ...lines].join('\n'))),
    );
    expect(imported.lines).toHaveLength(100_000);
    expect(imported.issues.filter(({ code }) => code === 'quote.stray')).toMatchObject([{ row: 6 }]);
  });

  it('gives a reason for a line of 50 MB', async () => {
    const line = new Uint8Array(50_000_000).fill(0x61);
    const alone = await importCsvStream(blobOf(line));
    expect(alone.issues).toMatchObject([{ severity: 'error', code: 'file.longLine' }]);
    const table = encoder.encode(`Tid;Antal\n${'2015M01;1\n'.repeat(100_000)}`);
    const amid = new Uint8Array([...table, ...line.subarray(0, 20_000_000), 0x0a, ...table.subarray(10)]);
    const { rejected, lines, accounting } = await importCsvStream(blobOf(amid));
    expect(lines).toHaveLength(200_000);
    expect(rejected).toMatchObject([{ line: 100_002, reason: 'row.tooLong' }]);
    expect(sumOf(accounting)).toEqual([200_002, 200_002]);
  });
});
