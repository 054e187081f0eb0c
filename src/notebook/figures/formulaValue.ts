import type { FormulaValue } from '../../data/formula';
import type { Figure } from './figure';

/** A figure as a formula reads it. */
export function formulaValueOf({ value, format }: Figure): FormulaValue {
  if (format !== 'month' || typeof value !== 'string') return value;
  const [year = NaN, month = NaN] = value.split('-').map(Number);
  return { month: year * 12 + month - 1, months: 1 };
}
