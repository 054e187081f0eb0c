import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, placeOf } from '../../../src/data/bulk/byteDictionary';
import { cellsOf } from '../../../src/data/bulk/cellsOf';
import type { Lane, LaneSetting } from '../../../src/data/bulk/lane';
import { RowLog } from '../../../src/data/bulk/rowLog';
import { withoutNumerals } from '../../../src/data/columns/columnCells';
import { lanes } from './lanes';

const encoder = new TextEncoder();
/** A letter a byte, so that any bytes can be told from each other. */
const decoder = new TextDecoder('latin1');
const LINE_FEED = 0x0a;

/** All that a lane makes of lines; one that it does not read is passed over, and a row is put in by hand instead. */
function readWith(lane: Lane, bytes: Uint8Array, setting: Partial<LaneSetting> = {}) {
  const whole: LaneSetting = {
    columns: 3,
    delimiter: ';'.charCodeAt(0),
    quote: '"'.charCodeAt(0),
    header: encoder.encode('navn'),
    mostTexts: 2,
    ...setting,
  };
  const store = lane.open(whole);
  const log = new RowLog(1);
  const stops: number[] = [];
  for (let position = 0; position < bytes.length;) {
    store.reserve(log.rows + Math.ceil(bytes.length / whole.columns), 0);
    position = store.readRegular(bytes, position, bytes.length, log);
    stops.push(position);
    if (position === bytes.length) break;
    store.add([' by hand ', '1,5', String(position)]);
    log.addAt(log.line++);
    position = bytes.indexOf(LINE_FEED, position) + 1;
  }
  const stored = store.stored();
  const cells = stored.map((column) =>
    withoutNumerals(cellsOf('', log.lines, [column], (raw) => decoder.decode(raw))),
  );
  return { stops, lines: log.lines, newlines: log.newlines, stored, cells };
}

const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(';', '\n', '\r\n') },
  { weight: 4, arbitrary: fc.stringMatching(/^[-0-9.,]{1,18}$/) },
  { weight: 4, arbitrary: fc.constantFrom('1', '17', 'Ishøj', 'navn', ' ', '  ', 'x') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('"', '"Åben; by"', '" 12 "', '""', '\r', 'en længere tekst '.repeat(7)),
  },
);
const row = fc
  .tuple(fc.array(sign, { maxLength: 3 }), fc.constantFrom(';1;2\n', ';a;\r\n', ';-1.234,5;x\n', '\n'))
  .map(([signs, end]) => signs.join('') + end);
const texts = fc.array(row, { minLength: 1, maxLength: 60 }).map((rows) => rows.join(''));

describe('the lanes of regular lines in TypeScript and WebAssembly', () => {
  const [typescript, wasm] = lanes as [Lane, Lane];

  it('keep the same codes and numerals of any lines, and stop at the same', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 6 }), (text, mostTexts) => {
        const expected = readWith(typescript, encoder.encode(text), { mostTexts });
        const found = readWith(wasm, encoder.encode(text), { mostTexts });
        expect(found.stops).toEqual(expected.stops);
        expect(found.lines).toEqual(expected.lines);
        expect(found.newlines).toEqual(expected.newlines);
        found.stored.forEach(({ digits, ...column }, index) => {
          const { digits: others, ...other } = expected.stored[index]!;
          expect(column).toEqual(other);
          column.kinds?.forEach((kind, at) => kind > 0 && expect(digits?.[at]).toBe(others?.[at]));
        });
      }),
      { seed: 11, numRuns: 1500 },
    );
  });

  it('know thousands of texts of every length again, in more rows than wait at once', () => {
    const text = (at: number): string =>
      'abcæøå-123'.repeat(1 + (at % 5)).slice(at % 7, 8 + (at % 40)) + (at % 5000);
    const lines = Array.from({ length: 20_000 }, (_, at) => [text(at), text(3 * at), String(at % 90)]);
    const file = lines.map((cells) => cells.join(';') + '\n').join('');
    for (const lane of lanes) {
      const { cells, stops } = readWith(lane, Buffer.from(file, 'latin1'), { mostTexts: 1e6 });
      expect(stops).toHaveLength(1);
      cells.forEach(({ dictionary: { texts: all, codes } }, column) => {
        expect(Array.from(codes, (code) => all[code])).toEqual(lines.map((each) => each[column]));
      });
    }
  });

  it('read a table of a thousand columns', () => {
    const lines = Array.from({ length: 300 }, (_, at) =>
      Array.from({ length: 1000 }, (__, column) => at * column),
    );
    const file = lines.map((cells) => cells.join(';') + '\n').join('');
    const [expected, found] = lanes.map(
      (lane) => readWith(lane, Buffer.from(file, 'latin1'), { columns: 1000, mostTexts: 50 }).cells,
    );
    expect(found).toEqual(expected);
  });
});

/** Texts of eight letters that the compiled lane's hash puts in one place: its product's high half is 0. */
function colliding(count: number): string[] {
  const multiplier = 0x9e3779b97f4a7c15n;
  const mask = (1n << 64n) - 1n;
  let inverse = 1n;
  for (let round = 0; round < 6; round++) inverse = (inverse * (2n - multiplier * inverse)) & mask;
  const found: string[] = [];
  for (let product = 0n; found.length < count; product++) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(0, ((inverse * product) & mask) ^ 8n, true);
    if (bytes.every((byte) => (byte > 0x3b && byte < 0x7f) || byte >= 0xc0))
      found.push(decoder.decode(bytes));
  }
  return found;
}

/** Texts that the other lane's dictionaries put in one place, as long as they are few. */
function collidingInTypescript(count: number): string[] {
  const found: string[] = [];
  for (let number = 0; found.length < count; number++) {
    const bytes = encoder.encode(`n${number}`);
    if ((placeOf(hashOf(bytes, 0, bytes.length)) & 1023) === 0) found.push(`n${number}`);
  }
  return found;
}

describe('texts that were made to have one place in a dictionary', () => {
  it('are told apart and known again', () => {
    const names = [...colliding(100), ...collidingInTypescript(100)];
    const lines = [...names, ...names.toReversed()].map((name, at) => `${name};${at};1\n`);
    for (const lane of lanes) {
      const {
        texts: all,
        counts,
        codes,
      } = readWith(lane, Buffer.from(lines.join(''), 'latin1'), { mostTexts: 1e6 }).cells[0]!.dictionary;
      expect(all).toEqual(names);
      expect(counts).toEqual(names.map(() => 2));
      expect(Array.from(codes, (code) => all[code])).toEqual([...names, ...names.toReversed()]);
    }
  });
});
