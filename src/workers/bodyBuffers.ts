import type { BodyPart } from '../data';

/** Buffers of a part, which are handed over instead of copied. */
export function buffersOf({ columns, rowLines }: BodyPart): Transferable[] {
  const arrays = columns.flatMap(({ codes, times, order, kinds, digits, tally, texts, starts }) => [
    codes,
    times,
    order,
    kinds,
    digits,
    tally,
    texts,
    starts,
  ]);
  const buffers = [rowLines, ...arrays].flatMap((array) => (array ? [array.buffer as ArrayBuffer] : []));
  return [...new Set(buffers)];
}
