import { ByteDictionary, hashOf } from './byteDictionary';
import { parseNumeral, type ParsedNumeral } from './plainNumerals';

/** Up to so many different texts are kept as such; further plain numerals are kept as numbers. */
const MOST_TEXTS = 4096;

/** What a row holds whose cell is a plain numeral. */
export const NUMERAL = -1;

/** What a store holds, in a form that can be handed from one worker to another. */
export interface StoredColumn {
  rows: number;
  codes: Int32Array;
  kinds: Uint8Array | null;
  digits: Float64Array | null;
  /** The distinct texts, one after the other, and where each begins and the last one ends. */
  texts: Uint8Array;
  starts: Int32Array;
}

/** The cells of one column while a file is read: bytes in, dictionary codes and numbers kept. */
export class ColumnStore {
  /** Whether plain numerals are kept as numbers by now. */
  keepsNumerals = false;
  #dictionary = new ByteDictionary();
  #codes = new Int32Array(0);
  #kinds = new Uint8Array(0);
  #digits = new Float64Array(0);
  #parsed: ParsedNumeral = { kind: 0, digits: 0 };

  constructor(readonly mostTexts = MOST_TEXTS) {}

  /** Makes room for so many rows in all, at once for as many as are expected when there is too little. */
  reserve(rows: number, expected = 0): void {
    if (rows <= this.#codes.length) return;
    const room = Math.max(rows, expected, Math.ceil(1.25 * this.#codes.length));
    const codes = new Int32Array(room);
    codes.set(this.#codes);
    this.#codes = codes;
    if (this.keepsNumerals) this.#reserveNumerals();
  }

  /** Puts a cell, without blanks around it, into a row; one put there before is replaced. */
  put(row: number, bytes: Uint8Array, start: number, end: number, hash: number): void {
    const dictionary = this.#dictionary;
    if (this.keepsNumerals) {
      if (this.putNumeral(row, bytes, start, end)) return;
      this.#kinds[row] = 0;
    }
    this.#codes[row] = dictionary.codeOf(bytes, start, end, hash);
    if (!this.keepsNumerals && dictionary.size > this.mostTexts) {
      this.keepsNumerals = true;
      this.#reserveNumerals();
    }
  }

  /** Puts a plain numeral into a row; false, and nothing done, when it is none. */
  putNumeral(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (!parseNumeral(bytes, start, end, this.#parsed)) return false;
    this.#codes[row] = NUMERAL;
    this.#kinds[row] = this.#parsed.kind;
    this.#digits[row] = this.#parsed.digits;
    return true;
  }

  /** The code that a text has or would have, to be known again. */
  codeOf(bytes: Uint8Array): number {
    return this.#dictionary.codeOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
  }

  /** The code that stands in a row; −1 for a numeral. */
  codeAt(row: number): number {
    return this.#codes[row] ?? NUMERAL;
  }

  stored(rows: number): StoredColumn {
    const isMixed = this.keepsNumerals;
    return {
      rows,
      codes: this.#codes.subarray(0, rows),
      kinds: isMixed ? this.#kinds.subarray(0, rows) : null,
      digits: isMixed ? this.#digits.subarray(0, rows) : null,
      ...this.#dictionary.stored(),
    };
  }

  #reserveNumerals(): void {
    const room = this.#codes.length;
    const kinds = new Uint8Array(room);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const digits = new Float64Array(room);
    digits.set(this.#digits);
    this.#digits = digits;
  }
}
