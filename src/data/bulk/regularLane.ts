import { HASH_PRIME, HASH_SEED, hashOf } from './byteDictionary';
import type { ColumnStore } from './columnStore';
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
export type ByteMeanings = Uint8Array;

/** Null when the delimiter or the quote is more than one plain byte, so that this lane cannot serve. */
export function byteMeanings(delimiter: string, quote: string): ByteMeanings | null {
  const isByte = (text: string): boolean => text.length === 1 && text.charCodeAt(0) < 0x80 && text !== ' ';
  if (!isByte(delimiter) || (quote !== '' && !isByte(quote))) return null;
  const meanings = new Uint8Array(256);
  meanings[delimiter.charCodeAt(0)] = ENDS_CELL;
  meanings[LINE_FEED] = ENDS_LINE;
  meanings[CARRIAGE_RETURN] = MAY_END_LINE;
  if (quote !== '') meanings[quote.charCodeAt(0)] = QUOTES;
  return meanings;
}

/**
 * Reads whole lines straight into the stores, as long as they are regular: as many cells as there are columns, more than
 * one of them filled, and quotes, if any, around a whole cell without a quote or line end in it.
 *
 * @param bytes end at `end` with a line end
 * @param header code of the first column's name in its store: a line that begins with it may be the header once more
 * @returns where the first line begins that is not regular, or `end`; nothing of that line is kept
 */
export function readRegular(
  bytes: Uint8Array,
  start: number,
  end: number,
  meanings: ByteMeanings,
  stores: readonly ColumnStore[],
  log: RowLog,
  header: number,
): number {
  const width = stores.length;
  const [first] = stores;
  let index = start;
  while (index < end) {
    const line = index;
    const row = log.rows;
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
        if (meaning === PART_OF_CELL) return line;
        while (from < to && bytes[from] === BLANK) from++;
        while (to > from && bytes[to - 1] === BLANK) to--;
        store.put(row, bytes, from, to, hashOf(bytes, from, to));
      } else if (store.keepsNumerals) {
        while ((meaning = meanings[byte] as number) === PART_OF_CELL) byte = bytes[++index] as number;
        to = index;
        while (to > from && bytes[to - 1] === BLANK) to--;
        if (!store.putNumeral(row, bytes, from, to)) store.put(row, bytes, from, to, hashOf(bytes, from, to));
      } else {
        let hash = HASH_SEED;
        while ((meaning = meanings[byte] as number) === PART_OF_CELL) {
          hash = Math.imul(hash ^ byte, HASH_PRIME);
          byte = bytes[++index] as number;
        }
        to = index;
        if (to > from && bytes[to - 1] === BLANK) {
          while (to > from && bytes[to - 1] === BLANK) to--;
          hash = hashOf(bytes, from, to);
        }
        store.put(row, bytes, from, to, hash);
      }
      if (to > from) filled++;
      if (meaning === QUOTES) return line;
      index++;
      if (meaning === MAY_END_LINE) {
        if (bytes[index] !== LINE_FEED) return line;
        index++;
      }
    }
    if (column !== width || filled < 2 || first?.codeAt(row) === header) return line;
    log.add(meaning === ENDS_LINE ? '\n' : '\r\n');
  }
  return index;
}
