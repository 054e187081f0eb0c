import { checkNumber, ScenarioError } from './check';
import type { CompiledInitiative, Plan } from './plan';
import { epochAt, type CostEpoch } from './cost';
import { MAX_CASES, MAX_FACTOR } from './limits';

/** Weekly results and the working memory of {@link run}; reused from run to run. */
export interface RunOutput {
  /** Expected cases in the week. */
  stock: Float64Array;
  /** Full-time persons: cases weighted by their full-time share. */
  fullTime: Float64Array;
  /** Cases over 52 weeks. */
  long: Float64Array;
  /** New cases of the week, arrivals included. */
  inflow: Float64Array;
  /** Cases that ended at the week's end. */
  outflow: Float64Array;
  /** Kr. in the week, before and after state reimbursement. */
  gross: Float64Array;
  net: Float64Array;
  /** Cases in the week by duration band, in the order of `plan.bandEdges`. */
  bands: Float64Array[];
  destinations: { stock: Float64Array; gross: Float64Array; net: Float64Array }[];
  memory: RunMemory;
}

/** Working memory, made once for a plan. */
interface RunMemory {
  cells: Float64Array;
  destinationCells: Float64Array[];
  /** Survival of the week, and what a queue wants, by duration. */
  survival: Float64Array;
  scratch: Float64Array;
  /** Cases before the week's exits; empty when no destination asks. */
  before: Float64Array;
  fullTime: Float64Array;
  gross: Float64Array;
  net: Float64Array;
  phases: Float64Array;
}

/** Makes room for the results of a plan. */
export function createOutput(plan: Plan): RunOutput {
  const series = () => new Float64Array(plan.weeks);
  return {
    stock: series(),
    fullTime: series(),
    long: series(),
    inflow: series(),
    outflow: series(),
    gross: series(),
    net: series(),
    bands: plan.bandEdges.map(series),
    destinations: plan.destinations.map(() => ({ stock: series(), gross: series(), net: series() })),
    memory: createMemory(plan),
  };
}

function createMemory({ D, weeks, destinations, initiatives }: Plan): RunMemory {
  const byDuration = () => new Float64Array(D);
  return {
    cells: new Float64Array(D + weeks),
    destinationCells: destinations.map(() => new Float64Array(D + weeks)),
    survival: byDuration(),
    scratch: byDuration(),
    before: destinations.length > 0 ? byDuration() : new Float64Array(0),
    fullTime: byDuration(),
    gross: byDuration(),
    net: byDuration(),
    phases: new Float64Array(initiatives.length),
  };
}

/** How much of its effect an initiative has in a week: 0 before its start and from its end, rising over its ramp. */
function phaseIn({ start, end, ramp }: CompiledInitiative, week: number): number {
  return week < start || week >= end ? 0 : Math.min(1, (week - start + 1) / ramp);
}

/** Whether an initiative's extra closings are limited by capacity, and so depend on the cases of the week. */
export function isQueue({ type, cap }: CompiledInitiative): boolean {
  return type === 'capacity' || cap < Infinity;
}

/** Survival of a week under a hazard multiplied by `factor`; a table that ends every case does so at any factor above 0. */
function weeklySurvival(cumulative: number, factor: number): number {
  return factor === 0 ? 1 : Math.exp(-cumulative * factor);
}

/** Survival factor of the week by duration: base hazards, excess hazards and point exits (steps 3 of the model page). */
function fillSurvival(
  factor: Float64Array,
  excess: Float64Array,
  plan: Plan,
  cumulative: Float64Array,
  parameters: Float64Array,
  phases: Float64Array,
): void {
  const { initiatives, D } = plan;
  excess.fill(1);
  initiatives.forEach((initiative, i) => {
    const phase = phases[i] ?? 0;
    if (phase === 0 || initiative.type !== 'hazard' || isQueue(initiative)) return;
    const added = ((parameters[i] ?? 1) - 1) * phase;
    for (let d = initiative.from; d < initiative.to; d++) excess[d] = (excess[d] ?? 1) + added;
  });
  for (let d = 0; d < D; d++) {
    let total = excess[d] ?? 1;
    if (total < 0) {
      if (total < -1e-9) {
        throw new ScenarioError(
          `initiatives: the hazard factor of duration ${d}`,
          total,
          'at least 0 in all',
        );
      }
      total = 0;
    }
    factor[d] = weeklySurvival(cumulative[d] ?? 0, total);
  }
  initiatives.forEach(({ type, from }, i) => {
    if (type === 'exit') factor[from] = (factor[from] ?? 1) * (1 - (parameters[i] ?? 0) * (phases[i] ?? 0));
  });
}

/** Full-time weight and cost of one case in the week by duration. */
function fillWeights(
  weights: Pick<RunMemory, 'fullTime' | 'gross' | 'net'>,
  plan: Plan,
  cost: CostEpoch,
  parameters: Float64Array,
  phases: Float64Array,
): void {
  weights.fullTime.set(plan.fullTimeShare);
  plan.initiatives.forEach((initiative, i) => {
    const phase = phases[i] ?? 0;
    if (initiative.type !== 'intensity' || phase === 0) return;
    const share = 1 + ((parameters[i] ?? 1) - 1) * phase;
    for (let d = initiative.from; d < initiative.to; d++) {
      weights.fullTime[d] = (weights.fullTime[d] ?? 0) * share;
    }
  });
  for (let d = 0; d < plan.D; d++) {
    const fullTime = checkNumber(
      `initiatives: the full-time share of duration ${d}`,
      weights.fullTime[d],
      0,
      MAX_FACTOR,
    );
    const gross = fullTime * (cost.gross[d] ?? 0);
    weights.gross[d] = gross;
    weights.net[d] = gross * (cost.municipalShare[d] ?? 1);
  }
}

/** Takes a queue's closings of the week from the survivors (step 4). `cells[head + d]` are the survivors of duration d. */
function closeFromQueue(
  cells: Float64Array,
  head: number,
  want: Float64Array,
  initiative: CompiledInitiative,
  parameter: number,
  phase: number,
  cumulative: Float64Array,
): void {
  const { from, to, type, maxShare, longestFirst } = initiative;
  let wanted = 0;
  for (let d = from; d < to; d++) {
    const share =
      type === 'capacity' ? maxShare : 1 - weeklySurvival(cumulative[d] ?? 0, (parameter - 1) * phase);
    const cases = (cells[head + d] ?? 0) * share;
    want[d] = cases;
    wanted += cases;
  }
  if (!(wanted > 0)) return;
  let left = Math.min((type === 'capacity' ? parameter : initiative.cap) * phase, wanted);
  const share = left / wanted;
  for (let d = to - 1; d >= from; d--) {
    const wish = want[d] ?? 0;
    const taken = longestFirst ? Math.min(wish, left) : wish * share;
    left -= taken;
    cells[head + d] = Math.max(0, (cells[head + d] ?? 0) - taken);
  }
}

/**
 * Runs the caseload week by week (sections 1, 2 and 4 of the model page; the order within a week is normative).
 *
 * The cells lie diagonally: a cohort keeps its cell while it ages and the head moves one cell down each week, so
 * nothing is shifted.
 *
 * @param parameters each initiative's own parameter: hazard, inflow and intensity m; exit q; review p; capacity perWeek
 * @param out is filled with the expected values by week
 * @throws ScenarioError when the initiatives together make a hazard negative
 */
export function run(plan: Plan, parameters: Float64Array, out: RunOutput): void {
  const { D, weeks, initiatives, destinations, bandEdges, longFrom } = plan;
  const last = D - 1;
  const { cells, destinationCells, survival: factor, scratch, before, phases } = out.memory;
  const { fullTime: fullTimeWeight, gross: grossCost, net: netCost } = out.memory;
  cells.fill(0);
  cells.set(plan.initial, weeks);
  destinations.forEach(({ initial }, j) => destinationCells[j]?.fill(0).set(initial, weeks));
  phases.fill(-1);
  const queues = initiatives
    .map((initiative, index) => ({ initiative, index }))
    .filter((q) => isQueue(q.initiative));
  const reviews = initiatives
    .map((initiative, index) => ({ initiative, index }))
    .filter(({ initiative }) => initiative.type === 'review');
  // Durations are summed piece by piece, so that bands and long cases fall out of one pass.
  const cuts = [...new Set([...bandEdges, longFrom, D])].sort((a, b) => a - b);
  let lifeEpoch = epochAt(plan.epochs, 0);
  let costEpoch = epochAt(plan.costs, 0);

  for (let t = 0; t < weeks; t++) {
    const head = weeks - t;

    let inflow = plan.inflow[t] ?? 0;
    let changed = t === 0;
    for (let i = 0; i < initiatives.length; i++) {
      const initiative = initiatives[i] as CompiledInitiative;
      const phase = phaseIn(initiative, t);
      if (phase !== phases[i]) changed = true;
      phases[i] = phase;
      if (initiative.type === 'inflow') inflow *= 1 + ((parameters[i] ?? 1) - 1) * phase;
    }
    checkNumber(`initiatives: the inflow of week ${t}`, inflow, 0, MAX_CASES);
    const life = epochAt(plan.epochs, t);
    const cost = epochAt(plan.costs, t);
    if (changed || life !== lifeEpoch)
      fillSurvival(factor, scratch, plan, life.cumulative, parameters, phases);
    if (changed || cost !== costEpoch) fillWeights(out.memory, plan, cost, parameters, phases);
    lifeEpoch = life;
    costEpoch = cost;

    // 1. Inflow and arrivals.
    cells[head] = (cells[head] ?? 0) + inflow;
    for (const { week, duration, cases } of plan.arrivals) {
      if (week !== t) continue;
      cells[head + duration] = (cells[head + duration] ?? 0) + cases;
      inflow += cases;
    }
    out.inflow[t] = inflow;

    // 2. Measure, and 3. survive: one pass, piece by piece.
    if (before.length > 0) before.set(cells.subarray(head, head + D));
    let stock = 0;
    let staying = 0;
    let fullTime = 0;
    let gross = 0;
    let net = 0;
    let long = 0;
    let band = -1;
    for (const bandSums of out.bands) bandSums[t] = 0;
    for (let piece = 0; piece + 1 < cuts.length; piece++) {
      const from = cuts[piece] as number;
      const to = cuts[piece + 1] as number;
      let sum = 0;
      for (let d = from; d < to; d++) {
        const cases = cells[head + d] as number;
        const surviving = cases * (factor[d] as number);
        cells[head + d] = surviving;
        sum += cases;
        staying += surviving;
        fullTime += cases * (fullTimeWeight[d] as number);
        gross += cases * (grossCost[d] as number);
        net += cases * (netCost[d] as number);
      }
      stock += sum;
      if (from >= longFrom) long += sum;
      if (from === bandEdges[band + 1]) band++;
      const bandSums = out.bands[band];
      if (bandSums) bandSums[t] = (bandSums[t] ?? 0) + sum;
    }
    out.stock[t] = stock;
    out.fullTime[t] = fullTime;
    out.long[t] = long;
    out.gross[t] = gross;
    out.net[t] = net;

    for (const { initiative, index } of reviews) {
      const { start, end, spread, from } = initiative;
      if (t < start || t >= Math.min(end, start + spread)) continue;
      const kept = Math.pow(1 - (parameters[index] ?? 0), 1 / spread);
      // The cohort ages with the weeks; once it is in the open bucket it can no longer be told from the others there.
      for (let d = Math.min(from + t - start, last); d < D; d++)
        cells[head + d] = (cells[head + d] ?? 0) * kept;
    }

    // 4. Queues, in list order.
    for (const { initiative, index } of queues) {
      const phase = phases[index] ?? 0;
      if (phase > 0)
        closeFromQueue(cells, head, scratch, initiative, parameters[index] ?? 0, phase, life.cumulative);
    }

    // 5. Exits, destinations, ageing.
    if (reviews.length + queues.length > 0) {
      staying = 0;
      for (let d = 0; d < D; d++) staying += cells[head + d] as number;
    }
    out.outflow[t] = Math.max(0, stock - staying);
    destinations.forEach((_destination, j) => ageDestination(plan, out, j, t, head, cost));
    foldIntoLast(cells, head + last);
  }
}

/** The last bucket is open: those who were in it stay in it, one cell down. */
function foldIntoLast(cells: Float64Array, at: number): void {
  cells[at - 1] = (cells[at - 1] ?? 0) + (cells[at] ?? 0);
  cells[at] = 0;
}

/** Measures a destination in week `t`, lets it age and takes in its share of the week's exits. */
function ageDestination(
  plan: Plan,
  out: RunOutput,
  j: number,
  t: number,
  head: number,
  cost: CostEpoch,
): void {
  const { share, epochs, weekly } = plan.destinations[j] as Plan['destinations'][number];
  const results = out.destinations[j] as RunOutput['destinations'][number];
  const { cells, before } = out.memory;
  const own = out.memory.destinationCells[j] as Float64Array;
  const { hazards } = epochAt(epochs, t);
  let cases = 0;
  let municipal = 0;
  for (let d = 0; d < plan.D; d++) {
    const there = own[head + d] ?? 0;
    cases += there;
    municipal += there * (cost.municipalShare[d] ?? 1);
    const arriving = ((before[d] ?? 0) - (cells[head + d] ?? 0)) * (share[d] ?? 0);
    own[head + d] = there * (1 - (hazards[d] ?? 0)) + arriving;
  }
  results.stock[t] = cases;
  results.gross[t] = cases * weekly;
  results.net[t] = municipal * weekly;
  foldIntoLast(own, head + plan.D - 1);
}
