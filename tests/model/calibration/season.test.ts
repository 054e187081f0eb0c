import { describe, expect, it } from 'vitest';
import {
  ScenarioError,
  seasonFactors,
  simulate,
  withSeason,
  type Observation,
  type Scenario,
} from '../../../src/model';
import { poisson, uniform } from './chance';

const rhythm = [1.15, 1.05, 1.05, 0.95, 0.95, 0.95, 0.7, 0.95, 1.05, 1.05, 1.1, 1.05];
const daysOf = (index: number): number => new Date(Date.UTC(2012, index + 1, 0)).getUTCDate();
const label = (index: number): string =>
  `${2012 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const months = (length: number, inflowOf: (index: number) => number | null): Observation[] =>
  Array.from({ length }, (_, index) => ({
    from: label(index),
    months: 1,
    fte: null,
    long: null,
    inflow: inflowOf(index),
  }));
const seasonal = (index: number): number => 2 * daysOf(index) * rhythm[index % 12]!;

describe('season', () => {
  it('finds the rhythm of four years again, and leaves it as it is', () => {
    const { factors, kept, notes } = seasonFactors(months(48, seasonal));
    factors.forEach((factor, month) => expect(factor).toBeCloseTo(rhythm[month]!, 3));
    expect(kept).toEqual(new Array(12).fill(1));
    expect(notes).toEqual([]);
  });

  it('does not take a growing inflow for a season', () => {
    const { factors } = seasonFactors(months(48, (index) => seasonal(index) * 1.1 ** (index / 12)));
    factors.forEach((factor, month) => expect(factor).toBeCloseTo(rhythm[month]!, 2));
    const flat = seasonFactors(months(48, (index) => daysOf(index) * 1.1 ** (index / 12))).factors;
    flat.forEach((factor) => expect(factor).toBeCloseTo(1, 2));
  });

  it('draws the factors towards 1 when there are less than four years, the more the fewer cases there are', () => {
    const few = seasonFactors(months(36, (index) => seasonal(index) / 4));
    const many = seasonFactors(months(36, (index) => seasonal(index) * 100));
    few.factors.forEach((factor, month) => {
      expect(Math.abs(factor - 1)).toBeLessThanOrEqual(Math.abs(rhythm[month]! - 1) + 0.02);
      expect(few.kept[month]).toBeLessThan(0.9);
      expect(many.kept[month]).toBeGreaterThan(0.99);
    });
    expect(few.raw![6]).toBeCloseTo(rhythm[6]!, 3);
    expect(few.factors[6]).toBeGreaterThan(few.raw![6]!);
  });

  it('comes nearer to the truth by that, where there is no season but chance', () => {
    const away = (factors: readonly number[]): number =>
      factors.reduce((sum, factor) => sum + (factor - 1) ** 2, 0);
    let [drawn, raw] = [0, 0];
    for (let seed = 1; seed <= 50; seed++) {
      const chance = uniform(seed);
      const found = seasonFactors(months(24, (index) => poisson(1.8 * daysOf(index), chance)));
      drawn += away(found.factors);
      raw += away(found.raw!);
    }
    expect(drawn).toBeLessThan(0.4 * raw);
  });

  it('has factors with mean 1 whatever was counted', () => {
    for (const found of [
      seasonFactors(months(30, (index) => (index % 12 === 3 ? 0 : 50))),
      seasonFactors(months(48, (index) => seasonal(index) * (index === 20 ? 5 : 1))),
      seasonFactors([]),
    ]) {
      expect(found.factors.reduce((sum, factor) => sum + factor, 0) / 12).toBeCloseTo(1, 12);
      expect(found.factors.every((factor) => factor >= 0)).toBe(true);
    }
  });

  it('has none, and says so, with less than two years, with quarters, and without any inflow', () => {
    const quarters = months(40, () => 160).map((month, index) => ({
      ...month,
      from: label(3 * index),
      months: 3,
    }));
    for (const observations of [
      months(23, seasonal),
      quarters,
      months(48, () => 0),
      months(48, () => null),
    ]) {
      const found = seasonFactors(observations);
      expect(found.factors).toEqual(new Array(12).fill(1));
      expect(found.raw).toBeNull();
      expect(found.notes).toEqual(['season.tooShort']);
    }
    expect(seasonFactors(months(24, seasonal)).notes).toEqual([]);
  });

  it('stands a month that was not counted', () => {
    const { factors } = seasonFactors(months(60, (index) => (index === 30 ? null : seasonal(index))));
    factors.forEach((factor, month) => expect(factor).toBeCloseTo(rhythm[month]!, 3));
  });

  it('lies on the scenario’s weeks as the mean of their days', () => {
    const scenario: Scenario = {
      startDate: '2016-01-04',
      weeks: 60,
      life: { bands: [{ from: 0, h: 0.1 }] },
      inflow: { mean: 10, seasonOffset: 3 },
    };
    const { inflow } = simulate(withSeason(scenario, rhythm)).weeks;
    expect(inflow[0]).toBeCloseTo(11.5, 9);
    // 27 June to 3 July 2016: four days of June, three of July.
    expect(inflow[25]).toBeCloseTo((10 * (4 * 0.95 + 3 * 0.7)) / 7, 9);
    expect(inflow[54]).toBeCloseTo(11.5, 9);
  });

  it('answers what is no season by one error', () => {
    const scenario: Scenario = { startDate: '2016-01-04', weeks: 1, life: { h: [0.1] }, inflow: { mean: 1 } };
    expect(() => withSeason(scenario, [1, 2, 3])).toThrow(ScenarioError);
    expect(() => withSeason(scenario, [...rhythm, 1])).toThrow(ScenarioError);
    expect(() => withSeason(scenario, rhythm.with(3, NaN))).toThrow(ScenarioError);
    expect(() => withSeason({ ...scenario, startDate: 'x' }, rhythm)).toThrow(ScenarioError);
    expect(() => withSeason({ ...scenario, weeks: -1 }, rhythm)).toThrow(ScenarioError);
    expect(() => seasonFactors(months(3, () => -1))).toThrow(ScenarioError);
  });
});
