/** A source of bytes in pieces of any size. */
export type ByteChunks = AsyncIterable<Uint8Array>;

/** Bytes that are read at once. */
export const BLOCK_LENGTH = 1 << 20;

/** Pieces of a file, the next one on its way while the last is worked on. */
export async function* chunksOfBlob(blob: Blob, length = BLOCK_LENGTH): ByteChunks {
  const read = (from: number): Promise<ArrayBuffer> | null =>
    from < blob.size ? blob.slice(from, from + length).arrayBuffer() : null;
  let next = read(0);
  for (let from = 0; next; from += length) {
    const piece = await next;
    next = read(from + length);
    // A promise that fails while nobody waits for it would end the worker.
    next?.catch(() => undefined);
    yield new Uint8Array(piece);
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
