import fc from 'fast-check';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deflateRaw, inflateRaw } from '../../src/util/deflate';

const options = { seed: 1951, numRuns: 50 };

afterEach(() => vi.unstubAllGlobals());

describe('deflate', () => {
  it('gives back any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await inflateRaw(await deflateRaw(bytes), 2000)).toEqual(bytes);
      }),
      options,
    );
  });

  it('writes and reads what zlib reads and writes (RFC 1951)', async () => {
    const text = Buffer.from('kar '.repeat(5000));
    expect(inflateRawSync(await deflateRaw(text)).equals(text)).toBe(true);
    expect(await inflateRaw(deflateRawSync(text), text.length)).toEqual(new Uint8Array(text));
  });

  it('takes as many bytes as are allowed, and not one more', async () => {
    const deflated = await deflateRaw(new Uint8Array(1000));
    expect(await inflateRaw(deflated, 1000)).toHaveLength(1000);
    expect(await inflateRaw(deflated, 999)).toBe('too large');
  });

  it('stops at the cap when a small text would become fifty megabytes', async () => {
    let inflated = 0;
    class Counting {
      readonly writable: WritableStream;
      readonly readable: ReadableStream;
      constructor(format: CompressionFormat) {
        const real = new Real(format);
        this.writable = real.writable;
        this.readable = real.readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              inflated += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      }
    }
    const Real = DecompressionStream;
    vi.stubGlobal('DecompressionStream', Counting);
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(50_000_000)));
    expect(bomb.length).toBeLessThan(65_000);
    expect(await inflateRaw(bomb, 2_000_000)).toBe('too large');
    expect(inflated).toBeGreaterThan(2_000_000);
    expect(inflated).toBeLessThan(3_000_000);
  });

  it('says broken of bytes that are cut short or were never compressed', async () => {
    const whole = await deflateRaw(new TextEncoder().encode('connected vessels '.repeat(20)));
    expect(await inflateRaw(whole.subarray(0, whole.length - 3), 10_000)).toBe('broken');
    expect(await inflateRaw(new Uint8Array(0), 10_000)).toBe('broken');
    expect(await inflateRaw(Uint8Array.of(0xff, 0xff, 0xff, 0xff), 10_000)).toBe('broken');
  });

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const result = await inflateRaw(bytes, 1000);
        expect(result === 'broken' || result === 'too large' || result.length <= 1000).toBe(true);
      }),
      options,
    );
  });
});
