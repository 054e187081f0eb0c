import type { Issue } from '../types';
import { decodeWindows1252 } from './windows1252';

export interface Decoded {
  /** Without a byte order mark. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  issues: Issue[];
}

/** UTF-8 read as windows-1252 and saved again: "KÃ¸benhavn". */
const TWICE_ENCODED = /Ã[¦¸¥†˜…Ø\u0085\u0086\u0098]/;

/**
 * Text of a file, and how its bytes were read.
 *
 * A byte order mark decides; else the whole file is UTF-8 or, when one byte of it cannot be, windows-1252. The whole
 * file is tried because the first æøå may stand on the last line.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = read(bytes);
  const issues: Issue[] = [];
  if (encoding === 'windows-1252')
    issues.push({ severity: 'info', code: 'encoding.windows1252', params: {} });
  const damaged = text.split('\uFFFD').length - 1;
  if (damaged > 0) issues.push({ severity: 'warning', code: 'encoding.damaged', params: { count: damaged } });
  const twice = TWICE_ENCODED.exec(text);
  if (twice) {
    const example = text.slice(Math.max(0, twice.index - 12), twice.index + 12).replace(/\s+/g, ' ');
    issues.push({ severity: 'warning', code: 'encoding.twice', params: { example } });
  }
  return { text, encoding, issues };
}

function read(bytes: Uint8Array): Pick<Decoded, 'text' | 'encoding'> {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { text: withoutMark(new TextDecoder('utf-8').decode(bytes)), encoding: 'utf-8' };
  }
  if (first === 0xff && second === 0xfe) {
    return { text: withoutMark(new TextDecoder('utf-16le').decode(bytes)), encoding: 'utf-16le' };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: withoutMark(new TextDecoder('utf-16le').decode(swapped(bytes))), encoding: 'utf-16be' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** A file glued from two may carry several marks; PapaParse would drop one and shift every position. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/** Big-endian pairs as little-endian ones: not every engine has a decoder for the former. */
function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    result[index] = bytes[index + 1] ?? 0;
    result[index + 1] = bytes[index] ?? 0;
  }
  return bytes.length % 2 === 0 ? result : result.subarray(0, -1);
}
