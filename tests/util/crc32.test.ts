import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/util/crc32';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('crc32', () => {
  it.each([
    ['123456789', 0xcbf43926, 'check value of the CRC-32/ISO-HDLC catalogue entry'],
    ['IEND', 0xae426082, 'last chunk of every PNG file'],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339, 'widely printed'],
    ['', 0, 'nothing'],
  ])('of %j is the one that others have (%#x: %s)', (text, expected) => {
    expect(crc32(bytes(text))).toBe(expected);
  });

  it('sees one changed bit anywhere', () => {
    const text = bytes('Forbundne Kar');
    const sums = new Set([crc32(text)]);
    for (let bit = 0; bit < text.length * 8; bit++) {
      const changed = text.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      sums.add(crc32(changed));
    }
    expect(sums.size).toBe(1 + text.length * 8);
  });
});
