/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_SEED;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ (bytes[index] as number), HASH_PRIME);
  }
  return hash;
}

/** Where a hash belongs in a table, whose size cuts it off: its high bits are better than its low ones. */
export function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** A text that is not found within so many places is added once more, so that hostile texts cost no more than that. */
const MOST_PLACES = 32;

/** Nearly always distinct byte strings by number, in order of first appearance; found again without making a string of them. */
export class ByteDictionary {
  /** How many there are. */
  size = 0;
  #bytes = new Uint8Array(1024);
  /** Where each begins in `#bytes`; one more than there are. */
  #starts = new Int32Array(65);
  #hashes = new Int32Array(64);
  /** Open addressing: the place of a hash holds a code plus one, 0 where free. */
  #table = new Int32Array(128);

  /** The code of the bytes from `start` to `end`, a new one when they have not been seen. */
  codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let place = placeOf(hash) & mask;
    for (let looked = 0; table[place] !== 0; looked++) {
      const code = (table[place] as number) - 1;
      if (this.#hashes[code] === hash && this.holds(code, bytes, start, end)) return code;
      if (looked === MOST_PLACES) return this.#added(bytes, start, end, hash);
      place = (place + 1) & mask;
    }
    table[place] = this.size + 1;
    return this.#added(bytes, start, end, hash);
  }

  /** Whether the code stands for just these bytes. */
  holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    let index = this.#starts[code] as number;
    if ((this.#starts[code + 1] as number) - index !== end - start) return false;
    const own = this.#bytes;
    for (let other = start; other < end; other++, index++) {
      if (own[index] !== bytes[other]) return false;
    }
    return true;
  }

  /** All of them one after the other, and where each begins and the last one ends. */
  stored(): { texts: Uint8Array; starts: Int32Array } {
    const starts = this.#starts.slice(0, this.size + 1);
    return { texts: this.#bytes.slice(0, starts[this.size]), starts };
  }

  #added(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const code = this.size++;
    this.#hashes[code] = hash;
    if (this.size === this.#hashes.length) this.#grow();
    const from = this.#starts[code] as number;
    const to = from + end - start;
    if (to > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(to, 2 * this.#bytes.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#starts[this.size] = to;
    return code;
  }

  #grow(): void {
    const starts = new Int32Array(2 * this.#hashes.length + 1);
    starts.set(this.#starts);
    this.#starts = starts;
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const table = new Int32Array(4 * this.#hashes.length);
    const mask = table.length - 1;
    for (const entry of this.#table) {
      if (entry === 0) continue;
      let place = placeOf(hashes[entry - 1] as number) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = entry;
    }
    this.#table = table;
  }
}
