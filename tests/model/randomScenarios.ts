import fc from 'fast-check';
import type { Destination, Initiative, Outcome, Scenario } from '../../src/model';

/** Seeds every property test of the engine. */
export const seed = 20161231;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const cases = fc.double({ min: 0, max: 40, noNaN: true });
const ramp = fc.integer({ min: 1, max: 12 });
const from = fc.integer({ min: 0, max: 50 });
const length = fc.integer({ min: 1, max: 30 });
/** Starts before, within and beyond a horizon of a year; few values, so that some are equal. */
const start = fc.constantFrom(-20, -3, 0, 1, 4, 4, 9, 17, 30, 41, 80);
const end = fc.option(fc.integer({ min: 20, max: 60 }), { nil: undefined });
// Six of these together leave every hazard above 0.
const factor = fc.double({ min: 0.84, max: 3, noNaN: true });

function limited<T extends { from: number; length: number; end: number | undefined }>({
  length: weeks,
  end: last,
  ...initiative
}: T) {
  return {
    ...initiative,
    ...(weeks < 25 ? { to: initiative.from + weeks } : {}),
    ...(last === undefined ? {} : { end: last }),
  };
}

/** One of the kinds whose effects are independent factors. */
export const uncapped: fc.Arbitrary<Initiative> = fc.oneof(
  fc
    .record({
      id: fc.uuid(),
      type: fc.constant('hazard' as const),
      from,
      length,
      m: factor,
      start,
      ramp,
      end,
    })
    .map(limited),
  fc.record({ id: fc.uuid(), type: fc.constant('exit' as const), at: from, q: share, start, ramp }),
  fc.record({ id: fc.uuid(), type: fc.constant('inflow' as const), m: factor, start, ramp }),
  fc
    .record({
      id: fc.uuid(),
      type: fc.constant('intensity' as const),
      from,
      length,
      m: share,
      start,
      ramp,
      end,
    })
    .map(limited),
  fc.record({ id: fc.uuid(), type: fc.constant('review' as const), from, p: share, spread: ramp, start }),
);

const order = fc.constantFrom('prop' as const, 'longest' as const);

/** One of the kinds whose effects depend on how many cases there are. */
export const queue: fc.Arbitrary<Initiative> = fc.oneof(
  fc.record({
    id: fc.uuid(),
    type: fc.constant('capacity' as const),
    from,
    perWeek: fc.double({ min: 0, max: 4, noNaN: true }),
    maxShare: share,
    order,
    start,
    ramp,
  }),
  fc.record({
    id: fc.uuid(),
    type: fc.constant('hazard' as const),
    from,
    m: fc.double({ min: 1, max: 3, noNaN: true }),
    cap: fc.double({ min: 0, max: 3, noNaN: true }),
    order,
    start,
    ramp,
  }),
);

/** No other benefit, or one that takes cases from week 22 on. */
const destinations: Destination[][] = [
  [],
  [{ id: 'other', share: [[22, 0.4]], life: { h: [0.02] }, weekly: 2500 }],
];

/** Scenarios of a year or so, with few durations, changes of law, arrivals and other benefits, and some initiatives. */
export function scenarioWith(
  initiative: fc.Arbitrary<Initiative>,
  { least = 0, most = 6 }: { least?: number; most?: number } = {},
): fc.Arbitrary<Scenario> {
  const hazards = fc.array(fc.double({ min: 0.01, max: 0.4, noNaN: true }), { minLength: 1, maxLength: 56 });
  return fc
    .record({
      startDate: fc.constant('2015-11-02'),
      weeks: fc.integer({ min: 53, max: 66 }),
      // Reviews and exits reach the last bucket, or stop right before it.
      D: fc.integer({ min: 51, max: 90 }),
      life: fc.record({
        h: hazards,
        changes: fc.array(fc.record({ from: fc.integer({ min: -5, max: 40 }), h: hazards }), {
          maxLength: 2,
        }),
      }),
      initial: fc.constantFrom('steady' as const, { n: [4, 3, 2, 1] }),
      inflow: fc.record({ mean: cases }),
      arrivals: fc.array(
        fc.record({
          week: fc.integer({ min: 0, max: 50 }),
          duration: fc.integer({ min: 0, max: 50 }),
          cases,
        }),
        { maxLength: 3 },
      ),
      fullTimeShare: share.map((late): [number, number][] => [
        [0, 1],
        [20, late],
      ]),
      cost: fc.record({
        weekly: fc.double({ min: 100, max: 5000, noNaN: true }),
        rules: share.map((late) => [
          { from: '2016-03-01', rateShare: [[22, late]] as [number, number][], weekly: 4000 },
        ]),
      }),
      destinations: fc.constantFrom(...destinations),
      initiatives: fc.uniqueArray(initiative, {
        minLength: least,
        maxLength: most,
        selector: ({ id }) => id,
      }),
    })
    .map((scenario) => ({
      ...scenario,
      arrivals: scenario.arrivals.filter(({ week }) => week < scenario.weeks),
    }));
}

/** Every measure, by month and by year. */
export const outcomes: fc.Arbitrary<Outcome> = fc
  .record({
    measure: fc.constantFrom('fte' as const, 'cases' as const, 'long' as const, 'net' as const),
    month: fc.constantFrom('2015-12', '2016-06', '2016-10', null),
  })
  .map(({ measure, month }) => (month === null ? { measure, year: 2016 } : { measure, month }));
