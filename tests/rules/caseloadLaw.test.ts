import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../src/model';
import { applyRules, JOB_CLARIFICATION, type EditableFigures, type RuleEdits } from '../../src/rules';
import { everyKind, geometric, ishoej, tableNames } from '../model/scenarios';

const transfers = (figures: Partial<EditableFigures> = {}): RuleEdits => ({
  rules: { reassessment2014: { on: true, figures } },
});
const until2027 = (
  figures: Partial<EditableFigures> = {},
  reassessment: Partial<EditableFigures> = {},
): RuleEdits => ({
  rules: { reducedRate2027: { on: true, figures }, reassessment2014: { figures: reassessment } },
});

/** The caseload of the Ishøj tables, steady, from June 2026; 1 January 2027 is a Friday of week 30, so week 31 is the first. */
const CHANGE = 31;
const in2026 = (name: (typeof tableNames)[number], changes: Partial<Scenario> = {}): Scenario => ({
  ...ishoej(name),
  startDate: '2026-06-01',
  weeks: 156,
  ...changes,
});

const there = (result: ReturnType<typeof simulate>): Float64Array =>
  result.destinations[JOB_CLARIFICATION]!.stock;

describe('the reassessment from July 2014', () => {
  it('changes nothing about the caseload that it takes its cases from', () => {
    for (const name of tableNames) {
      const scenario = { ...ishoej(name, [1.3, 1.1, 1.4]) };
      const [plain, lawful] = [simulate(scenario), simulate(applyRules(scenario, transfers()))];
      lawful.weeks.stock.forEach((cases, week) => expect(cases).toBeCloseTo(plain.weeks.stock[week]!, 9));
      expect(there(lawful)[0]).toBeGreaterThan(5);
    }
  });

  it('sends on the stated share of the exits of its weeks, and no other', () => {
    // Nobody ends elsewhere, so that those there in the end are all who were sent on since the start.
    const scenario = geometric({ weeks: 40, initial: { n: [] }, initiatives: everyKind });
    const edits = transfers({ life: { h: [0] }, shareOfExits: 0.3, fromWeek: 10, spreadWeeks: 3 });
    const edges = Array.from({ length: 16 }, (_, d) => d);
    const lawful = { ...applyRules(scenario, edits), bandEdges: edges };
    const result = simulate(lawful);
    const initial = lawful.destinations![0]!.initial!.n.reduce((sum, cases) => sum + cases, 0);
    let sent = 0;
    for (let week = 0; week + 1 < scenario.weeks; week++) {
      for (const d of [10, 11, 12]) {
        sent += 0.3 * (result.bands[d]!.stock[week]! - result.bands[d + 1]!.stock[week + 1]!);
      }
    }
    expect(there(result).at(-1)! - initial).toBeCloseTo(sent, 9);
    expect(sent).toBeGreaterThan(5);
  });

  it('finds a steady caseload with a steady number in job clarification, by Little’s law', () => {
    // One in ten leaves each week; half of the exits of week 22 go on and stay for 1/0.05 = 20 weeks.
    const edits = transfers({ spreadWeeks: 1, life: { h: [0.05] } });
    const result = simulate(applyRules(geometric({ startDate: '2024-01-01', weeks: 100 }), edits));
    const steady = (10 * 0.9 ** 22 * 0.1 * 0.5) / 0.05;
    there(result).forEach((cases) => expect(cases).toBeCloseTo(steady, 6));
  });

  it('fills job clarification from July 2014 only: two years later nobody there passed it before', () => {
    const edits = transfers({ spreadWeeks: 1, life: { h: [0] } });
    const scenario = geometric({ startDate: '2015-01-05', weeks: 2 });
    const { n } = applyRules(scenario, edits).destinations![0]!.initial!;
    // 1 July 2014 is 27 weeks before: its first week is the one that starts on the 7th, 26 weeks before.
    expect(n[22 + 26]).toBeGreaterThan(0);
    expect(n.slice(22 + 27).every((cases) => cases === 0)).toBe(true);
  });

  it('costs in job clarification the stated share of the highest rate, on the ladder of the case', () => {
    const edits = transfers({ rateShare: 0.5, life: { h: [1] }, spreadWeeks: 1 });
    const { destinations } = simulate(applyRules(geometric({ weeks: 3 }), edits));
    const { stock, gross, net } = destinations[JOB_CLARIFICATION]!;
    // They stay for one week, week 23 of the case, in which the state pays 40 per cent.
    expect(gross[1]! / stock[1]!).toBeCloseTo(2090, 9);
    expect(net[1]! / gross[1]!).toBeCloseTo(0.6, 9);
  });

  it('begins within a horizon from before July 2014, with the limit of 52 weeks gone', () => {
    const scenario = geometric({ startDate: '2014-01-06', weeks: 100 });
    const limit = {
      ...transfers({ life: { h: [0] } }).rules,
      durationLimit52: { on: true, figures: { shareOfExits: 0.4 } },
    };
    const lawful = applyRules(scenario, { rules: limit });
    const result = simulate(lawful);
    // 1 July 2014 is a Tuesday of week 25.
    expect(lawful.life.changes!.map(({ from }) => from)).toEqual([26]);
    const { h } = lawful.life.changes![0]!;
    expect(h!.slice(21, 28)).toEqual([0.1, 0.2, 0.2, 0.2, 0.2, 0.2, 0.1]);
    expect(h!.slice(51, 58)).toEqual([0.1, 0.06, 0.06, 0.06, 0.06, 0.06, 0.1]);
    expect(
      there(result)
        .slice(0, 27)
        .every((cases) => cases === 0),
    ).toBe(true);
    // The other half of the exits of weeks 22–26 went on as before: 10 · 0.9^22 · (1 + 0.8 + …) · 0.2 · 0.5 a week.
    const aWeek = 10 * 0.9 ** 22 * (1 + 0.8 + 0.8 ** 2 + 0.8 ** 3 + 0.8 ** 4) * 0.1;
    expect(there(result)[60]! - there(result)[59]!).toBeCloseTo(aWeek, 9);
  });

  it('knows no limit of 52 weeks in job clarification, for that began when the limit ended', () => {
    const on: RuleEdits = { rules: { ...transfers().rules, durationLimit52: { on: true } } };
    const lawful = applyRules(geometric({ startDate: '2014-01-06', weeks: 100 }), on);
    expect(lawful.destinations![0]!.life.h!.slice(51, 53)).toEqual([0.1, 0.05]);
  });

  it('leaves a steady caseload as it was until July 2014', () => {
    const scenario = geometric({ startDate: '2014-01-06', weeks: 100 });
    const [plain, lawful] = [simulate(scenario), simulate(applyRules(scenario, transfers()))];
    for (let week = 0; week < 26; week++) {
      expect(lawful.weeks.stock[week]).toBeCloseTo(plain.weeks.stock[week]!, 9);
    }
  });
});

describe('the limit of 52 weeks', () => {
  const on: RuleEdits = { rules: { durationLimit52: { on: true } } };

  it('keeps the caseload as it was until it is lifted, and then lets long cases stay', () => {
    const scenario = geometric({
      startDate: '2014-01-06',
      weeks: 100,
      life: { bands: [{ from: 0, h: 0.05 }], spikes: [{ at: 52, q: 0.5 }] },
    });
    const [plain, lawful] = [simulate(scenario), simulate(applyRules(scenario, on))];
    for (let week = 0; week <= 26; week++) {
      expect(lawful.weeks.stock[week]).toBeCloseTo(plain.weeks.stock[week]!, 9);
    }
    expect(lawful.weeks.long[99]! - plain.weeks.long[99]!).toBeGreaterThan(1);
    expect(lawful.destinations).toEqual({});
  });

  it('is of no concern to a scenario that does not see it lifted', () => {
    for (const startDate of ['2008-01-07', '2016-01-04']) {
      const scenario = geometric({ startDate });
      expect(applyRules(scenario, on)).toEqual(applyRules(scenario));
    }
  });
});

describe('the change expected on 1 January 2027', () => {
  it('is not expected unless a person says so: those who are sent on go on being sent on', () => {
    const result = simulate(applyRules(in2026('national'), transfers()));
    there(result).forEach((cases) => expect(cases).toBeCloseTo(there(result)[0]!, 6));
  });

  it.each(tableNames)(
    'raises a steady caseload by those in job clarification, to stay, with table %s',
    (name) => {
      const result = simulate(applyRules(in2026(name), until2027()));
      const before = result.weeks.stock[CHANGE - 2]!;
      const elsewhere = there(result)[CHANGE - 2]!;
      expect(before).toBeCloseTo(243, 2);
      for (let week = CHANGE; week < 156; week++) {
        expect(Math.abs(result.weeks.stock[week]! / (before + elsewhere) - 1)).toBeLessThan(1e-3);
        expect(there(result)[week]).toBe(0);
      }
    },
  );

  it.each(tableNames)('loses and makes no case, whatever share comes back, with table %s', (name) => {
    for (const returningShare of [0, 0.3, 1]) {
      const lawful = applyRules(in2026(name), until2027({ returningShare }));
      const result = simulate(lawful);
      // With the default table of the destination nobody changes pace, so the sum of the two stays where it was.
      const sum = result.weeks.stock.map((cases, week) => cases + there(result)[week]!);
      sum.forEach((cases) => expect(Math.abs(cases / sum[0]! - 1)).toBeLessThan(1e-3));
      // And exactly those who leave job clarification come in.
      const arriving = lawful.arrivals!.reduce((total, { cases }) => total + cases, 0);
      const { h } = lawful.destinations![0]!.life;
      if (returningShare === 1) expect(there(result)[CHANGE]).toBe(0);
      expect(arriving).toBeGreaterThanOrEqual(0);
      expect(arriving).toBeLessThanOrEqual(
        returningShare * there(result)[CHANGE - 1]! * (1 - Math.min(...h!)),
      );
    }
  });

  it('brings back exactly who leaves job clarification: what one loses in the change the other gains', () => {
    const scenario = in2026('C', { arrivals: [{ week: 3, duration: 18, cases: 20 }] });
    const [none, all] = [0, 0.7].map((returningShare) => applyRules(scenario, until2027({ returningShare })));
    const gain = all!.arrivals!.slice(1).reduce((total, { cases }) => total + cases, 0);
    const loss = there(simulate(none!))[CHANGE]! - there(simulate(all!))[CHANGE]!;
    expect(gain).toBeCloseTo(loss, 9);
    expect(gain).toBeGreaterThan(10);
  });

  it('lets job clarification run off by its own table when nobody comes back', () => {
    const result = simulate(
      applyRules(in2026('national'), until2027({ returningShare: 0 }, { life: { h: [0.1] } })),
    );
    for (let week = CHANGE; week < 155; week++) {
      expect(there(result)[week + 1]).toBeCloseTo(there(result)[week]! * 0.9, 9);
    }
  });

  it('pays those who stay the reduced rate, and the others the full one', () => {
    const paid = (edits: RuleEdits) => {
      const result = simulate(applyRules(in2026('B'), edits));
      return { gross: result.weeks.gross[CHANGE + 4]!, stock: result.weeks.stock[CHANGE + 4]! };
    };
    const elsewhere = there(simulate(applyRules(in2026('B'), transfers())))[0]!;
    for (const rateShare of [0, 0.4, 1]) {
      const { gross, stock } = paid(until2027({ rateShare }));
      const expected = 5085 * (stock - elsewhere * (1 - rateShare));
      expect(Math.abs(gross / expected - 1)).toBeLessThan(1e-3);
    }
  });

  it('pays the reduced rate to those who stay alone, when nobody comes back', () => {
    const result = simulate(applyRules(in2026('B'), until2027({ rateShare: 0, returningShare: 0 })));
    // Who is there beyond the steady 243 has stayed, and is paid nothing here.
    for (let week = CHANGE; week < 156; week++) {
      expect(Math.abs(result.weeks.gross[week]! / (5085 * 243) - 1)).toBeLessThan(5e-3);
    }
    expect(result.weeks.stock[155]).toBeGreaterThan(258);
  });

  it('pays nobody less before it: the last week of 2026 costs what it did', () => {
    const scenario = in2026('A');
    const lawful = simulate(applyRules(scenario, until2027()));
    const plain = simulate(applyRules(scenario));
    for (let week = 0; week < CHANGE; week++) {
      expect(lawful.weeks.gross[week]).toBeCloseTo(plain.weeks.gross[week]!, 3);
    }
    expect(lawful.weeks.gross[CHANGE]! / plain.weeks.gross[CHANGE]!).toBeGreaterThan(1.02);
  });

  it('reduces on top of what the scenario’s own cases are paid less', () => {
    const own = { cost: { rateShare: [[0, 0.5]] as [number, number][] } };
    const full = simulate(applyRules(in2026('A'), until2027())).weeks.gross;
    const half = simulate(applyRules(in2026('A', own), until2027())).weeks.gross;
    half.forEach((kr, week) => expect(kr).toBeCloseTo(full[week]! / 2, 6));
  });

  it('lets those who stay end by the table of job clarification', () => {
    // Nobody who stays ever ends, so that the caseload grows by those who pass the reassessment each week.
    const scenario = geometric({ startDate: '2026-12-28', weeks: 150 });
    const edits = until2027({ returningShare: 0 }, { life: { h: [0] }, spreadWeeks: 1 });
    const { stock } = simulate(applyRules(scenario, edits)).weeks;
    const aWeek = 10 * 0.9 ** 22 * 0.1 * 0.5;
    expect(stock[140]! - stock[139]!).toBeCloseTo(aWeek, 3);
  });

  it('finds a caseload that begins the week before as steady as one that begins earlier', () => {
    const late = simulate(
      applyRules(in2026('national', { startDate: '2026-12-28', weeks: 60 }), until2027()),
    );
    const early = simulate(applyRules(in2026('national'), until2027()));
    expect(late.weeks.stock[0]).toBeCloseTo(243, 2);
    late.weeks.stock.forEach((cases, week) =>
      expect(cases).toBeCloseTo(early.weeks.stock[CHANGE - 1 + week]!, 6),
    );
  });

  it('is part of the tables of a scenario that begins after it', () => {
    const scenario = in2026('national', { startDate: '2027-01-04' });
    expect(applyRules(scenario, until2027())).toEqual(applyRules(scenario));
  });

  it('needs durations that reach past the reassessment', () => {
    expect(() => applyRules(in2026('national', { D: 27, bandEdges: [0] }), until2027())).toThrow(
      'D: 27; must be a whole number in [28, 2600]',
    );
  });
});
