import type { FigureRange } from '../../rules';

/** A share in per cent, without the noise of binary fractions. */
export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** The share that a per cent is. */
export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

export function percentRange({ least, most }: FigureRange): FigureRange {
  return { least: percentOf(least), most: percentOf(most), whole: false };
}
