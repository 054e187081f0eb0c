import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/data/reading/decode';

const TEXT = 'Ærø;Ålborg;Høje-Taastrup';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + 2 * index, text.charCodeAt(index), littleEndian);
  return bytes;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('decode', () => {
  it('reads æøå the same from UTF-8 with and without a mark, from UTF-16 of both orders, and from windows-1252', () => {
    const utf8 = new TextEncoder();
    expect(decode(utf8.encode(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', issues: [] });
    expect(decode(utf8.encode(`\uFEFF${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8', issues: [] });
    expect(decode(utf16(TEXT, true))).toEqual({ text: TEXT, encoding: 'utf-16le', issues: [] });
    expect(decode(utf16(TEXT, false))).toEqual({ text: TEXT, encoding: 'utf-16be', issues: [] });
    expect(decode(latin(TEXT))).toMatchObject({ text: TEXT, encoding: 'windows-1252' });
  });

  it('looks at the whole file: one byte at its end that is not UTF-8 makes it windows-1252, and that is told', () => {
    const { text, encoding, issues } = decode(latin(`${'a;b\n'.repeat(50_000)}Ærø`));
    expect(text.endsWith('Ærø')).toBe(true);
    expect(encoding).toBe('windows-1252');
    expect(issues).toEqual([{ severity: 'info', code: 'encoding.windows1252', params: {} }]);
  });

  it('tells about characters that were lost before the file came here', () => {
    expect(decode(new TextEncoder().encode('K\uFFFDbenhavn')).issues).toEqual([
      { severity: 'warning', code: 'encoding.damaged', params: { count: 1 } },
    ]);
  });

  it('tells about text that was encoded twice', () => {
    expect(decode(new TextEncoder().encode('Navn;KÃ¸benhavn')).issues).toEqual([
      {
        severity: 'warning',
        code: 'encoding.twice',
        params: { example: 'Navn;KÃ¸benhavn', repaired: 'Navn;København' },
      },
    ]);
  });

  it('repairs text that was encoded twice, when the person wants it', () => {
    const bytes = new TextEncoder().encode('Navn;KÃ¸benhavn;Ã†rÃ¸;â‚¬ 5');
    expect(decode(bytes, { repairTwiceEncoded: true })).toEqual({
      text: 'Navn;København;Ærø;€ 5',
      encoding: 'utf-8',
      issues: [],
    });
  });

  it('reads the bytes as the person says, and takes no notice of an encoding that it does not know', () => {
    expect(decode(Uint8Array.of(0x4b, 0xbf), { encoding: 'macintosh' })).toMatchObject({ text: 'Kø' });
    expect(decode(latin('Kø'), { encoding: 'ebcdic' })).toMatchObject({
      text: 'Kø',
      encoding: 'windows-1252',
    });
  });

  it('drops every mark at the beginning of a file glued from several', () => {
    expect(decode(new TextEncoder().encode('\uFEFF\uFEFFa;b')).text).toBe('a;b');
  });
});
