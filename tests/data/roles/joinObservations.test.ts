import { describe, expect, it } from 'vitest';
import { joinObservations, type ObservedFile } from '../../../src/data';
import type { Observation } from '../../../src/model';
import { codes } from '../support';

function month(from: string, figures: Partial<Observation>): Observation {
  return { from, months: 1, fte: null, long: null, inflow: null, ...figures };
}

function file(name: string, observations: Observation[], more: Partial<ObservedFile> = {}): ObservedFile {
  return { name, observations, series: [], ...more };
}

describe('several files', () => {
  it('are joined period by period, each measure from the file that has it', () => {
    const { observations, issues } = joinObservations([
      file('personer.csv', [month('2015-01', { fte: 250 }), month('2015-02', { fte: 240 })]),
      file('tilgang.csv', [month('2015-02', { inflow: 60 }), month('2015-03', { inflow: 70 })]),
    ]);
    expect(observations).toEqual([
      month('2015-01', { fte: 250 }),
      month('2015-02', { fte: 240, inflow: 60 }),
      month('2015-03', { inflow: 70 }),
    ]);
    expect(issues).toEqual([]);
  });

  it('that disagree are named with both figures, and the newest file wins', () => {
    const { observations, issues } = joinObservations([
      file('november.csv', [month('2015-01', { fte: 250, long: 45 })]),
      file('december.csv', [month('2015-01', { fte: 251, long: 45 })]),
    ]);
    expect(observations).toEqual([month('2015-01', { fte: 251, long: 45 })]);
    expect(issues).toEqual([
      {
        severity: 'warning',
        code: 'join.disagrees',
        params: {
          measure: 'fte',
          period: '2015-01',
          value: 251,
          name: 'december.csv',
          before: 250,
          other: 'november.csv',
        },
      },
    ]);
  });

  it('never lose a figure to a file that has none', () => {
    const { observations } = joinObservations([
      file('a.csv', [month('2015-01', { fte: 250 })]),
      file('b.csv', [month('2015-01', { fte: null })]),
    ]);
    expect(observations[0]?.fte).toBe(250);
  });

  it('with quarters beside months, or of another area, are told of', () => {
    const quarter = { ...month('2015-01', { fte: 9 }), months: 3 };
    const { observations, issues } = joinObservations([
      file('maaneder.csv', [month('2015-01', { fte: 250 })], { area: 'Ishøj' }),
      file('kvartaler.csv', [quarter], { area: 'Greve' }),
    ]);
    expect(observations).toEqual([month('2015-01', { fte: 250 })]);
    expect(codes({ issues })).toEqual(['join.areas', 'join.lengths']);
  });

  it('have their series by the same name put together in order of time', () => {
    const series = (from: string, value: number) => [
      { name: 'Ledighed', measure: null, unit: '%', values: [{ from, months: 1, value }] },
    ];
    const joined = joinObservations([
      file('b.csv', [], { series: series('2015-02', 5) }),
      file('a.csv', [], { series: series('2015-01', 4) }),
    ]);
    expect(joined.series).toEqual([
      {
        name: 'Ledighed',
        measure: null,
        unit: '%',
        values: [
          { from: '2015-01', months: 1, value: 4 },
          { from: '2015-02', months: 1, value: 5 },
        ],
      },
    ]);
  });

  it('name at most a hundred disagreements', () => {
    const months = Array.from(
      { length: 120 },
      (_, index) => `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    );
    const { issues } = joinObservations([
      file(
        'a.csv',
        months.map((from) => month(from, { fte: 1 })),
      ),
      file(
        'b.csv',
        months.map((from) => month(from, { fte: 2 })),
      ),
    ]);
    expect(issues.length).toBe(101);
    expect(issues.at(-1)).toMatchObject({ code: 'join.more', params: { count: 20 } });
  });
});
