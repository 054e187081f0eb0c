import { decodeBytes } from './decodeBytes';

/** The text of windows-1252 bytes; every byte is one character, so it cannot fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decodeBytes(bytes, 'windows-1252');
}
