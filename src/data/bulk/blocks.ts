/** A source of bytes in pieces of any size. */
export type ByteChunks = AsyncIterable<Uint8Array>;

/** Bytes that are read at once. */
export const BLOCK_LENGTH = 1 << 20;

/** Pieces that are on their way while one is worked on. */
const AHEAD = 8;

/** How the bytes of a file come; a piece may be overwritten when the next one is asked for. */
export type BytesOf = (file: Blob) => ByteChunks;

/** A file in slices, the next ones on their way while one is worked on; serves everywhere, and Node best. */
export async function* slicesOf(blob: Blob, length = BLOCK_LENGTH): ByteChunks {
  const coming: Promise<ArrayBuffer>[] = [];
  for (let from = 0; from < blob.size || coming.length > 0;) {
    while (from < blob.size && coming.length <= AHEAD) {
      const piece = blob.slice(from, (from += length)).arrayBuffer();
      // A promise that fails while nobody waits for it would end the worker.
      piece.catch(() => undefined);
      coming.push(piece);
    }
    const next = await coming.shift();
    if (next) yield new Uint8Array(next);
  }
}

/** A file as a stream into one piece of memory, which is four times as fast as slices in Chromium and Firefox. */
export async function* streamOf(blob: Blob, length = BLOCK_LENGTH): ByteChunks {
  const reader = byteReader(blob);
  if (!reader) {
    yield* slicesOf(blob, length);
    return;
  }
  let buffer = new ArrayBuffer(length);
  for (let isDone = false; !isDone;) {
    let filled = 0;
    while (!isDone && filled < length) {
      const read = await reader.read(new Uint8Array(buffer, filled, length - filled));
      isDone = read.done;
      if (!read.value) break;
      buffer = read.value.buffer;
      filled += read.value.length;
    }
    if (filled > 0) yield new Uint8Array(buffer, 0, filled);
  }
}

/** Null where a browser's files cannot be read into memory of one's own. */
function byteReader(blob: Blob): ReadableStreamBYOBReader | null {
  try {
    return blob.stream().getReader({ mode: 'byob' });
  } catch {
    return null;
  }
}

/** The same bytes in pieces of one size, the last one smaller, so that nothing depends on how they came. */
export async function* blocksOf(chunks: ByteChunks, length = BLOCK_LENGTH): ByteChunks {
  let block = new Uint8Array(length);
  let filled = 0;
  for await (const chunk of chunks) {
    if (filled === 0 && chunk.length === length) {
      yield chunk;
      continue;
    }
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + length - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === length) {
        yield block;
        block = new Uint8Array(length);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
