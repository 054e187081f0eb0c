import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  interplayOf,
  ScenarioError,
  type Contribution,
  type Initiative,
  type Outcome,
  type Scenario,
} from '../../src/model';
import { coalitionsByHand, sharesByHand } from './coalitionsByHand';
import { plainOutcome } from './plainOutcome';
import { outcomes, scenarioWith, seed, uncapped } from './randomScenarios';
import { everyKind, geometric, ishoej } from './scenarios';

const august: Outcome = { measure: 'cases', month: '2016-08' };

/** Holds contributions against every coalition run by hand, to 1e−9 of the largest value. */
function expectExact(contributions: readonly Contribution[], scenario: Scenario, outcome: Outcome): void {
  const values = coalitionsByHand(scenario, outcome);
  const all = values.length - 1;
  const tolerance = 1e-9 * Math.max(1, ...values.map(Math.abs));
  const near = (value: number, expected: number): void =>
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  const shares = sharesByHand(values);
  expect(contributions.map(({ initiative }) => initiative)).toEqual(
    (scenario.initiatives ?? []).map(({ id }) => id),
  );
  contributions.forEach(({ shapley, alone, lastIn, standardError }, i) => {
    near(shapley, shares[i]!);
    near(alone, values[1 << i]! - values[0]!);
    near(lastIn, values[all]! - values[all & ~(1 << i)]!);
    expect(standardError).toBe(0);
  });
  near(
    contributions.reduce((sum, { shapley }) => sum + shapley, 0),
    values[all]! - values[0]!,
  );
}

describe('contributions in closed form', () => {
  it('are those of all coalitions run one by one: random initiatives, measures, arrivals, durations', () => {
    fc.assert(
      fc.property(scenarioWith(uncapped, { least: 1, most: 5 }), outcomes, (scenario, outcome) => {
        expectExact(attribute(scenario, outcome), scenario, outcome);
      }),
      { seed, numRuns: 60 },
    );
  });

  it.each<Outcome>([
    { measure: 'fte', month: '2016-12' },
    { measure: 'long', year: 2016 },
    { measure: 'net', year: 2016 },
  ])('are those of all 1,024 coalitions of ten initiatives: %j', (outcome) => {
    const ten = everyKind
      .slice(0, 5)
      .flatMap((initiative): Initiative[] => [
        initiative,
        { ...initiative, id: `${initiative.id} again`, start: initiative.start + 11, ramp: 5 },
      ]);
    const scenario = { ...ishoej('national'), initiatives: ten };
    expectExact(attribute(scenario, outcome), scenario, outcome);
  });

  it.each<[string, Initiative]>([
    [
      'a review whose cohort ages into the open last bucket',
      { id: 'x', type: 'review', from: 50, p: 0.6, spread: 9, start: 2 },
    ],
    [
      'a review that began before the first week',
      { id: 'x', type: 'review', from: 30, p: 0.6, spread: 9, start: -4 },
    ],
    [
      'a point exit in the last bucket, which meets its cases every week',
      { id: 'x', type: 'exit', at: 54, q: 0.2, start: 3 },
    ],
    [
      'a review that is stopped',
      { id: 'x', type: 'review', from: 20, p: 0.6, spread: 30, start: 2, end: 10 },
    ],
  ])('know the last bucket as a run knows it: %s', (_name, initiative) => {
    const scenario = geometric({
      D: 55,
      initiatives: [
        initiative,
        { id: 'y', type: 'hazard', from: 40, m: 1.6, start: 1, ramp: 4 },
        { id: 'z', type: 'inflow', m: 0.7, start: 0 },
      ],
      arrivals: [{ week: 5, duration: 54, cases: 50 }],
    });
    for (const measure of ['cases', 'long', 'net'] as const) {
      const outcome = { measure, month: '2016-04' };
      expectExact(attribute(scenario, outcome), scenario, outcome);
    }
  });

  it('are those of the tree where a point exit in the last bucket keeps a review from reaching further', () => {
    const scenario = geometric({
      D: 55,
      initiatives: [
        { id: 'x', type: 'exit', at: 54, q: 0.2, start: 3 },
        { id: 'r', type: 'review', from: 50, p: 0.6, spread: 9, start: 2 },
      ],
    });
    const outcome: Outcome = { measure: 'long', month: '2016-04' };
    const byTree = attribute(scenario, outcome, { method: 'coalitions' });
    attribute(scenario, outcome).forEach(({ shapley, alone, lastIn }, i) => {
      expect(shapley).toBeCloseTo(byTree[i]!.shapley, 9);
      expect(alone).toBeCloseTo(byTree[i]!.alone, 9);
      expect(lastIn).toBeCloseTo(byTree[i]!.lastIn, 9);
    });
  });

  it('hold for a table that ends every case at some week, whether an initiative spares cases or not', () => {
    const life = {
      bands: [
        { from: 0, to: 30, h: 0.05 },
        { from: 30, h: 1 },
      ],
    };
    for (const m of [1.5, 0.5]) {
      const scenario = geometric({
        life,
        initiatives: [
          { id: 'a', type: 'hazard', from: 20, m, start: 4, ramp: 3 },
          { id: 'b', type: 'inflow', m: 0.8, start: 0 },
          { id: 'c', type: 'exit', at: 10, q: 0.3, start: 8 },
        ],
      });
      expectExact(attribute(scenario, august), scenario, august);
    }
  });

  it('hold where a table alone would leave less than any number can say', () => {
    const scenario = geometric({
      weeks: 400,
      life: { h: [0.9] },
      initiatives: [
        { id: 'a', type: 'hazard', from: 0, m: 0, start: 0 },
        { id: 'b', type: 'inflow', m: 0.5, start: 0 },
      ],
    });
    const outcome: Outcome = { measure: 'cases', month: '2023-06' };
    expectExact(attribute(scenario, outcome), scenario, outcome);
  });

  it('go on to two hundred initiatives: equal ones share equally, and all add up', () => {
    const initiatives = Array.from({ length: 200 }, (_, i): Initiative => ({
      id: `${i}`,
      type: 'hazard',
      from: i % 2 === 0 ? 0 : 20,
      m: 1.01,
      start: 5,
      ramp: 4,
    }));
    const scenario = geometric({ bandEdges: [0], initiatives });
    const contributions = attribute(scenario, august);
    const total = plainOutcome(scenario, august) - plainOutcome({ ...scenario, initiatives: [] }, august);
    expect(interplayOf(contributions).total).toBeCloseTo(total, 8);
    contributions.forEach(({ shapley, alone }, i) => {
      expect(shapley).toBeCloseTo(contributions[i % 2]!.shapley, 12);
      expect(alone).toBeCloseTo(contributions[i % 2]!.alone, 12);
    });
    expect(contributions[0]!.shapley).toBeLessThan(contributions[1]!.shapley);
  });

  it('give nothing to who does nothing, comes after the outcome, or does what the outcome does not see', () => {
    const scenario = geometric({
      initiatives: [
        ...everyKind.slice(0, 3),
        { id: 'idle', type: 'hazard', from: 0, m: 1, start: 0 },
        { id: 'late', type: 'inflow', m: 0.5, start: 50 },
        { id: 'unseen', type: 'intensity', from: 0, m: 0.5, start: 0 },
      ],
    });
    const none = { shapley: 0, alone: 0, lastIn: 0, standardError: 0 };
    expect(attribute(scenario, august).slice(3)).toEqual([
      { initiative: 'idle', ...none },
      { initiative: 'late', ...none },
      { initiative: 'unseen', ...none },
    ]);
  });

  it('are none without initiatives', () => {
    expect(attribute(geometric(), august)).toEqual([]);
    expect(interplayOf([])).toEqual({ total: 0, interplay: 0 });
  });
});

describe('initiatives that together would make a hazard negative', () => {
  const initiatives: Initiative[] = [
    { id: 'a', type: 'hazard', from: 0, to: 20, m: 0.4, start: 0 },
    { id: 'b', type: 'hazard', from: 10, m: 0.2, start: 9 },
  ];

  it.each(['auto', 'coalitions', 'orders'] as const)('are refused as in a plain run: %s', (method) => {
    const ask = () => attribute(geometric({ initiatives }), august, { method });
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow('initiatives: the hazard factor of duration ');
  });

  it('are welcome where they do not meet', () => {
    const [a, b] = initiatives as [Initiative, Initiative];
    const scenario = geometric({ initiatives: [a, { ...b, from: 20 } as Initiative] });
    expectExact(attribute(scenario, august), scenario, august);
  });
});
