import { ByteDictionary } from './byteDictionary';
import { NUMERAL, type StoredColumn } from './lane';
import { parseNumeral, tallyOf, type ParsedNumeral } from './plainNumerals';
import { RowArrays } from './rowArrays';

/** The cells of one column while a file is read. */
export class ColumnStore {
  /** Whether plain numerals are kept as numbers by now. */
  keepsNumerals = false;
  readonly rows = new RowArrays();
  #dictionary = new ByteDictionary();
  #parsed: ParsedNumeral = { kind: 0, digits: 0 };

  constructor(readonly mostTexts: number) {}

  /** Puts a cell, without blanks around it, into a row; one put there before is replaced. */
  put(row: number, bytes: Uint8Array, start: number, end: number, hash: number): void {
    const { rows } = this;
    if (this.keepsNumerals) {
      if (this.putNumeral(row, bytes, start, end)) return;
      rows.kinds[row] = 0;
    }
    rows.codes[row] = this.#dictionary.codeOf(bytes, start, end, hash);
    if (!this.keepsNumerals && this.#dictionary.size > this.mostTexts) {
      this.keepsNumerals = true;
      rows.keepNumerals();
    }
  }

  /** Puts a plain numeral into a row; false, and nothing done, when it is none. */
  putNumeral(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (!parseNumeral(bytes, start, end, this.#parsed)) return false;
    const { rows } = this;
    rows.codes[row] = NUMERAL;
    rows.kinds[row] = this.#parsed.kind;
    rows.digits[row] = this.#parsed.digits;
    return true;
  }

  stored(rows: number): StoredColumn {
    const stored = this.rows.stored(rows);
    const { codes, kinds, digits } = stored;
    return {
      ...stored,
      ...appearances(codes, this.#dictionary.size),
      tally: kinds && digits && tallyOf(kinds, digits),
      ...this.#dictionary.stored(),
    };
  }
}

/** How many rows hold each of so many codes, and the codes that any holds, in the order in which they come. */
function appearances(codes: Int32Array, size: number): Pick<StoredColumn, 'times' | 'order'> {
  const times = new Int32Array(size);
  const order = new Int32Array(size);
  let distinct = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code === NUMERAL) continue;
    const before = times[code] as number;
    if (before === 0) order[distinct++] = code;
    times[code] = before + 1;
  }
  return { times, order: order.slice(0, distinct) };
}
