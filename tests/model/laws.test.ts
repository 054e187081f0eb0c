import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  ScenarioError,
  simulate,
  solveEffect,
  type Initiative,
  type Scenario,
} from '../../src/model';
import { between } from './anyScenario';

const options = { seed: 20151102, numRuns: 150 };
const share = between(0, 1);
const cases = between(0, 60);
const start = fc.integer({ min: -5, max: 40 });
const ramp = fc.integer({ min: 1, max: 20 });
const from = fc.integer({ min: 0, max: 70 });
const factor = between(1, 4);

const uncapped: fc.Arbitrary<Initiative> = fc.oneof(
  fc.record({ id: fc.uuid(), type: fc.constant('hazard' as const), from, m: factor, start, ramp }),
  fc.record({ id: fc.uuid(), type: fc.constant('exit' as const), at: from, q: share, start, ramp }),
  fc.record({ id: fc.uuid(), type: fc.constant('inflow' as const), m: factor, start, ramp }),
  fc.record({ id: fc.uuid(), type: fc.constant('intensity' as const), from, m: share, start, ramp }),
  fc.record({ id: fc.uuid(), type: fc.constant('review' as const), from, p: share, spread: ramp, start }),
);
const order = fc.constantFrom('prop' as const, 'longest' as const);
const queue: fc.Arbitrary<Initiative> = fc.oneof(
  fc.record({
    id: fc.uuid(),
    type: fc.constant('capacity' as const),
    from,
    perWeek: cases,
    maxShare: share,
    order,
    start,
    ramp,
  }),
  fc.record({
    id: fc.uuid(),
    type: fc.constant('hazard' as const),
    from,
    m: factor,
    cap: cases,
    order,
    start,
    ramp,
  }),
);

function scenarioWith(initiatives: fc.Arbitrary<Initiative>): fc.Arbitrary<Scenario> {
  return fc.record({
    startDate: fc.constant('2015-11-02'),
    weeks: fc.integer({ min: 50, max: 90 }),
    D: fc.integer({ min: 80, max: 120 }),
    life: fc.record({
      h: fc.array(between(0.001, 0.5), { minLength: 1, maxLength: 90 }),
    }),
    initial: fc.constantFrom('steady' as const, { n: [4, 3, 2, 1] }),
    inflow: fc.record({ mean: cases }),
    initiatives: fc.uniqueArray(initiatives, { maxLength: 6, selector: ({ id }) => id }),
  });
}

describe('under random scenarios', () => {
  it('no case is lost or made, with or without queues', () => {
    fc.assert(
      fc.property(scenarioWith(fc.oneof(uncapped, queue)), (scenario) => {
        const { stock, inflow, outflow } = simulate(scenario).weeks;
        for (let t = 1; t < scenario.weeks; t++) {
          const expected = stock[t - 1]! - outflow[t - 1]! + inflow[t]!;
          expect(Math.abs(stock[t]! - expected)).toBeLessThan(1e-8 * Math.max(1, stock[t]!));
        }
      }),
      options,
    );
  });

  it('one more initiative that ends cases never leaves more cases', () => {
    const ending = fc.oneof(uncapped, queue).filter(({ type }) => type !== 'inflow');
    fc.assert(
      fc.property(scenarioWith(uncapped), ending, (scenario, extra) => {
        const more = {
          ...scenario,
          initiatives: [...(scenario.initiatives ?? []), { ...extra, id: 'extra' }],
        };
        const before = simulate(scenario).weeks.stock;
        simulate(more).weeks.stock.forEach((value, t) =>
          expect(value).toBeLessThanOrEqual(before[t]! * (1 + 1e-9) + 1e-9),
        );
      }),
      options,
    );
  });

  it('twice the cases in is twice the cases all the way, when nothing is a queue', () => {
    fc.assert(
      fc.property(scenarioWith(uncapped), (scenario) => {
        const one = simulate({ ...scenario, initial: 'steady' }).weeks.stock;
        const doubled = { mean: (scenario.inflow.mean ?? 0) * 2 };
        simulate({ ...scenario, initial: 'steady', inflow: doubled }).weeks.stock.forEach((value, t) =>
          expect(value).toBeCloseTo(2 * one[t]!, 6),
        );
      }),
      options,
    );
  });

  it('uncapped initiatives may be listed in any order', () => {
    fc.assert(
      fc.property(scenarioWith(uncapped), (scenario) => {
        const stock = simulate(scenario).weeks.stock;
        const reversed = { ...scenario, initiatives: (scenario.initiatives ?? []).toReversed() };
        simulate(reversed).weeks.stock.forEach((value, t) => expect(value).toBeCloseTo(stock[t]!, 7));
      }),
      options,
    );
  });

  it('a scenario that starts later is the same scenario when the world is steady', () => {
    fc.assert(
      fc.property(scenarioWith(uncapped), fc.integer({ min: 1, max: 12 }), (scenario, delay) => {
        const weeks = scenario.weeks;
        const now = simulate({ ...scenario, initial: 'steady' }).weeks.stock;
        const delayed = (scenario.initiatives ?? []).map((initiative) => ({
          ...initiative,
          start: initiative.start + delay,
        }));
        const atOnce = (scenario.initiatives ?? []).some((initiative) => initiative.start <= 0);
        if (atOnce) return;
        const later = simulate({ ...scenario, initial: 'steady', weeks: weeks + delay, initiatives: delayed })
          .weeks.stock;
        now.forEach((value, t) => expect(later[t + delay]).toBeCloseTo(value, 7));
      }),
      options,
    );
  });

  it('contributions add up to the total, queues or not', () => {
    fc.assert(
      fc.property(scenarioWith(fc.oneof(uncapped, queue)), (scenario) => {
        const initiatives = (scenario.initiatives ?? []).slice(0, 4);
        const outcome = { measure: 'cases', month: '2016-08' } as const;
        const months = (list: Initiative[]) =>
          simulate({ ...scenario, initiatives: list }).months.find(({ month }) => month === '2016-08')!.cases;
        const contributions = attribute({ ...scenario, initiatives }, outcome);
        const shares = contributions.reduce((sum, { shapley }) => sum + shapley, 0);
        expect(shares).toBeCloseTo(months(initiatives) - months([]), 6);
      }),
      { ...options, numRuns: 40 },
    );
  });

  it('solving for an effect and running it gives that effect, or says what can be reached', () => {
    const outcome = { measure: 'fte', month: '2016-09' } as const;
    fc.assert(
      fc.property(
        scenarioWith(uncapped),
        uncapped,
        between(0.1, 99),
        fc.constantFrom('alone' as const, 'together' as const),
        (scenario, chosen, percent, given) => {
          const initiative = { ...chosen, id: 'chosen' };
          const others = given === 'alone' ? [] : (scenario.initiatives ?? []);
          const all = { ...scenario, initiatives: [...(scenario.initiatives ?? []), initiative] };
          const effect = solveEffect(all, { initiative: 'chosen', percent, outcome, given });
          const level = (list: Initiative[]) =>
            simulate({ ...scenario, initiatives: list }).months.find(({ month }) => month === outcome.month)!
              .fte;
          const without = level(others);
          if ('value' in effect) {
            const key = {
              hazard: 'm',
              inflow: 'm',
              intensity: 'm',
              exit: 'q',
              review: 'p',
              capacity: 'perWeek',
            }[initiative.type];
            const reached = level([...others, { ...initiative, [key]: effect.value }]);
            expect(Math.abs(reached - without * (1 - percent / 100))).toBeLessThanOrEqual(
              2e-9 * without + 1e-12,
            );
          } else {
            expect(effect.best).toBeLessThan(percent);
            expect(effect.best).toBeGreaterThanOrEqual(-1e-9);
          }
        },
      ),
      options,
    );
  });

  it('a hostile scenario gets one error that names a field, never NaN or Infinity', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        NaN,
        Infinity,
        -Infinity,
        -1,
        1e308,
        1e-320,
        0,
        2 ** 53,
        null,
        undefined,
        '',
        '3',
        [],
        {},
      ),
      fc.double(),
    );
    const fields = [
      'startDate',
      'weeks',
      'D',
      'life',
      'initial',
      'inflow',
      'arrivals',
      'fullTimeShare',
      'longOffset',
      'cost',
      'destinations',
      'initiatives',
      'bandEdges',
    ];
    const nested = (value: unknown) => [
      value,
      { mean: value },
      { h: [value] },
      { n: [value] },
      [{ id: 'x', type: 'hazard', from: 0, m: value, start: 0 }],
      [{ id: 'x', type: 'capacity', from: 0, perWeek: 1, start: value, ramp: value }],
      [
        { id: 'x', type: 'inflow', m: value, start: 0 },
        { id: 'y', type: 'inflow', m: value, start: 0 },
      ],
      { weekly: value, rules: [{ from: '2016-01-01', weekly: value }] },
      [[0, value]],
      [{ week: value, duration: value, cases: value }],
    ];
    fc.assert(
      fc.property(
        scenarioWith(uncapped),
        fc.constantFrom(...fields),
        odd,
        fc.nat(9),
        (scenario, field, value, shape) => {
          const hostile = { ...scenario, weeks: 50, [field]: nested(value)[shape] } as unknown as Scenario;
          try {
            for (const series of Object.values(simulate(hostile).weeks)) {
              expect(series.every(Number.isFinite)).toBe(true);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(ScenarioError);
            expect((error as ScenarioError).message).toMatch(/^.+: .+; must be .+$/);
          }
        },
      ),
      { ...options, numRuns: 1500 },
    );
  });
});
