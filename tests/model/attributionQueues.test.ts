import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  coalitionTree,
  contributionsOfOrders,
  orderSampler,
  ScenarioError,
  type Initiative,
  type Outcome,
  type Scenario,
} from '../../src/model';
import { coalitionsByHand, sharesByHand } from './coalitionsByHand';
import { plainOutcome } from './plainOutcome';
import { outcomes, queue, scenarioWith, seed, uncapped } from './randomScenarios';
import { everyKind, geometric } from './scenarios';
import { wasmKernel } from './wasmKernel';

const august: Outcome = { measure: 'cases', month: '2016-08' };

/** The values of a tree of coalitions by bit mask. */
function valuesOf(tree: ReturnType<typeof coalitionTree>): number[] {
  const values: number[] = [];
  for (let branch = 0; branch < tree.branches; branch++) {
    const found = tree.walk(branch);
    tree.masksOf(branch).forEach((mask, k) => (values[mask] = found[k]!));
  }
  return values;
}

function expectNear(values: readonly number[], expected: readonly number[]): void {
  expect(values.length).toBe(expected.length);
  const scale = Math.max(1, ...expected.map(Math.abs));
  values.forEach((value, k) => expect(Math.abs(value - expected[k]!)).toBeLessThanOrEqual(1e-9 * scale));
}

const eight: Initiative[] = [
  ...everyKind,
  {
    id: 'second team',
    type: 'capacity',
    from: 10,
    perWeek: 0.7,
    maxShare: 0.05,
    start: 4,
    ramp: 6,
    order: 'prop',
  },
];

describe('the tree of coalitions', () => {
  it('holds every coalition as a plain run has it: random queues, equal, early and late starts', () => {
    fc.assert(
      fc.property(
        scenarioWith(fc.oneof(uncapped, queue), { least: 0, most: 5 }),
        outcomes,
        (scenario, outcome) => {
          expectNear(valuesOf(coalitionTree(scenario, outcome)), coalitionsByHand(scenario, outcome));
        },
      ),
      { seed, numRuns: 50 },
    );
  });

  it.each<[string, (i: number) => number]>([
    ['all at once', () => 3],
    ['one after another', (i) => 4 * i],
    ['in pairs, the first before the horizon', (i) => 6 * (i >> 1) - 6],
    ['some after the outcome', (i) => (i % 2 === 0 ? 5 : 45 + i)],
    ['against the order of the list', (i) => 30 - 4 * i],
  ])('holds all 256 of eight initiatives that start %s', (_name, startOf) => {
    const initiatives = eight.map((initiative, i): Initiative => ({ ...initiative, start: startOf(i) }));
    const scenario = geometric({ initiatives });
    const expected = coalitionsByHand(scenario, august);
    expectNear(valuesOf(coalitionTree(scenario, august)), expected);
    expectNear(valuesOf(coalitionTree(scenario, august, wasmKernel())), expected);
    const contributions = attribute(scenario, august);
    expectNear(
      contributions.map(({ shapley }) => shapley),
      sharesByHand(expected),
    );
    expectNear(
      contributions.map(({ alone }) => alone),
      eight.map((_, i) => expected[1 << i]! - expected[0]!),
    );
    expectNear(
      contributions.map(({ lastIn }) => lastIn),
      eight.map((_, i) => expected[255]! - expected[255 & ~(1 << i)]!),
    );
  });

  it('can be walked branch by branch, in any order and again: 16 branches with sixteen coalitions each', () => {
    const tree = coalitionTree(geometric({ initiatives: eight }), august);
    expect(tree.branches).toBe(16);
    const forwards = Array.from({ length: 16 }, (_, branch) => tree.walk(branch));
    const backwards = Array.from({ length: 16 }, (_, k) => tree.walk(15 - k)).toReversed();
    expect(backwards).toEqual(forwards);
    const masks = Array.from({ length: 16 }, (_, branch) => [...tree.masksOf(branch)]).flat();
    expect(masks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, mask) => mask));
  });

  it('starts where the whole horizon starts: an inflow by week sets the steady level by all its weeks', () => {
    const scenario = geometric({
      inflow: { values: Array.from({ length: 60 }, (_, t) => (t < 30 ? 10 : 2)) },
      initiatives: eight.slice(4, 7),
    });
    const outcome: Outcome = { measure: 'cases', month: '2016-06' };
    expectNear(valuesOf(coalitionTree(scenario, outcome)), coalitionsByHand(scenario, outcome));
  });
});

describe('sampled orders', () => {
  const scenario = geometric({ initiatives: eight });
  const exact = sharesByHand(coalitionsByHand(scenario, august));
  const total = plainOutcome(scenario, august) - plainOutcome({ ...scenario, initiatives: [] }, august);

  it.each([1, 2, 3])(
    'come within three standard errors of the exact shares, and add up exactly (seed %i)',
    (seed) => {
      const contributions = attribute(scenario, august, { method: 'orders', pairs: 60, seed });
      contributions.forEach(({ shapley, standardError }, i) => {
        expect(Math.abs(shapley - exact[i]!)).toBeLessThanOrEqual(3 * standardError + 1e-9);
      });
      expect(contributions.some(({ standardError }) => standardError > 0)).toBe(true);
      expect(contributions.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(total, 9);
    },
  );

  it('are drawn with their reverses, so that two initiatives are exactly known after one pair', () => {
    const two = geometric({ initiatives: [eight[0]!, eight[7]!] });
    const shares = sharesByHand(coalitionsByHand(two, august));
    const ids = two.initiatives!.map(({ id }) => id);
    const sampler = orderSampler(two, august, 1);
    contributionsOfOrders(ids, sampler.values, [sampler.draw(3, 4)]).forEach(({ shapley }, i) => {
      expect(shapley).toBeCloseTo(shares[i]!, 9);
    });
    expect(shares[0]).not.toBeCloseTo(sampler.values.alone[0]! - sampler.values.none, 3);
  });

  it('give alone and last in as plain runs do', () => {
    const values = coalitionsByHand(scenario, august);
    attribute(scenario, august, { method: 'orders', pairs: 2 }).forEach(({ alone, lastIn }, i) => {
      expect(alone).toBeCloseTo(values[1 << i]! - values[0]!, 9);
      expect(lastIn).toBeCloseTo(values[255]! - values[255 & ~(1 << i)]!, 9);
    });
  });

  it('depend on the seed and the pair alone: drawn in parts they are the same, another seed draws others', () => {
    const ids = eight.map(({ id }) => id);
    const drawn = (seed: number, ...parts: [number, number][]) => {
      const sampler = orderSampler(scenario, august, seed);
      return contributionsOfOrders(
        ids,
        sampler.values,
        parts.map(([from, to]) => sampler.draw(from, to)),
      );
    };
    const whole = drawn(7, [0, 12]);
    drawn(7, [5, 12], [0, 5]).forEach(({ shapley, standardError }, i) => {
      expect(shapley).toBeCloseTo(whole[i]!.shapley, 12);
      expect(standardError).toBeCloseTo(whole[i]!.standardError, 9);
    });
    expect(drawn(8, [0, 12])).not.toEqual(whole);
  });

  it('stop when every share is known to a hundredth of the total, and no later than asked', () => {
    const known = attribute(scenario, august, { method: 'orders', pairs: 400 });
    for (const { standardError } of known) expect(standardError).toBeLessThanOrEqual(0.01 * Math.abs(total));
    const hurried = attribute(scenario, august, { method: 'orders', pairs: 2 });
    expect(hurried).not.toEqual(known);
  });

  it('serve where there are too many coalitions: sixteen initiatives, twins with equal shares within the error', () => {
    const many = eight.flatMap((initiative): Initiative[] => [
      initiative,
      { ...initiative, id: `${initiative.id} twin` },
    ]);
    const twins = geometric({ initiatives: many });
    const contributions = attribute(twins, august, { pairs: 40 });
    const all = plainOutcome(twins, august) - plainOutcome({ ...twins, initiatives: [] }, august);
    expect(contributions.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(all, 9);
    for (let i = 0; i < many.length; i += 2) {
      const [one, other] = [contributions[i]!, contributions[i + 1]!];
      const error = Math.hypot(one.standardError, other.standardError);
      expect(Math.abs(one.shapley - other.shapley)).toBeLessThanOrEqual(4 * error + 1e-9);
    }
  });
});

describe('shares of queues', () => {
  const twin: Initiative = { id: 'one', type: 'capacity', from: 5, perWeek: 1, start: 2, ramp: 4 };

  it.each(['coalitions', 'orders'] as const)(
    'are equal for two that are the same, and nothing for one that does nothing: %s',
    (method) => {
      const initiatives: Initiative[] = [
        twin,
        { ...twin, id: 'other' },
        { ...twin, id: 'idle', perWeek: 0 } as Initiative,
        { ...twin, id: 'late', start: 59 },
        { id: 'hazard', type: 'hazard', from: 0, m: 1.5, start: 0 },
      ];
      // Orders and their reverses: enough pairs make twins equal only about, so they are drawn until known.
      const [one, other, idle, late] = attribute(geometric({ initiatives }), august, { method, pairs: 200 });
      expect(one!.alone).toBeCloseTo(other!.alone, 12);
      expect(one!.lastIn).toBeCloseTo(other!.lastIn, 9);
      expect(Math.abs(one!.shapley - other!.shapley)).toBeLessThanOrEqual(
        1e-9 + 4 * Math.hypot(one!.standardError, other!.standardError),
      );
      for (const { shapley, alone, lastIn } of [idle!, late!]) {
        expect(Math.abs(shapley)).toBeLessThan(1e-9);
        expect([alone, lastIn]).toEqual([0, 0]);
      }
    },
  );

  it('are one and the same for a queue alone', () => {
    const scenario: Scenario = geometric({ initiatives: [twin] });
    const gain = plainOutcome(scenario, august) - plainOutcome({ ...scenario, initiatives: [] }, august);
    for (const method of ['auto', 'coalitions', 'orders'] as const) {
      const [only] = attribute(scenario, august, { method });
      for (const value of [only!.shapley, only!.alone, only!.lastIn]) expect(value).toBeCloseTo(gain, 9);
      expect(only!.standardError).toBeLessThan(1e-6);
    }
  });

  it('are refused where every one of 2¹⁸ coalitions is asked for', () => {
    const initiatives = Array.from({ length: 18 }, (_, i): Initiative => ({ ...twin, id: `${i}` }));
    const ask = () => attribute(geometric({ initiatives }), august, { method: 'coalitions' });
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow('initiatives: "18 initiatives"; must be at most 17 for every coalition');
  });
});
