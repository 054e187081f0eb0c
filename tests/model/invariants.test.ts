import { describe, expect, it } from 'vitest';
import { simulate, type Initiative, type Scenario, type Simulation } from '../../src/model';
import { everyKind, geometric, ishoej, tableNames } from './scenarios';

/** Life tables × starts × initiatives × law: the situations that every invariant must survive. */
function matrix(): [string, Scenario][] {
  const lives: [string, Scenario['life']][] = [
    ['constant', { bands: [{ from: 0, h: 0.1 }] }],
    ['national', ishoej('national').life],
    [
      'everyone out at week 90',
      {
        bands: [
          { from: 0, to: 90, h: 0.02 },
          { from: 90, h: 1 },
        ],
      },
    ],
    [
      'law changed in week 12',
      {
        h: [0.08, 0.03],
        changes: [{ from: 12, bands: [{ from: 0, h: 0.05 }], spikes: [{ at: 22, q: 0.4 }] }],
      },
    ],
  ];
  const starts: [string, Partial<Scenario>][] = [
    ['empty', {}],
    ['steady', { initial: 'steady' }],
    [
      'carried in, with arrivals',
      { initial: { n: [3, 2, 5] }, arrivals: [{ week: 4, duration: 60, cases: 25 }] },
    ],
    ['season', { initial: 'steady', inflow: { mean: 8, season: [1.2, 0.8, 1], seasonOffset: 1 } }],
  ];
  const efforts: [string, Initiative[]][] = [
    ['no initiative', []],
    ['one of every kind', everyKind],
    ['queues alone', everyKind.slice(5)],
  ];
  const law: Partial<Scenario> = {
    fullTimeShare: [
      [0, 1],
      [26, 0.8],
    ],
    cost: {
      weekly: 4000,
      offsets: [
        [0, 0.7],
        [26, 0.3],
      ],
      rules: [{ from: '2016-03-01', weekly: 4100, rateShare: [[22, 0.6]] }],
    },
    destinations: [
      { id: 'jobafklaringsforløb', share: [[22, 0.3]], life: { h: [0.02] }, weekly: 2500 },
      {
        id: 'ressourceforløb',
        share: [[52, 0.2]],
        life: { h: [0.01] },
        weekly: 2500,
        initial: { n: [0, 4] },
      },
    ],
  };
  return lives.flatMap(([life, table]) =>
    starts.flatMap(([start, initial]) =>
      efforts.map(([effort, initiatives]): [string, Scenario] => [
        `${life}, ${start}, ${effort}`,
        { ...geometric(), ...law, life: table, initiatives, ...withoutInitial, ...initial },
      ]),
    ),
  );
}
const withoutInitial = { initial: { n: [] } };

function total(series: Float64Array): number {
  return series.reduce((sum, value) => sum + value, 0);
}

function everySeries(result: Simulation): [string, Float64Array][] {
  return [
    ...Object.entries(result.weeks),
    ...result.bands.map(({ from, stock }): [string, Float64Array] => [`band ${from}`, stock]),
    ...Object.entries(result.destinations).flatMap(([id, series]) =>
      Object.entries(series).map(([name, values]): [string, Float64Array] => [`${id} ${name}`, values]),
    ),
  ];
}

describe.each(matrix())('in %s', (_name, scenario) => {
  const result = simulate(scenario);
  const { weeks, bands } = result;

  it('nothing is negative and everything is finite', () => {
    for (const [name, series] of everySeries(result)) {
      expect(
        series.every((value) => Number.isFinite(value) && value >= 0),
        name,
      ).toBe(true);
    }
  });

  it('cases are conserved: what was there and came in is there or has left', () => {
    // The stock of the last week is measured before its exits.
    for (let t = 1; t < scenario.weeks; t++) {
      const expected = weeks.stock[t - 1]! - weeks.outflow[t - 1]! + weeks.inflow[t]!;
      expect(Math.abs(weeks.stock[t]! - expected)).toBeLessThan(1e-9);
    }
  });

  it('the duration bands add up to the stock, and those from week 52 to the long cases', () => {
    for (let t = 0; t < scenario.weeks; t++) {
      expect(bands.reduce((sum, { stock }) => sum + stock[t]!, 0)).toBeCloseTo(weeks.stock[t]!, 9);
      const late = bands.filter(({ from }) => from >= 52);
      expect(late.reduce((sum, { stock }) => sum + stock[t]!, 0)).toBeCloseTo(weeks.long[t]!, 9);
    }
  });

  it('full-time persons are at most cases, and net cost at most gross', () => {
    for (let t = 0; t < scenario.weeks; t++) {
      expect(weeks.fullTime[t]).toBeLessThanOrEqual(weeks.stock[t]! + 1e-9);
      expect(weeks.net[t]).toBeLessThanOrEqual(weeks.gross[t]! + 1e-9);
    }
  });

  it('the months hold the whole of the flows and the money', () => {
    for (const flow of ['inflow', 'outflow', 'gross', 'net'] as const) {
      const byMonth = result.months.reduce((sum, month) => sum + month[flow], 0);
      expect(byMonth).toBeCloseTo(total(weeks[flow]), 5);
    }
    expect(result.months.reduce((sum, { days }) => sum + days, 0)).toBe(7 * scenario.weeks);
  });

  it('an initiative that does nothing changes nothing', () => {
    const idle: Initiative[] = [
      { id: 'a', type: 'hazard', from: 0, m: 1, start: 0 },
      { id: 'b', type: 'exit', at: 10, q: 0, start: 0 },
      { id: 'c', type: 'inflow', m: 1, start: 0 },
      { id: 'd', type: 'intensity', from: 0, m: 1, start: 0 },
      { id: 'e', type: 'review', from: 0, p: 0, start: 0 },
      { id: 'f', type: 'capacity', from: 0, perWeek: 0, start: 0 },
      { id: 'g', type: 'hazard', from: 0, m: 3, start: 1_000 },
      { id: 'h', type: 'hazard', from: 0, m: 1, cap: 4, start: 0 },
    ];
    const with_ = simulate({ ...scenario, initiatives: [...(scenario.initiatives ?? []), ...idle] });
    for (const [name, series] of Object.entries(with_.weeks)) {
      expect(Array.from(series), name).toEqual(Array.from(weeks[name as 'stock']));
    }
  });

  it('the order of uncapped initiatives does not matter', () => {
    const list = scenario.initiatives ?? [];
    const queues = list.filter(({ id }) => id === 'capacity' || id === 'capped');
    const free = list.filter((initiative) => !queues.includes(initiative));
    const reversed = simulate({ ...scenario, initiatives: [...queues, ...free.toReversed()] });
    reversed.weeks.stock.forEach((value, t) => expect(value).toBeCloseTo(weeks.stock[t]!, 9));
  });
});

describe('connected vessels', () => {
  it.each(tableNames)('an early effort lowers the long cases later with table %s', (name) => {
    const effort = simulate({ ...ishoej(name, [1.3]), weeks: 156 }).weeks.long;
    const without = simulate({ ...ishoej(name), weeks: 156 }).weeks.long;
    expect(effort[40]).toBeCloseTo(without[40]!, 9);
    expect(effort[100]! - without[100]!).toBeLessThan(-0.5);
    expect(effort[155]! - without[155]!).toBeLessThan(effort[100]! - without[100]!);
  });

  it('cases that leave for another benefit are found there, and go on ageing', () => {
    const { weeks, destinations } = simulate({
      ...geometric({ initial: { n: [] }, weeks: 200 }),
      destinations: [{ id: 'all', share: [[0, 1]], life: { h: [0] }, weekly: 1 }],
    });
    const left = weeks.outflow.subarray(0, 199).reduce((sum, cases) => sum + cases, 0);
    expect(destinations['all']!.stock[199]).toBeCloseTo(left, 8);
  });

  it('moves the reimbursement with the duration of the case, not with that of the stay elsewhere', () => {
    const { destinations } = simulate({
      ...geometric({ initial: { n: [...new Array<number>(51).fill(0), 10] }, inflow: { mean: 0 }, weeks: 2 }),
      life: { h: [1] },
      cost: {
        weekly: 1,
        steps: [
          [0, 0.8],
          [52, 0.2],
        ],
      },
      destinations: [{ id: 'after', share: [[0, 1]], life: { h: [0] }, weekly: 100 }],
    });
    expect(destinations['after']!.gross[1]).toBeCloseTo(1000, 9);
    expect(destinations['after']!.net[1]).toBeCloseTo(800, 9);
  });
});
