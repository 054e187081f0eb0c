/** A label at the right end of a line. */
export interface EndLabel {
  text: string;
  /** Where the line ends, in the chart's own units. */
  value: number;
  colour: string;
}

/**
 * Heights in pixels for labels that want to stand at `wanted`, each at least `gap` apart and within [top, bottom]: the
 * labels keep their order and move as little as they must.
 */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Blocks of labels that touch, each centred on the mean of what its labels want (pool adjacent violators).
  const blocks: { sum: number; size: number }[] = [];
  const centre = ({ sum, size }: { sum: number; size: number }): number => sum / size;
  order.forEach((index, rank) => {
    blocks.push({ sum: (wanted[index] ?? 0) - rank * gap, size: 1 });
    for (;;) {
      const [last, before] = [blocks.at(-1), blocks.at(-2)];
      if (!last || !before || centre(before) <= centre(last)) return;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
    }
  });
  const result = new Array<number>(wanted.length).fill(0);
  const highest = bottom - (wanted.length - 1) * gap;
  let rank = 0;
  for (const block of blocks) {
    const base = Math.min(Math.max(centre(block), top), Math.max(top, highest));
    for (let i = 0; i < block.size; i++, rank++) result[order[rank] ?? 0] = base + rank * gap;
  }
  return result;
}
