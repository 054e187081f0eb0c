async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Also stops the work when the caller has seen enough.
    await reader.cancel().catch(() => undefined);
  }
}

function through(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  return source.pipeThrough(transform) as ReadableStream<Uint8Array>;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const result = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.length;
  }
  return result;
}

/** Bytes compressed with deflate, without a header (RFC 1951). */
export async function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(through(bytes, new CompressionStream('deflate-raw')))) {
    chunks.push(chunk);
    length += chunk.length;
  }
  return joined(chunks, length);
}

/** The bytes before compression; stops as soon as there are more than `most`. */
export async function inflateRaw(
  bytes: Uint8Array,
  most: number,
): Promise<Uint8Array | 'broken' | 'too large'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunksOf(through(bytes, new DecompressionStream('deflate-raw')))) {
      length += chunk.length;
      if (length > most) return 'too large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken';
  }
  return joined(chunks, length);
}
