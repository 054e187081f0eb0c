/**
 * Characters 0x80 to 0x9F of windows-1252; everywhere else the byte is the character.
 *
 * Our own table, because Node 20's decoder is wrong here. The five bytes without a character become C1 controls, as
 * in https://encoding.spec.whatwg.org/index-windows-1252.txt.
 */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

/** Small enough to be spread as arguments of one call. */
const CHUNK = 8192;

/** The text of windows-1252 bytes; every byte is one character, so it cannot fail. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const characters = Array.from(bytes.subarray(start, start + CHUNK), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? (HIGH_CONTROLS[byte - 0x80] ?? byte) : byte,
    );
    parts.push(String.fromCharCode(...characters));
  }
  return parts.join('');
}
