import { simulate, type Scenario } from '../../src/model';
import type { Estimate, Sampling } from './microsimulation';

/** About a hundred cases, fifteen of them long. */
const caseload: Scenario = {
  startDate: '2015-11-02',
  weeks: 44,
  life: {
    bands: [
      { from: 0, to: 8, h: 0.12 },
      { from: 8, to: 22, h: 0.07 },
      { from: 22, to: 52, h: 0.04 },
      { from: 52, h: 0.02 },
    ],
  },
  inflow: { mean: 8 },
  initial: 'steady',
};

type Size = Omit<Sampling, 'seed'>;

/** Four hundred caseloads or more each; those with a queue in fewer and larger municipalities, away from the kink. */
const free: Size = { replications: 40, scale: 10 };
const queued: Size = { replications: 30, scale: 15 };

/** What the model and the single persons are both asked; with the sampling that each needs. */
export const witnesses: [name: string, scenario: Scenario, sampling: Size][] = [
  ['a steady caseload', caseload, free],
  [
    'cases carried in, season, arrivals, long counted from the first sick day',
    {
      ...caseload,
      initial: { n: [6, 0, 3.5, ...new Array<number>(40).fill(1.2), 20] },
      inflow: {
        values: Array.from({ length: 44 }, (_, week) => 5 + week / 8),
        season: [1.4, 0.6, 1],
        seasonOffset: 2,
      },
      arrivals: [
        { week: 7, duration: 48, cases: 12.5 },
        { week: 30, duration: 0, cases: 9 },
      ],
      longOffset: 4,
    },
    free,
  ],
  [
    'a spike, and a life table that the law changes on the way',
    {
      ...caseload,
      life: {
        ...caseload.life,
        spikes: [{ at: 22, q: 0.3 }],
        changes: [
          { from: -4, h: [0.2, 0.15, 0.1, 0.06], spikes: [{ at: 12, q: 0.2 }] },
          { from: 20, bands: [{ from: 0, h: 0.09 }], spikes: [{ at: 30, q: 1 }] },
        ],
      },
    },
    free,
  ],
  [
    'initiatives of every kind without a queue, with ramps and ends that overlap',
    {
      ...caseload,
      fullTimeShare: [
        [10, 0.9],
        [30, 0.7],
      ],
      initiatives: [
        { id: 'early', type: 'hazard', from: 0, to: 8, m: 1.3, start: -3, ramp: 8 },
        { id: 'wide', type: 'hazard', from: 4, to: 30, m: 1.5, start: 6, ramp: 10, end: 40 },
        { id: 'worse', type: 'hazard', from: 20, m: 0.6, start: 12, end: 25 },
        { id: 'exit', type: 'exit', at: 13, q: 0.5, start: 3, ramp: 6 },
        { id: 'exit again', type: 'exit', at: 13, q: 0.2, start: 10, end: 30 },
        { id: 'fewer', type: 'inflow', m: 0.8, start: 8, ramp: 12 },
        { id: 'more', type: 'inflow', m: 1.3, start: 15, end: 35, ramp: 4 },
        { id: 'part-time', type: 'intensity', from: 8, m: 0.85, start: 2, ramp: 5 },
        { id: 'less so', type: 'intensity', from: 20, to: 60, m: 1.1, start: 20 },
      ],
    },
    free,
  ],
  [
    'reviews spread over weeks, one of them of cases that reach the last duration',
    {
      ...caseload,
      D: 60,
      initiatives: [
        { id: 'long', type: 'review', from: 52, p: 0.4, spread: 6, start: 4 },
        { id: 'oldest', type: 'review', from: 57, p: 0.7, spread: 25, start: 6 },
        { id: 'cut short', type: 'review', from: 13, p: 0.6, spread: 10, start: 30, end: 34 },
        { id: 'at once', type: 'review', from: 26, p: 0.25, start: 42 },
      ],
    },
    free,
  ],
  [
    'a capacity that takes in proportion and is never enough',
    {
      ...caseload,
      initiatives: [{ id: 'c', type: 'capacity', from: 8, perWeek: 1.5, maxShare: 0.3, start: 5, ramp: 10 }],
    },
    queued,
  ],
  [
    'a capacity that takes the longest first',
    {
      ...caseload,
      bandEdges: [0, 13, 52],
      initiatives: [
        { id: 'c', type: 'capacity', from: 22, to: 200, perWeek: 0.35, start: 3, end: 40, order: 'longest' },
      ],
    },
    queued,
  ],
  [
    'a hazard with a cap that is always reached',
    {
      ...caseload,
      initiatives: [{ id: 'h', type: 'hazard', from: 4, to: 40, m: 3, cap: 2.5, start: 4, ramp: 8 }],
    },
    queued,
  ],
  [
    'a capacity and a cap that are never reached',
    {
      ...caseload,
      initiatives: [
        { id: 'c', type: 'capacity', from: 30, to: 52, perWeek: 9, maxShare: 0.08, start: 4 },
        { id: 'h', type: 'hazard', from: 8, m: 1.4, cap: 20, start: 10, ramp: 6, order: 'longest' },
      ],
    },
    queued,
  ],
  [
    'two capacities, a capped hazard and an uncapped one after another',
    {
      ...caseload,
      bandEdges: [0, 13, 52],
      initiatives: [
        { id: 'a', type: 'capacity', from: 40, to: 200, perWeek: 0.25, start: 2, order: 'longest' },
        { id: 'h', type: 'hazard', from: 8, to: 60, m: 2.5, cap: 0.8, start: 6, ramp: 4 },
        { id: 'b', type: 'capacity', from: 13, to: 52, perWeek: 0.4, maxShare: 0.3, start: 10, ramp: 7 },
        { id: 'u', type: 'hazard', from: 0, m: 1.1, start: 4 },
      ],
    },
    queued,
  ],
  [
    'destinations that take a share of the exits',
    {
      ...caseload,
      life: { ...caseload.life, spikes: [{ at: 22, q: 0.4 }] },
      cost: { offset: 6 },
      destinations: [
        {
          id: 'jobafklaring',
          share: [
            [13, 0.1],
            [22, 0.6],
            [30, 0.3],
          ],
          life: { h: [0.05, 0.03], changes: [{ from: 25, h: [0.08] }] },
          weekly: 2800,
        },
        {
          id: 'ressourceforløb',
          share: [[22, 0.3]],
          life: {
            bands: [
              { from: 0, to: 60, h: 0.01 },
              { from: 60, h: 0.04 },
            ],
          },
          weekly: 2500,
          initial: { n: [...new Array<number>(40).fill(0), 8, 4] },
        },
      ],
      initiatives: [{ id: 'h', type: 'hazard', from: 13, to: 40, m: 1.4, start: 8 }],
    },
    free,
  ],
  [
    'rules of cost that change around New Year 2016, with a mix of entry positions',
    {
      ...caseload,
      cost: {
        weekly: 4135,
        steps: [
          [0, 1],
          [4, 0.5],
          [8, 0.3],
          [52, 0],
        ],
        offsets: [
          [0, 0.6],
          [5, 0.25],
          [40, 0.15],
        ],
        rules: [
          {
            from: '2016-01-04',
            weekly: 4180,
            steps: [
              [0, 0.8],
              [4, 0.4],
              [26, 0.3],
              [52, 0.2],
            ],
          },
          { from: '2015-12-29', steps: [[0, 0.9]] },
          { from: '2016-07-02', rateShare: [[22, 0.6]] },
        ],
      },
    },
    free,
  ],
];

/** Where the two are compared: early, in the middle, at the end. */
const weeksCompared = [3, 22, 43];
const monthsCompared = [2, 8];

export type Readings = Record<string, ArrayLike<number>>;

/** The model's own figures, named as the witness names them. */
export function modelled(scenario: Scenario): Readings {
  const { weeks, months, bands, destinations } = simulate(scenario);
  const named: [name: string, values: ArrayLike<number>][] = [
    ...Object.entries(weeks),
    ['fte', months.map(({ fte }) => fte)],
    ...bands.map(({ stock }, b): [string, Float64Array] => [`band ${b}`, stock]),
    ...Object.entries(destinations).flatMap(([id, measures]) =>
      Object.entries(measures).map(([name, values]): [string, Float64Array] => [`${id} ${name}`, values]),
    ),
  ];
  return Object.fromEntries(named);
}

/** Standard errors between the model and the mean of the sampled persons, by measure and time. */
export function deviations(model: Readings, persons: Record<string, Estimate>): Map<string, number> {
  const result = new Map<string, number>();
  for (const [name, { mean, standardError }] of Object.entries(persons)) {
    for (const t of name === 'fte' ? monthsCompared : weeksCompared) {
      const difference = model[name]![t]! - mean[t]!;
      // Where no person ever is, the model must have none either.
      const z = standardError[t] === 0 ? (difference === 0 ? 0 : Infinity) : difference / standardError[t]!;
      result.set(`${name} at ${t}`, z);
    }
  }
  return result;
}
