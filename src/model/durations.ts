import type { LifeEpoch, PlanDraft } from './plan';

/** The first duration from which all values are the same. */
function constantFrom(values: Float64Array): number {
  let first = values.length - 1;
  while (first > 0 && values[first - 1] === values[first]) first--;
  return first;
}

/** The first duration from which cases can no longer be told apart by anything that the plan says. */
function firstAlike(plan: PlanDraft): number {
  const tables = (epochs: readonly LifeEpoch[]): number[] =>
    epochs.map(({ hazards }) => constantFrom(hazards));
  return Math.max(
    1,
    ...tables(plan.epochs),
    constantFrom(plan.fullTimeShare),
    ...plan.costs.flatMap(({ gross, municipalShare }) => [constantFrom(gross), constantFrom(municipalShare)]),
    ...plan.destinations.flatMap(({ share, epochs }) => [constantFrom(share), ...tables(epochs)]),
    ...plan.bandEdges,
    plan.longFrom < plan.D ? plan.longFrom : 0,
    ...plan.initiatives.flatMap(({ type, from, to, spread }) => [
      from,
      to < plan.D ? to : 0,
      // A review follows its cohort as it ages.
      type === 'review' ? from + spread : 0,
    ]),
  );
}

/** The plan with more durations, the last of which says for all others what it said: the same plan, less lumped. */
function withDurations(plan: PlanDraft, D: number): PlanDraft {
  const repeated = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: D }, (_, d) => values[Math.min(d, plan.D - 1)] ?? 0);
  const padded = (n: Float64Array): Float64Array => Float64Array.from({ length: D }, (_, d) => n[d] ?? 0);
  return withEach(plan, D, repeated, padded);
}

/**
 * A review follows its cohort as it ages, so the durations must reach as far as the cohort does while it is reviewed:
 * in the open last bucket its cases could not be told from those that come after.
 */
export function reachReviews(plan: PlanDraft): PlanDraft {
  const reach = plan.initiatives.map(({ type, from, start, spread }) =>
    type === 'review' ? from + Math.min(spread, plan.weeks - Math.min(0, start)) + 1 : 0,
  );
  // No case grows older than this.
  const oldest = plan.D + plan.weeks + 1;
  const D = Math.min(oldest, Math.max(0, ...reach));
  return D > plan.D ? withDurations(plan, D) : plan;
}

/** Values by duration with everything from `last` on added up there. */
function folded(n: Float64Array, last: number): Float64Array {
  const result = n.slice(0, last + 1);
  for (let d = last + 1; d < n.length; d++) result[last] = (result[last] ?? 0) + (n[d] ?? 0);
  return result;
}

/**
 * The same plan with fewer durations: where hazards, weights and costs no longer change with duration, the cases need
 * not be told apart, and the open last bucket can begin there. The answer is the same, the work is less.
 */
export function lumpTail(plan: PlanDraft): PlanDraft {
  const last = firstAlike(plan);
  const D = last + 1;
  if (D >= plan.D) return plan;
  return withEach(
    plan,
    D,
    (values) => values.slice(0, D),
    (n) => folded(n, last),
  );
}

/** The plan with `D` durations: what holds by duration made by `values`, cases made by `cases`. */
function withEach(
  plan: PlanDraft,
  D: number,
  values: (of: Float64Array) => Float64Array,
  cases: (n: Float64Array) => Float64Array,
): PlanDraft {
  const tables = (epochs: readonly LifeEpoch[]): LifeEpoch[] =>
    epochs.map(({ fromWeek, hazards, cumulative }) => ({
      fromWeek,
      hazards: values(hazards),
      cumulative: values(cumulative),
    }));
  // A band that reaches to the last duration goes on reaching there.
  const end = (to: number): number => (to >= plan.D ? D : Math.min(to, D));
  return {
    ...plan,
    D,
    epochs: tables(plan.epochs),
    initial: cases(plan.initial),
    arrivals: plan.arrivals.map((arrival) => ({ ...arrival, duration: Math.min(arrival.duration, D - 1) })),
    fullTimeShare: values(plan.fullTimeShare),
    longFrom: end(plan.longFrom),
    costs: plan.costs.map(({ fromWeek, gross, municipalShare }) => ({
      fromWeek,
      gross: values(gross),
      municipalShare: values(municipalShare),
    })),
    destinations: plan.destinations.map((destination) => ({
      ...destination,
      share: values(destination.share),
      epochs: tables(destination.epochs),
      initial: cases(destination.initial),
    })),
    initiatives: plan.initiatives.map((initiative) => ({ ...initiative, to: end(initiative.to) })),
  };
}
