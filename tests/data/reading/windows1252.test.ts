import { describe, expect, it } from 'vitest';
import { decodeWindows1252 } from '../../../src/data/reading/windows1252';

describe('windows-1252', () => {
  it('reads bytes 0x80 to 0x9F as the WHATWG table says, the five undefined ones as C1 controls', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(decodeWindows1252(bytes)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
  });

  it('reads every other byte as the character of the same number', () => {
    for (let byte = 0; byte < 256; byte++) {
      if (byte < 0x80 || byte > 0x9f)
        expect(decodeWindows1252(Uint8Array.of(byte))).toBe(String.fromCharCode(byte));
    }
  });

  it('reads files longer than one call can take', () => {
    const bytes = new Uint8Array(100_000).fill(0xe6);
    expect(decodeWindows1252(bytes)).toBe('æ'.repeat(100_000));
  });
});
