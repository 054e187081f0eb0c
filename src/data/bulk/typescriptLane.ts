import { HASH_PRIME, HASH_SEED, hashOf } from './byteDictionary';
import { bytesOfText } from './binaryText';
import { ColumnStore } from './columnStore';
import type { Lane, LaneSetting, RowStore, StoredColumn } from './lane';
import type { RowLog } from './rowLog';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;

/** What a byte does to the cell it follows. */
const PART_OF_CELL = 0;
const ENDS_CELL = 1;
const ENDS_LINE = 2;
const MAY_END_LINE = 3;
const QUOTES = 4;

/** What every byte does, by its value. */
type ByteMeanings = Uint8Array;

function byteMeanings({ delimiter, quote }: LaneSetting): ByteMeanings {
  const meanings = new Uint8Array(256);
  if (delimiter !== null) meanings[delimiter] = ENDS_CELL;
  meanings[LINE_FEED] = ENDS_LINE;
  meanings[CARRIAGE_RETURN] = MAY_END_LINE;
  if (quote !== null) meanings[quote] = QUOTES;
  return meanings;
}

/** The lane in TypeScript, which serves everywhere. */
export const typescriptLane: Lane = {
  name: 'typescript',
  open: (setting) => new TypescriptRows(setting),
};

class TypescriptRows implements RowStore {
  #stores: readonly ColumnStore[];
  #rows = 0;
  #meanings: ByteMeanings;
  /** The first column's name. */
  #header: Uint8Array;
  #scratch = new Uint8Array(1024);

  constructor(setting: LaneSetting) {
    const { columns, header, mostTexts } = setting;
    this.#stores = Array.from({ length: columns }, () => new ColumnStore(mostTexts));
    this.#meanings = byteMeanings(setting);
    this.#header = header;
  }

  reserve(rows: number, expected: number): void {
    for (const store of this.#stores) store.rows.reserve(rows, expected);
  }

  readRegular(bytes: Uint8Array, start: number, end: number, log: RowLog): number {
    const before = log.rows;
    const stopped = readRegular(
      bytes,
      start,
      end,
      this.#meanings,
      this.#stores,
      log,
      this.#rows,
      this.#header,
    );
    this.#rows += log.rows - before;
    return stopped;
  }

  add(cells: readonly string[]): void {
    const row = this.#rows++;
    this.#stores.forEach((store, column) => {
      const cell = (cells[column] ?? '').replace(/^ +| +$/g, '');
      if (cell.length > this.#scratch.length) this.#scratch = new Uint8Array(2 * cell.length);
      bytesOfText(cell, this.#scratch);
      store.rows.reserve(row + 1);
      store.put(row, this.#scratch, 0, cell.length, hashOf(this.#scratch, 0, cell.length));
    });
  }

  stored(): StoredColumn[] {
    return this.#stores.map((store) => store.stored(this.#rows));
  }
}

function readRegular(
  bytes: Uint8Array,
  start: number,
  end: number,
  meanings: ByteMeanings,
  stores: readonly ColumnStore[],
  log: RowLog,
  firstRow: number,
  header: Uint8Array,
): number {
  const width = stores.length;
  let index = start;
  let row = firstRow;
  while (index < end) {
    const line = index;
    let column = 0;
    let filled = 0;
    let meaning = ENDS_CELL;
    while (meaning === ENDS_CELL) {
      if (column === width) return line;
      const store = stores[column++] as ColumnStore;
      let byte = bytes[index] as number;
      while (byte === BLANK) byte = bytes[++index] as number;
      let from = index;
      let to: number;
      if (meanings[byte] === QUOTES) {
        const quote = byte;
        from = ++index;
        for (byte = bytes[index] as number; byte !== quote; byte = bytes[++index] as number) {
          if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return line;
        }
        to = index;
        meaning = meanings[bytes[++index] as number] as number;
        if (meaning === PART_OF_CELL || meaning === QUOTES) return line;
        while (from < to && bytes[from] === BLANK) from++;
        while (to > from && bytes[to - 1] === BLANK) to--;
        store.put(row, bytes, from, to, hashOf(bytes, from, to));
      } else if (store.keepsNumerals) {
        while ((meaning = meanings[byte] as number) === PART_OF_CELL) byte = bytes[++index] as number;
        if (meaning === QUOTES) return line;
        to = index;
        while (to > from && bytes[to - 1] === BLANK) to--;
        if (!store.putNumeral(row, bytes, from, to)) store.put(row, bytes, from, to, hashOf(bytes, from, to));
      } else {
        let hash = HASH_SEED;
        while ((meaning = meanings[byte] as number) === PART_OF_CELL) {
          hash = Math.imul(hash ^ byte, HASH_PRIME);
          byte = bytes[++index] as number;
        }
        if (meaning === QUOTES) return line;
        to = index;
        if (to > from && bytes[to - 1] === BLANK) {
          while (to > from && bytes[to - 1] === BLANK) to--;
          hash = hashOf(bytes, from, to);
        }
        store.put(row, bytes, from, to, hash);
      }
      if (column === 1 && isAt(bytes, from, to, header)) return line;
      if (to > from) filled++;
      index++;
      if (meaning === MAY_END_LINE) {
        if (bytes[index] !== LINE_FEED) return line;
        index++;
      }
    }
    if (column !== width || filled < 2) return line;
    row++;
    log.add(meaning === ENDS_LINE ? '\n' : '\r\n');
  }
  return index;
}

/** Whether `text` is all that stands between two places. */
function isAt(bytes: Uint8Array, from: number, to: number, text: Uint8Array): boolean {
  if (to - from !== text.length) return false;
  for (let index = 0; index < text.length; index++) if (bytes[from + index] !== text[index]) return false;
  return true;
}
