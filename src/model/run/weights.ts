import { WEIGHTS } from './kernel';
import { checkNumber } from '../check';
import type { CostEpoch } from '../cost';
import { MAX_FACTOR } from '../limits';
import type { CompiledInitiative, Plan } from '../plan';
import type { RunMemory } from './memory';
import { phaseOf } from './timing';

/** What one case of each piece weighs and costs in a week, for each epoch of the weeks `fromWeek` to `toWeek`. */
export function fillWeights(
  plan: Plan,
  memory: RunMemory,
  parameters: Float64Array,
  fromWeek: number,
  toWeek: number,
): void {
  const { cuts, costs, costOfWeek, fullTimeShare, members } = plan;
  const { weights, weightRowStart, weightRowOfWeek } = memory;
  const firstRow = weightRowOfWeek[fromWeek] as number;
  const lastRow = weightRowOfWeek[toWeek - 1] as number;
  let at = firstRow * (cuts.length - 1) * WEIGHTS;
  for (let row = firstRow; row <= lastRow; row++) {
    const week = weightRowStart[row] as number;
    const cost = costs[costOfWeek[week] as number] as CostEpoch;
    for (let piece = 0; piece + 1 < cuts.length; piece++) {
      const d = cuts[piece] as number;
      let share = fullTimeShare[d] as number;
      for (let k = 0; k < members.intensities.length; k++) {
        const i = members.intensities[k] as number;
        const { from, to } = plan.initiatives[i] as CompiledInitiative;
        if (d >= from && d < to)
          share *= 1 + ((parameters[i] as number) - 1) * phaseOf(plan, memory, i, week);
      }
      if (!(share >= 0 && share <= MAX_FACTOR)) {
        checkNumber(`initiatives: the full-time share of duration ${d}`, share, 0, MAX_FACTOR);
      }
      const gross = share * (cost.gross[d] as number);
      weights[at++] = share;
      weights[at++] = gross;
      weights[at++] = gross * (cost.municipalShare[d] as number);
    }
  }
}
