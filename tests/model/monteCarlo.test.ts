import { describe, expect, it } from 'vitest';
import {
  monteCarlo,
  prepareDraws,
  ScenarioError,
  simulate,
  type Distribution,
  type DrawJob,
  type Initiative,
  type MonteCarlo,
  type Outcome,
  type Quantiles,
  type Scenario,
  type Uncertainty,
} from '../../src/model';
import { quantileOf } from '../../src/model/uncertainty/distribution';
import { plainOutcome } from './plainOutcome';
import { everyKind, geometric, ishoej } from './scenarios';
import { wasmKernel } from './wasmKernel';

const kernel = wasmKernel();
const pert = (min: number, mode: number, max: number): Distribution => ({ kind: 'pert', min, mode, max });
const december: Outcome = { measure: 'fte', month: '2016-12' };
const plan = ishoej('A', [1.14, 1.37, 2]);
const uncertainty: Uncertainty = {
  inputs: [
    { initiative: 'early', parameter: 'effect', distribution: pert(1, 1.14, 1.3) },
    {
      initiative: 'middle',
      parameter: 'effect',
      distribution: pert(0, 10, 20),
      knots: [
        [0, 1],
        [10, 1.37],
        [20, 2.1],
      ],
    },
    {
      initiative: 'long',
      parameter: 'delay',
      distribution: { kind: 'triangular', min: 0, mode: 4, max: 26 },
    },
    {
      initiative: 'early',
      parameter: 'ramp',
      distribution: { kind: 'triangular', min: 2, mode: 8, max: 20 },
    },
    { parameter: 'inflow', distribution: pert(0.9, 1, 1.1) },
  ],
  inflow: { deviation: 0.1, correlation: 0.5 },
};
const probabilities: [keyof Quantiles, number][] = [
  ['p5', 0.05],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p95', 0.95],
];
const width = ({ p5, p95 }: Quantiles): number => p95 - p5;

/** Every number of a result, in one list. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
}

/** The table of a job, filled stretch by stretch. */
function tableOf(job: DrawJob, draws: number, stretches: [number, number][], memories = 1): Float64Array {
  const prepared = Array.from({ length: memories }, () => prepareDraws(job, kernel));
  const table = new Float64Array(2 * prepared[0]!.cells.length * draws);
  stretches.forEach(([from, to], k) => prepared[k % memories]!.fill(table, 0, draws, from, to));
  return table;
}

describe('the same seed', () => {
  const targets = [{ outcome: december, atMost: 200 }];

  it('gives the same figures, bit by bit', () => {
    const options = { draws: 128, seed: 5, targets, kernel };
    expect(monteCarlo(plan, uncertainty, options)).toEqual(monteCarlo(plan, uncertainty, options));
  });

  it('gives the same table however the draws are divided, ordered and shared out', () => {
    const job: DrawJob = { scenario: plan, uncertainty, targets, seed: 5 };
    const whole = tableOf(job, 512, [[0, 512]]);
    const uneven: [number, number][] = [
      [0, 1],
      [1, 20],
      [20, 277],
      [277, 512],
    ];
    expect(tableOf(job, 512, uneven)).toEqual(whole);
    expect(tableOf(job, 512, uneven.toReversed())).toEqual(whole);
    expect(tableOf(job, 512, uneven, 3)).toEqual(whole);
  });

  it('gives the first draws of many as it gives few', () => {
    const job: DrawJob = { scenario: plan, uncertainty, seed: 5 };
    const [few, many] = [tableOf(job, 32, [[0, 32]]), tableOf(job, 64, [[0, 64]])];
    for (let column = 0; column < few.length / 32; column++) {
      expect(many.slice(column * 64, column * 64 + 32)).toEqual(few.slice(column * 32, (column + 1) * 32));
    }
  });

  it('gives the same shown figures in TypeScript and WebAssembly, to 1e−9', () => {
    const everything = geometric({
      initiatives: everyKind,
      destinations: [{ id: 'x', share: [[22, 0.4]], life: { h: [0.02] }, weekly: 2000 }],
    });
    const uncertain: Uncertainty = {
      inputs: [{ initiative: 'capacity', parameter: 'effect', distribution: pert(0, 0.4, 1) }],
      inflow: { deviation: 0.1, correlation: 0.5 },
    };
    const options = {
      draws: 64,
      targets: [{ outcome: { measure: 'net', year: 2016 } as const, atMost: 1e7 }],
    };
    const slow = numbers(monteCarlo(everything, uncertain, options));
    const fast = numbers(monteCarlo(everything, uncertain, { ...options, kernel }));
    expect(fast.length).toBe(slow.length);
    fast.forEach((value, k) => {
      expect(Math.abs(value - slow[k]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(slow[k]!)));
    });
  });
});

describe('another seed', () => {
  it('gives other figures that agree within the error of plain random draws', () => {
    const draws = 1024;
    const [one, other] = [1, 2].map((seed) => monteCarlo(plan, uncertainty, { draws, seed, kernel }));
    one!.measures.fte.forEach((month, k) => {
      const twin = other!.measures.fte[k]!;
      // The standard error of a median from n values, by the density between the quartiles; of two, √2 as much.
      const density = 0.5 / (month.plan.p75 - month.plan.p25);
      const error = Math.SQRT2 / (2 * density * Math.sqrt(draws));
      expect(Math.abs(month.plan.p50 - twin.plan.p50)).toBeLessThan(3.5 * error);
      expect(month.plan.p50).not.toBe(twin.plan.p50);
    });
  });
});

describe('one uncertain input alone', () => {
  it.each([
    ['an effect', 'effect', pert(1, 1.37, 2.2), (m: number) => ({ m })],
    [
      'an effect that is judged in per cent',
      'effect',
      pert(0, 10, 20),
      (percent: number) => ({ m: 1 + percent / 20 }),
    ],
    [
      'a ramp',
      'ramp',
      { kind: 'triangular', min: 1, mode: 8, max: 40 } as Distribution,
      (ramp: number) => ({ ramp }),
    ],
  ] as const)('gives its own quantiles to the outcome: %s', (_name, parameter, distribution, change) => {
    const isPercent = distribution.min === 0;
    const input = {
      initiative: 'middle',
      parameter,
      distribution,
      ...(isPercent
        ? {
            knots: [
              [0, 1],
              [20, 2],
            ] as [number, number][],
          }
        : {}),
    };
    const options = { draws: 4096, targets: [{ outcome: december, atMost: 0 }], kernel };
    const { targets } = monteCarlo(plan, { inputs: [input] }, options);
    const quantile = quantileOf(distribution, 'x');
    for (const [name, probability] of probabilities) {
      // More effect is fewer persons; a longer ramp is more.
      const at = quantile(parameter === 'ramp' ? probability : 1 - probability);
      const initiatives = plan.initiatives!.map((initiative) =>
        initiative.id === 'middle' ? ({ ...initiative, ...change(at) } as Initiative) : initiative,
      );
      const expected = plainOutcome({ ...plan, initiatives }, december);
      expect(Math.abs(targets[0]!.plan[name] - expected)).toBeLessThan(0.01 * width(targets[0]!.plan));
    }
  });

  it('gives its own quantiles to baseline and plan where it is the inflow, which meets both', () => {
    const distribution = pert(0.8, 1, 1.3);
    const options = { draws: 4096, targets: [{ outcome: december, atMost: 0 }], kernel };
    const { targets } = monteCarlo(plan, { inputs: [{ parameter: 'inflow', distribution }] }, options);
    const quantile = quantileOf(distribution, 'x');
    const { mean } = plan.inflow;
    for (const [name, probability] of probabilities) {
      const values = Array.from({ length: plan.weeks }, () => mean! * quantile(probability));
      const more: Scenario = { ...plan, inflow: { mean: mean!, values } };
      const bare: Scenario = { ...more, initiatives: [] };
      const { plan: withPlan, baseline } = targets[0]!;
      expect(Math.abs(withPlan[name] - plainOutcome(more, december))).toBeLessThan(0.01 * width(withPlan));
      expect(Math.abs(baseline[name] - plainOutcome(bare, december))).toBeLessThan(0.01 * width(baseline));
    }
  });

  it('that is a delay takes whole weeks', () => {
    const distribution: Distribution = { kind: 'triangular', min: 0, mode: 1, max: 3 };
    const job: DrawJob = {
      scenario: plan,
      uncertainty: { inputs: [{ initiative: 'middle', parameter: 'delay', distribution }] },
      targets: [{ outcome: december, atMost: 0 }],
      seed: 1,
    };
    const table = tableOf(job, 256, [[0, 256]]);
    const found = new Set(table.subarray(table.length - 256));
    const possible = [0, 1, 2, 3].map((start) => {
      const initiatives = plan.initiatives!.map((initiative) =>
        initiative.id === 'middle' ? { ...initiative, start } : initiative,
      );
      return plainOutcome({ ...plan, initiatives }, december);
    });
    expect(found.size).toBe(4);
    for (const value of found) {
      expect(Math.min(...possible.map((level) => Math.abs(level - value)))).toBeLessThan(1e-9);
    }
  });
});

describe('more draws', () => {
  const small: Scenario = geometric({
    weeks: 31,
    bandEdges: [0],
    initiatives: [
      { id: 'a', type: 'hazard', from: 0, m: 1.3, start: 2, ramp: 4 },
      { id: 'x', type: 'exit', at: 10, q: 0.3, start: 0 },
    ],
  });
  const inputs: Uncertainty['inputs'] = [
    { initiative: 'a', parameter: 'effect', distribution: pert(1, 1.3, 1.8) },
    { initiative: 'x', parameter: 'effect', distribution: pert(0.1, 0.3, 0.6) },
  ];
  const targets = [{ outcome: { measure: 'cases', month: '2016-07' } as const, atMost: 65 }];
  const quantilesOf = (draws: number, seed: number): Quantiles =>
    monteCarlo(small, { inputs }, { draws, seed, targets, kernel }).targets[0]!.plan;
  const best = quantilesOf(16_384, 999);
  /** Root mean square error of the median over the first 32 seeds. */
  const errorOf = (draws: number): number => {
    const squares = Array.from({ length: 32 }, (_, k) => (quantilesOf(draws, k + 1).p50 - best.p50) ** 2);
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  };

  it('bring the median nearer faster than chance does: four times as many divide its error by more than 2.5', () => {
    // Over two steps of four, so that the seeds' own chance matters less; plain random draws would divide it by 4.
    expect(errorOf(64) / errorOf(1024)).toBeGreaterThan(2.5 ** 2);
  });

  it('are needed in far smaller number: 512 have less than a third of the error of 512 random ones', () => {
    const density = 0.5 / (best.p75 - best.p25);
    expect(errorOf(512)).toBeLessThan(1 / 3 / (2 * density * Math.sqrt(512)));
  });
});

describe('differences between plan and baseline', () => {
  it('are paired: narrower than either level where both meet the same inflow', () => {
    const noisy: Uncertainty = {
      inputs: uncertainty.inputs.slice(0, 1),
      inflow: { deviation: 0.3, correlation: 0.8 },
    };
    const { measures } = monteCarlo(plan, noisy, { draws: 512, kernel });
    const last = measures.fte.at(-1)!;
    expect(width(last.difference)).toBeLessThan(width(last.plan) / 3);
    expect(width(last.difference)).toBeLessThan(width(last.baseline) / 3);
    expect(width(last.difference)).toBeGreaterThan(0);
  });

  it('are none at all for a plan that does nothing', () => {
    const idle = ishoej('A', [1, 1, 1]);
    const { measures } = monteCarlo(
      idle,
      { inputs: [], inflow: { deviation: 0.3, correlation: 0.8 } },
      { draws: 64, kernel },
    );
    for (const { difference } of [...measures.fte, ...measures.net]) {
      for (const [name] of probabilities) expect(Math.abs(difference[name])).toBeLessThan(1e-6);
    }
  });
});

describe('nothing uncertain', () => {
  const scenario = geometric({
    initiatives: everyKind,
    fullTimeShare: [[30, 0.8]],
    destinations: [
      { id: 'x', share: [[22, 0.4]], life: { h: [0.02] }, weekly: 2000, initial: { n: [0, 0, 9] } },
      { id: 'y', share: [[52, 0.1]], life: { h: [0.01] }, weekly: 2500 },
    ],
  });
  const { measures } = monteCarlo(scenario, { inputs: [] }, { draws: 8 });
  const both: [keyof Pick<MonteCarlo['measures']['fte'][number], 'baseline' | 'plan'>, Scenario][] = [
    ['baseline', { ...scenario, initiatives: [] }],
    ['plan', scenario],
  ];

  it.each(both)('all quantiles are the plain run: %s', (world, own) => {
    const { months, weeks, destinations } = simulate(own);
    const days = months.flatMap((month, index) => Array.from({ length: month.days }, () => index));
    const elsewhere = new Float64Array(months.length);
    // The horizon is a row of days; the month of each, and a seventh of its week's money.
    days.forEach((month, day) => {
      for (const { net } of Object.values(destinations)) elsewhere[month]! += net[Math.floor(day / 7)]! / 7;
    });
    expect(days.length).toBe(7 * weeks.stock.length);
    months.forEach((month, k) => {
      const expected = {
        fte: month.fte,
        cases: month.cases,
        long: month.longEnd,
        net: month.net,
        municipalNet: month.net + elsewhere[k]!,
      };
      for (const [measure, value] of Object.entries(expected)) {
        const found = measures[measure as keyof typeof expected][k]!;
        expect(found).toMatchObject({ month: month.month, complete: month.complete });
        for (const [name] of probabilities) {
          expect(Math.abs(found[world][name] - value), measure).toBeLessThanOrEqual(
            1e-9 * Math.max(1, value),
          );
        }
      }
    });
    expect(elsewhere.every((cost) => cost > 0)).toBe(true);
  });
});

describe('the noise of counting', () => {
  it('is that of independent cases where nothing else is uncertain: a variance of the mean', () => {
    const { measures } = monteCarlo(ishoej('A'), { inputs: [] }, { draws: 4096, kernel });
    for (const month of measures.fte) {
      const expected = 2 * 1.6448536 * Math.sqrt(month.baseline.p50);
      // A 5 % and a 95 % quantile of n normal numbers each have a standard error of 2.11 deviations/√n.
      const error = (Math.SQRT2 * 2.11 * Math.sqrt(243)) / Math.sqrt(4096);
      expect(Math.abs(width(month.counted!.baseline) - expected)).toBeLessThan(3.5 * error);
    }
  });

  it('adds its variance to that of the draws', () => {
    const noisy: Uncertainty = { inputs: [], inflow: { deviation: 0.25, correlation: 0.9 } };
    const { measures } = monteCarlo(ishoej('A'), noisy, { draws: 4096, kernel });
    const { baseline, counted } = measures.fte.at(-1)!;
    const variance = (quantiles: Quantiles): number => (width(quantiles) / 3.2897) ** 2;
    const expected = variance(baseline) + baseline.p50;
    expect(variance(counted!.baseline) / expected).toBeGreaterThan(0.92);
    expect(variance(counted!.baseline) / expected).toBeLessThan(1.08);
    expect(variance(baseline)).toBeGreaterThan(baseline.p50);
  });

  it('belongs to persons, not to money, and never counts below none', () => {
    const few = geometric({ inflow: { mean: 0.01 } });
    const { measures } = monteCarlo(few, { inputs: [] }, { draws: 64 });
    expect(measures.net.every(({ counted }) => counted === undefined)).toBe(true);
    expect(measures.cases.every(({ counted }) => counted!.plan.p5 >= 0)).toBe(true);
  });
});

describe('a target', () => {
  it('at the median of the draws is reached in half of them', () => {
    const first = monteCarlo(plan, uncertainty, {
      draws: 1024,
      targets: [{ outcome: december, atMost: 0 }],
      kernel,
    });
    const { p50 } = first.targets[0]!.plan;
    const { targets } = monteCarlo(plan, uncertainty, {
      draws: 1024,
      targets: [{ outcome: december, atMost: p50 }],
      kernel,
    });
    expect(first.targets[0]!.reached).toEqual({ baseline: 0, plan: 0, counted: { baseline: 0, plan: 0 } });
    expect(targets[0]!.reached!.plan).toBeCloseTo(0.5, 2);
    expect(targets[0]!.reached!.counted!.plan).toBeGreaterThan(0.4);
    expect(targets[0]!.reached!.counted!.plan).toBeLessThan(0.6);
    expect(targets[0]!.reached!.baseline).toBeLessThan(0.05);
  });

  it('that is met exactly is met, in spite of roundings', () => {
    const level = plainOutcome(plan, december);
    const { targets } = monteCarlo(
      plan,
      { inputs: [] },
      { draws: 2, targets: [{ outcome: december, atMost: level }], kernel },
    );
    expect(targets[0]!.reached).toMatchObject({ baseline: 0, plan: 1 });
  });

  it('has no noise of counting when it is a budget', () => {
    const outcome: Outcome = { measure: 'net', year: 2016 };
    const { targets } = monteCarlo(plan, uncertainty, {
      draws: 16,
      targets: [{ outcome, atMost: 1e9 }],
      kernel,
    });
    expect(targets[0]!.reached).toEqual({ baseline: 1, plan: 1 });
  });

  it.each<[string, object]>([
    ['targets[0].atMost', { outcome: december, atMost: NaN }],
    ['outcome.month', { outcome: { measure: 'fte', month: '2019-01' }, atMost: 1 }],
    ['targets[0]', null as never],
  ])('is refused by name when it is none: %s', (field, target) => {
    const ask = () => monteCarlo(plan, uncertainty, { draws: 4, targets: [target as never] });
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(`${field}: `);
  });
});

describe('measures that are another one by another name', () => {
  const destinations: Scenario['destinations'] = [
    { id: 'x', share: [[0, 0.1]], life: { h: [0.1] }, weekly: 1 },
  ];
  const intensity: Initiative = { id: 'i', type: 'intensity', from: 0, m: 0.9, start: 0 };

  it.each<[string, Partial<Scenario>, object]>([
    [
      'cases are full-time persons, and the account is the municipality',
      {},
      { cases: 'fte', municipalNet: 'net' },
    ],
    ['some cases are part of a person', { fullTimeShare: [[20, 0.9]] }, { municipalNet: 'net' }],
    ['an initiative makes them so', { initiatives: [intensity] }, { municipalNet: 'net' }],
    ['cases go on to another benefit', { destinations }, { cases: 'fte' }],
    ['both', { destinations, initiatives: [intensity] }, {}],
  ])('are drawn once: %s', (_name, changes, sameAs) => {
    const scenario = geometric(changes);
    const job: DrawJob = {
      scenario,
      uncertainty: { inputs: [], inflow: { deviation: 0.1, correlation: 0 } },
      seed: 1,
    };
    const draws = prepareDraws(job);
    expect(draws.sameAs).toEqual(sameAs);
    const months = simulate(scenario).months.length;
    expect(draws.cells.length).toBe(months * (5 - Object.keys(sameAs).length));
    const { measures } = monteCarlo(scenario, job.uncertainty, { draws: 8 });
    for (const measure of Object.values(measures)) expect(measure.length).toBe(months);
    if ('cases' in sameAs) expect(measures.cases).toEqual(measures.fte);
    else expect(measures.cases.at(-1)).not.toEqual(measures.fte.at(-1));
  });
});

describe('a number of draws', () => {
  it.each([1, 0, 2.5, NaN, 1e9])('that is impossible is refused: %f', (draws) => {
    expect(() => monteCarlo(plan, uncertainty, { draws })).toThrow(ScenarioError);
  });
});
