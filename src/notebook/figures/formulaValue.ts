import type { FormulaValue } from '../../data/formula';
import type { Figure } from './figure';

/** A figure as a formula reads it: there 25 % is 0,25. */
export function formulaValueOf({ value, format, isShare }: Figure): FormulaValue {
  const isPercent = format === 'percent' || format === 'percentChange';
  if (typeof value === 'number' && isPercent && !isShare) return value / 100;
  if (format !== 'month' || typeof value !== 'string') return value;
  const [year = NaN, month = NaN] = value.split('-').map(Number);
  return { month: year * 12 + month - 1, months: 1 };
}
