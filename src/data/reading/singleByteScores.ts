import { SINGLE_BYTE_ENCODINGS, UNITS, type SingleByteEncoding } from './encodings';

/** What stands beside a high byte: nothing of a word, a small or a capital ASCII letter, another high byte. */
export type Neighbour = 0 | 1 | 2 | 3;
export const OTHER = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const HIGH = 3;

/** How often each byte stands between which neighbours: index byte * 16 + before * 4 + after. */
export type HighBytes = Float64Array;

export interface SingleByteScore {
  encoding: SingleByteEncoding;
  /** Letters inside words count for a reading, symbols inside words against it. */
  score: number;
}

/** The readings of the high bytes, best first; of equals the more usual on Danish machines. */
export function singleByteScores(counts: HighBytes): SingleByteScore[] {
  return SINGLE_BYTE_ENCODINGS.map((encoding) => ({
    encoding,
    score: scoreOf(counts, UNITS[encoding]),
  })).sort((a, b) => b.score - a.score);
}

/** Whether two readings give the same text for the bytes that occur. */
export function readAlike(counts: HighBytes, one: SingleByteEncoding, other: SingleByteEncoding): boolean {
  return counts.every((count, index) => count === 0 || UNITS[one][index >> 4] === UNITS[other][index >> 4]);
}

function scoreOf(counts: HighBytes, units: Uint16Array): number {
  return counts.reduce((sum, count, index) => {
    if (count === 0) return sum;
    const character = String.fromCharCode(units[index >> 4] ?? 0);
    return sum + count * plausibility(character, (index >> 2) & 3, index & 3);
  }, 0);
}

function plausibility(character: string, before: number, after: number): number {
  const inWord = before !== OTHER || after !== OTHER;
  if (/[æøå]/.test(character)) return inWord ? 1 : 0.2;
  if (/[ÆØÅ]/.test(character)) return before === SMALL ? -0.5 : inWord ? 1 : 0.2;
  if (/[éèêëüöäôóòñçáàâíïúðþß]/.test(character)) return inWord ? 0.4 : 0;
  if (/\p{L}/u.test(character)) return inWord ? 0.05 : 0;
  if (/[\p{Cc}\p{Co}]/u.test(character)) return -1;
  if (/[’´–·\u00ad]/.test(character)) return before !== OTHER && after !== OTHER ? -0.1 : 0;
  return before !== OTHER && after !== OTHER ? -1 : inWord ? -0.2 : 0;
}
