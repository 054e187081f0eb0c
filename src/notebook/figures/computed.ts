import type { Figure, FigureFormat } from './figure';

/** A figure that follows from others. */
export function computed(value: number | undefined, format: FigureFormat): Figure | null {
  return value === undefined ? null : { value, format, provenance: 'computed' };
}
