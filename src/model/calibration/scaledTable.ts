import { steadyState } from '../lifeTable';
import { LONG_FROM_WEEK } from '../limits';

/** A life table's shape with its own factor on the cumulative hazard below and from 52 weeks. */
export function scaledHazards(cumulative: Float64Array, below: number, from52: number): Float64Array {
  return cumulative.map((H, d) => -Math.expm1(-H * (d < LONG_FROM_WEEK ? below : from52)));
}

/** Steady cases below and from 52 weeks for one new case a week. */
export function steadyLevels(hazards: Float64Array): { below: number; from52: number } {
  const cases = steadyState(hazards, 'life');
  return { below: sum(cases, 0, LONG_FROM_WEEK), from52: sum(cases, LONG_FROM_WEEK, cases.length) };
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let d = from; d < to; d++) total += values[d] ?? 0;
  return total;
}
