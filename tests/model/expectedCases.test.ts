import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelBytes } from 'virtual:kernel';
import {
  compile,
  createOutput,
  createWasmKernel,
  run,
  ScenarioError,
  simulate,
  typescriptKernel,
  type Initiative,
  type Kernel,
  type Month,
  type Plan,
  type Scenario,
  type Simulation,
} from '../../src/model';
import { anyScenario, initiativeKinds, reviewMeetsTheLastBucket } from './anyScenario';
import { expectedCases, type ExpectedWeeks } from './expectedCases';
import { weeksOfDays } from './specification';

type Pair = [name: string, actual: ArrayLike<number>, expected: readonly number[]];

/** What a run gives by week, from {@link simulate} or from a kernel. */
interface Weekly extends Record<(typeof measures)[number], ArrayLike<number>> {
  bands: ArrayLike<number>[];
  destinations: Record<(typeof elsewhere)[number], ArrayLike<number>>[];
}

const measures = ['stock', 'fullTime', 'long', 'inflow', 'outflow', 'gross', 'net'] as const;
const elsewhere = ['stock', 'gross', 'net'] as const;

function weekly({ destinations = [] }: Scenario, simulation: Simulation): Weekly {
  return {
    ...simulation.weeks,
    bands: simulation.bands.map(({ stock }) => stock),
    destinations: destinations.map(({ id }) => simulation.destinations[id]!),
  };
}

/** Every weekly series of the two, side by side. */
function weeklyPairs(actual: Weekly, expected: ExpectedWeeks): Pair[] {
  return [
    ...measures.map((name): Pair => [name, actual[name], expected[name]]),
    ...expected.bands.map((values, b): Pair => [`band ${b}`, actual.bands[b]!, values]),
    ...expected.destinations.flatMap((series, j) =>
      elsewhere.map((name): Pair => [
        `destination ${j} ${name}`,
        actual.destinations[j]![name],
        series[name],
      ]),
    ),
  ];
}

/** The months of section 3, counted day by day. */
function monthPairs(scenario: Scenario, actual: Month[], expected: ExpectedWeeks): Pair[] {
  const months = [...weeksOfDays(scenario).values()];
  const sum = (weeks: number[], series: number[]): number =>
    weeks.reduce((total, week) => total + series[week]!, 0);
  const mean = (series: number[]) => months.map((weeks) => sum(weeks, series) / weeks.length);
  const total = (series: number[]) => months.map((weeks) => sum(weeks, series) / 7);
  const end = (series: number[]) => months.map((weeks) => series[weeks.at(-1)!]!);
  const expectedMonths = {
    days: months.map(({ length }) => length),
    fte: mean(expected.fullTime),
    cases: mean(expected.stock),
    longAvg: mean(expected.long),
    longEnd: end(expected.long),
    stockEnd: end(expected.stock),
    inflow: total(expected.inflow),
    outflow: total(expected.outflow),
    gross: total(expected.gross),
    net: total(expected.net),
  };
  expect(actual.map(({ month }) => month)).toEqual([...weeksOfDays(scenario).keys()]);
  return Object.entries(expectedMonths).map(([name, values]): Pair => [
    `months: ${name}`,
    actual.map((month) => month[name as keyof typeof expectedMonths]),
    values,
  ]);
}

/** The largest difference between two series, in parts of the largest value (at least 1). */
function difference([, actual, expected]: Pair): number {
  const size = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return expected.reduce((most, value, t) => Math.max(most, Math.abs(actual[t]! - value) / size), 0);
}

/** What the specification expects; nothing where the hazards fall below 0, and the model must refuse. */
function expectedOf(scenario: Scenario): ExpectedWeeks | undefined {
  try {
    return expectedCases(scenario);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function expectNear(pairs: Pair[]): void {
  expect(pairs.filter((pair) => !(difference(pair) < 1e-10))).toEqual([]);
}

function expectAgreement(scenario: Scenario): void {
  const expected = expectedOf(scenario);
  if (!expected) {
    expect(() => simulate(scenario)).toThrow(ScenarioError);
    return;
  }
  const simulation = simulate(scenario);
  expectNear([
    ...weeklyPairs(weekly(scenario, simulation), expected),
    ...monthPairs(scenario, simulation.months, expected),
  ]);
}

/** Runs a plan in a memory that was used before, for the same plan with each initiative's own parameter halved. */
function runAgain(plan: Plan, kernel: Kernel): Weekly {
  const out = createOutput(plan, kernel);
  try {
    run(
      plan,
      plan.parameters.map((value) => value / 2),
      out,
    );
  } catch (error) {
    // Half of a factor can be too little for a hazard; the memory must bear that too.
    if (!(error instanceof ScenarioError)) throw error;
  }
  run(plan, plan.parameters, out);
  return out;
}

describe('the model is its specification, word by word', { timeout: 60_000 }, () => {
  it('in random scenarios with every field that there is', () => {
    fc.assert(
      fc.property(
        anyScenario().filter((scenario) => !reviewMeetsTheLastBucket(scenario)),
        expectAgreement,
      ),
      { seed: 1972, numRuns: 400 },
    );
  });

  it.each([typescriptKernel, createWasmKernel(kernelBytes)!])(
    'in the memory of another run, by the kernel of $name',
    (kernel) => {
      fc.assert(
        fc.property(
          anyScenario().filter((scenario) => !reviewMeetsTheLastBucket(scenario)),
          (scenario) => {
            const expected = expectedOf(scenario);
            fc.pre(expected !== undefined);
            expectNear(weeklyPairs(runAgain(compile(scenario), kernel), expected));
          },
        ),
        { seed: 1975, numRuns: 150 },
      );
    },
  );

  it('in random scenarios where every initiative is a queue', () => {
    const queues = anyScenario((D) => initiativeKinds(D).queue);
    fc.assert(fc.property(queues, expectAgreement), { seed: 1973, numRuns: 150 });
  });

  it('in random scenarios where hazards together may fall below 0', () => {
    const hazards = anyScenario((D) => initiativeKinds(D).hazard);
    fc.assert(fc.property(hazards, expectAgreement), { seed: 1974, numRuns: 150 });
  });
});

describe('a review of a cohort that no case belongs to', () => {
  /** A hundred cases that stay for ever, 52 weeks old at the start: three weeks too young for every review here. */
  const scenario: Scenario = {
    startDate: '2016-01-04',
    weeks: 5,
    D: 54,
    life: { h: [0] },
    inflow: { mean: 0 },
    initial: { n: [...new Array<number>(52).fill(0), 100] },
  };
  const review = { id: 'r', type: 'review', from: 53, p: 0.75, spread: 20, start: 0 } as const;
  const stock = (...initiatives: Initiative[]) =>
    Array.from(simulate({ ...scenario, initiatives }).weeks.stock);
  const untouched = [100, 100, 100, 100, 100];

  it('ends nothing', () => {
    expect(stock(review)).toEqual(untouched);
  });

  it('ends nothing either when it began before the horizon', () => {
    // Who had 50 weeks five weeks before the start has 55 at the start.
    expect(stock({ ...review, from: 50, start: -5 })).toEqual(untouched);
  });

  it('ends nothing either when a point exit of no cases stands at the last duration', () => {
    expect(stock(review, { id: 'x', type: 'exit', at: 53, q: 0, start: 0 })).toEqual(untouched);
  });
});
