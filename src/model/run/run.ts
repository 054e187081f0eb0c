import { checkNumber, checkRecord, ScenarioError } from '../check';
import { MAX_CASES } from '../limits';
import type { CompiledInitiative, Plan } from '../plan';
import { ageDestinations } from './destinations';
import type { RunMemory } from './memory';
import type { RunOutput } from './output';
import { closeMore } from './queues';
import { fillSurvival } from './survival';
import { layOutWeeks, phaseOf } from './timing';
import { age } from './typescriptKernel';
import { fillWeights } from './weights';

/**
 * Brings the tables in memory to the parameters; what they already are made for is left as it is, so that a slider or a
 * draw that changes one initiative makes the durations anew that it reaches.
 */
function prepare(plan: Plan, parameters: Float64Array, memory: RunMemory): void {
  const { initiatives, weeks, D } = plan;
  const { starts, ramps, made } = memory;
  const count = initiatives.length;
  const timed = parameters.length >= 3 * count;
  let timingChanged = !memory.isPrepared;
  let weightsChanged = false;
  /** Durations whose survival has changed. */
  let from = D;
  let to = 0;
  // Until all is made: a table that could not be made is not remembered as made.
  memory.isPrepared = false;
  for (let i = 0; i < count; i++) {
    const initiative = initiatives[i] as CompiledInitiative;
    const start = timed ? (parameters[count + i] as number) : initiative.start;
    const ramp = timed ? (parameters[2 * count + i] as number) : initiative.ramp;
    if (start !== starts[i] || ramp !== ramps[i]) timingChanged = true;
    starts[i] = start;
    ramps[i] = ramp;
    if (parameters[i] === made[i]) continue;
    made[i] = parameters[i] as number;
    const { type } = initiative;
    if (type === 'intensity') weightsChanged = true;
    if (type === 'inflow') memory.inflowIsPlain = false;
    if (type === 'hazard' || type === 'exit') {
      from = Math.min(from, initiative.from);
      to = Math.max(to, initiative.to);
    }
  }
  if (timingChanged) {
    layOutWeeks(plan, memory);
    memory.inflowIsPlain = false;
    [from, to] = [0, D];
  }
  if (from < to) fillSurvival(plan, memory, parameters, 0, weeks, from, to);
  if (timingChanged || weightsChanged) fillWeights(plan, memory, parameters, 0, weeks);
  memory.isPrepared = true;
}

/** New cases of weeks `from` to `to` before arrivals: the plan's, times a factor, times what initiatives make of it. */
function fillInflow(
  plan: Plan,
  parameters: Float64Array,
  { memory, inflow }: RunOutput,
  factors: Float64Array | undefined,
  from: number,
  to: number,
): void {
  const { inflows } = plan.members;
  for (let t = from; t < to; t++) {
    let cases = (plan.inflow[t] as number) * (factors ? (factors[t] as number) : 1);
    for (let k = 0; k < inflows.length; k++) {
      const i = inflows[k] as number;
      cases *= 1 + ((parameters[i] as number) - 1) * phaseOf(plan, memory, i, t);
    }
    if (!(cases >= 0 && cases <= MAX_CASES)) {
      checkNumber(`initiatives: the inflow of week ${t}`, cases, 0, MAX_CASES);
    }
    memory.inflow[t] = cases;
    inflow[t] = cases;
  }
}

/** Begins week `t`: survivors age, new cases and arrivals come in. */
function arrive(plan: Plan, memory: RunMemory, out: RunOutput, t: number): void {
  const { cells, weeks, D } = memory;
  const head = weeks - t;
  age(cells, head, D);
  const inflow = memory.inflow[t] as number;
  cells[head] = (cells[head] as number) + inflow;
  let arrived = inflow;
  for (let k = 0; k < plan.arrivals.length; k++) {
    const { week, duration, cases } = plan.arrivals[k] as Plan['arrivals'][number];
    if (week !== t) continue;
    cells[head + duration] = (cells[head + duration] as number) + cases;
    arrived += cases;
  }
  out.inflow[t] = arrived;
}

/** Refuses parameters of another length, and an output that was made for another plan. */
function checkFits(
  { initiatives, weeks, D, cuts }: Plan,
  parameters: Float64Array,
  { memory }: RunOutput,
): void {
  const { length } = checkRecord('parameters', parameters);
  const count = initiatives.length;
  if (length !== count && length !== 3 * count) {
    throw new ScenarioError(
      'parameters',
      `${length} numbers`,
      `${count} numbers, or ${3 * count} with starts and ramps`,
    );
  }
  if (memory.weeks !== weeks || memory.D !== D || memory.cuts.length !== cuts.length) {
    throw new ScenarioError(
      'out',
      `made for ${memory.weeks} weeks × ${memory.D} durations`,
      'made for this plan',
    );
  }
}

/** Puts the cases that are carried in where week 0 finds them. */
function carryIn(plan: Plan, { cells, destinationCells }: RunMemory): void {
  cells.fill(0);
  cells.set(plan.initial, plan.weeks);
  for (let j = 0; j < plan.destinations.length; j++) {
    const own = destinationCells[j] as Float64Array;
    own.fill(0);
    own.set((plan.destinations[j] as Plan['destinations'][number]).initial, plan.weeks);
  }
}

/** Takes the caseload from week `from` to week `to`, on tables that are made. */
function advance(plan: Plan, parameters: Float64Array, out: RunOutput, from: number, to: number): void {
  const { memory } = out;
  const { cells, stretchEnd, isStepped, before, staying } = memory;
  const { weeks, D, destinations } = plan;
  for (let t = from; t < to;) {
    const next = Math.min(to, stretchEnd[t] as number);
    arrive(plan, memory, out, t);
    if (destinations.length > 0) {
      const head = weeks - t;
      for (let d = 0; d < D; d++) before[d] = cells[head + d] as number;
    }
    memory.march(memory, t, next);
    if (isStepped[t] === 1) {
      staying[t] = (staying[t] as number) - closeMore(plan, memory, parameters, t);
      if (destinations.length > 0) ageDestinations(plan, out, t);
    }
    t = next;
  }
  for (let t = from; t < to; t++) {
    out.outflow[t] = Math.max(0, (out.stock[t] as number) - (staying[t] as number));
  }
}

/**
 * Runs the caseload week by week (sections 1, 2 and 4 of the model page; the order within a week is normative).
 *
 * The cells lie diagonally: a cohort keeps its cell while it ages and the head moves one cell down each week, so
 * nothing is shifted. Nothing is allocated.
 *
 * @param parameters each initiative's own parameter (hazard, inflow and intensity m; exit q; review p; capacity perWeek);
 *   after them, where they vary too, each initiative's start week and then each one's ramp: length n or 3n
 * @param out is filled with the expected values by week
 * @param inflowFactors by week, on the plan's inflow
 * @throws ScenarioError when the initiatives together make a hazard negative
 */
export function run(
  plan: Plan,
  parameters: Float64Array,
  out: RunOutput,
  inflowFactors?: Float64Array,
): void {
  checkFits(plan, parameters, out);
  prepare(plan, parameters, out.memory);
  if (inflowFactors || !out.memory.inflowIsPlain) {
    out.memory.inflowIsPlain = false;
    fillInflow(plan, parameters, out, inflowFactors, 0, plan.weeks);
    out.memory.inflowIsPlain = inflowFactors === undefined;
  }
  carryIn(plan, out.memory);
  advance(plan, parameters, out, 0, plan.weeks);
}

/** Begins a run that is taken further by {@link runOn}, at the plan's own starts and ramps. */
export function beginRun(plan: Plan, out: RunOutput): void {
  const { memory } = out;
  const { initiatives } = plan;
  memory.isPrepared = false;
  for (let i = 0; i < initiatives.length; i++) {
    const { start, ramp } = initiatives[i] as CompiledInitiative;
    memory.starts[i] = start;
    memory.ramps[i] = ramp;
  }
  layOutWeeks(plan, memory);
  carryIn(plan, memory);
}

/**
 * Takes a run from week `from` to week `to`. The cells hold what week `from` finds, so that runs that share their past
 * can be taken on from there: only the tables of these weeks are made.
 */
export function runOn(plan: Plan, parameters: Float64Array, out: RunOutput, from: number, to: number): void {
  if (from >= to) return;
  fillSurvival(plan, out.memory, parameters, from, to, 0, plan.D);
  fillWeights(plan, out.memory, parameters, from, to);
  fillInflow(plan, parameters, out, undefined, from, to);
  advance(plan, parameters, out, from, to);
}
