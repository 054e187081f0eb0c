export const FIGURES: string[];
export const FIGURE_PLACES: number[];
export function writeDanishFile(
  file: string,
  rows: number,
): Promise<{ bytes: number; rows: number; sums: number[] }>;
