/** Letters by their width in hundredths of the size of the font; all others are as wide as most small letters. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijlI|!'", 29],
  [' .,:;·', 34],
  ['frt-()[]/', 40],
  ['csz–', 55],
  ['0123456789+−=', 64],
  ['ABDEFHKLPSTUVXYZRÅ', 72],
  ['CGNOQØ', 79],
  ['wM', 86],
  ['mæWÆ%…', 99],
];
const MOST = 62;
const widths = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((letter): [string, number] => [letter, width])),
);

/** The size of letters in charts, in pixels. */
const FONT_SIZE = 12;
const BOLD = 1.12;
/** Pixels in which no two parts of a name can be read. */
const FEW = 70;

/**
 * The width of a text of a chart in pixels, of the widest font that the page may have: DejaVu Sans. A layout is made
 * where nothing can be measured, and what is saved must hold elsewhere too.
 */
export function textWidth(text: string, isBold = false): number {
  const hundredths = [...text].reduce((sum, letter) => sum + (widths.get(letter) ?? MOST), 0);
  return (hundredths / 100) * FONT_SIZE * (isBold ? BOLD : 1);
}

/** A text that fits into so many pixels, without its middle: names that begin alike often end differently. */
export function fitting(text: string, pixels: number, keptAtStart = 0.5): string {
  if (textWidth(text) <= pixels) return text;
  const letters = [...text];
  for (let kept = letters.length - 1; kept > 2; kept--) {
    const start = Math.max(1, Math.round(kept * keptAtStart));
    const [head, tail] = [letters.slice(0, start), letters.slice(letters.length - (kept - start))];
    const cut = `${head.join('').trimEnd()}…${kept === start ? '' : tail.join('').trimStart()}`;
    if (textWidth(cut) <= pixels) return cut;
  }
  return `${letters.slice(0, 2).join('')}…`;
}

/** The same for a text in bold. */
export function fittingBold(text: string, pixels: number): string {
  return fitting(text, pixels / BOLD);
}

/** Texts that fit into so many pixels, cut so that as many as can be stay different. */
export function fittingAll(texts: readonly string[], pixels: number): string[] {
  // Of very few letters the first say most.
  const shares = pixels < FEW ? [1, 0.75, 0.5, 0.25] : [0.5, 0.75, 0.25, 1];
  const ways = shares.map((share) => texts.map((text) => fitting(text, pixels, share)));
  const different = (cut: readonly string[]): number => new Set(cut).size;
  return ways.reduce((best, way) => (different(way) > different(best) ? way : best));
}
