import { ScenarioError } from '../check';
import type { CompiledInitiative, LifeEpoch, Plan } from '../plan';
import type { RunMemory } from './memory';
import { phaseOf } from './timing';

/** Survival of a week under a hazard multiplied by `factor`; a table that ends every case does so at any factor above 0. */
export function weeklySurvival(cumulative: number, factor: number): number {
  return factor === 0 ? 1 : Math.exp(-cumulative * factor);
}

/** The factor on the hazard of duration `d`, 1 + Σ (m − 1) g over the uncapped hazard initiatives that reach it. */
function hazardFactor(
  plan: Plan,
  memory: RunMemory,
  parameters: Float64Array,
  week: number,
  d: number,
): number {
  const { hazards } = plan.members;
  let factor = 1;
  for (let k = 0; k < hazards.length; k++) {
    const i = hazards[k] as number;
    const { from, to } = plan.initiatives[i] as CompiledInitiative;
    if (d >= from && d < to) factor += ((parameters[i] as number) - 1) * phaseOf(plan, memory, i, week);
  }
  if (factor >= 0) return factor;
  // Sums of decimals may miss 0 by a rounding.
  if (factor > -1e-9) return 0;
  throw new ScenarioError(`initiatives: the hazard factor of duration ${d}`, factor, 'at least 0 in all');
}

/**
 * Survival of one week by duration for each epoch of the weeks `fromWeek` to `toWeek`, for the durations `fromDuration`
 * to `toDuration` at least: base hazards, excess hazards and point exits (step 3 of the model page). One exponential a
 * segment of equal hazards.
 */
export function fillSurvival(
  plan: Plan,
  memory: RunMemory,
  parameters: Float64Array,
  fromWeek: number,
  toWeek: number,
  fromDuration: number,
  toDuration: number,
): void {
  const { D, epochs, hazardCuts, lifeOfWeek, members } = plan;
  const { survival, survivalRowStart, survivalRowOfWeek } = memory;
  const lastRow = survivalRowOfWeek[toWeek - 1] as number;
  for (let row = survivalRowOfWeek[fromWeek] as number; row <= lastRow; row++) {
    const week = survivalRowStart[row] as number;
    const life = lifeOfWeek[week] as number;
    const { cumulative } = epochs[life] as LifeEpoch;
    const cuts = hazardCuts[life] as Int32Array;
    const at = row * D;
    let first = 0;
    while ((cuts[first + 1] as number) <= fromDuration) first++;
    let last = first;
    while ((cuts[last] as number) < toDuration) last++;
    for (let segment = first; segment < last; segment++) {
      const from = cuts[segment] as number;
      const value = weeklySurvival(
        cumulative[from] as number,
        hazardFactor(plan, memory, parameters, week, from),
      );
      const end = at + (cuts[segment + 1] as number);
      for (let cell = at + from; cell < end; cell++) survival[cell] = value;
    }
    for (let k = 0; k < members.exits.length; k++) {
      const i = members.exits[k] as number;
      const { from } = plan.initiatives[i] as CompiledInitiative;
      if (from < (cuts[first] as number) || from >= (cuts[last] as number)) continue;
      const kept = 1 - (parameters[i] as number) * phaseOf(plan, memory, i, week);
      survival[at + from] = (survival[at + from] as number) * kept;
    }
  }
}
