import { ScenarioError } from '../check';
import type { CompiledInitiative, LifeEpoch, Plan } from '../plan';
import type { RunMemory } from './memory';
import { phaseIn, phaseOf } from './timing';

/** Survival of a week under a hazard multiplied by `factor`; a table that ends every case does so at any factor above 0. */
export function weeklySurvival(cumulative: number, factor: number): number {
  return factor === 0 ? 1 : Math.exp(-cumulative * factor);
}

/**
 * Puts into `excess` by how much more (m − 1) g the uncapped hazard initiatives add from a duration on than before it.
 * Each adds where it begins and takes away where it ends, so many of them are no more work than few.
 */
function fillExcess(
  plan: Plan,
  { excess, starts, ramps }: RunMemory,
  parameters: Float64Array,
  week: number,
): void {
  const { initiatives, members } = plan;
  for (let k = 0; k < members.hazards.length; k++) {
    const { from, to } = initiatives[members.hazards[k] as number] as CompiledInitiative;
    excess[from] = 0;
    excess[to] = 0;
  }
  for (let k = 0; k < members.hazards.length; k++) {
    const i = members.hazards[k] as number;
    const { from, to, end } = initiatives[i] as CompiledInitiative;
    const added =
      ((parameters[i] as number) - 1) * phaseIn(starts[i] as number, end, ramps[i] as number, week);
    if (added === 0) continue;
    excess[from] = (excess[from] as number) + added;
    excess[to] = (excess[to] as number) - added;
  }
}

/** The factor 1 + Σ (m − 1) g on the hazard of duration `d`, when it is one. */
function checkedFactor(excess: number, d: number): number {
  const factor = 1 + excess;
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
  const { excess, survival, survivalRowStart, survivalRowOfWeek } = memory;
  const lastRow = survivalRowOfWeek[toWeek - 1] as number;
  for (let row = survivalRowOfWeek[fromWeek] as number; row <= lastRow; row++) {
    const week = survivalRowStart[row] as number;
    const life = lifeOfWeek[week] as number;
    const { cumulative } = epochs[life] as LifeEpoch;
    const cuts = hazardCuts[life] as Int32Array;
    const at = row * D;
    fillExcess(plan, memory, parameters, week);
    let sum = 0;
    /** The durations that are made, whole segments of them. */
    let madeFrom = D;
    let madeTo = 0;
    for (let segment = 0; segment + 1 < cuts.length; segment++) {
      const from = cuts[segment] as number;
      if (from >= toDuration) break;
      const to = cuts[segment + 1] as number;
      sum += excess[from] as number;
      if (to <= fromDuration) continue;
      const value = weeklySurvival(cumulative[from] as number, checkedFactor(sum, from));
      for (let cell = at + from; cell < at + to; cell++) survival[cell] = value;
      madeFrom = Math.min(madeFrom, from);
      madeTo = to;
    }
    for (let k = 0; k < members.exits.length; k++) {
      const i = members.exits[k] as number;
      const { from, to } = plan.initiatives[i] as CompiledInitiative;
      const kept = 1 - (parameters[i] as number) * phaseOf(plan, memory, i, week);
      for (let d = Math.max(from, madeFrom); d < Math.min(to, madeTo); d++) {
        survival[at + d] = (survival[at + d] as number) * kept;
      }
    }
  }
}
