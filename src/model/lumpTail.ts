import type { LifeEpoch, Plan } from './plan';

/** The first duration from which all values are the same. */
function constantFrom(values: Float64Array): number {
  let first = values.length - 1;
  while (first > 0 && values[first - 1] === values[first]) first--;
  return first;
}

/** The first duration from which cases can no longer be told apart by anything that the plan says. */
function firstAlike(plan: Plan): number {
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
      type === 'exit' ? from + 1 : 0,
      // A review follows its cohort as it ages.
      type === 'review' ? from + spread : 0,
    ]),
  );
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
export function lumpTail(plan: Plan): Plan {
  const last = firstAlike(plan);
  const D = last + 1;
  if (D >= plan.D) return plan;
  const shortened = (values: Float64Array): Float64Array => values.slice(0, D);
  const tables = (epochs: readonly LifeEpoch[]): LifeEpoch[] =>
    epochs.map(({ fromWeek, hazards, cumulative }) => ({
      fromWeek,
      hazards: shortened(hazards),
      cumulative: shortened(cumulative),
    }));
  return {
    ...plan,
    D,
    epochs: tables(plan.epochs),
    initial: folded(plan.initial, last),
    arrivals: plan.arrivals.map((arrival) => ({ ...arrival, duration: Math.min(arrival.duration, last) })),
    fullTimeShare: shortened(plan.fullTimeShare),
    longFrom: Math.min(plan.longFrom, D),
    costs: plan.costs.map(({ fromWeek, gross, municipalShare }) => ({
      fromWeek,
      gross: shortened(gross),
      municipalShare: shortened(municipalShare),
    })),
    destinations: plan.destinations.map((destination) => ({
      ...destination,
      share: shortened(destination.share),
      epochs: tables(destination.epochs),
      initial: folded(destination.initial, last),
    })),
    initiatives: plan.initiatives.map((initiative) => ({ ...initiative, to: Math.min(initiative.to, D) })),
  };
}
