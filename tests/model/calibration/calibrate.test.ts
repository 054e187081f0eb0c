import { describe, expect, it } from 'vitest';
import {
  calibrate,
  referenceTables,
  ScenarioError,
  simulate,
  type CalibrationFit,
  type Observation,
  type Scenario,
} from '../../../src/model';

const level = (
  from: string,
  fte: number | null,
  long: number | null,
  inflow: number | null,
): Observation => ({
  from,
  months: 1,
  fte,
  long,
  inflow,
});

function fitted(observations: Observation[], options = {}): { scenario: Scenario; fit: CalibrationFit } {
  const result = calibrate(observations, options);
  if ('error' in result) throw new Error(result.error);
  return result;
}

/** A table that is not the reference one, run to a steady year of "counted" months. */
function countedFrom(scenario: Scenario): Observation[] {
  return simulate({ ...scenario, startDate: '2014-12-29', weeks: 53, initial: 'steady' })
    .months.filter(({ complete }) => complete)
    .map(({ month, fte, longEnd, inflow }) => level(month, fte, longEnd, inflow));
}

describe('calibrate', () => {
  it('finds the table again when the months come from that table', () => {
    const { life, inflow } = referenceTables.national;
    const { fit } = fitted(
      countedFrom({ startDate: '2014-12-29', weeks: 1, life, inflow: { mean: inflow } }),
    );
    expect(fit.scaleBelow52).toBeCloseTo(1, 9);
    expect(fit.scaleFrom52).toBeCloseTo(1, 9);
    expect(fit.inflowPerWeek).toBeCloseTo(12.4, 9);
    expect(fit.notes).toEqual([]);
  });

  it.each(Object.entries(referenceTables))(
    'stands still at the counted level with the shape of table %s',
    (_name, table) => {
      const months = [level('2026-08', 801, 170, 190), level('2026-09', 812, 171, 180)];
      const { scenario, fit } = fitted(months, { table });
      const { stock, long } = simulate(scenario).weeks;
      for (const t of [0, 20, 60]) {
        expect(stock[t]).toBeCloseTo(812, 6);
        expect(long[t]).toBeCloseTo(171, 6);
      }
      expect(fit.inflowPerWeek).toBeCloseTo((370 / 61) * 7, 9);
      expect(fit.residuals[0]).toEqual({
        from: '2026-08',
        fte: expect.closeTo(-11, 6),
        long: expect.closeTo(-1, 6),
      });
    },
  );

  it('begins on the Monday on or before the first day after the newest month', () => {
    expect(fitted([level('2015-10', 243, 45, 54)]).scenario.startDate).toBe('2015-10-26');
    expect(fitted([level('2016-01', 243, 45, 54)]).scenario.startDate).toBe('2016-02-01');
    const quarter: Observation = { from: '2015-10', months: 3, fte: 243, long: 45, inflow: 160 };
    expect(fitted([quarter]).scenario.startDate).toBe('2015-12-28');
    expect(fitted([quarter]).fit.lastMonth).toBe('2015-12');
  });

  it('takes the level as the mean of the newest months when asked to', () => {
    const months = [
      level('2015-08', 240, 41, 50),
      level('2015-09', 252, 43, 50),
      level('2015-10', 246, 45, 50),
    ];
    expect(fitted(months, { window: 3 }).fit.level).toEqual({ fte: 246, long: 43 });
    expect(fitted(months).fit.level).toEqual({ fte: 246, long: 45 });
  });

  it('infers the inflow from the level, and says so, when none was counted', () => {
    const { scenario, fit } = fitted([level('2015-10', 243, 45, null)]);
    expect(fit.notes).toEqual(['inflow.absent']);
    expect(fit.scaleBelow52).toBe(1);
    expect(fit.inflowPerWeek).toBeCloseTo(12.4, 6);
    expect(simulate(scenario).weeks.stock[10]).toBeCloseTo(243, 6);
  });

  it('uses one scale all the way, and says so, when long cases were not counted', () => {
    const { scenario, fit } = fitted([level('2015-10', 300, null, 54)]);
    expect(fit.notes).toEqual(['long.absent']);
    expect(fit.scaleBelow52).toBeCloseTo(fit.scaleFrom52, 12);
    expect(simulate(scenario).weeks.stock[10]).toBeCloseTo(300, 6);
  });

  it('leaves out an inflow that cannot give the level, and says so', () => {
    // 2 new cases a month for 243 open ones would take more than 52 weeks below week 52.
    const { scenario, fit } = fitted([level('2015-10', 243, 45, 2)]);
    expect(fit.notes).toEqual(['inflow.impossible']);
    expect(fit.inflowCounted).toBe(false);
    expect(simulate(scenario).weeks.stock[10]).toBeCloseTo(243, 6);
  });

  it('comes as near as it can, and says so, when there are fewer long cases than reach week 52', () => {
    const { fit } = fitted([level('2015-10', 243, 0, 54)]);
    expect(fit.notes).toEqual(['long.impossible']);
    expect(fit.model.long).toBeGreaterThan(0);
  });

  it('names what is missing instead of guessing', () => {
    expect(calibrate([])).toEqual({ error: 'fte.missing' });
    expect(calibrate([level('2015-10', null, 45, 54)])).toEqual({ error: 'fte.missing' });
    expect(calibrate([level('2015-10', 0, null, 54)])).toEqual({ error: 'fte.zero' });
    expect(calibrate([level('2015-10', 40, 45, 54)])).toEqual({ error: 'long.aboveFte' });
  });
});

describe('observations that cannot be', () => {
  const month = (from: string, fte: number | null, more: Partial<Observation> = {}): Observation => ({
    from,
    months: 1,
    fte,
    long: null,
    inflow: null,
    ...more,
  });

  it.each<[string, Observation[]]>([
    ['observations[0].fte', [month('2015-09', NaN), month('2015-10', 243)]],
    ['observations[0].fte', [month('2015-09', -5), month('2015-10', 243)]],
    ['observations[0].long', [month('2015-10', 243, { long: '45' as never })]],
    ['observations[1].inflow', [month('2015-09', 240), month('2015-10', 243, { inflow: Infinity })]],
    ['observations[1].from', [month('2015-10', 243), month('2015-10', 240)]],
    ['observations[1].from', [month('2015-10', 243), month('2015-09', 240)]],
    ['observations[1].from', [month('2015-09', 240, { months: 3 }), month('2015-10', 243)]],
  ])('are refused by name: %s', (field, observations) => {
    expect(() => calibrate(observations)).toThrow(ScenarioError);
    expect(() => calibrate(observations)).toThrow(field);
  });
});
