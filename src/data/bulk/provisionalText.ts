import { decodeWindows1252 } from '../reading/windows1252';

/** Bytes as text before the whole file has been seen: UTF-8 when they can be, else windows-1252. */
export function provisionalText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
