import type { SheetCell } from './sheet';

/** A JSON value as a cell; what is nested stays JSON. */
export function jsonCell(value: unknown): SheetCell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than the engine can write.
    return '…';
  }
}
