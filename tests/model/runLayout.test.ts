import { describe, expect, it } from 'vitest';
import {
  compile,
  createOutput,
  run,
  simulate,
  type Initiative,
  type Scenario,
  type Steps,
} from '../../src/model';
import { everyKind, geometric, ishoej } from './scenarios';

/** How many rows of survival and of weights a scenario needs for its weeks, and how many pieces its durations fall into. */
function sizes(scenario: Scenario): { survival: number; weights: number; pieces: number } {
  const plan = compile(scenario);
  const out = createOutput(plan);
  run(plan, plan.parameters, out);
  const rows = (rowOfWeek: Int32Array): number => {
    rowOfWeek.forEach((row, week) => {
      const step = week === 0 ? row : row - rowOfWeek[week - 1]!;
      expect(step === 0 || (week > 0 && step === 1)).toBe(true);
    });
    return rowOfWeek.at(-1)! + 1;
  };
  return {
    survival: rows(out.memory.survivalRowOfWeek),
    weights: rows(out.memory.weightRowOfWeek),
    pieces: plan.cuts.length - 1,
  };
}

function hazard(changes: Partial<Initiative> = {}): Scenario {
  const initiative = { id: 'x', type: 'hazard', from: 0, m: 2, start: 0, ...changes } as Initiative;
  return geometric({ initiatives: [initiative] });
}

describe('weeks share what does not change between them', () => {
  it.each<[string, Scenario, number, number]>([
    ['one row of each where nothing changes', geometric(), 1, 1],
    ['one row where an initiative is there all the time', hazard(), 1, 1],
    ['one row where an initiative never comes', hazard({ start: 60 }), 1, 1],
    ['one row where an initiative has long had its full effect', hazard({ start: -20, ramp: 8 }), 1, 1],
    ['eight rows for a ramp of eight weeks from the first', hazard({ ramp: 8 }), 8, 1],
    ['nine rows for a ramp of eight weeks from a later one', hazard({ start: 3, ramp: 8 }), 9, 1],
    ['three rows for a beginning and an end', hazard({ start: 3, end: 9 }), 3, 1],
    [
      'two rows for a point exit that comes',
      hazard({ type: 'exit', at: 3, q: 0.1, start: 5 } as never),
      2,
      1,
    ],
    ['two rows of weights for an intensity that comes', hazard({ type: 'intensity', start: 5 }), 1, 2],
    ['no row for an initiative on the inflow', hazard({ type: 'inflow', start: 5, ramp: 8 }), 1, 1],
    ['no row for a review', hazard({ type: 'review', p: 0.3, start: 5 } as never), 1, 1],
    ['no row for a queue', hazard({ cap: 2, start: 5, ramp: 8 } as never), 1, 1],
    [
      'two rows for a law in the horizon',
      geometric({ life: { h: [0.1], changes: [{ from: 9, h: [0.2] }] } }),
      2,
      1,
    ],
    [
      'one row for a law before it',
      geometric({ life: { h: [0.1], changes: [{ from: -9, h: [0.2] }] } }),
      1,
      1,
    ],
    [
      'two rows of weights for new rates',
      geometric({ cost: { rules: [{ from: '2016-05-01', weekly: 1 }] } }),
      1,
      2,
    ],
  ])('%s', (_name, scenario, survival, weights) => {
    expect(sizes(scenario)).toMatchObject({ survival, weights });
  });

  it('and what overlaps is not counted twice: two ramps over the same eight weeks need eight rows', () => {
    const two: Initiative[] = ['a', 'b'].map((id) => ({
      id,
      type: 'hazard',
      from: 0,
      m: 1.5,
      start: 0,
      ramp: 8,
    }));
    expect(sizes(geometric({ initiatives: two })).survival).toBe(8);
  });
});

describe('durations share what does not change between them', () => {
  const free: Partial<Scenario> = { bandEdges: [0], cost: { steps: [[0, 0.5]] } };

  it.each<[string, Scenario, number]>([
    ['one below and one from week 52', geometric(free), 2],
    ['one alone where no case is long', geometric({ ...free, D: 40 }), 1],
    ['one for each step of the reimbursement', geometric({ ...free, cost: {} }), 4],
    ['one for each band that is reported', geometric({ ...free, bandEdges: [0, 8, 22, 52] }), 4],
    [
      'two more for an intensity between two weeks',
      geometric({
        ...free,
        initiatives: [{ id: 'x', type: 'intensity', from: 8, to: 22, m: 0.9, start: 0 }],
      }),
      4,
    ],
    ['none more for the table itself, however many hazards it has', { ...ishoej('national'), ...free }, 2],
  ])('%s', (_name, scenario, pieces) => {
    expect(sizes(scenario).pieces).toBe(pieces);
  });
});

describe('sums over pieces', () => {
  const fullTimeShare: Steps = [
    [0, 1],
    [13, 0.85],
    [60, 0.7],
  ];
  const steps: Steps = [
    [0, 0.8],
    [4, 0.4],
    [26, 0.3],
    [52, 0.2],
  ];
  const rateShare: Steps = [[30, 0.6]];
  const offsets: [number, number][] = [
    [0, 0.7],
    [20, 0.3],
  ];
  const scenario = geometric({
    life: ishoej('C').life,
    initiatives: everyKind,
    arrivals: [{ week: 4, duration: 70, cases: 9 }],
    fullTimeShare,
    // Week 9 is the first that begins on or after 2 March.
    cost: { weekly: 4000, steps, offsets, rules: [{ from: '2016-03-02', weekly: 4300, rateShare }] },
  });
  const valueAt = (list: Steps, week: number, before: number): number =>
    list.reduce((value, [from, next]) => (week >= from ? next : value), before);
  const everyDuration = Array.from({ length: 260 }, (_, d) => d);
  const byDuration = simulate({ ...scenario, bandEdges: everyDuration });
  const { weeks, bands } = simulate(scenario);

  it('are what a plain sum over single durations gives: full-time persons, gross and net', () => {
    for (let t = 0; t < scenario.weeks; t++) {
      let [fullTime, gross, net, long] = [0, 0, 0, 0];
      for (const d of everyDuration) {
        const cases = byDuration.bands[d]!.stock[t]!;
        // The intensity initiative of `everyKind`: from duration 8, weeks 1 to 39, over two weeks.
        const phase = t < 1 || t >= 40 ? 0 : Math.min(1, t / 2);
        const weight = valueAt(fullTimeShare, d, 1) * (d >= 8 ? 1 - 0.1 * phase : 1);
        const rate = t < 9 ? 4000 : 4300 * valueAt(rateShare, d, 1);
        const refund = offsets.reduce((sum, [more, part]) => sum + part * valueAt(steps, d + more, 0), 0);
        fullTime += cases * weight;
        gross += cases * weight * rate;
        net += cases * weight * rate * (1 - refund);
        if (d >= 52) long += cases;
      }
      expect(weeks.fullTime[t]).toBeCloseTo(fullTime, 9);
      expect(weeks.gross[t]).toBeCloseTo(gross, 5);
      expect(weeks.net[t]).toBeCloseTo(net, 5);
      expect(weeks.long[t]).toBeCloseTo(long, 9);
    }
  });

  it('add up by band to the stock, in every week', () => {
    weeks.stock.forEach((cases, t) => {
      expect(bands.reduce((sum, { stock }) => sum + stock[t]!, 0)).toBeCloseTo(cases, 9);
      for (const { from, to, stock } of bands) {
        const within = everyDuration.filter((d) => d >= from && d < (to ?? Infinity));
        const sum = within.reduce((total, d) => total + byDuration.bands[d]!.stock[t]!, 0);
        expect(stock[t]).toBeCloseTo(sum, 9);
      }
    });
  });
});
