import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compile,
  createOutput,
  run,
  ScenarioError,
  simulate,
  typescriptKernel,
  type Initiative,
  type Kernel,
  type Plan,
  type RunOutput,
  type Scenario,
} from '../../src/model';
import { queue, scenarioWith, seed, uncapped } from './randomScenarios';
import { everyKind, geometric, ishoej } from './scenarios';
import { wasmKernel } from './wasmKernel';

const kernels: [string, Kernel][] = [
  ['TypeScript', typescriptKernel],
  ['WebAssembly', wasmKernel()],
];

/** Every weekly number of a run, in one list. */
function figures(out: RunOutput): Float64Array {
  const { stock, fullTime, long, inflow, outflow, gross, net, bands, destinations } = out;
  const others = destinations.flatMap((destination) => [
    destination.stock,
    destination.gross,
    destination.net,
  ]);
  const series = [stock, fullTime, long, inflow, outflow, gross, net, ...bands, ...others];
  return Float64Array.from(series.flatMap((values) => [...values]));
}

/** The parameters of a run: own parameters, starts and ramps of the plan's initiatives. */
function timed({ parameters, initiatives }: Plan): Float64Array {
  return Float64Array.from([
    ...parameters,
    ...initiatives.map(({ start }) => start),
    ...initiatives.map(({ ramp }) => ramp),
  ]);
}

function freshFigures(plan: Plan, parameters: Float64Array, kernel: Kernel): Float64Array {
  const out = createOutput(plan, kernel);
  run(plan, parameters, out);
  return figures(out);
}

const connected = geometric({
  initiatives: everyKind,
  arrivals: [{ week: 7, duration: 30, cases: 12 }],
  destinations: [{ id: 'x', share: [[22, 0.4]], life: { h: [0.02] }, weekly: 2000 }],
  cost: { rules: [{ from: '2016-03-01', weekly: 4300 }] },
});

describe.each(kernels)('a memory that is used again, in %s', (_name, kernel) => {
  it('gives bit by bit what a fresh one gives, whatever was run in it before', () => {
    const change = fc.record({
      own: fc.double({ min: 0.9, max: 1, noNaN: true }),
      delay: fc.integer({ min: -4, max: 30 }),
      ramp: fc.integer({ min: 1, max: 9 }),
      isTimed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        scenarioWith(fc.oneof(uncapped, queue), { least: 1, most: 5 }),
        fc.array(fc.array(change, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 6 }),
        (scenario, rounds) => {
          const plan = compile(scenario);
          const count = plan.initiatives.length;
          const out = createOutput(plan, kernel);
          for (const changes of rounds) {
            const parameters = timed(plan);
            for (let i = 0; i < count; i++) {
              const { own, delay, ramp } = changes[i]!;
              // Nearer to doing nothing, and so within what is allowed.
              const neutral = ['hazard', 'inflow', 'intensity'].includes(plan.initiatives[i]!.type) ? 1 : 0;
              parameters[i] = neutral + (parameters[i]! - neutral) * own;
              parameters[count + i] = parameters[count + i]! + delay;
              parameters[2 * count + i] = ramp;
            }
            const used = changes[0]!.isTimed ? parameters : parameters.slice(0, count);
            run(plan, used, out);
            expect(figures(out)).toEqual(freshFigures(plan, used, kernel));
          }
        },
      ),
      { seed, numRuns: 50 },
    );
  });

  it('makes again what one parameter alone changes, and nothing is left of its last value', () => {
    const plan = compile(geometric({ initiatives: everyKind }));
    const out = createOutput(plan, kernel);
    run(plan, plan.parameters, out);
    for (let i = 0; i < everyKind.length; i++) {
      const parameters = plan.parameters.slice();
      parameters[i] = parameters[i]! * 0.97;
      run(plan, parameters, out);
      expect(figures(out), everyKind[i]!.id).toEqual(freshFigures(plan, parameters, kernel));
      expect(figures(out), everyKind[i]!.id).not.toEqual(freshFigures(plan, plan.parameters, kernel));
      run(plan, plan.parameters, out);
    }
  });

  describe('after a run that was refused', () => {
    const initiatives: Initiative[] = [
      { id: 'a', type: 'hazard', from: 0, m: 1.5, start: 4, ramp: 3 },
      { id: 'b', type: 'hazard', from: 10, m: 0.8, start: 20, ramp: 2 },
      { id: 'c', type: 'inflow', m: 1, start: 0 },
      { id: 'd', type: 'intensity', from: 0, m: 0.9, start: 3 },
    ];
    const plan = compile(geometric({ initiatives }));

    it.each([
      ['hazards that are negative together, late in the horizon', [0.1, 0.1, 1, 0.9]],
      ['more inflow than any country has', [1.5, 0.8, 1e9, 0.9]],
      ['a full-time share below none', [1.5, 0.8, 1, -1]],
      ['a hazard that is no number', [NaN, 0.8, 1, 0.9]],
    ])('is right again, and refuses the same again: %s', (_reason, bad) => {
      const out = createOutput(plan, kernel);
      run(plan, plan.parameters, out);
      for (let time = 0; time < 2; time++) {
        expect(() => run(plan, Float64Array.from(bad), out)).toThrow(ScenarioError);
      }
      run(plan, plan.parameters, out);
      expect(figures(out)).toEqual(freshFigures(plan, plan.parameters, kernel));
    });

    it('does not take for made what was asked for beside the mistake', () => {
      const out = createOutput(plan, kernel);
      run(plan, plan.parameters, out);
      expect(() => run(plan, Float64Array.of(0.1, 0.1, 1, 0.5), out)).toThrow(ScenarioError);
      const parameters = Float64Array.of(1.5, 0.8, 1, 0.5);
      run(plan, parameters, out);
      expect(figures(out)).toEqual(freshFigures(plan, parameters, kernel));
    });
  });
});

describe('starts and ramps among the parameters', () => {
  it('give bit by bit what a scenario with those starts and ramps gives', () => {
    const moved = everyKind.map((initiative, i): Initiative => ({
      ...initiative,
      start: 3 * i,
      ramp: i + 1,
    }));
    const plan = compile(connected);
    const other = compile({ ...connected, initiatives: moved });
    expect(freshFigures(plan, timed(other), typescriptKernel)).toEqual(
      freshFigures(other, other.parameters, typescriptKernel),
    );
    expect(freshFigures(plan, timed(plan), typescriptKernel)).toEqual(
      freshFigures(plan, plan.parameters, typescriptKernel),
    );
    expect(freshFigures(plan, timed(other), typescriptKernel)).not.toEqual(
      freshFigures(plan, timed(plan), typescriptKernel),
    );
  });

  it('may come before the first week, where a ramp is under way or over', () => {
    const one = (start: number, ramp: number) =>
      simulate(geometric({ initiatives: [{ id: 'x', type: 'hazard', from: 0, m: 2, start, ramp }] })).weeks;
    expect(one(-30, 8).stock).toEqual(one(-8, 8).stock);
    expect(one(-4, 8).stock).not.toEqual(one(-8, 8).stock);
  });
});

describe('factors on the inflow', () => {
  const plan = compile(connected);
  const factors = Float64Array.from({ length: plan.weeks }, (_, t) => 1 + 0.3 * Math.sin(t));

  it('multiply new cases week by week, and leave arrivals and cases carried in as they are', () => {
    const out = createOutput(plan);
    run(plan, plan.parameters, out);
    const without = out.inflow.slice();
    const carriedIn = out.stock[0]! - out.inflow[0]!;
    run(plan, plan.parameters, out, factors);
    out.inflow.forEach((cases, t) => {
      const arrivals = t === 7 ? 12 : 0;
      expect(cases).toBeCloseTo((without[t]! - arrivals) * factors[t]! + arrivals, 12);
    });
    expect(out.stock[0]! - out.inflow[0]!).toBeCloseTo(carriedIn, 10);
  });

  it('are the same as a scenario with that inflow, initiatives on the inflow included', () => {
    const out = createOutput(plan);
    run(plan, plan.parameters, out, factors);
    const values = Array.from(factors, (factor) => 10 * factor);
    const { weeks } = simulate({ ...connected, inflow: { values, mean: 10 } });
    out.stock.forEach((cases, t) => expect(cases).toBeCloseTo(weeks.stock[t]!, 9));
    out.net.forEach((cost, t) => expect(cost).toBeCloseTo(weeks.net[t]!, 4));
  });

  it('leave nothing behind for the next run', () => {
    const out = createOutput(plan);
    run(plan, plan.parameters, out, factors);
    run(plan, plan.parameters, out);
    expect(figures(out)).toEqual(freshFigures(plan, plan.parameters, typescriptKernel));
  });
});

describe('a run in a memory that is there', () => {
  /** Names every list, array or copy of one that is made while something works. */
  function madeDuring(work: () => void): string[] {
    const made: string[] = [];
    const undo: (() => void)[] = [];
    /** Has each use of a constructor or method that makes something noted, until undone. */
    const note = (owner: object, name: string): void => {
      const usual = Object.getOwnPropertyDescriptor(owner, name)!;
      const noted = new Proxy(usual.value as () => unknown, {
        construct(target, given, newTarget) {
          made.push(name);
          return Reflect.construct(target, given, newTarget) as object;
        },
        apply(target, self, given) {
          made.push(name);
          return Reflect.apply(target, self, given) as unknown;
        },
      });
      Object.defineProperty(owner, name, { ...usual, value: noted });
      undo.push(() => Object.defineProperty(owner, name, usual));
    };
    const typed = Object.getPrototypeOf(Float64Array.prototype) as object;
    for (const name of ['slice', 'subarray', 'map', 'filter']) note(typed, name);
    for (const name of ['slice', 'map', 'filter', 'concat', 'flatMap', 'flat']) note(Array.prototype, name);
    for (const name of ['Float64Array', 'Int32Array', 'ArrayBuffer', 'Array', 'Map', 'Set']) {
      note(globalThis, name);
    }
    try {
      work();
    } finally {
      for (const restore of undo) restore();
    }
    return made;
  }

  it.each(kernels)(
    'makes no list, array or copy of one in %s, when nothing or everything changes',
    (_name, kernel) => {
      const plan = compile(connected);
      const out = createOutput(plan, kernel);
      const parameters = timed(plan);
      const factors = new Float64Array(plan.weeks).fill(1.1);
      run(plan, parameters, out);
      const made = madeDuring(() => {
        run(plan, parameters, out);
        for (let i = 0; i < parameters.length; i++) parameters[i] = parameters[i]! * 0.97;
        for (let i = 0; i < plan.initiatives.length; i++) parameters[plan.initiatives.length + i] = i;
        run(plan, parameters, out, factors);
        run(plan, plan.parameters, out);
      });
      expect(made).toEqual([]);
      expect(madeDuring(() => void createOutput(plan, kernel))).toContain('Float64Array');
    },
  );
});

describe('with a scenario of no initiatives', () => {
  it('the parameters are none, and the table runs as it is', () => {
    const plan = compile(ishoej('B'));
    const out = createOutput(plan);
    run(plan, new Float64Array(0), out);
    expect(out.stock[60]).toBeCloseTo(243, 3);
    expect(simulate(ishoej('B') satisfies Scenario).weeks.stock).toEqual(out.stock);
  });
});
