import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, type DecodedLink } from '../../src/format';
import { findCell, withoutData, type Notebook } from '../../src/notebook';
import { base64urlOfBytes, bytesOfBase64url } from '../../src/util/base64url';
import { crc32 } from '../../src/util/crc32';
import { anyDeed, done, hand } from '../notebook/hand';
import { calculate, month, template } from '../notebook/support';
import { fileOf, hostileValue } from './support';

const options = { seed: 2015, numRuns: 60 };
/** As the app names a notebook of a person's own. */
const own: Notebook = { ...template(), id: '0f1e2d3c4b5a69788796' };

/** A link that holds some bytes, with the right checksum, as a stranger may make one. */
function linkOfBytes(bytes: Uint8Array, version = 1): string {
  const deflated = deflateRawSync(bytes);
  const whole = new Uint8Array(4 + deflated.length);
  new DataView(whole.buffer).setUint32(0, crc32(bytes));
  whole.set(deflated, 4);
  return `#n${version}.${base64urlOfBytes(whole)}`;
}

const linkOf = (json: unknown): string => linkOfBytes(new TextEncoder().encode(JSON.stringify(json) ?? ''));
const patchLink = (patch: unknown): string => {
  const { format, version, engine, template: origin, language } = fileOf(own);
  return linkOf({ format, version, engine, template: origin, language, patch });
};

function notebookOf(decoded: DecodedLink): Notebook {
  if ('error' in decoded) throw new Error(decoded.error);
  return decoded.notebook;
}

describe('a link', () => {
  it.each(['da', 'en'] as const)('holds the whole notebook (%s)', async (language) => {
    const notebook = { ...template(language), id: own.id };
    expect(await decodeLink(await encodeLink(notebook))).toEqual({ notebook, issues: [] });
  });

  it('holds the whole notebook, whatever a hand has done to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 6 }), async (deeds) => {
        const notebook = done(own, ...deeds);
        expect(await decodeLink(await encodeLink(notebook))).toEqual({ notebook, issues: [] });
      }),
      options,
    );
  });

  it('holds a notebook that no template is behind, or none that is here', async () => {
    for (const origin of [null, { id: 'ishoej-2016', version: 99 }, { id: 'ukendt', version: 1 }]) {
      const notebook: Notebook = { ...own, template: origin };
      expect(notebookOf(await decodeLink(await encodeLink(notebook)))).toEqual(notebook);
    }
  });

  it('holds cells of unknown kinds, and cells taken out or put first', async () => {
    const unknown = { id: 't', kind: 'unknown' as const, original: { id: 't', kind: 'timeline', '=': [1] } };
    const notebook: Notebook = { ...own, cells: [unknown, ...own.cells.slice(2)] };
    expect(notebookOf(await decodeLink(await encodeLink(notebook)))).toEqual(notebook);
  });

  it('has the version in front and only letters that an address leaves alone', async () => {
    expect(await encodeLink(own)).toMatch(/^#n1\.[A-Za-z0-9_-]+$/);
    expect(notebookOf(await decodeLink((await encodeLink(own)).slice(1)))).toEqual(own);
  });

  it('of the unchanged template is under 250 characters', async () => {
    expect((await encodeLink(own)).length).toBeLessThan(250);
  });

  it('of a notebook whose loaded months are left out is under 1,000 characters', async () => {
    const observations = Array.from({ length: 60 }, (_, index) =>
      month(
        `${2012 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        800 + index,
        150,
        170,
      ),
    );
    const loaded = done(own, hand.data(observations), hand.percent('midt', 7), hand.inflow(3));
    const link = await encodeLink(withoutData(loaded));
    expect(link.length).toBeLessThan(1000);
    expect(notebookOf(await decodeLink(link))).toEqual(withoutData(loaded));
  });

  it('of a notebook that came by link is as short as before', async () => {
    const link = await encodeLink(own);
    expect(await encodeLink(notebookOf(await decodeLink(link)))).toBe(link);
  });
});

describe('a link that was damaged', () => {
  it('by one letter is refused, or means what it meant', async () => {
    const link = await encodeLink(own);
    for (let index = '#n1.'.length; index < link.length; index++) {
      const letter = link[index] === 'A' ? 'B' : 'A';
      const decoded = await decodeLink(link.slice(0, index) + letter + link.slice(index + 1));
      // The last bits of the last letter carry nothing.
      expect('error' in decoded ? decoded.error : decoded.notebook).toEqual(
        'error' in decoded ? 'link.broken' : own,
      );
      if (index < link.length - 2) expect(decoded).toEqual({ error: 'link.broken' });
    }
  });

  it('by being cut anywhere is refused', async () => {
    const link = await encodeLink(own);
    for (let length = '#n1.'.length; length < link.length; length += 3) {
      expect(await decodeLink(link.slice(0, length))).toEqual({ error: 'link.broken' });
    }
  });

  it('by a mail program’s line breaks or punctuation is refused', async () => {
    const link = await encodeLink(own);
    for (const damaged of [
      `${link}.`,
      `${link}>`,
      `${link} og hilsen`,
      `${link.slice(0, 60)}=\n${link.slice(60)}`,
    ]) {
      expect(await decodeLink(damaged)).toEqual({ error: 'link.broken' });
    }
  });

  it('so that the checksum no longer fits is refused', async () => {
    const bytes = bytesOfBase64url((await encodeLink(own)).slice('#n1.'.length))!;
    bytes[0]! ^= 1;
    expect(await decodeLink(`#n1.${base64urlOfBytes(bytes)}`)).toEqual({ error: 'link.broken' });
  });
});

describe('an address that is no link of ours', () => {
  it.each(['', '#', '#abc', '#n', '#n1', '#nx.abc', '#N1.abc', '#n1234567.abc', '#data', '#n-1.abc'])(
    'is foreign: %j',
    async (fragment) => {
      expect(await decodeLink(fragment)).toEqual({ error: 'link.foreign' });
    },
  );

  it('is newer when its version is', async () => {
    expect(await decodeLink('#n2.abcdef')).toEqual({ error: 'link.newer' });
    const json = new TextEncoder().encode(JSON.stringify(fileOf(own)));
    expect(await decodeLink(linkOfBytes(json, 12))).toEqual({ error: 'link.newer' });
  });

  it('is newer when it leans on a template or a document version that is not here', async () => {
    expect(await decodeLink(linkOf({ ...fileOf(own), version: 2 }))).toEqual({ error: 'document.newer' });
    const { format, version, language } = fileOf(own);
    for (const origin of [
      { id: 'ishoej-2016', version: 2 },
      { id: 'senere', version: 1 },
    ]) {
      const link = linkOf({ format, version, language, template: origin, patch: {} });
      expect(await decodeLink(link)).toEqual({ error: 'document.newer' });
    }
  });

  it('is foreign when what it holds is something else', async () => {
    for (const json of [null, 5, 'x', [], {}, { format: 'andet', cells: [] }]) {
      expect(await decodeLink(linkOf(json))).toEqual({ error: 'document.foreign' });
    }
  });

  it('is broken when it holds no JSON, or no text', async () => {
    for (const bytes of [Uint8Array.of(0xff, 0xfe), new TextEncoder().encode('{"format":')]) {
      expect(await decodeLink(linkOfBytes(bytes))).toEqual({ error: 'link.broken' });
    }
  });
});

describe('a hostile link', () => {
  it('that would become fifty megabytes is refused', async () => {
    expect(await decodeLink(linkOfBytes(new Uint8Array(50_000_000).fill(32)))).toEqual({
      error: 'link.large',
    });
  });

  it('that is itself a megabyte long is refused unread', async () => {
    expect(await decodeLink(`#n1.${'A'.repeat(1_000_000)}`)).toEqual({ error: 'link.large' });
  });

  it('never throws, whatever stands in the address', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCxyz019-_'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          letters.map((text) => `#n1.${text}`),
        ),
        async (fragment) => {
          expect(await decodeLink(fragment)).toEqual({ error: expect.stringMatching(/^link\./) });
        },
      ),
      { ...options, numRuns: 300 },
    );
  });

  it('with a hostile patch opens or is refused, pollutes nothing and can be calculated', async () => {
    const place = fc.constantFrom(
      'cells',
      'id',
      'title',
      'language',
      'template',
      '__proto__',
      'constructor',
      '=',
    );
    const within = fc.oneof(
      hostileValue,
      fc.dictionary(fc.constantFrom('0', '4', '5', '6', '99', '=', '__proto__', 'length'), hostileValue),
    );
    const asText = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? String(item) : item)) ??
          'null',
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileValue, fc.dictionary(place, within)), async (patch) => {
        const decoded = await decodeLink(patchLink(asText(patch)));
        expect(Object.prototype).not.toHaveProperty('polluted');
        if ('error' in decoded) {
          expect(decoded.error).toMatch(/^(document|link)\./);
          return;
        }
        const plan = findCell(decoded.notebook, 'plan');
        if (plan && findCell(decoded.notebook, 'baseline', plan.baseline)) calculate(decoded.notebook);
      }),
      { ...options, numRuns: 200 },
    );
  });

  it.each([
    '{"__proto__":{"polluted":{"=":1}}}',
    '{"=":{"__proto__":{"polluted":1}}}',
    '{"cells":{"__proto__":{"polluted":{"=":1}},"length":{"=":0}}}',
    '{"cells":{"4":{"initiatives":{"0":{"__proto__":{"=":{"polluted":1}}}}}}}',
    '{"constructor":{"prototype":{"polluted":{"=":1}}}}',
  ])('cannot change what objects have in common: %s', async (patch) => {
    await decodeLink(patchLink(JSON.parse(patch)));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with lists in lists a hundred thousand deep can still be passed on', async () => {
    const deep = `{"id":"x","kind":"timeline","deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const head = JSON.stringify({ ...fileOf(own), template: null, cells: [] });
    const text = head.replace('"cells":[]', `"cells":[${deep}]`);
    const decoded = await decodeLink(linkOfBytes(new TextEncoder().encode(text)));
    if ('error' in decoded) expect(decoded.error).toMatch(/^(document|link)\./);
    else expect(await encodeLink(decoded.notebook)).toMatch(/^#n1\./);
  });
});
