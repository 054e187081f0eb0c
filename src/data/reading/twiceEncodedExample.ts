/** Bytes kept before and after a place. */
const BEFORE = 16;
const AFTER = 24;

/** Keeps the surroundings of the first place where text seems encoded twice, however the file is cut into pieces. */
export class TwiceEncodedExample {
  #last = new Uint8Array(0);
  #kept: number[] = [];
  #missing = -1;

  get found(): boolean {
    return this.#missing >= 0;
  }

  /** The place is before `bytes[index]`. */
  begin(bytes: Uint8Array, index: number): void {
    const here = bytes.subarray(Math.max(0, index - BEFORE), index);
    const before = this.#last.subarray(Math.max(0, this.#last.length - (BEFORE - here.length)));
    this.#kept = [...before, ...here];
    this.#missing = AFTER;
    this.#keep(bytes.subarray(index));
  }

  /** To be told of every piece of the file, after it was looked through; `isNew` when the place was found in it. */
  end(bytes: Uint8Array, isNew: boolean): void {
    if (this.found) {
      if (!isNew) this.#keep(bytes);
      return;
    }
    const joined =
      bytes.length >= BEFORE ? bytes.subarray(-BEFORE) : [...this.#last, ...bytes].slice(-BEFORE);
    this.#last = Uint8Array.from(joined);
  }

  /** The line around the place, without half letters at its ends. */
  text(): string {
    const text = new TextDecoder('utf-8').decode(Uint8Array.from(this.#kept));
    const place = text.search(/Ã/);
    const from = Math.max(text.lastIndexOf('\n', place), text.lastIndexOf('\r', place)) + 1;
    return (text.slice(from).split(/[\r\n]/, 1)[0] ?? '')
      .replaceAll('\uFFFD', '')
      .replace(/\s+/g, ' ')
      .trim();
  }

  #keep(bytes: Uint8Array): void {
    if (this.#missing <= 0) return;
    const more = bytes.subarray(0, this.#missing);
    this.#kept.push(...more);
    this.#missing -= more.length;
  }
}
