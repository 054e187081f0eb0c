import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScenarioError, simulate, type Initiative, type Scenario, type Simulation } from '../../src/model';
import { everyField } from './everyField';
import { replaced, type Path } from './replaced';
import { geometric } from './scenarios';

/** The path of a field as errors name it: `initiatives[0].m`. */
function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  );
}

/** Every place of a value and what stands there, itself among them. */
function places(value: unknown, path: Path = []): [path: Path, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    places(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [[path, value], ...inside];
}

function pathOf(name: string): Path {
  return name.split(/[.[\]]+/).flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
}

function withField(scenario: Scenario, name: string, value: unknown): Scenario {
  return replaced(scenario, pathOf(name), () => value);
}

function everyNumber({ weeks, bands, destinations, months }: Simulation): number[] {
  return [
    ...[...Object.values(weeks), ...bands.map(({ stock }) => stock)].flatMap((series) => [...series]),
    ...Object.values(destinations).flatMap((measures) =>
      Object.values(measures).flatMap((series) => [...series]),
    ),
    ...months.flatMap((month) => Object.values(month).filter((value) => typeof value === 'number')),
  ];
}

/** Runs a scenario: true when all that comes out is finite and not negative, the error when it is refused as it ought. */
function outcomeOf(scenario: Scenario): true | ScenarioError {
  let simulation: Simulation;
  try {
    simulation = simulate(scenario);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    expect(error.message).toBe(`${error.field}: ${error.message.slice(error.field.length + 2)}`);
    expect(error.message.endsWith(`; must be ${error.range}`)).toBe(true);
    expect(error.range).not.toBe('');
    return error;
  }
  const odd = everyNumber(simulation).filter((value) => !(Number.isFinite(value) && value >= 0));
  expect(odd).toEqual([]);
  return true;
}

/** The same with a simple life table and nothing else, for what would contradict other fields. */
const bare = geometric({ weeks: 3 });
const whole = 'a whole number';
const number = 'a number';

/** Fields with the least and the greatest that they may be. */
const ranges: [field: string, kind: string, least: number, most: number, base?: Scenario][] = [
  ['weeks', whole, 1, 10_400],
  ['D', whole, 2, 2_600, bare],
  ['longOffset', whole, 0, 2_600],
  ['life.bands[0].h', number, 0, 1],
  ['life.bands[2].from', whole, 0, 2_600, withField(everyField, 'life.bands[2].to', undefined)],
  ['life.bands[2].to', whole, 41, 2_600],
  ['life.spikes[0].at', whole, 0, 69],
  ['life.spikes[0].q', number, 0, 1],
  ['life.changes[0].from', whole, -1e6, 1e6],
  ['life.changes[0].h[1]', number, 0, 1],
  ['life.changes[0].spikes[0].q', number, 0, 1],
  ['initial.n[2]', number, 0, 1e9],
  ['inflow.mean', number, 0, 1e9, bare],
  ['inflow.values[1]', number, 0, 1e9, { ...bare, inflow: { values: [1, 1, 1] } }],
  ['inflow.season[0]', number, 0, 1e9],
  ['inflow.seasonOffset', whole, 0, 1e6],
  ['arrivals[0].week', whole, 0, 10_400],
  ['arrivals[0].duration', whole, 0, 69],
  ['arrivals[0].cases', number, 0, 1e9],
  ['fullTimeShare[0][0]', number, 0, 2_600, { ...bare, fullTimeShare: [[8, 0.9]] }],
  ['fullTimeShare[1][1]', number, 0, 1],
  ['cost.weekly', number, 0, 1e6],
  ['cost.steps[0][1]', number, 0, 1],
  ['cost.rateShare[0][0]', number, 0, 2_600],
  ['cost.rateShare[0][1]', number, 0, 1],
  ['cost.offset', whole, 0, 2_600, { ...bare, cost: { offset: 1 } }],
  ['cost.offsets[1][0]', whole, 0, 2_600],
  ['cost.rules[0].weekly', number, 0, 1e6],
  ['cost.rules[0].steps[0][1]', number, 0, 1],
  ['cost.rules[0].rateShare[0][1]', number, 0, 1],
  ['destinations[0].share[0][1]', number, 0, 1],
  ['destinations[0].life.h[1]', number, 0, 1],
  ['destinations[0].weekly', number, 0, 1e6],
  ['destinations[0].initial.n[0]', number, 0, 1e9],
  ['initiatives[0].start', whole, -1e6, 1e6],
  ['initiatives[0].ramp', number, 1, 1e6],
  ['initiatives[0].end', whole, -1e6, 1e6],
  ['initiatives[0].to', whole, 5, 2_600],
  ['initiatives[0].m', number, 0, 1e9],
  ['initiatives[1].at', whole, 0, 69],
  ['initiatives[1].q', number, 0, 1],
  ['initiatives[2].m', number, 0, 1e9],
  ['initiatives[3].m', number, 0, 1e9],
  ['initiatives[4].from', whole, 0, 69],
  ['initiatives[4].p', number, 0, 1],
  ['initiatives[4].spread', whole, 1, 1e6],
  ['initiatives[5].perWeek', number, 0, 1e9],
  ['initiatives[5].maxShare', number, 0, 1],
  ['initiatives[6].m', number, 1, 1e9],
  ['initiatives[6].cap', number, 0, 1e9],
  ['bandEdges[0]', whole, 0, 0],
  ['bandEdges[3]', whole, 23, 69],
];

/** The next number up, or down. */
function beyond(value: number, direction: 1 | -1): number {
  return value === 0 ? direction * Number.MIN_VALUE : value + direction * Math.abs(value) * Number.EPSILON;
}

describe('a field at the ends of its range', { timeout: 60_000 }, () => {
  it.each(ranges)('is taken, and beyond them refused: %s, %s in [%d, %d]', (...row) => {
    const [field, kind, least, most, base = everyField] = row;
    expect(outcomeOf(withField(base, field, least))).toBe(true);
    expect(outcomeOf(withField(base, field, most))).toBe(true);
    const outside =
      kind === whole ? [least - 1, least + 0.5, most + 1] : [beyond(least, -1), beyond(most, 1)];
    for (const value of outside) {
      const message = `${field}: ${value}; must be ${kind} in [${least}, ${most}]`;
      expect(outcomeOf(withField(base, field, value))).toHaveProperty('message', message);
    }
  });

  it('may be there with others at the ends of theirs: all that comes out is finite, or the limit is named', () => {
    const ends = ranges
      .filter(([field, , , , base]) => base === undefined && field !== 'weeks')
      .map(([field, , least, most]) =>
        fc.constantFrom(least, most).map((value): [string, number] => [field, value]),
      );
    let taken = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(...ends), { minLength: 2, maxLength: 9, selector: ([field]) => field }),
        (chosen) => {
          const scenario = chosen.reduce(
            (before, [field, value]) => withField(before, field, value),
            everyField,
          );
          if (outcomeOf(scenario) === true) taken++;
        },
      ),
      { seed: 2600, numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(150);
  });

  const long = { id: 'r', type: 'review', from: 0, p: 1, spread: 1_000_000, start: 0 } as const;
  const never: Initiative = { id: 'x', type: 'hazard', from: 0, m: 1e9, start: 2, end: 1 };
  const extremes: [what: string, scenario: Scenario][] = [
    ['nobody ever leaves', { ...bare, initial: { n: [1e9, 1e9] }, life: { h: [0] } }],
    ['everybody leaves at once', { ...bare, life: { h: [1] } }],
    [
      'everybody leaves at once, and a hazard of 0',
      { ...bare, life: { h: [1] }, initiatives: [{ ...never, m: 0, start: 0, end: 9 }] },
    ],
    ['two durations and a review as long as two lives', { ...bare, D: 2, initiatives: [long] }],
    ['2,600 durations and one week', { ...bare, D: 2_600, weeks: 1 }],
    ['an end before the start', { ...bare, initiatives: [never] }],
    ['nobody at all', { ...bare, inflow: { mean: 0 }, initial: { n: [] } }],
    [
      'a billion new cases a week',
      { ...bare, inflow: { mean: 1e9 }, initial: { n: [] }, weeks: 2_600, life: { h: [0] } },
    ],
    [
      'a capacity of nothing, and of everything',
      {
        ...bare,
        initiatives: [
          { id: 'a', type: 'capacity', from: 0, perWeek: 0, start: 0 },
          { id: 'b', type: 'capacity', from: 0, perWeek: 1e9, maxShare: 1, start: 0, order: 'longest' },
        ],
      },
    ],
    [
      'cases so few that they have no reciprocal',
      {
        ...bare,
        inflow: { mean: Number.MIN_VALUE },
        initiatives: [
          { id: 'a', type: 'capacity', from: 0, perWeek: 1e9, start: 0 },
          { id: 'b', type: 'hazard', from: 0, m: 1e9, cap: 1e-320, start: 0 },
        ],
      },
    ],
    [
      'ten thousand steps',
      {
        ...bare,
        fullTimeShare: Array.from({ length: 10_000 }, (_, i): [number, number] => [i / 4, (i % 7) / 7]),
      },
    ],
    [
      'an id that is the name of a prototype',
      { ...bare, destinations: [{ id: '__proto__', share: [[0, 1]], life: { h: [0] }, weekly: 1 }] },
    ],
  ];
  it.each(extremes)('gives finite numbers, none of them negative: %s', (_what, scenario) => {
    expect(outcomeOf(scenario)).toBe(true);
  });
});

describe('what is no range is told in words', () => {
  const { initiatives = [] } = everyField;
  const messages: [field: string, value: unknown, message: string, base?: Scenario][] = [
    ['startDate', '2015-11-03', 'startDate: "2015-11-03"; must be a Monday as YYYY-MM-DD'],
    ['startDate', '2015-02-30', 'startDate: "2015-02-30"; must be a Monday as YYYY-MM-DD'],
    ['startDate', '0001-01-01', 'startDate: "0001-01-01"; must be a Monday as YYYY-MM-DD'],
    ['weeks', undefined, 'weeks: missing; must be a whole number in [1, 10400]'],
    ['life', null, 'life: null; must be an object'],
    ['life', {}, 'life.bands: missing; must be a list of at least 1'],
    ['life', { h: [] }, 'life.h: []; must be a list of at least 1'],
    ['life.bands[1].from', 25, 'life.bands: "nothing for week 20"; must be a hazard for every week'],
    ['life.changes[1].from', '8', 'life.changes[1].from: "8"; must be a whole number in [-1000000, 1000000]'],
    ['initial.n', new Array(71).fill(0), 'initial.n: "71 durations"; must be at most D = 70 durations'],
    ['life', { h: [0] }, 'life: 0; must be above 0 in the last week for a steady state', bare],
    ['inflow', { values: [1, 2] }, 'inflow.values: "2 values"; must be one value for each of 12 weeks'],
    ['inflow', {}, 'inflow.mean: missing; must be a number in [0, 1000000000]'],
    ['fullTimeShare[1][0]', 8, 'fullTimeShare[1][0]: 8; must be above 8'],
    ['cost.offsets[0][1]', 0.6, 'cost.offsets: 0.8999999999999999; must be weights that sum to 1'],
    ['cost.rules[0].from', '2016-1-4', 'cost.rules[0].from: "2016-1-4"; must be a date YYYY-MM-DD'],
    [
      'initiatives[1].id',
      'hazard',
      'initiatives[1].id: "hazard"; must be a text that no other initiative has',
    ],
    ['initiatives[1].id', 7, 'initiatives[1].id: 7; must be a text that no other initiative has'],
    ['initiatives[0].type', 'magic', 'initiatives[0].type: "magic"; must be a kind of initiative'],
    ['initiatives[5].order', 'last', 'initiatives[5].order: "last"; must be "prop" or "longest"'],
    [
      'initiatives',
      new Array(1001).fill(initiatives[0]),
      'initiatives: "1001 initiatives"; must be at most 1000',
    ],
    ['bandEdges', [], 'bandEdges: []; must be a list of at least 1'],
    ['initiatives', [null], 'initiatives[0]: null; must be an object'],
    ['destinations', {}, 'destinations: {}; must be a list'],
  ];
  it.each(messages)('%s', (field, value, message, base = everyField) => {
    expect(outcomeOf(withField(base, field, value))).toHaveProperty('message', message);
  });

  it('shares of destinations that sum to more than all exits', () => {
    const more = (everyField.destinations ?? []).flatMap((one) => [
      one,
      { ...one, id: 'other', share: [[30, 0.7]] as [number, number][] },
    ]);
    expect(outcomeOf({ ...everyField, destinations: more })).toHaveProperty(
      'message',
      'destinations share of week 30: 1.1; must be at most 1 in all',
    );
  });

  it('hazards that together fall below 0', () => {
    const less = { id: 'less', type: 'hazard', from: 10, m: 0.5, start: 1 } as const;
    const twice = [less, { ...less, id: 'twice', m: 0.25 }];
    expect(outcomeOf({ ...bare, initiatives: twice })).toHaveProperty(
      'message',
      'initiatives: the hazard factor of duration 10: -0.25; must be at least 0 in all',
    );
  });
});

describe('a hostile scenario', { timeout: 60_000 }, () => {
  const numbers = places(everyField).filter(([, value]) => typeof value === 'number');

  it.each([NaN, Infinity, -Infinity, 1e308, '3', '', true, [], {}, [1]])(
    'is refused by name wherever %s stands for a number',
    (value) => {
      for (const [path] of numbers) {
        expect(outcomeOf(replaced(everyField, path, () => value))).toHaveProperty('field', nameOf(path));
      }
    },
  );

  it('gets one error, or finite numbers, whatever stands wherever', () => {
    const odd = fc.oneof(
      fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1, 2, -1, 1e308, 1e-320, 2 ** 53, 69, 70, 2_600),
      fc.constantFrom(null, undefined, '', '3', '__proto__', 'steady', true, [], {}, [[]], [null], [[0, 1]]),
      fc.double(),
      fc.anything({ maxDepth: 2 }),
    );
    const place = fc.constantFrom(...places(everyField).map(([path]) => path));
    const outcomes = { refused: 0, taken: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(place, odd), { minLength: 1, maxLength: 3 }), (changes) => {
        let scenario = everyField;
        for (const [path, value] of changes) {
          // An earlier change may have taken the place away.
          if (places(scenario).some(([there]) => nameOf(there) === nameOf(path))) {
            scenario = replaced(scenario, path, () => value);
          }
        }
        fc.pre(!(scenario?.weeks > 100));
        outcomes[outcomeOf(scenario) === true ? 'taken' : 'refused']++;
      }),
      { seed: 720, numRuns: 1200 },
    );
    expect(outcomes.taken).toBeGreaterThan(30);
    expect(outcomes.refused).toBeGreaterThan(500);
  });

  it.each([{}, 'steady', 5, [1, 2]])(
    'is refused when the cases of a destination are %s instead of a list',
    (value) => {
      expect(outcomeOf(withField(everyField, 'destinations[0].initial', value))).toBeInstanceOf(
        ScenarioError,
      );
    },
  );

  it('is refused, and not told of a full stack, when a number is a list of lists of lists …', () => {
    const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
    expect(outcomeOf(withField(everyField, 'weeks', deep))).toBeInstanceOf(ScenarioError);
  });

  it('works or is refused, and not told of a full stack, with 150,000 rules of cost', () => {
    const rules = new Array(150_000).fill({ from: '2016-01-11' }) as { from: string }[];
    outcomeOf({ ...bare, D: 2, cost: { rules } });
  });

  it('has no queue where only a hazard and a capacity may be one', () => {
    const inflow = { id: 'i', type: 'inflow', m: 1.3, start: 0 } as const;
    const capped = { ...inflow, cap: 5 };
    const { outflow } = simulate({ ...bare, initiatives: [capped] }).weeks;
    expect(outflow).toEqual(simulate({ ...bare, initiatives: [inflow] }).weeks.outflow);
  });
});
