import { describe, expect, it } from 'vitest';
import { compile, simulate, type Scenario } from '../../src/model';
import { everyKind, geometric, ishoej, tableNames } from './scenarios';

/** The same scenario in a form that cannot be lumped: its last hazard differs by next to nothing. */
function unlumped(scenario: Scenario): Scenario {
  const { epochs } = compile({ ...scenario, bandEdges: [0, 258] });
  const h = Array.from(
    { length: 260 },
    (_, d) => epochs[0]!.hazards[Math.min(d, epochs[0]!.hazards.length - 1)]!,
  );
  return { ...scenario, life: { h: h.map((hazard, d) => (d === 258 ? hazard * (1 + 1e-15) : hazard)) } };
}

describe('durations that cannot be told apart', () => {
  it('are one bucket: the national table has 105 left of 260 with the usual bands, 53 with three', () => {
    expect(compile(ishoej('national')).D).toBe(105);
    expect(compile({ ...ishoej('national'), bandEdges: [0, 8, 22, 52] }).D).toBe(53);
    expect(compile(unlumped(geometric())).D).toBeGreaterThan(250);
  });

  it.each([
    ...tableNames.map((name): [string, Scenario] => [name, ishoej(name, [1.1, 1.4, 1.5])]),
    ['every kind of initiative', { ...geometric(), initiatives: everyKind }] as [string, Scenario],
    [
      'destinations, arrivals and cases carried in',
      {
        ...geometric({ initial: { n: Array.from({ length: 260 }, (_, d) => d % 7) } }),
        arrivals: [{ week: 3, duration: 200, cases: 40 }],
        destinations: [
          {
            id: 'x',
            share: [[22, 0.4]],
            life: { h: [0.03, 0.02] },
            weekly: 2000,
            initial: { n: new Array<number>(260).fill(1) },
          },
        ],
      },
    ] as [string, Scenario],
  ])('give the same answer as when they are told apart: %s', (_name, scenario) => {
    const lumped = simulate(scenario);
    const full = simulate(unlumped(scenario));
    for (const [name, series] of Object.entries(lumped.weeks)) {
      series.forEach((value, t) => {
        const other = full.weeks[name as 'stock'][t]!;
        expect(Math.abs(value - other), `${name} in week ${t}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(other)),
        );
      });
    }
    for (const [id, { net }] of Object.entries(lumped.destinations)) {
      net.forEach((value, t) => expect(value).toBeCloseTo(full.destinations[id]!.net[t]!, 5));
    }
  });
});

describe('a review at the last duration', () => {
  const scenario: Scenario = {
    startDate: '2016-01-04',
    weeks: 4,
    D: 54,
    life: { h: [0] },
    inflow: { mean: 0 },
    initial: { n: Array.from({ length: 54 }, (_, d) => (d === 51 ? 100 : d === 53 ? 10 : 0)) },
    initiatives: [{ id: 'r', type: 'review', from: 53, p: 0.75, spread: 4, start: 0 }],
  };

  it('ends cases of its own cohort alone: 100 younger cases stay, 10 become 10 × 0.25^(3/4)', () => {
    expect(simulate(scenario).weeks.stock[3]).toBeCloseTo(100 + 10 * 0.25 ** 0.75, 9);
    expect(simulate({ ...scenario, D: 260 }).weeks.stock[3]).toBeCloseTo(100 + 10 * 0.25 ** 0.75, 9);
  });
});
