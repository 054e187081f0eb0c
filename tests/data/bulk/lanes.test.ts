import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/data/bulk/cellsOf';
import { planTable } from '../../../src/data/bulk/planTable';
import { readPart, type PartOptions } from '../../../src/data/bulk/readPart';
import { withoutNumerals } from '../../../src/data/columns/columnCells';
import { tokenize } from '../../../src/data/reading/tokenize';
import { unifyNewlines } from '../../../src/data/reading/newlines';
import { afterBlank, findTable } from '../../../src/data/structure/findTable';
import { isBlank } from '../../../src/data/structure/shape';
import { lanes } from './lanes';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function* inPieces(bytes: Uint8Array, length: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

/** What becomes of a file's lines when it is read block by block. */
async function readInBlocks(text: string, piece: number, options: Partial<PartOptions>) {
  const bytes = encoder.encode(text);
  const plan = planTable(bytes, text);
  const chunks = inPieces(bytes.subarray(plan.bodyStart), piece);
  const part = await readPart(chunks, plan.body, { isLast: true, ...options });
  const lines = part.rowLines.map((line) => line + plan.bodyLine - 1);
  const columns = part.columns.map((column, index) =>
    withoutNumerals(cellsOf(`c${index}`, lines, [column], (raw) => decoder.decode(raw))),
  );
  return {
    rows: Array.from(lines, (line, row) => ({
      line,
      cells: columns.map(({ dictionary }) => dictionary.texts[dictionary.codes[row] ?? -1]),
    })),
    rejected: part.rejected.map(({ line, reason }) => ({ line: line + plan.bodyLine - 1, reason })),
    footnotes: part.footnotes.map(({ line }) => line + plan.bodyLine - 1),
    lines: plan.bodyLine - 1 + part.lines,
    account: [part.loadedLines, part.rejectedLines, part.footnoteLines, part.blankLines],
  };
}

/** The same by the way of small files: all records at once. */
function readWhole(text: string) {
  const unified = unifyNewlines(text);
  const plan = planTable(encoder.encode(text), text);
  const records = tokenize(unified.text, { ...plan.choice, newline: unified.rowEnd });
  const filled = records.filter((record) => !isBlank(record));
  const { rows, rejected, footnotes, width } = findTable(filled, afterBlank(records));
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, width).map((cell) => cell.trim()),
    })),
    rejected: rejected.map(({ record, reason }) => ({ line: record.line, reason })),
    footnotes: footnotes.map(({ line }) => line),
  };
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2000, max: 99_999 }).map(String) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '0,5',
      '-1,25',
      '1.234',
      '12.345.678',
      '1.234,50',
      '0101',
      '-0',
      '1234.567.890',
      '0.123.456',
      '1.23.456',
      '007,5',
      '1,234.5',
      '1,5,2',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom('Ishøj', 'Ærø', ' København ', '..', '', 'I alt', '5" rør') },
  { weight: 1, arbitrary: fc.constantFrom('a;b', 'to\nlinjer', 'et "citat"', 'x').map(quoted) },
  { weight: 1, arbitrary: fc.constantFrom('Mænd', '12', ' 3 ').map(quoted) },
);
const line = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.tuple(fc.constantFrom('Ishøj', 'Dragør'), cell, cell).map((row) => row.join(';')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ';;', 'Kilde: Danmarks Statistik', 'alene;;', '1;2', '1;2;3;4', 'a;b;c;'),
  },
);
/** Lines that hold nothing, as a program saves them that was told to format whole columns. */
const blankRun = fc
  .tuple(fc.constantFrom('', ';;', ' ; ;\t', '  '), fc.integer({ min: 1, max: 60 }))
  .map(([blank, count]) => Array.from({ length: count }, () => blank));
const body = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: line.map((each) => [each]) }, { weight: 1, arbitrary: blankRun }),
    {
      minLength: 8,
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat());
const tail = fc.constantFrom(
  [],
  ['Tallene er foreløbige og rettes senere;;'],
  ['', 'Kilde: Danmarks Statistik'],
  ['', 'alene;;', 'og videre;;'],
  [...Array.from({ length: 50 }, () => ';;'), 'alene;;', ...Array.from({ length: 50 }, () => '')],
);
const tables = fc
  .tuple(body, tail, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(
    ([lines, notes, newline, ends]) =>
      ['Område;Antal;Andel', 'Ishøj;1;2', 'Ishøj;2;3', ...lines, ...notes].join(newline) +
      (ends ? newline : ''),
  );

describe('the lanes of large files', () => {
  it('and the way of small files give the same rows, notes and rejected lines', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 200 }), async (text, blockLength) => {
        const whole = readWhole(text);
        const byText = await readInBlocks(text, 50, { blockLength, withoutRegularLane: true });
        for (const lane of lanes) {
          expect(await readInBlocks(text, 50, { blockLength, mostTexts: 3, lane }), lane.name).toEqual(
            byText,
          );
        }
        expect({ rows: byText.rows, rejected: byText.rejected, footnotes: byText.footnotes }).toEqual(whole);
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('give the same table however the bytes come, from one at a time to all at once', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (text) => {
        const expected = await readInBlocks(text, 1 << 20, {});
        for (const piece of [1, 2, 3, 7, 64, 1000]) {
          for (const lane of lanes) {
            expect(await readInBlocks(text, piece, { blockLength: 128, lane }), lane.name).toEqual(expected);
          }
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('account for every line', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 300 }), async (text, blockLength) => {
        const { lines, account } = await readInBlocks(text, 10, { blockLength });
        const plan = planTable(encoder.encode(text), text);
        expect(plan.bodyLine - 1 + account.reduce((sum, count) => sum + count, 0)).toBe(lines);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
