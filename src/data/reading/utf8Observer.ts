/** What a file's bytes say when they are read as UTF-8, whole letters and lost ones. */
export interface Utf8Count {
  /** Letters of two to four bytes. */
  letters: number;
  /** U+FFFD that a decoder would give for bytes that are no letter, as https://encoding.spec.whatwg.org has it. */
  invalid: number;
  /** U+FFFD that stand in the file themselves: lost before it came here. */
  replacements: number;
  /** Whether the last letter is cut off by the end of the file. */
  truncated: boolean;
}

/** The states of a UTF-8 decoder, for bytes above ASCII and for the byte after them. */
export class Utf8Observer {
  #letters = 0;
  #invalid = 0;
  #replacements = 0;
  #needed = 0;
  #lowest = 0x80;
  #highest = 0xbf;
  #codePoint = 0;

  /** Whether bytes of a letter are still to come, so that also an ASCII byte must be told. */
  get inLetter(): boolean {
    return this.#needed > 0;
  }

  /** Returns the code point of the letter that the byte completes, else -1. */
  take(byte: number): number {
    if (this.#needed > 0) {
      if (byte >= this.#lowest && byte <= this.#highest) return this.#continue(byte);
      this.#invalid++;
      this.#needed = 0;
    }
    if (byte >= 0x80) this.#begin(byte);
    return -1;
  }

  count(): Utf8Count {
    const truncated = this.#needed > 0;
    return {
      letters: this.#letters,
      invalid: this.#invalid + (truncated ? 1 : 0),
      replacements: this.#replacements,
      truncated,
    };
  }

  #begin(byte: number): void {
    this.#lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    if (byte >= 0xc2 && byte <= 0xdf) this.#expect(1, byte & 0x1f);
    else if (byte >= 0xe0 && byte <= 0xef) this.#expect(2, byte & 0x0f);
    else if (byte >= 0xf0 && byte <= 0xf4) this.#expect(3, byte & 0x07);
    else this.#invalid++;
  }

  #expect(needed: number, bits: number): void {
    this.#needed = needed;
    this.#codePoint = bits;
  }

  #continue(byte: number): number {
    this.#lowest = 0x80;
    this.#highest = 0xbf;
    this.#codePoint = (this.#codePoint << 6) | (byte & 0x3f);
    if (--this.#needed > 0) return -1;
    this.#letters++;
    if (this.#codePoint === 0xfffd) this.#replacements++;
    return this.#codePoint;
  }
}
