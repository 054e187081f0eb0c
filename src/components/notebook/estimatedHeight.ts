import type { Cell } from '../../notebook';

const LETTERS_A_LINE = 80;
const LINE = 26;
const HEIGHTS: { readonly [K in Cell['kind']]?: number } = {
  chart: 480,
  scenario: 520,
  plan: 800,
  table: 420,
};

/** About how high a cell will be, in pixels, before it has been drawn. */
export function estimatedHeight(cell: Cell): number {
  if (cell.kind !== 'text') return HEIGHTS[cell.kind] ?? 90;
  const lines = cell.text.split('\n');
  return lines.reduce((sum, line) => sum + LINE * Math.ceil(line.length / LETTERS_A_LINE), LINE);
}
