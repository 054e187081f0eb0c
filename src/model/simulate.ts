import { compile } from './compile';
import { monthsOf, type Month } from './months';
import { createOutput } from './run/output';
import { run } from './run/run';
import type { Scenario } from './scenario';

/** Expected values of a scenario by week and by calendar month. */
export interface Simulation {
  /** By week, length = `scenario.weeks`: cases, full-time persons, long cases, flows (cases a week), money (kr. a week). */
  weeks: {
    stock: Float64Array;
    fullTime: Float64Array;
    long: Float64Array;
    inflow: Float64Array;
    outflow: Float64Array;
    gross: Float64Array;
    net: Float64Array;
  };
  /** Cases by duration band, from ≤ d < to; the last band is open. */
  bands: { from: number; to: number | null; stock: Float64Array }[];
  destinations: Record<string, { stock: Float64Array; gross: Float64Array; net: Float64Array }>;
  months: Month[];
}

/**
 * Runs a scenario: a deterministic expected-value cohort model in weeks, structured by duration.
 *
 * @throws ScenarioError naming the field, the value and the range when the scenario is invalid
 */
export function simulate(scenario: Scenario): Simulation {
  const plan = compile(scenario);
  const out = createOutput(plan);
  run(plan, plan.parameters, out);
  const { stock, fullTime, long, inflow, outflow, gross, net, bands, destinations } = out;
  const weeks = { stock, fullTime, long, inflow, outflow, gross, net };
  return {
    weeks,
    bands: bands.map((stock, index) => ({
      from: plan.bandEdges[index] ?? 0,
      to: plan.bandEdges[index + 1] ?? null,
      stock,
    })),
    destinations: Object.fromEntries(
      plan.destinations.map(({ id }, j) => [id, destinations[j] as RunDestination]),
    ),
    months: monthsOf(plan.startDay, weeks),
  };
}

type RunDestination = Simulation['destinations'][string];
