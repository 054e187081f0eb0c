/** Counts what is lost in UTF-16: halves of pairs, half a unit at the end, and U+FFFD in the file itself. */
export class Utf16Observer {
  readonly #littleEndian: boolean;
  #first = -1;
  #openPair = false;
  #damaged = 0;

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian;
  }

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#first < 0) this.#first = byte;
      else {
        this.#take(this.#littleEndian ? this.#first | (byte << 8) : (this.#first << 8) | byte);
        this.#first = -1;
      }
    }
  }

  damaged(): number {
    // A half pair and a half unit at the end are one lost letter.
    return this.#damaged + (this.#openPair || this.#first >= 0 ? 1 : 0);
  }

  #take(unit: number): void {
    const isLow = unit >= 0xdc00 && unit <= 0xdfff;
    if (this.#openPair !== isLow) this.#damaged++;
    else if (unit === 0xfffd) this.#damaged++;
    this.#openPair = unit >= 0xd800 && unit <= 0xdbff;
  }
}
