import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelBytes } from 'virtual:kernel';
import {
  compile,
  createOutput,
  createWasmKernel,
  run,
  typescriptKernel,
  type Kernel,
  type RunOutput,
  type Scenario,
} from '../../src/model';
import { queue, scenarioWith, seed, uncapped } from './randomScenarios';
import { everyKind, geometric, ishoej, tableNames } from './scenarios';
import { wasmKernel } from './wasmKernel';

function outputOf(scenario: Scenario, kernel: Kernel): RunOutput {
  const plan = compile(scenario);
  const out = createOutput(plan, kernel);
  run(plan, plan.parameters, out);
  return out;
}

/** The largest difference of any weekly number, relative to it; of an outflow, relative to the stock it is taken from. */
function largestDifference(one: RunOutput, other: RunOutput): number {
  const pairs: [Float64Array, Float64Array, Float64Array][] = [
    ...(['stock', 'fullTime', 'long', 'inflow', 'gross', 'net'] as const).map(
      (name): [Float64Array, Float64Array, Float64Array] => [one[name], other[name], other[name]],
    ),
    [one.outflow, other.outflow, other.stock],
    ...one.bands.map((band, k): [Float64Array, Float64Array, Float64Array] => [
      band,
      other.bands[k]!,
      other.bands[k]!,
    ]),
    ...one.destinations.flatMap((destination, j) =>
      (['stock', 'gross', 'net'] as const).map((name): [Float64Array, Float64Array, Float64Array] => [
        destination[name],
        other.destinations[j]![name],
        other.destinations[j]![name],
      ]),
    ),
  ];
  let largest = 0;
  for (const [series, reference, scale] of pairs) {
    reference.forEach((value, t) => {
      const difference = Math.abs(series[t]! - value);
      if (difference !== 0) largest = Math.max(largest, difference / Math.abs(scale[t]!));
    });
  }
  return largest;
}

const connected: Partial<Scenario> = {
  initial: { n: Array.from({ length: 260 }, (_, d) => d % 7) },
  arrivals: [
    { week: 3, duration: 200, cases: 40 },
    { week: 3, duration: 0, cases: 2 },
    { week: 59, duration: 51, cases: 5 },
  ],
  fullTimeShare: [
    [0, 1],
    [13, 0.7],
  ],
  cost: { rules: [{ from: '2016-03-01', weekly: 4300, rateShare: [[22, 0.6]] }] },
  destinations: [
    { id: 'x', share: [[22, 0.4]], life: { h: [0.03, 0.02] }, weekly: 2000, initial: { n: [1, 2] } },
  ],
};
const fixtures: [string, Scenario][] = [
  ...tableNames.flatMap((name): [string, Scenario][] => [
    [`table ${name} without the plan`, ishoej(name)],
    [`table ${name} with it`, ishoej(name, [1.1, 1.4, 1.5])],
  ]),
  ...everyKind.map((initiative): [string, Scenario] => [
    `an initiative of the kind ${initiative.id}`,
    geometric({ initiatives: [initiative] }),
  ]),
  ['one initiative of every kind', geometric({ initiatives: everyKind })],
  ['arrivals, cases carried in and another benefit', geometric(connected)],
  ['all of it at once', geometric({ ...connected, initiatives: everyKind })],
  ['two durations and one week', geometric({ D: 2, weeks: 1 })],
];

describe('the inner loop in WebAssembly', () => {
  it.each(fixtures)('gives every series as TypeScript does, to 1e−12: %s', (_name, scenario) => {
    const reference = outputOf(scenario, typescriptKernel);
    expect(reference.stock.some((cases) => cases > 0)).toBe(true);
    expect(largestDifference(outputOf(scenario, wasmKernel()), reference)).toBeLessThanOrEqual(1e-12);
  });

  it('gives every series as TypeScript does in random scenarios', () => {
    const kernel = wasmKernel();
    fc.assert(
      fc.property(scenarioWith(fc.oneof(uncapped, queue)), (scenario) => {
        const difference = largestDifference(
          outputOf(scenario, kernel),
          outputOf(scenario, typescriptKernel),
        );
        expect(difference).toBeLessThanOrEqual(1e-12);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('gives a memory to each plan: two plans may be run in turn', () => {
    const kernel = wasmKernel();
    const [a, b] = [compile(ishoej('A', [1.2])), compile(geometric())];
    const [outA, outB] = [createOutput(a, kernel), createOutput(b, kernel)];
    run(a, a.parameters, outA);
    const before = outA.stock.slice();
    run(b, b.parameters, outB);
    expect(outA.stock).toEqual(before);
    run(a, a.parameters, outA);
    expect(outA.stock).toEqual(before);
  });

  it('can be opened twenty thousand times: a memory goes when its plan goes', () => {
    const kernel = wasmKernel();
    const plan = compile(geometric({ bandEdges: [0, 52] }));
    let last = createOutput(plan, kernel);
    for (let k = 0; k < 20_000; k++) last = createOutput(plan, kernel);
    run(plan, plan.parameters, last);
    expect(last.stock[59]).toBeCloseTo(100, 9);
  });
});

describe('where there is no WebAssembly', () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['no bytes', new Uint8Array(0)],
    ['bytes that are no program', Uint8Array.from({ length: 500 }, (_, k) => (k * 89) % 256)],
    ['a program that is cut short', kernelBytes.slice(0, kernelBytes.length - 20)],
    ['a program with a wrong byte in its head', kernelBytes.map((byte, k) => (k === 4 ? byte + 1 : byte))],
  ])('there is no such kernel, and TypeScript serves: %s', (_name, bytes) => {
    expect(createWasmKernel(bytes)).toBeNull();
  });
});
