const KEY_PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * Threefry-2x32 with 20 rounds: a counter-based generator. The same key and counter give the same two words on every
 * machine, in any order and on any number of workers.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; constants of Random123.
 *
 * @param into is filled with two words of 32 random bits (as signed integers)
 */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  into: Int32Array,
): void {
  const key2 = KEY_PARITY ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (let block = 0; block < 5; block++) {
    const first = (block & 1) << 2;
    for (let round = first; round < first + 4; round++) {
      const rotation = ROTATIONS[round] as number;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0;
    }
    // The three words of the key take turns.
    const turn = (block + 1) % 3;
    x0 = (x0 + (turn === 0 ? key0 : turn === 1 ? key1 : key2)) | 0;
    x1 = (x1 + (turn === 0 ? key1 : turn === 1 ? key2 : key0) + block + 1) | 0;
  }
  into[0] = x0;
  into[1] = x1;
}

/** A number in the open interval (0, 1) from 32 random bits. */
export function unitOf(word: number): number {
  return ((word >>> 0) + 0.5) / 4_294_967_296;
}
