import { decodeBytes } from './decodeBytes';
import { createEncodingObserver } from './encodingObserver';
import { encodingNamed, type Encoding } from './encodings';
import { repairTwiceEncoded } from './twiceEncoded';
import type { Corrections, Issue } from '../types';

export interface Decoded {
  /** Without a byte order mark. */
  text: string;
  encoding: Encoding;
  issues: Issue[];
}

/**
 * Text of a file, and how its bytes were read.
 *
 * The whole file is looked at, because the first æøå may stand on its last line. What a person has chosen holds.
 */
export function decode(bytes: Uint8Array, corrections: Corrections = {}): Decoded {
  const observer = createEncodingObserver();
  observer.push(bytes);
  const found = observer.finish();
  const chosen = encodingNamed(corrections.encoding);
  const encoding = chosen ?? found.encoding;
  const text = decodeBytes(bytes, encoding);
  const issues = chosen && chosen !== found.encoding ? [] : found.issues;
  if (!corrections.repairTwiceEncoded) return { text, encoding, issues };
  const others = issues.filter(({ code }) => code !== 'encoding.twice' && code !== 'encoding.mixed');
  return { text: repairTwiceEncoded(text), encoding, issues: others };
}
