import type { StoredColumn } from './lane';

/** What the rows of one column hold, with room for more. */
export class RowArrays {
  codes = new Int32Array(0);
  /** Empty until {@link keepNumerals}. */
  kinds = new Uint8Array(0);
  digits = new Float64Array(0);
  #keepsNumerals = false;

  /** Makes room for so many rows in all, at once for as many as are expected when there is too little. */
  reserve(rows: number, expected = 0): void {
    if (rows <= this.codes.length) return;
    const room = Math.max(rows, expected, Math.ceil(1.25 * this.codes.length));
    const codes = new Int32Array(room);
    codes.set(this.codes);
    this.codes = codes;
    if (this.#keepsNumerals) this.#reserveNumerals();
  }

  /** From now on numerals are kept as numbers; before there were none. */
  keepNumerals(): void {
    if (this.#keepsNumerals) return;
    this.#keepsNumerals = true;
    this.#reserveNumerals();
  }

  stored(rows: number): Pick<StoredColumn, 'rows' | 'codes' | 'kinds' | 'digits'> {
    return {
      rows,
      codes: this.codes.subarray(0, rows),
      kinds: this.#keepsNumerals ? this.kinds.subarray(0, rows) : null,
      digits: this.#keepsNumerals ? this.digits.subarray(0, rows) : null,
    };
  }

  #reserveNumerals(): void {
    const kinds = new Uint8Array(this.codes.length);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const digits = new Float64Array(this.codes.length);
    digits.set(this.digits);
    this.digits = digits;
  }
}
