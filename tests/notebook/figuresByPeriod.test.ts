import { describe, expect, it } from 'vitest';
import { figuresByPeriod } from '../../src/notebook';
import { month, outsideSeries } from './support';

describe('the figures of a data cell, period by period', () => {
  it('are the observations alone when nothing stands beside them', () => {
    const observations = [month('2015-08', 801.5, 170), month('2015-09', 812.5, null, 180)];
    expect(figuresByPeriod(observations, [])).toEqual(
      observations.map((observation) => ({ ...observation, series: [] })),
    );
  });

  it('stand side by side, with each period that any of them has, in the order of time', () => {
    const none = { fte: null, long: null, inflow: null };
    expect(figuresByPeriod([month('2015-09', 300, 60, 70)], outsideSeries)).toEqual([
      { from: '2015-07', months: 3, ...none, series: [10403.5, null] },
      { from: '2015-08', months: 1, ...none, series: [null, 4.6] },
      { ...month('2015-09', 300, 60, 70), series: [null, 4.5] },
      { from: '2015-10', months: 3, ...none, series: [null, null] },
    ]);
  });

  it('keep a month and a quarter apart that begin together, the shorter first', () => {
    const rows = figuresByPeriod([month('2015-07', 300)], outsideSeries);
    expect(rows.slice(0, 2).map(({ months, fte, series }) => [months, fte, series[0]])).toEqual([
      [1, 300, null],
      [3, null, 10403.5],
    ]);
  });
});
