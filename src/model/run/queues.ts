import type { CompiledInitiative, LifeEpoch, Plan } from '../plan';
import type { RunMemory } from './memory';
import { weeklySurvival } from './survival';
import { isReviewing, phaseOf } from './timing';

/** Takes a queue's closings of the week from the survivors (step 4); gives how many were taken. */
function closeFromQueue(
  { cells, wanted }: RunMemory,
  head: number,
  initiative: CompiledInitiative,
  parameter: number,
  phase: number,
  cumulative: Float64Array,
): number {
  const { from, to, type, maxShare, longestFirst } = initiative;
  let wish = 0;
  let share = maxShare;
  let shareIsOf = NaN;
  for (let d = from; d < to; d++) {
    // Neighbouring durations often have the same hazard, and exponentials are dear.
    if (type === 'hazard' && cumulative[d] !== shareIsOf) {
      shareIsOf = cumulative[d] as number;
      share = 1 - weeklySurvival(shareIsOf, (parameter - 1) * phase);
    }
    const cases = (cells[head + d] as number) * share;
    wanted[d] = cases;
    wish += cases;
  }
  if (!(wish > 0)) return 0;
  const capacity = Math.min((type === 'capacity' ? parameter : initiative.cap) * phase, wish);
  if (longestFirst) {
    for (let d = to - 1, left = capacity; d >= from && left > 0; d--) {
      const taken = Math.min(wanted[d] as number, left);
      left -= taken;
      cells[head + d] = Math.max(0, (cells[head + d] as number) - taken);
    }
  } else {
    const met = capacity / wish;
    for (let d = from; d < to; d++) {
      cells[head + d] = Math.max(0, (cells[head + d] as number) - (wanted[d] as number) * met);
    }
  }
  return capacity;
}

/** Reviews, then queues in list order, on the survivors of a week; gives how many they end. */
export function closeMore(plan: Plan, memory: RunMemory, parameters: Float64Array, week: number): number {
  const { D, weeks, members, epochs, lifeOfWeek } = plan;
  const { cells } = memory;
  const head = weeks - week;
  let closed = 0;
  for (let k = 0; k < members.reviews.length; k++) {
    const i = members.reviews[k] as number;
    if (!isReviewing(plan, memory, i, week)) continue;
    const { spread, from } = plan.initiatives[i] as CompiledInitiative;
    const kept = Math.pow(1 - (parameters[i] as number), 1 / spread);
    // The cohort ages with the weeks; once it is in the open bucket it can no longer be told from the others there.
    const first = Math.min(from + week - (memory.starts[i] as number), D - 1);
    for (let d = first; d < D; d++) {
      const cases = cells[head + d] as number;
      cells[head + d] = cases * kept;
      closed += cases * (1 - kept);
    }
  }
  const { cumulative } = epochs[lifeOfWeek[week] as number] as LifeEpoch;
  for (let k = 0; k < members.queues.length; k++) {
    const i = members.queues[k] as number;
    const phase = phaseOf(plan, memory, i, week);
    if (phase === 0) continue;
    const initiative = plan.initiatives[i] as CompiledInitiative;
    closed += closeFromQueue(memory, head, initiative, parameters[i] as number, phase, cumulative);
  }
  return closed;
}
