import { checkInteger, checkList, checkNumber, checkRecords, ScenarioError } from './check';
import { MAX_DURATIONS } from './limits';
import type { LifeTable } from './scenario';

/**
 * Weekly exit probability h[d] of a life table for durations 0…D−1.
 *
 * A listed table repeats its last value; a spike multiplies the survival of its week by 1 − q.
 * @throws ScenarioError naming the field when a probability is outside [0, 1] or a week has no hazard
 */
export function exitHazards(table: LifeTable, D: number, field: string): Float64Array {
  const hazards = new Float64Array(D).fill(NaN);
  if (table.h !== undefined) {
    const listed = checkList(`${field}.h`, table.h, 1);
    for (let d = 0; d < D; d++) {
      const index = Math.min(d, listed.length - 1);
      hazards[d] = checkNumber(`${field}.h[${index}]`, listed[index], 0, 1);
    }
  } else {
    checkRecords(`${field}.bands`, table.bands, 1).forEach((band, index) => {
      const name = `${field}.bands[${index}]`;
      const from = checkInteger(`${name}.from`, band.from, 0, MAX_DURATIONS);
      const to = band.to === undefined ? D : checkInteger(`${name}.to`, band.to, from + 1, MAX_DURATIONS);
      hazards.fill(checkNumber(`${name}.h`, band.h, 0, 1), Math.min(from, D), Math.min(to, D));
    });
  }
  checkRecords(`${field}.spikes`, table.spikes ?? []).forEach((spike, index) => {
    const name = `${field}.spikes[${index}]`;
    const at = checkInteger(`${name}.at`, spike.at, 0, D - 1);
    const q = checkNumber(`${name}.q`, spike.q, 0, 1);
    hazards[at] = 1 - (1 - (hazards[at] ?? NaN)) * (1 - q);
  });
  const gap = hazards.findIndex(Number.isNaN);
  if (gap >= 0)
    throw new ScenarioError(`${field}.bands`, `nothing for week ${gap}`, `a hazard for every week`);
  return hazards;
}

/** Cumulative hazard of each week, H[d] = −ln(1 − h[d]); Infinity where h = 1. */
export function cumulativeHazards(hazards: Float64Array): Float64Array {
  return hazards.map((h) => -Math.log1p(-h));
}

/** Survival S(d) to the start of week d, d = 0…D−1; S(0) = 1. */
export function survival(hazards: Float64Array): Float64Array {
  const result = new Float64Array(hazards.length);
  let alive = 1;
  for (let d = 0; d < hazards.length; d++) {
    result[d] = alive;
    alive *= 1 - (hazards[d] ?? 0);
  }
  return result;
}

/**
 * Mean number of cases by duration when one case comes in a week, for ever: S(d), and in the last, open bucket
 * S(D−1)/h[D−1]. The sum is the mean number of weeks of a case (Little's law).
 *
 * @throws ScenarioError when cases would never leave the last bucket
 */
export function steadyState(hazards: Float64Array, field: string): Float64Array {
  const result = survival(hazards);
  const last = hazards.length - 1;
  const arriving = result[last] ?? 0;
  const leaving = hazards[last] ?? 0;
  if (arriving > 0) {
    if (!(leaving > 0))
      throw new ScenarioError(field, leaving, 'above 0 in the last week for a steady state');
    result[last] = arriving / leaving;
  }
  return result;
}
