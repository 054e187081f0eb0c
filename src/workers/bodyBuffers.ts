import type { BodyPart } from '../data';

/** Buffers of a part, which are handed over instead of copied. */
export function buffersOf({ columns, rowLines }: BodyPart): Transferable[] {
  const arrays = columns.flatMap(({ codes, kinds, digits, texts, starts }) => [
    codes,
    kinds,
    digits,
    texts,
    starts,
  ]);
  const buffers = [rowLines, ...arrays].flatMap((array) => (array ? [array.buffer as ArrayBuffer] : []));
  return [...new Set(buffers)];
}
