import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStreamingDecoder, decodeBytes } from '../../../src/data/reading/decodeBytes';
import { decode } from '../../../src/data/reading/decode';
import { createEncodingObserver, type EncodingVerdict } from '../../../src/data/reading/encodingObserver';
import { UNITS, type Encoding, type SingleByteEncoding } from '../../../src/data/reading/encodings';
import { sniffEncoding } from '../../../src/data/reading/sniffEncoding';

const TEXT = 'Område;Antal\nÆrø;12\nKøbenhavn;7\nÅrhus;3\nLæsø;1\n';

function observe(bytes: Uint8Array, size = bytes.length || 1): EncodingVerdict {
  const observer = createEncodingObserver();
  for (let start = 0; start < bytes.length; start += size) observer.push(bytes.subarray(start, start + size));
  return observer.finish();
}

/** The bytes of a text in an encoding of one byte a character. */
function encoded(text: string, encoding: SingleByteEncoding): Uint8Array {
  return Uint8Array.from(text, (character) => UNITS[encoding].indexOf(character.charCodeAt(0)));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 * index, text.charCodeAt(index), littleEndian);
  return bytes;
}

const codesOf = ({ issues }: EncodingVerdict): string[] => issues.map(({ code }) => code);

describe('the encoding of a file', () => {
  it.each<Encoding>(['windows-1252', 'macintosh', 'ibm850'])('is seen by its æ, ø and å: %s', (encoding) => {
    const verdict = observe(encoded(TEXT, encoding as SingleByteEncoding));
    expect(verdict.encoding).toBe(encoding);
    expect(verdict.confidence).toBeGreaterThan(0.85);
    expect(codesOf(verdict)).toEqual([
      encoding === 'windows-1252' ? 'encoding.windows1252' : 'encoding.older',
    ]);
  });

  it('is told from one letter inside a word', () => {
    expect(observe(encoded('Kø', 'macintosh')).encoding).toBe('macintosh');
    expect(observe(encoded('Køb', 'ibm850')).encoding).toBe('ibm850');
    expect(observe(encoded('Køb', 'windows-1252')).encoding).toBe('windows-1252');
  });

  it('is CP850 where CP865 would read the same', () => {
    const verdict = observe(encoded(TEXT, 'ibm865'));
    expect(verdict.encoding).toBe('ibm850');
    expect(verdict.runnerUp?.encoding).not.toBe('ibm865');
  });

  it('is windows-1252, with a doubt, where only signs stand above ASCII', () => {
    const verdict = observe(encoded('Jf. § 7;12\n', 'windows-1252'));
    expect(verdict.encoding).toBe('windows-1252');
    expect(codesOf(verdict)).toEqual(['encoding.windows1252', 'encoding.unsure']);
  });

  it('is UTF-16 by its NULs, without a mark', () => {
    expect(observe(utf16(TEXT, true)).encoding).toBe('utf-16le');
    expect(observe(utf16(TEXT, false)).encoding).toBe('utf-16be');
  });

  it('stays UTF-8 when the end of the file is cut off inside a letter, or few of many letters are damaged', () => {
    const bytes = new TextEncoder().encode(TEXT.repeat(20));
    const cut = bytes.subarray(0, bytes.lastIndexOf(0xc3) + 1);
    expect(observe(cut)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
    const damaged = Uint8Array.from(bytes);
    damaged[2] = 0xff;
    expect(observe(damaged)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
  });

  it('counts as damaged what a decoder gives as U+FFFD', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('utf-8', 'utf-16le'),
        (body, encoding) => {
          const mark = encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : [0xff, 0xfe];
          const bytes = Uint8Array.from([...mark, ...body]);
          const lost = new TextDecoder(encoding).decode(bytes).split('\uFFFD').length - 1;
          expect(observe(bytes).damaged).toBe(lost);
        },
      ),
      { seed: 42, numRuns: 2000 },
    );
  });

  it('is judged alike however the file is cut into pieces', () => {
    const high = fc.constantFrom(
      0xc3,
      0xa6,
      0x83,
      0xc2,
      0xb8,
      0x61,
      0x0a,
      0x20,
      0xe6,
      0x91,
      0xff,
      0xfe,
      0x00,
      0xef,
    );
    fc.assert(
      fc.property(fc.array(high, { maxLength: 80 }), fc.integer({ min: 1, max: 7 }), (list, size) => {
        const bytes = Uint8Array.from(list);
        expect(observe(bytes, size)).toEqual(observe(bytes));
      }),
      { seed: 42, numRuns: 2000 },
    );
    const long = new TextEncoder().encode(`${TEXT.repeat(200)}KÃ¸benhavn;${TEXT}`);
    for (const size of [1, 7, 4095, 4097]) expect(observe(long, size)).toEqual(observe(long));
  });

  it('may be known from the first bytes', () => {
    expect(sniffEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({
      encoding: 'utf-8',
      markLength: 3,
    });
    expect(sniffEncoding(Uint8Array.of(0xff, 0xfe))).toEqual({ encoding: 'utf-16le', markLength: 2 });
    expect(sniffEncoding(Uint8Array.of(0x61, 0x62, 0x63))).toEqual({ encoding: null, markLength: 0 });
  });
});

describe('a streaming decoder', () => {
  it('gives the same text for every cut of the bytes', () => {
    const text = '\uFEFF\uFEFFÆrø;€ 5;😀\r\nKøge';
    const files: [Encoding, Uint8Array][] = [
      ['utf-8', new TextEncoder().encode(text)],
      ['utf-16le', utf16(text, true)],
      ['utf-16be', utf16(text, false)],
      ['windows-1252', encoded('Ærø;€ 5\r\nKøge', 'windows-1252')],
      ['ibm850', encoded('Ærø;5\r\nKøge', 'ibm850')],
    ];
    for (const [encoding, bytes] of files) {
      const whole = decodeBytes(bytes, encoding);
      expect(whole.startsWith('Ærø;')).toBe(true);
      for (let cut = 0; cut <= bytes.length; cut++) {
        const decoder = createStreamingDecoder(encoding);
        const parts = [bytes.subarray(0, cut), bytes.subarray(cut)].map((part) => decoder.push(part));
        expect(parts.join('') + decoder.finish()).toBe(whole);
      }
    }
  });

  it('gives U+FFFD for half a letter at the end', () => {
    expect(decodeBytes(Uint8Array.of(0x41, 0xc3), 'utf-8')).toBe('A\uFFFD');
    expect(decodeBytes(Uint8Array.of(0x00, 0x41, 0x00), 'utf-16be')).toBe('A\uFFFD');
  });
});

describe('a file of UTF-8 with some lines of windows-1252', () => {
  const mixed = Uint8Array.from([
    ...new TextEncoder().encode('Område;Måned;Antal\nIshøj;2022M01;1\nTårnby;2022M01;2\n'),
    ...Array.from('Køge;2022M01;3\n', (letter) => letter.charCodeAt(0)),
  ]);

  it('is told as such, and all of its letters can be repaired', () => {
    const { encoding, issues } = decode(mixed);
    expect(encoding).toBe('windows-1252');
    expect(issues).toEqual([{ severity: 'warning', code: 'encoding.mixed', params: {} }]);
    const repaired = decode(mixed, { repairTwiceEncoded: true });
    expect(repaired.text).toBe('Område;Måned;Antal\nIshøj;2022M01;1\nTårnby;2022M01;2\nKøge;2022M01;3\n');
    expect(repaired.issues).toEqual([]);
  });
});
