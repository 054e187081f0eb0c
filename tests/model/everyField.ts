import type { Scenario } from '../../src/model';

/** A small scenario in which every field of the specification stands, each well within its range. */
export const everyField: Scenario = {
  startDate: '2015-11-02',
  weeks: 12,
  D: 70,
  life: {
    bands: [
      { from: 0, to: 20, h: 0.1 },
      { from: 20, h: 0.04 },
      { from: 40, to: 60, h: 0.05 },
    ],
    spikes: [{ at: 22, q: 0.3 }],
    changes: [
      { from: 4, h: [0.08, 0.05], spikes: [{ at: 13, q: 0.1 }] },
      { from: 8, bands: [{ from: 0, h: 0.06 }] },
    ],
  },
  initial: { n: [3, 0, 2, 5] },
  inflow: { mean: 0.5, season: [1.1, 0.9], seasonOffset: 1 },
  arrivals: [{ week: 2, duration: 30, cases: 4 }],
  fullTimeShare: [
    [8, 0.9],
    [26, 0.8],
  ],
  longOffset: 4,
  cost: {
    weekly: 4135,
    steps: [
      [0, 0.8],
      [4, 0.4],
    ],
    offsets: [
      [0, 0.7],
      [26, 0.3],
    ],
    rateShare: [[22, 0.6]],
    rules: [{ from: '2016-01-04', weekly: 4180, steps: [[0, 0.5]], rateShare: [[30, 0.5]] }],
  },
  destinations: [
    {
      id: 'jobafklaring',
      share: [[22, 0.4]],
      life: { h: [0.03, 0.02], spikes: [{ at: 40, q: 0.2 }], changes: [{ from: 6, h: [0.05] }] },
      weekly: 2800,
      initial: { n: [1, 2] },
    },
  ],
  initiatives: [
    { id: 'hazard', type: 'hazard', from: 4, to: 30, m: 1.4, start: 1, ramp: 3, end: 9 },
    { id: 'exit', type: 'exit', at: 22, q: 0.2, start: 0, ramp: 2, end: 10 },
    { id: 'inflow', type: 'inflow', m: 0.9, start: 2, ramp: 6, end: 11 },
    { id: 'intensity', type: 'intensity', from: 8, to: 40, m: 0.9, start: 1, ramp: 2, end: 10 },
    { id: 'review', type: 'review', from: 26, p: 0.3, spread: 3, start: 2, end: 8 },
    {
      id: 'capacity',
      type: 'capacity',
      from: 8,
      to: 60,
      perWeek: 0.4,
      maxShare: 0.5,
      start: 3,
      ramp: 3,
      end: 11,
      order: 'longest',
    },
    {
      id: 'capped',
      type: 'hazard',
      from: 2,
      to: 50,
      m: 1.6,
      cap: 0.5,
      start: 2,
      ramp: 5,
      end: 11,
      order: 'prop',
    },
  ],
  bandEdges: [0, 8, 22, 52],
};
