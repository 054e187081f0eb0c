import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64urlOfBytes, bytesOfBase64url } from '../../src/util/base64url';

describe('base64url', () => {
  // RFC 4648 section 10, without the padding.
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j, as RFC 4648 does', (text, encoded) => {
    const bytes = new TextEncoder().encode(text);
    expect(base64urlOfBytes(bytes)).toBe(encoded);
    expect(bytesOfBase64url(encoded)).toEqual(bytes);
  });

  it('uses letters that an address leaves alone', () => {
    expect(base64urlOfBytes(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe('-__-');
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const encoded = base64urlOfBytes(bytes);
        expect(encoded).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(bytesOfBase64url(encoded)).toEqual(bytes);
      }),
      { seed: 4648 },
    );
  });

  it('gives back more bytes than a call can have arguments', () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31) & 255);
    expect(Buffer.from(bytesOfBase64url(base64urlOfBytes(bytes))!).equals(bytes)).toBe(true);
  });

  it('is null for what is no such text', () => {
    expect(bytesOfBase64url('A')).toBeNull();
    expect(bytesOfBase64url('Zm9v!')).toBeNull();
    expect(bytesOfBase64url('æøå')).toBeNull();
  });
});
