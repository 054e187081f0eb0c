import tables from '../reference/tables.json';
import type { Initiative, LifeTable, Scenario } from '../../src/model';

/** A caseload that is steady at 100 cases: ten new ones a week, one in ten ends each week. */
export function geometric(changes: Partial<Scenario> = {}): Scenario {
  return {
    startDate: '2016-01-04',
    weeks: 60,
    life: { bands: [{ from: 0, h: 0.1 }] },
    inflow: { mean: 10 },
    initial: 'steady',
    ...changes,
  };
}

export type TableName = keyof typeof tables.tables;
export const tableNames = Object.keys(tables.tables) as TableName[];

/** The Ishøj baseline of `tables.json`, with hazard initiatives on weeks 0–7, 8–21 and from 52 at the given factors. */
export function ishoej(table: TableName, factors: readonly number[] = []): Scenario {
  const { life, inflow } = tables.tables[table];
  const bands = [
    { id: 'early', from: 0, to: 8 },
    { id: 'middle', from: 8, to: 22 },
    { id: 'long', from: 52 },
  ];
  return {
    startDate: '2015-11-02',
    weeks: 61,
    life: life as LifeTable,
    inflow: { mean: inflow },
    initial: 'steady',
    initiatives: factors.map((m, i): Initiative => ({ ...bands[i]!, type: 'hazard', m, start: 0, ramp: 8 })),
  };
}

/** One initiative of every kind, uncapped first, then the queues. */
export const everyKind: Initiative[] = [
  { id: 'hazard', type: 'hazard', from: 4, to: 30, m: 1.4, start: 3, ramp: 8 },
  { id: 'exit', type: 'exit', at: 22, q: 0.2, start: 2, ramp: 4 },
  { id: 'inflow', type: 'inflow', m: 0.9, start: 5, ramp: 6 },
  { id: 'intensity', type: 'intensity', from: 8, m: 0.9, start: 1, ramp: 2, end: 40 },
  { id: 'review', type: 'review', from: 52, p: 0.3, spread: 5, start: 6 },
  { id: 'capacity', type: 'capacity', from: 26, to: 80, perWeek: 0.4, start: 4, ramp: 3, order: 'longest' },
  { id: 'capped', type: 'hazard', from: 13, m: 1.6, cap: 0.5, start: 2, ramp: 5 },
];
