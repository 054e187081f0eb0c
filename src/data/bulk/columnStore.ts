import type { ColumnCells } from '../columns/columnCells';
import { ByteDictionary, hashOf } from './byteDictionary';
import { parseNumeral, plainNumerals, type ParsedNumeral } from './plainNumerals';

/** Up to so many different texts are kept as such; further plain numerals are kept as numbers. */
const MOST_TEXTS = 4096;

/** What a row holds whose cell is a plain numeral. */
const NUMERAL = -1;

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

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    if (rows <= this.#codes.length) return;
    const room = Math.max(rows, Math.ceil(1.5 * this.#codes.length));
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

/**
 * The cells of a column whose parts were read one after the other, decoded: only now is the encoding known.
 *
 * Texts that nothing stands for any more are left out, those that become alike are one, and all come in the order in
 * which the rows have them.
 */
export function cellsOf(
  name: string,
  lines: Int32Array,
  parts: readonly StoredColumn[],
  decode: (bytes: Uint8Array) => string,
): ColumnCells {
  const texts: string[] = [];
  const counts: number[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(lines.length);
  const isMixed = parts.some(({ kinds }) => kinds !== null);
  const kinds = new Uint8Array(isMixed ? lines.length : 0);
  const digits = new Float64Array(isMixed ? lines.length : 0);
  let offset = 0;
  for (const part of parts) {
    const meaning = new Int32Array(part.starts.length - 1).fill(-1);
    for (let row = 0; row < part.rows; row++) {
      const stored = part.codes[row] as number;
      if (stored === NUMERAL) {
        codes[offset + row] = NUMERAL;
        continue;
      }
      let code = meaning[stored] as number;
      if (code < 0) {
        const text = decode(part.texts.subarray(part.starts[stored], part.starts[stored + 1])).trim();
        code = known.get(text) ?? texts.length;
        meaning[stored] = code;
        if (code === texts.length) {
          known.set(text, code);
          texts.push(text);
          counts.push(0);
        }
      }
      counts[code] = (counts[code] as number) + 1;
      codes[offset + row] = code;
    }
    if (part.kinds && part.digits) {
      kinds.set(part.kinds, offset);
      digits.set(part.digits, offset);
    }
    offset += part.rows;
  }
  const dictionary = { texts, counts, codes };
  return { name, lines, dictionary, numerals: isMixed ? plainNumerals(kinds, digits, dictionary) : null };
}
