import { describe, expect, it } from 'vitest';
import {
  backtest,
  referenceTables,
  ScenarioError,
  simulate,
  type Backtest,
  type BacktestOptions,
  type Observation,
  type Scenario,
} from '../../../src/model';

const { life, inflow } = referenceTables.national;

/** Three years of months from a scenario without chance. */
const countedFrom = (changes: Partial<Scenario>): Observation[] =>
  simulate({
    startDate: '2012-12-31',
    weeks: 157,
    life,
    initial: 'steady',
    inflow: { mean: inflow },
    ...changes,
  })
    .months.filter(({ complete }) => complete)
    .map(({ month, fte, longEnd, inflow }) => ({ from: month, months: 1, fte, long: longEnd, inflow }));

function tested(observations: Observation[], options: BacktestOptions = {}): Backtest {
  const result = backtest(observations, options);
  if ('error' in result) throw new Error(result.error);
  return result;
}

/** Stock at 0.6 of its steady level, filling up. */
const filling = countedFrom({
  initial: {
    n: Array.from({ length: 200 }, (_, d) => {
      let cases = d === 0 ? 0 : 0.6 * inflow;
      for (let week = 0; week < d; week++) cases *= 1 - life.bands.findLast(({ from }) => week >= from)!.h;
      return cases;
    }),
  },
});

describe('backtest', () => {
  it('has no error on a caseload that stands still, nor have the two that it is set beside', () => {
    const { months, fte, long } = tested(countedFrom({}));
    expect(months.map(({ month }) => month)).toEqual([
      '2015-07',
      '2015-08',
      '2015-09',
      '2015-10',
      '2015-11',
      '2015-12',
    ]);
    for (const errors of [fte!, long!]) {
      expect(errors.months).toBe(6);
      for (const error of [
        errors.forecast,
        errors.lastMonth,
        errors.sameMonthLastYear,
        errors.oneAhead.forecast,
      ])
        expect(error.meanAbsolute).toBeCloseTo(0, 1);
    }
  });

  it('shows what each rule would have said, month by month', () => {
    const months = countedFrom({}).map((month, index) => ({ ...month, fte: 200 + index, long: 40 }));
    const result = tested(months, { months: 6 });
    expect(result.months[0]).toMatchObject({
      month: '2015-07',
      observed: { fte: 230, long: 40 },
      lastMonth: { fte: 229, long: 40 },
      sameMonthLastYear: { fte: 218, long: 40 },
      oneAhead: { lastMonth: { fte: 229, long: 40 } },
    });
    expect(result.months[5]).toMatchObject({
      observed: { fte: 235 },
      lastMonth: { fte: 229 },
      sameMonthLastYear: { fte: 223 },
      oneAhead: { lastMonth: { fte: 234 } },
    });
    expect(result.fte!.lastMonth.meanAbsolute).toBeCloseTo((1 + 2 + 3 + 4 + 5 + 6) / 6, 12);
    expect(result.fte!.lastMonth.share).toBeCloseTo(21 / (230 + 231 + 232 + 233 + 234 + 235), 12);
    expect(result.fte!.sameMonthLastYear.meanAbsolute).toBeCloseTo(12, 12);
    expect(result.fte!.oneAhead.lastMonth.meanAbsolute).toBeCloseTo(1, 12);
    expect(result.long!.lastMonth.meanAbsolute).toBe(0);
  });

  it('foresees a caseload that fills up better than both, by likelihood', () => {
    const { fte, long } = tested(filling.slice(0, 24), { method: 'likelihood', months: 12 });
    for (const errors of [fte!, long!]) {
      expect(errors.forecast.meanAbsolute).toBeLessThan(0.6 * errors.lastMonth.meanAbsolute);
      expect(errors.forecast.meanAbsolute).toBeLessThan(0.6 * errors.sameMonthLastYear.meanAbsolute);
    }
  });

  it('never looks at the months that it holds out', () => {
    const other = filling.map((month, index) =>
      index < 30 ? month : { ...month, fte: 1, long: 0, inflow: 999 },
    );
    for (const method of ['level', 'likelihood'] as const) {
      const forecasts = (observations: Observation[]) =>
        tested(observations, { method, season: true }).months.map(({ forecast }) => forecast);
      expect(forecasts(other)).toEqual(forecasts(filling));
    }
  });

  it('foresees a season that it has seen', () => {
    const rhythm = Array.from({ length: 157 }, (_, week) => 1 + 0.3 * Math.cos((2 * Math.PI * week) / 52.18));
    const wavy = countedFrom({ inflow: { mean: inflow, season: rhythm } });
    const withSeason = tested(wavy, { method: 'likelihood', season: true }).fte!;
    const without = tested(wavy, { method: 'likelihood' }).fte!;
    expect(withSeason.forecast.meanAbsolute).toBeLessThan(0.6 * without.forecast.meanAbsolute);
    expect(withSeason.forecast.meanAbsolute).toBeLessThan(withSeason.lastMonth.meanAbsolute);
  });

  it('compares only months in which everything was counted', () => {
    const gaps = filling.map((month, index) =>
      index === 20 || index === 33 ? { ...month, fte: null, long: null } : month,
    );
    const { months, fte } = tested(gaps);
    expect(months).toHaveLength(6);
    expect(fte!.months).toBe(3);
    expect(tested(filling.map((month) => ({ ...month, long: null }))).long).toBeNull();
  });

  it('refuses with a reason', () => {
    expect(backtest([])).toEqual({ error: 'months.tooFew' });
    expect(backtest(filling.slice(0, 17))).toEqual({ error: 'months.tooFew' });
    expect(backtest(filling.slice(0, 18))).not.toHaveProperty('error');
    expect(backtest(filling.slice(0, 18), { months: 7 })).toEqual({ error: 'months.tooFew' });
    expect(backtest(filling.map((month) => ({ ...month, months: 3 })))).toEqual({
      error: 'months.notMonthly',
    });
    expect(backtest(filling.toSpliced(9, 1))).toEqual({ error: 'months.gap' });
    expect(backtest(filling.toReversed())).toEqual({ error: 'months.gap' });
    expect(backtest(filling.map((month) => ({ ...month, fte: null })))).toEqual({ error: 'fte.missing' });
  });

  it('answers what is out of range by one error', () => {
    expect(() => backtest(filling, { months: 0 })).toThrow(ScenarioError);
    expect(() => backtest(filling, { months: 13 })).toThrow(ScenarioError);
    expect(() => backtest(null as never)).toThrow(ScenarioError);
    expect(() => backtest(filling.map((month) => ({ ...month, from: 'x' })))).toThrow(ScenarioError);
    expect(() => backtest(filling, { method: 'guess' as never })).toThrow(ScenarioError);
  });
});
