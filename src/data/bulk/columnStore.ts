import { ByteDictionary } from './byteDictionary';
import { NUMERAL, type StoredColumn } from './lane';
import { parseNumeral, type ParsedNumeral } from './plainNumerals';
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
    rows.codes[row] = this.codeOf(bytes, start, end, hash);
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

  /** The code that a text has or is given now. */
  codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    return this.#dictionary.codeOf(bytes, start, end, hash);
  }

  stored(rows: number): StoredColumn {
    return { ...this.rows.stored(rows), ...this.#dictionary.stored() };
  }
}
