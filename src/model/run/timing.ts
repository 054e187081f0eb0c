import type { CompiledInitiative, Plan } from '../plan';
import type { RunMemory } from './memory';

/** How much of its effect an initiative has in a week: 0 before its start and from its end, rising over its ramp. */
export function phaseIn(start: number, end: number, ramp: number, week: number): number {
  return week < start || week >= end ? 0 : Math.min(1, (week - start + 1) / ramp);
}

/** The phase of initiative `i` in a week, for the starts and ramps that `memory` holds. */
export function phaseOf(plan: Plan, memory: RunMemory, i: number, week: number): number {
  const { end } = plan.initiatives[i] as CompiledInitiative;
  return phaseIn(memory.starts[i] as number, end, memory.ramps[i] as number, week);
}

/** Whether review `i` works in a week. */
export function isReviewing(plan: Plan, memory: RunMemory, i: number, week: number): boolean {
  const { end, spread } = plan.initiatives[i] as CompiledInitiative;
  const start = memory.starts[i] as number;
  return week >= start && week < Math.min(end, start + spread);
}

/** Whether one of the initiatives has another phase in a week than in the week before. */
function phaseChanges(plan: Plan, memory: RunMemory, members: readonly number[], week: number): boolean {
  for (let k = 0; k < members.length; k++) {
    const i = members[k] as number;
    if (phaseOf(plan, memory, i, week) !== phaseOf(plan, memory, i, week - 1)) return true;
  }
  return false;
}

/** Whether the cases of a week must be looked at once more after its plain exits. */
function isStepped(plan: Plan, memory: RunMemory, week: number): boolean {
  const { members, destinations } = plan;
  if (destinations.length > 0) return true;
  for (let k = 0; k < members.queues.length; k++) {
    if (phaseOf(plan, memory, members.queues[k] as number, week) > 0) return true;
  }
  for (let k = 0; k < members.reviews.length; k++) {
    if (isReviewing(plan, memory, members.reviews[k] as number, week)) return true;
  }
  return false;
}

function hasArrivals(plan: Plan, week: number): boolean {
  for (let k = 0; k < plan.arrivals.length; k++) if (plan.arrivals[k]?.week === week) return true;
  return false;
}

/**
 * Divides the horizon into epochs in which nothing changes, for the starts and ramps that `memory` holds: weeks of an
 * epoch share one row of survival, or of weights. Stretches end where a week brings arrivals, or needs a queue, a review
 * or a destination, which the kernel does not know.
 */
export function layOutWeeks(plan: Plan, memory: RunMemory): void {
  const { weeks, members, lifeOfWeek, costOfWeek } = plan;
  const { survivalRowOfWeek, weightRowOfWeek, stretchEnd } = memory;
  let survivalRow = -1;
  let weightRow = -1;
  for (let week = 0; week < weeks; week++) {
    if (
      week === 0 ||
      lifeOfWeek[week] !== lifeOfWeek[week - 1] ||
      phaseChanges(plan, memory, members.hazards, week) ||
      phaseChanges(plan, memory, members.exits, week)
    ) {
      memory.survivalRowStart[++survivalRow] = week;
    }
    if (
      week === 0 ||
      costOfWeek[week] !== costOfWeek[week - 1] ||
      phaseChanges(plan, memory, members.intensities, week)
    ) {
      memory.weightRowStart[++weightRow] = week;
    }
    survivalRowOfWeek[week] = survivalRow;
    weightRowOfWeek[week] = weightRow;
  }
  let next = weeks;
  let nextIsStepped = true;
  for (let week = weeks - 1; week >= 0; week--) {
    const stepped = isStepped(plan, memory, week);
    if (stepped || nextIsStepped || hasArrivals(plan, week + 1)) next = week + 1;
    stretchEnd[week] = next;
    memory.isStepped[week] = stepped ? 1 : 0;
    nextIsStepped = stepped;
  }
}
