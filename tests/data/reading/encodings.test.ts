import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/data/reading/decodeBytes';
import { SINGLE_BYTE_ENCODINGS, type SingleByteEncoding } from '../../../src/data/reading/encodings';

/** SHA-256 of bytes 0x80 to 0xFF as UTF-8, by Python 3's codecs mac_roman, cp850, cp865 and cp1252. */
const BY_PYTHON: Record<SingleByteEncoding, string> = {
  macintosh: '94dcdcc19412eb4810dbe4b212c44329c25f980a8d29e8280a8acdaee5f39ff3',
  ibm850: '4ca3112428df72e8b152b5a552dc82d56b73c1ea8a13b768be5119252027043e',
  ibm865: '0f57c0ee1a135ef8615abe62af8191bd28b7841f29f33665ace8c78a039c49a8',
  'windows-1252': '37808246f8bfedf67661f9ad20a9028ef42c4fbd917bd3ac0a98aadc22470ba6',
};
/** The bytes that windows-1252 leaves open; Python gives none for them. */
const OPEN = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

describe('the tables of the older encodings', () => {
  it.each(SINGLE_BYTE_ENCODINGS)('%s has the characters that Python has', (encoding) => {
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => 128 + index).filter(
      (byte) => encoding !== 'windows-1252' || !OPEN.includes(byte),
    );
    const text = decodeBytes(bytes, encoding);
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(BY_PYTHON[encoding]);
  });

  it('macintosh has those of the engine too', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(decodeBytes(bytes, 'macintosh')).toBe(new TextDecoder('macintosh').decode(bytes));
  });

  it('are ASCII below 0x80', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, byte) => byte);
    for (const encoding of SINGLE_BYTE_ENCODINGS) {
      expect(decodeBytes(bytes, encoding)).toBe(String.fromCharCode(...bytes));
    }
  });
});
