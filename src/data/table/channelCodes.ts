import { textOf, type FormulaValue } from '../formula';
import type { Column } from '../types';
import { valuesIn } from './table';

/** The values of a column by small numbers, so that rows can be grouped by arithmetic; −1 where missing. */
export interface ChannelCodes {
  code(row: number): number;
  /** The distinct values, by code. */
  values: FormulaValue[];
}

/** A channel without a column: every row has the same. */
export const NO_CHANNEL: ChannelCodes = { code: () => 0, values: [null] };

/** @param asText whether values that are written alike are one; numbers stay numbers, to be written by who shows them */
export function channelCodes(column: Column, asText: boolean): ChannelCodes {
  const read = valuesIn(column);
  const known = new Map<FormulaValue, number>();
  const values: FormulaValue[] = [];
  const codes = Int32Array.from(column.values, (_, row) => {
    const value = read(row);
    if (value === null) return -1;
    const plain = asText && typeof value !== 'number' ? textOf(value) : value;
    let code = known.get(plain);
    if (code === undefined) {
      code = values.length;
      known.set(plain, code);
      values.push(plain);
    }
    return code;
  });
  return { code: (row) => codes[row] ?? -1, values };
}
