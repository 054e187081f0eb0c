import { checkNumber, checkRecords, ScenarioError } from './check';
import { MAX_DURATIONS } from './limits';
import type { Steps } from './scenario';

/**
 * A step function as one value for each week 0…length−1; `before` holds ahead of the first step.
 *
 * @throws ScenarioError when weeks do not rise or a value is outside [min, max]
 */
export function valuesOfSteps(
  steps: Steps,
  length: number,
  before: number,
  field: string,
  [min, max]: [number, number] = [0, 1],
): Float64Array {
  const values = new Float64Array(length).fill(before);
  let previous = -Infinity;
  checkRecords(field, steps).forEach((step, index) => {
    const week = checkNumber(`${field}[${index}][0]`, step[0], 0, MAX_DURATIONS);
    if (week <= previous) throw new ScenarioError(`${field}[${index}][0]`, week, `above ${previous}`);
    previous = week;
    values.fill(checkNumber(`${field}[${index}][1]`, step[1], min, max), Math.min(Math.ceil(week), length));
  });
  return values;
}
