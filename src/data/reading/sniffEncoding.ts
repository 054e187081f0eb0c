export interface Sniffed {
  /** What a mark or the pattern of NULs says; null when the whole file has to be looked at. */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  /** Bytes of the byte order mark. */
  markLength: number;
}

/** Bytes in which the pattern of NULs is looked for. */
export const SNIFFED_BYTES = 4096;

/** Shares of the pairs: Danish in UTF-16 has a NUL in nearly every pair, always on the same side. */
const NULS_ON_ONE_SIDE = 0.7;
const NULS_ON_THE_OTHER = 0.05;

/** What the first bytes of a file tell of its encoding. */
export function sniffEncoding(head: Uint8Array): Sniffed {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  return { encoding: nulPattern(head.subarray(0, SNIFFED_BYTES)), markLength: 0 };
}

function nulPattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = head.length >> 1;
  if (pairs < 2) return null;
  let firsts = 0;
  let seconds = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[2 * pair] === 0) firsts++;
    if (head[2 * pair + 1] === 0) seconds++;
  }
  if (seconds >= NULS_ON_ONE_SIDE * pairs && firsts <= NULS_ON_THE_OTHER * pairs) return 'utf-16le';
  return firsts >= NULS_ON_ONE_SIDE * pairs && seconds <= NULS_ON_THE_OTHER * pairs ? 'utf-16be' : null;
}
