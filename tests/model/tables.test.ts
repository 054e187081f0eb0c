import { describe, expect, it } from 'vitest';
import reference from '../reference/tables.json';
import { attribute, referenceTables, simulate, solveEffect, type Outcome } from '../../src/model';
import { ishoej, tableNames } from './scenarios';

const december: Outcome = { measure: 'fte', month: '2016-12' };
const longDecember: Outcome = { measure: 'long', month: '2016-12' };
const year: Outcome = { measure: 'fte', year: 2016 };
const ids = ['early', 'middle', 'long'];
const percents = [5, 10, 100 / 3];

/** The factors at which each initiative alone gives its percentage. */
function solveAlone(table: (typeof tableNames)[number], outcomes: Outcome[]): number[] {
  return ids.map((initiative, i) => {
    const question = { initiative, percent: percents[i]!, outcome: outcomes[i]!, given: 'alone' } as const;
    const effect = solveEffect(ishoej(table, [1, 1, 1]), question);
    if (!('value' in effect)) throw new Error('unattainable');
    return effect.value;
  });
}

function outcomes(table: (typeof tableNames)[number], factors: number[]) {
  const { months } = simulate(ishoej(table, factors));
  const of2016 = months.filter(({ month }) => month.startsWith('2016'));
  const days = of2016.reduce((sum, month) => sum + month.days, 0);
  return {
    fte: months.at(-2)!.fte,
    long: months.at(-2)!.longEnd,
    mean2016: of2016.reduce((sum, month) => sum + month.fte * month.days, 0) / days,
  };
}

describe.each(tableNames)('the Ishøj plan with life table %s', (name) => {
  const expected = reference.tables[name];
  const near = (value: number, target: number) => expect(Math.abs(value - target)).toBeLessThanOrEqual(0.01);

  it('stands still at 243 full-time persons and 45 long cases without initiatives', () => {
    const { fte, long } = outcomes(name, []);
    near(fte, expected.base.fte);
    near(long, expected.base.long);
  });

  it('falls as the reference says when each percentage is the level of December 2016, alone', () => {
    const factors = solveAlone(name, [december, december, longDecember]);
    factors.forEach((m, i) => near(m, expected.decemberLevelAlone.m[i]!));
    const { fte, long, mean2016 } = outcomes(name, factors);
    near(fte, expected.decemberLevelAlone.fte);
    near(long, expected.decemberLevelAlone.long);
    near(mean2016, expected.decemberLevelAlone.mean2016);
    attribute(ishoej(name, factors), december).forEach(({ alone, shapley }, i) => {
      near(alone, expected.decemberLevelAlone.alone[i]!);
      near(shapley, expected.decemberLevelAlone.shapley[i]!);
    });
  });

  it('falls as the reference says when 30 long cases are the result of all together', () => {
    const alone = solveAlone(name, [december, december, longDecember]);
    const { long: withTwo } = outcomes(name, [alone[0]!, alone[1]!, 1]);
    const effect = solveEffect(ishoej(name, [alone[0]!, alone[1]!, 1]), {
      initiative: 'long',
      percent: (1 - 30 / withTwo) * 100,
      outcome: longDecember,
      given: 'together',
    });
    const m = 'value' in effect ? effect.value : NaN;
    near(m, expected.longThirtyTogether.m[2]!);
    const { fte, long } = outcomes(name, [alone[0]!, alone[1]!, m]);
    near(fte, expected.longThirtyTogether.fte);
    near(long, 30);
  });

  it('falls as the reference says when each percentage is the mean of 2016, alone', () => {
    const factors = solveAlone(name, [year, year, { measure: 'long', year: 2016 }]);
    factors.forEach((m, i) => near(m, expected.meanOf2016Alone.m[i]!));
    const { fte, long, mean2016 } = outcomes(name, factors);
    near(fte, expected.meanOf2016Alone.fte);
    near(long, expected.meanOf2016Alone.long);
    near(mean2016, expected.meanOf2016Alone.mean2016);
  });

  it('ships as the reference has it', () => {
    const { life, inflow } = referenceTables[name];
    expect({ life, inflow }).toEqual({ life: expected.life, inflow: expected.inflow });
  });
});
