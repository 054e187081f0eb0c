import { describe, expect, it } from 'vitest';
import reference from '../reference/vectors.json';
import {
  lifeTableFromRegister,
  monthsOf,
  shapleyOfCoalitions,
  simulate,
  solveEffect,
  type RegisterCase,
  type Scenario,
} from '../../src/model';

type Series = 'stock' | 'long' | 'outflow' | 'gross' | 'net';

function other(name: string) {
  const found = reference.other.find((vector) => vector.name === name);
  if (!found) throw new Error(`no vector ${name}`);
  return found as unknown as Record<string, never> & { expect: never };
}

describe('the model gives the exact vectors', () => {
  for (const vector of reference.vectors) {
    it(vector.name, () => {
      const { weeks } = simulate(vector.scenario as unknown as Scenario);
      const expected = vector.expect as Record<string, number | number[]>;
      for (const [name, values] of Object.entries(expected)) {
        if (Array.isArray(values)) {
          const series = weeks[name as Series];
          expect(series.length).toBe(values.length);
          values.forEach((value, t) => expect(Math.abs(series[t]! - value)).toBeLessThanOrEqual(vector.tol));
        } else {
          const value = name === 'stockLast' ? weeks.stock.at(-1)! : weeks.stock[1]!;
          expect(Math.abs(value - values)).toBeLessThanOrEqual(vector.tol);
        }
      }
    });
  }

  it('months by days', () => {
    const { scenario, expect: expected } = other('months by days') as unknown as {
      scenario: { startDate: string; weekStock: number[] };
      expect: Record<string, Record<string, number | boolean>>;
    };
    const stock = Float64Array.from(scenario.weekStock);
    const startDay = Date.UTC(2016, 1, 1) / 86_400_000;
    const none = new Float64Array(stock.length);
    const series = {
      stock,
      fullTime: stock,
      long: none,
      inflow: none,
      outflow: none,
      gross: none,
      net: none,
    };
    const months = monthsOf(startDay, series);
    for (const [label, values] of Object.entries(expected)) {
      expect(months.find(({ month }) => month === label)).toMatchObject(values);
    }
  });

  it.each(['shapley 2 players', 'shapley 3 players, dummy'])('%s', (name) => {
    const { v, expect: expected } = other(name) as unknown as { v: number[]; expect: number[] };
    shapleyOfCoalitions(v).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));
  });

  it('life table from register (left truncation, right censoring)', () => {
    const vector = other('life table from register (left truncation, right censoring)') as unknown as {
      cases: RegisterCase[];
      expect: { risk: number[]; events: number[]; h: number[]; S: number[] };
    };
    const table = lifeTableFromRegister(vector.cases);
    expect(Array.from(table.risk)).toEqual(vector.expect.risk);
    expect(Array.from(table.events)).toEqual(vector.expect.events);
    expect(Array.from(table.hazard)).toEqual(vector.expect.h);
    expect(Array.from(table.survival)).toEqual(vector.expect.S);
  });

  it('solve p%', () => {
    const { expect: expected } = other('solve p%') as unknown as { expect: { mLongRun: number } };
    const scenario: Scenario = {
      startDate: '2016-01-04',
      weeks: 1600,
      life: { bands: [{ from: 0, h: 0.1 }] },
      inflow: { mean: 10 },
      initial: 'steady',
      initiatives: [{ id: 'x', type: 'hazard', from: 0, m: 2, start: 0 }],
    };
    const effect = solveEffect(scenario, {
      initiative: 'x',
      percent: 5,
      outcome: { measure: 'cases', month: '2046-01' },
      given: 'alone',
    });
    expect(effect).toEqual({ value: expect.closeTo(expected.mLongRun, 7) as number });
  });
});
