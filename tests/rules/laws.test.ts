import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  simulate,
  type Arrival,
  type Life,
  type LifeTable,
  type Scenario,
  type Spike,
} from '../../src/model';
import { applyRules, rulesInForce, type RuleEdit, type RuleEdits } from '../../src/rules';
import { catalogue } from '../../src/rules/catalogue';
import { isoOfDay, mondayOnOrAfter } from '../../src/util/calendar';
import { everyKind } from '../model/scenarios';

const options = { seed: 20270101, numRuns: 150 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const endingLife: fc.Arbitrary<LifeTable> = fc.record({
  h: fc.array(fc.double({ min: 0.001, max: 0.4, noNaN: true }), { minLength: 1, maxLength: 70 }),
  spikes: fc.constantFrom<Spike[][]>([], [{ at: 22, q: 0.3 }]),
});
const anyLife = fc.oneof(endingLife, fc.record({ h: fc.array(share, { minLength: 1, maxLength: 70 }) }));

/** A start between 2006 and 2029, with every other one within a year of a change of the caseload’s law. */
const startDate = fc
  .oneof(
    fc.integer({ min: 13_149, max: 21_900 }),
    fc.integer({ min: 15_900, max: 16_250 }),
    fc.integer({ min: 20_400, max: 20_830 }),
  )
  .map((day) => isoOfDay(mondayOnOrAfter(day)));

const withChange = (table: fc.Arbitrary<LifeTable>): fc.Arbitrary<Life> =>
  fc.oneof<fc.Arbitrary<Life>[]>(
    table,
    fc
      .record({ first: table, second: table, from: fc.integer({ min: 0, max: 60 }) })
      .map(({ first, second, from }) => ({ ...first, changes: [{ ...second, from }] })),
  );

/** Any scenario; one that begins steady has a table that ends every case some day. */
const scenarios: fc.Arbitrary<Scenario> = fc
  .constantFrom<Scenario['initial'][]>(
    'steady',
    undefined,
    { n: [4, 3, 2, 1] },
    { n: [...Array<number>(60).fill(0), 9] },
  )
  .chain((initial) =>
    fc
      .record<Scenario>({
        startDate,
        weeks: fc.integer({ min: 1, max: 70 }),
        D: fc.integer({ min: 80, max: 110 }),
        life: withChange(initial === 'steady' ? endingLife : anyLife),
        inflow: fc.record({ mean: fc.double({ min: 0, max: 50, noNaN: true }) }),
        arrivals: fc.constantFrom<Arrival[][]>([], [{ week: 3, duration: 21, cases: 7 }]),
        initiatives: fc.subarray(everyKind),
      })
      .map((scenario) => (initial === undefined ? scenario : { ...scenario, initial })),
  );

const figures: Record<string, fc.Arbitrary<unknown>> = {
  weekly: fc.double({ min: 0, max: 1e6, noNaN: true }),
  steps: fc.tuple(share, share).map(([first, later]) => [
    [0, first],
    [9, later],
  ]),
  activeSteps: share.map((value) => [[0, value]]),
  activeShare: share,
  fromWeek: fc.integer({ min: 1, max: 60 }),
  spreadWeeks: fc.integer({ min: 1, max: 15 }),
  shareOfExits: fc.double({ min: 0, max: 0.95, noNaN: true }),
  rateShare: share,
  life: fc.option(anyLife),
  returningShare: share,
  calendarDays: fc.integer({ min: 0, max: 364 }),
};

/** Any edit of a rule: each figure edited or not, switched on, off, or left. */
function editOf(rule: (typeof catalogue)[number]): fc.Arbitrary<RuleEdit> {
  const own = Object.fromEntries(Object.keys(rule.figures).map((name) => [name, figures[name]!]));
  return fc.record(
    { on: fc.boolean(), figures: fc.record(own, { requiredKeys: [] }) },
    { requiredKeys: [] },
  ) as fc.Arbitrary<RuleEdit>;
}
const caseloadRules = catalogue.filter(({ id }) => /Limit|reassessment|reduced/.test(id));
const others = catalogue.filter((rule) => rule.kind !== 'note' && !caseloadRules.includes(rule));
const edits: fc.Arbitrary<RuleEdits> = fc
  .record({
    caseload: fc.record(Object.fromEntries(caseloadRules.map((rule) => [rule.id, editOf(rule)]))),
    // One at a time, for with every rate off there is no cost.
    money: fc.constantFrom(...others).chain((rule) => editOf(rule).map((edit) => [rule.id, edit] as const)),
    averageWeekly: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    longOffset: fc.boolean(),
    entryPositions: fc.option(
      share.map((weight): [number, number][] => [
        [0, weight],
        [30, 1 - weight],
      ]),
    ),
  })
  .map(({ caseload, money, averageWeekly, longOffset, entryPositions }) => ({
    rules: { ...caseload, [money[0]]: money[1] },
    averageWeekly,
    clocks: { longOffset, entryPositions },
  }));

describe('under random edits of the law', () => {
  it('every scenario runs, with finite figures that are not negative', () => {
    fc.assert(
      fc.property(scenarios, edits, (scenario, edit) => {
        const { weeks, destinations } = simulate(applyRules(scenario, edit));
        for (const series of [weeks, ...Object.values(destinations)].flatMap((all) => Object.values(all))) {
          expect(series.every((value: number) => Number.isFinite(value) && value >= 0)).toBe(true);
        }
      }),
      { ...options, numRuns: 500 },
    );
  });

  it('the scenario and the edits are left as they were', () => {
    fc.assert(
      fc.property(scenarios, edits, (scenario, edit) => {
        const before = JSON.stringify([scenario, edit]);
        applyRules(scenario, edit);
        expect(JSON.stringify([scenario, edit])).toBe(before);
      }),
      { ...options, numRuns: 60 },
    );
  });

  it('the caseload is untouched as long as the rules of the caseload are off', () => {
    fc.assert(
      fc.property(scenarios, edits, (scenario, { rules, ...rest }) => {
        const off = Object.fromEntries(
          Object.entries(rules!).map(([id, edit]) => [
            id,
            caseloadRules.some((rule) => rule.id === id) ? { ...edit, on: false } : edit,
          ]),
        );
        const {
          life: table,
          initial,
          arrivals,
          destinations,
        } = applyRules(scenario, { ...rest, rules: off });
        expect({ table, initial, arrivals }).toEqual({
          table: scenario.life,
          initial: scenario.initial,
          arrivals: scenario.arrivals,
        });
        expect(destinations).toBeUndefined();
      }),
      options,
    );
  });

  it('cases are neither lost nor made', () => {
    fc.assert(
      fc.property(scenarios, edits, (scenario, edit) => {
        const { stock, inflow, outflow } = simulate(applyRules(scenario, edit)).weeks;
        for (let week = 1; week < stock.length; week++) {
          const expected = stock[week - 1]! - outflow[week - 1]! + inflow[week]!;
          expect(Math.abs(stock[week]! - expected)).toBeLessThan(1e-8 * Math.max(1, stock[week]!));
        }
      }),
      options,
    );
  });

  it('once job clarification is abolished and all come back, nobody is there when no initiative sends them', () => {
    fc.assert(
      fc.property(scenarios, edits, (scenario, edit) => {
        const abolished: RuleEdits = {
          ...edit,
          rules: { ...edit.rules, reducedRate2027: { on: true, figures: { returningShare: 1 } } },
        };
        const lawful = {
          ...scenario,
          startDate: '2026-10-05',
          weeks: scenario.weeks + 14,
          initiatives: [],
        };
        const { destinations } = simulate(applyRules(lawful, abolished));
        for (const { stock } of Object.values(destinations)) {
          expect(stock.slice(13).every((cases) => cases === 0)).toBe(true);
        }
      }),
      options,
    );
  });

  it('the list of rules is always in force and in order', () => {
    fc.assert(
      fc.property(startDate, startDate, edits, (one, other, edit) => {
        const [from, to] = [one, other].sort() as [string, string];
        for (const rule of rulesInForce(from, to, edit)) {
          expect(rule.from < to && (rule.until ?? '9999') > from).toBe(true);
        }
      }),
      options,
    );
  });
});
