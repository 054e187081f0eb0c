/** Small enough to be spread as arguments of one call. */
const CHUNK = 8192;

/**
 * Bytes as a text of characters 0 to 255, one a byte, so that a text can be split before its encoding is known: what
 * divides cells and lines is ASCII.
 */
export function binaryText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const parts: string[] = [];
  for (let from = start; from < end; from += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(from, Math.min(end, from + CHUNK))));
  }
  return parts.join('');
}

/** The bytes of such a text. */
export function bytesOfText(text: string, into = new Uint8Array(text.length)): Uint8Array {
  for (let index = 0; index < text.length; index++) into[index] = text.charCodeAt(index);
  return into.subarray(0, text.length);
}
