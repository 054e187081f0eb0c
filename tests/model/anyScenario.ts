import fc from 'fast-check';
import type { Cost, Initiative, LifeTable, Scenario, Steps } from '../../src/model';

/**
 * Numbers spread evenly over [min, max], both ends among them. `fc.double` spreads over the representable numbers
 * instead, most of which are next to nothing: a share of 1e-200 moves no case.
 */
export function between(min: number, max: number): fc.Arbitrary<number> {
  const grain = 1_000;
  return fc.integer({ min: 0, max: grain }).map((part) => min + ((max - min) * part) / grain);
}

const share = between(0, 1);
const cases = between(0, 60);

/** Whole numbers from `min` on, rising: weeks at which something changes. */
function rising(min: number, max: number, maxLength: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min, max }), { maxLength }).map((weeks) => weeks.sort((a, b) => a - b));
}

function steps(D: number, value = share): fc.Arbitrary<Steps> {
  return rising(0, D + 5, 4).chain((weeks) =>
    fc.tuple(...weeks.map((week) => value.map((v): [number, number] => [week, v]))),
  );
}

/** A table with hazards that may be 0 and 1, except in the last duration, which always leaks. */
function lifeTable(D: number): fc.Arbitrary<LifeTable> {
  const hazard = fc.oneof(
    { weight: 8, arbitrary: between(0, 0.4) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  );
  const leaking = between(0.01, 1);
  const spikes = fc.array(fc.record({ at: fc.integer({ min: 0, max: D - 1 }), q: share }), { maxLength: 2 });
  const listed = fc
    .tuple(fc.array(hazard, { maxLength: D - 1 }), leaking)
    .map(([values, last]) => [...values, last]);
  const banded = fc
    .tuple(
      rising(1, D - 1, 4).chain((cuts) =>
        fc.tuple(
          ...[0, ...cuts].map((from, index, all) =>
            (index === all.length - 1 ? leaking : hazard).map((h) => {
              const to = all[index + 1];
              return to === undefined ? { from, h } : { from, to, h };
            }),
          ),
        ),
      ),
      spikes,
    )
    .map(([bands, list]) => ({ bands, spikes: list }));
  return fc.oneof(
    fc.tuple(listed, spikes).map(([h, list]) => ({ h, spikes: list })),
    banded,
  );
}

function life(D: number): fc.Arbitrary<Scenario['life']> {
  const change = fc
    .tuple(lifeTable(D), fc.integer({ min: -3, max: 30 }))
    .map(([table, from]) => ({ ...table, from }));
  return fc
    .tuple(lifeTable(D), fc.array(change, { maxLength: 2 }))
    .map(([table, changes]) => ({ ...table, changes }));
}

type Kinds = 'hazard' | 'exit' | 'inflow' | 'intensity' | 'review' | 'queue';

/** Initiatives of each kind, with every field that the kind may have. */
export function initiativeKinds(D: number): Record<Kinds, fc.Arbitrary<Initiative>> {
  const common = fc.record(
    {
      id: fc.uuid(),
      start: fc.integer({ min: -8, max: 30 }),
      ramp: fc.oneof(fc.integer({ min: 1, max: 20 }), between(1, 20)),
      end: fc.integer({ min: -2, max: 40 }),
    },
    { requiredKeys: ['id', 'start'] },
  );
  const from = fc.integer({ min: 0, max: D - 1 });
  const band = from.chain((first) =>
    fc.record(
      { from: fc.constant(first), to: fc.integer({ min: first + 1, max: D + 3 }) },
      { requiredKeys: ['from'] },
    ),
  );
  const order = fc.constantFrom('prop' as const, 'longest' as const);
  const m = between(0.4, 5);
  const kind = <T extends object>(own: fc.Arbitrary<T>) =>
    fc.tuple(common, own).map(([shared, rest]) => ({ ...shared, ...rest }));
  const inBand = <T extends object>(own: fc.Arbitrary<T>) =>
    kind(fc.tuple(band, own).map(([durations, rest]) => ({ ...durations, ...rest })));
  const queueing = <T extends object>(own: fc.Arbitrary<T>) =>
    inBand(
      fc.tuple(own, fc.record({ order }, { requiredKeys: [] })).map(([rest, how]) => ({ ...rest, ...how })),
    );
  return {
    hazard: inBand(fc.record({ type: fc.constant('hazard' as const), m })),
    exit: kind(fc.record({ type: fc.constant('exit' as const), at: from, q: share })),
    inflow: kind(fc.record({ type: fc.constant('inflow' as const), m })),
    intensity: inBand(fc.record({ type: fc.constant('intensity' as const), m })),
    review: kind(
      fc.record({
        type: fc.constant('review' as const),
        from,
        p: share,
        spread: fc.integer({ min: 1, max: 25 }),
      }),
    ),
    queue: fc.oneof(
      queueing(
        fc.record({ type: fc.constant('capacity' as const), perWeek: between(0, 20), maxShare: share }),
      ),
      queueing(fc.record({ type: fc.constant('hazard' as const), m: between(1, 5), cap: between(0, 20) })),
    ),
  };
}

/** Initiatives of every kind. */
export function anyInitiative(D: number): fc.Arbitrary<Initiative> {
  const { queue, ...uncapped } = initiativeKinds(D);
  return fc.oneof(...Object.values(uncapped), { weight: 2, arbitrary: queue });
}

function cost(D: number): fc.Arbitrary<Cost> {
  const terms = {
    weekly: between(0, 6000),
    steps: steps(D),
    rateShare: steps(D),
  };
  const day = fc
    .integer({ min: -30, max: 300 })
    .map((days) => new Date(Date.UTC(2015, 10, 2 + days)).toISOString().slice(0, 10));
  const offsets = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60 }), share)
    .map(([a, b, weight]): [number, number][] => [
      [a, weight],
      [b, 1 - weight],
    ]);
  return fc.record(
    {
      ...terms,
      offset: fc.integer({ min: 0, max: 60 }),
      offsets,
      rules: fc.uniqueArray(fc.record({ from: day, ...terms }, { requiredKeys: ['from'] }), {
        maxLength: 3,
        selector: ({ from }) => from,
      }),
    },
    { requiredKeys: [] },
  );
}

/** Valid scenarios in which every field of the specification is there, or not; the initiatives as given. */
export function anyScenario(
  initiatives: (D: number) => fc.Arbitrary<Initiative> = anyInitiative,
): fc.Arbitrary<Scenario> {
  return fc.tuple(fc.integer({ min: 2, max: 70 }), fc.integer({ min: 1, max: 45 })).chain(([D, weeks]) => {
    const inflow = fc.tuple(
      fc.oneof(
        fc.record({ mean: cases }),
        fc.record({ values: fc.array(cases, { minLength: weeks, maxLength: weeks + 3 }) }),
        fc.record({ mean: cases, values: fc.array(cases, { minLength: weeks, maxLength: weeks }) }),
      ),
      fc.record(
        {
          season: fc.array(between(0, 2), { minLength: 1, maxLength: 60 }),
          seasonOffset: fc.nat(70),
        },
        { requiredKeys: [] },
      ),
    );
    const someCases = fc.array(cases, { maxLength: D });
    const destination = fc.record(
      {
        share: steps(D, between(0, 0.5)),
        life: life(D),
        weekly: cases,
        initial: fc.record({ n: someCases }),
      },
      { requiredKeys: ['share', 'life', 'weekly'] },
    );
    return fc.record(
      {
        startDate: fc.constantFrom('2015-11-02', '2016-02-29'),
        weeks: fc.constant(weeks),
        D: fc.constant(D),
        life: life(D),
        initial: fc.oneof(fc.constant('steady' as const), fc.record({ n: someCases })),
        inflow: inflow.map(([level, season]) => ({ ...level, ...season })),
        arrivals: fc.array(fc.record({ week: fc.nat(weeks + 2), duration: fc.nat(D - 1), cases }), {
          maxLength: 3,
        }),
        fullTimeShare: steps(D),
        longOffset: fc.nat(60),
        cost: cost(D),
        destinations: fc
          .array(destination, { maxLength: 2 })
          .map((list) => list.map((one, index) => ({ id: `destination ${index}`, ...one }))),
        initiatives: fc.uniqueArray(initiatives(D), { maxLength: 6, selector: ({ id }) => id }),
        bandEdges: rising(1, Math.max(1, D - 1), 4).map((edges) => [0, ...edges.filter((edge) => edge < D)]),
      },
      { requiredKeys: ['startDate', 'weeks', 'D', 'life', 'inflow', 'initiatives'] },
    );
  });
}

/**
 * Whether a case that a review must not touch may be in the last bucket with one that it must: a known mistake, which
 * `expectedCases.test.ts` shows.
 */
export function reviewMeetsTheLastBucket({ initiatives = [], D = 260 }: Scenario): boolean {
  const reviews = initiatives.filter(({ type }) => type === 'review');
  return (
    reviews.some(({ start }) => start < 0) ||
    (reviews.length > 0 && initiatives.some((one) => one.type === 'exit' && one.at === D - 1))
  );
}
