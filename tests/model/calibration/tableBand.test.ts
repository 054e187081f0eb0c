import { describe, expect, it } from 'vitest';
import {
  answersOverTables,
  calibrate,
  calibrationBand,
  referenceTables,
  simulate,
  solveEffect,
  type Observation,
  type Scenario,
} from '../../../src/model';
import { observations as ishoej } from '../../../src/templates/ishoej-2016/observations';
import tables from '../../reference/tables.json';

const level: Observation = { from: '2015-10', months: 1, fte: 243, long: 45, inflow: null };
const december = (scenario: Scenario) => simulate(scenario).months.find(({ month }) => month === '2016-12')!;

/** Full-time persons of December 2016 with the plan's −5, −10 and −33.3 %, each reached by the initiative alone. */
function withPlan(baseline: Scenario): number {
  const scenario: Scenario = { ...baseline, startDate: '2015-11-02', weeks: 61 };
  const plan = [
    { id: 'early', from: 0, to: 8, percent: 5, measure: 'fte' as const },
    { id: 'middle', from: 8, to: 22, percent: 10, measure: 'fte' as const },
    { id: 'long', from: 52, percent: 100 / 3, measure: 'long' as const },
  ];
  const initiatives = plan.map(({ percent, measure, ...band }) => {
    const initiative = { ...band, type: 'hazard' as const, start: 0, ramp: 8, m: 1 };
    const effect = solveEffect(
      { ...scenario, initiatives: [initiative] },
      { initiative: band.id, percent, outcome: { measure, month: '2016-12' }, given: 'alone' },
    );
    return { ...initiative, m: 'value' in effect ? effect.value : NaN };
  });
  return december({ ...scenario, initiatives }).fte;
}

describe('the band over plausible tables', () => {
  it('has every table, each at the counted level', () => {
    const result = calibrate(ishoej);
    if ('error' in result) throw new Error(result.error);
    expect(result.band.map(({ table }) => table)).toEqual(['national', 'A', 'B', 'C', 'F']);
    for (const { scenario, fit } of result.band) {
      expect(fit.model.fte).toBeCloseTo(243, 6);
      expect(december(scenario).longEnd).toBeCloseTo(45, 6);
    }
  });

  it('holds the baseline of the table that was asked for, and is plain JSON', () => {
    const result = calibrate(ishoej, { table: referenceTables.B });
    if ('error' in result) throw new Error(result.error);
    const { band, ...own } = result;
    expect(band[2]).toEqual({ table: 'B', ...own });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('gives the five answers to the Ishøj plan that an independent implementation found', () => {
    const answers = answersOverTables(calibrationBand([level]), withPlan)!;
    for (const { table, answer } of answers.answers)
      expect(answer).toBeCloseTo(tables.tables[table].decemberLevelAlone.fte, 2);
    expect(answers.least).toBeCloseTo(193.75, 2);
    expect(answers.most).toBeCloseTo(194.13, 2);
  });

  it('is as wide as the tables’ exits when the question leans on them', () => {
    const perWeek = answersOverTables(calibrationBand([level]), ({ inflow }) => inflow.mean!)!;
    expect([perWeek.least, perWeek.most]).toEqual([expect.closeTo(12, 6), expect.closeTo(20, 6)]);
  });

  it('holds the likelihood’s fits when that is the method', () => {
    const band = calibrationBand(ishoej, { method: 'likelihood' });
    expect(band.map(({ fit }) => fit.likelihood?.converged)).toEqual([true, true, true, true, true]);
  });

  it('is empty when there is nothing to fit', () => {
    expect(calibrationBand([])).toEqual([]);
    expect(answersOverTables([], () => 1)).toBeNull();
  });
});
