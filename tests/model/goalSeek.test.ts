import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  goalSeek,
  simulate,
  levelCurve,
  ScenarioError,
  type Goal,
  type GoalAnswer,
  type Initiative,
  type Scenario,
  type Unknown,
} from '../../src/model';
import { plainOutcome } from './plainOutcome';
import { scenarioWith, seed, uncapped } from './randomScenarios';
import { geometric, ishoej } from './scenarios';
import { wasmKernel } from './wasmKernel';
import { between } from './anyScenario';

const december = { measure: 'fte', month: '2016-12' } as const;
const longDecember = { measure: 'long', month: '2016-12' } as const;
const own = {
  hazard: 'm',
  inflow: 'm',
  intensity: 'm',
  exit: 'q',
  review: 'p',
  capacity: 'perWeek',
} as const;

/** The scenario with one initiative's own parameter, or its start, at another value. */
function withValue(scenario: Scenario, { initiative, parameter }: Unknown, value: number): Scenario {
  const initiatives = (scenario.initiatives ?? []).map((item) =>
    item.id === initiative
      ? ({ ...item, [parameter === 'start' ? 'start' : own[item.type]]: value } as Initiative)
      : item,
  );
  return { ...scenario, initiatives };
}

function found(answer: GoalAnswer): { value: number; outcome: number } {
  if ('unattainable' in answer) throw new Error('unattainable');
  return answer;
}

/** The long cases of the Ishøj plan, reviewed once. */
const review: Scenario = {
  ...ishoej('A'),
  initiatives: [{ id: 'r', type: 'review', from: 52, p: 1 / 3, spread: 4, start: 0 }],
};

describe('the least effect that meets a goal', () => {
  const kinds: Initiative[] = [
    { id: 'x', type: 'hazard', from: 8, to: 22, m: 1, start: 0, ramp: 8 },
    { id: 'x', type: 'exit', at: 10, q: 0, start: 0, ramp: 8 },
    { id: 'x', type: 'inflow', m: 1, start: 0, ramp: 8 },
    { id: 'x', type: 'intensity', from: 4, m: 1, start: 0, ramp: 8 },
    { id: 'x', type: 'review', from: 20, p: 0, spread: 6, start: 30 },
    { id: 'x', type: 'capacity', from: 4, perWeek: 0, start: 0, ramp: 8 },
    { id: 'x', type: 'hazard', from: 4, m: 1, cap: 3, start: 0, ramp: 8 },
  ];

  it.each(kinds)('meets it when put back into a plain run, and nothing less does: %j', (initiative) => {
    const scenario = { ...ishoej('B', [1.1]), initiatives: [...ishoej('B', [1.1]).initiatives!, initiative] };
    const unknown: Unknown = { initiative: 'x', parameter: 'effect' };
    const goal: Goal = { outcome: december, atMost: 225 };
    const { value, outcome } = found(goalSeek(scenario, goal, unknown));
    expect(outcome).toBeCloseTo(plainOutcome(withValue(scenario, unknown, value), december), 9);
    expect(Math.abs(outcome - 225)).toBeLessThanOrEqual(243e-9);
    const neutral =
      initiative.type === 'hazard' || initiative.type === 'inflow' || initiative.type === 'intensity' ? 1 : 0;
    for (const part of [0, 0.3, 0.6, 0.9, 0.999]) {
      const less = neutral + (value - neutral) * part;
      expect(plainOutcome(withValue(scenario, unknown, less), december)).toBeGreaterThan(225);
    }
    expect(found(goalSeek(scenario, goal, unknown, wasmKernel())).value).toBeCloseTo(value, 6);
  });

  it('meets it in random scenarios, or the goal is out of reach of the strongest effect', () => {
    const outcome = { measure: 'cases', month: '2016-08' } as const;
    fc.assert(
      fc.property(
        scenarioWith(uncapped, { most: 3 }),
        uncapped,
        between(0.3, 1.1),
        (others, chosen, part) => {
          const scenario: Scenario = {
            ...others,
            initiatives: [...others.initiatives!, { ...chosen, id: 'x' }],
          };
          const unknown: Unknown = { initiative: 'x', parameter: 'effect' };
          const goal: Goal = { outcome, atMost: part * plainOutcome(others, outcome) };
          const answer = goalSeek(scenario, goal, unknown);
          const reached = plainOutcome(withValue(scenario, unknown, answer.value), outcome);
          const tolerance = 2e-9 * Math.max(1, goal.atMost / part);
          if ('unattainable' in answer) {
            expect(Math.abs(answer.best - reached)).toBeLessThanOrEqual(tolerance);
            expect(reached).toBeGreaterThan(goal.atMost - tolerance);
            for (const strong of chosen.type === 'hazard' ? [1, 3, 100] : [0, 0.5, 1]) {
              expect(plainOutcome(withValue(scenario, unknown, strong), outcome)).toBeGreaterThanOrEqual(
                answer.best - tolerance,
              );
            }
          } else {
            expect(reached).toBeLessThanOrEqual(goal.atMost + tolerance);
            expect(answer.outcome).toBeCloseTo(reached, 8);
          }
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  it('is to do nothing where the goal is met without', () => {
    const scenario = ishoej('A', [1.3, 1.4, 1.5]);
    const answer = goalSeek(
      scenario,
      { outcome: december, atMost: 243 },
      { initiative: 'early', parameter: 'effect' },
    );
    expect(found(answer).value).toBe(1);
  });

  describe('between bounds', () => {
    const scenario = ishoej('A', [1.2, 1, 1]);
    const unknown = (min?: number, max?: number): Unknown => ({
      initiative: 'middle',
      parameter: 'effect',
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
    const goal: Goal = { outcome: december, atMost: 195 };
    const { value: free } = found(goalSeek(scenario, goal, unknown()));

    it('is the same where they leave room, also when the least is far from doing nothing', () => {
      for (const [min, max] of [
        [1, 50],
        [0, 2.5],
        [1.5, undefined],
        [undefined, 3],
        [free - 0.01, free + 0.01],
      ]) {
        expect(found(goalSeek(scenario, goal, unknown(min, max))).value).toBeCloseTo(free, 6);
      }
      const hard: Goal = { outcome: december, atMost: 160 };
      const { value } = found(goalSeek(scenario, hard, unknown()));
      expect(value).toBeGreaterThan(3);
      expect(found(goalSeek(scenario, hard, unknown(3))).value).toBeCloseTo(value, 6);
    });

    it('is the least allowed where that is already enough', () => {
      expect(found(goalSeek(scenario, goal, unknown(free + 1))).value).toBe(free + 1);
    });

    it('is out of reach where the most allowed is too little: that, and what it gives', () => {
      for (const max of [1.4, 0.9]) {
        const answer = goalSeek(scenario, goal, unknown(0, max));
        const level = plainOutcome(withValue(scenario, unknown(), max), december);
        expect(answer).toEqual({ unattainable: true, value: max, best: expect.closeTo(level, 9) as number });
      }
    });

    it('is never beyond what the kind of initiative allows', () => {
      const all = goalSeek(
        review,
        { outcome: longDecember, atMost: 1 },
        { initiative: 'r', parameter: 'effect' },
      );
      expect(all).toMatchObject({ unattainable: true, value: 1 });
      for (const bounds of [{ min: 2 }, { max: 1.5 }, { min: -0.1 }, { min: 0.5, max: 0.4 }, { min: NaN }]) {
        const ask = () =>
          goalSeek(
            review,
            { outcome: longDecember, atMost: 30 },
            { initiative: 'r', parameter: 'effect', ...bounds },
          );
        expect(ask).toThrow(ScenarioError);
        expect(ask).toThrow(/^unknown\.(min|max): /);
      }
    });
  });
});

describe('the latest start that meets a goal', () => {
  const unknown: Unknown = { initiative: 'r', parameter: 'start' };
  const at = (start: number): number => plainOutcome(withValue(review, unknown, start), longDecember);

  it.each([30, 31, 32.5, 34, 36.5])(
    'is where a scan of all weeks finds it, for a one-off review and %f long cases',
    (atMost) => {
      const meets = Array.from({ length: 61 }, (_, start) => start).filter((start) => at(start) <= atMost);
      const answer = goalSeek(review, { outcome: longDecember, atMost }, unknown);
      if (meets.length === 0) {
        const levels = Array.from({ length: 61 }, (_, start) => at(start));
        const best = Math.min(...levels);
        expect(answer).toEqual({
          unattainable: true,
          best: expect.closeTo(best, 9) as number,
          value: levels.indexOf(best),
        });
        return;
      }
      const { value, outcome } = found(answer);
      expect(value).toBe(Math.max(...meets));
      expect(outcome).toBeCloseTo(at(value), 9);
      for (let later = value + 1; later <= 60; later++) expect(at(later)).toBeGreaterThan(atMost);
    },
  );

  it('comes late for a review, since its effect fades: the best start is shortly before the outcome', () => {
    const answer = goalSeek(review, { outcome: longDecember, atMost: 1 }, unknown);
    expect('unattainable' in answer && answer.value).toBeGreaterThanOrEqual(55);
  });

  it('is the first week that is early enough for an effect that grows', () => {
    const scenario = ishoej('A', [1.14, 1.4, 2]);
    const middle: Unknown = { initiative: 'middle', parameter: 'start' };
    const goal: Goal = { outcome: december, atMost: 200 };
    const { value } = found(goalSeek(scenario, goal, middle));
    expect(plainOutcome(withValue(scenario, middle, value), december)).toBeLessThanOrEqual(200);
    expect(plainOutcome(withValue(scenario, middle, value + 1), december)).toBeGreaterThan(200);
    expect(found(goalSeek(scenario, goal, { ...middle, max: value - 3 })).value).toBe(value - 3);
    expect(goalSeek(scenario, goal, { ...middle, min: value + 1 })).toMatchObject({
      unattainable: true,
      value: value + 1,
    });
  });

  it.each([{ min: -1 }, { max: 61 }, { min: 5, max: 4 }, { min: 2.5 }])(
    'has bounds within the horizon: not %j',
    (bounds) => {
      const ask = () => goalSeek(review, { outcome: longDecember, atMost: 30 }, { ...unknown, ...bounds });
      expect(ask).toThrow(ScenarioError);
      expect(ask).toThrow(/^unknown\.(min|max): /);
    },
  );
});

describe('the level curve', () => {
  const scenario = ishoej('A', [1, 1, 1]);
  const early: Unknown = { initiative: 'early', parameter: 'effect', min: 1, max: 1.8 };
  const middle: Unknown = { initiative: 'middle', parameter: 'effect', max: 3 };
  const goal: Goal = { outcome: december, atMost: 205 };

  it('lies on the goal: every point, put back into a plain run, gives it', () => {
    const curve = levelCurve(scenario, goal, [early, middle], { points: 9 });
    expect(curve.map(({ x }) => x)).toEqual(
      [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8].map((x) => expect.closeTo(x, 12) as number),
    );
    let previous = Infinity;
    let met = 0;
    for (const { x, y } of curve) {
      const both = (value: number) =>
        plainOutcome(withValue(withValue(scenario, early, x), middle, value), december);
      if (y === null) {
        expect(both(3)).toBeGreaterThan(205);
        continue;
      }
      met++;
      // From where the first alone is enough, the second does nothing.
      if (y === 1) expect(both(1)).toBeLessThanOrEqual(205);
      else expect(Math.abs(both(y) - 205)).toBeLessThan(243e-9);
      expect(y).toBeLessThanOrEqual(previous);
      previous = y;
    }
    expect(met).toBeGreaterThan(5);
  });

  it('has no point where the second cannot make up for the first', () => {
    const curve = levelCurve(scenario, { outcome: december, atMost: 180 }, [early, { ...middle, max: 1.5 }], {
      points: 5,
    });
    expect(curve[0]).toEqual({ x: 1, y: null });
    expect(curve.at(-1)!.y).not.toBeNull();
  });

  it('takes starts as whole weeks: the later one begins, the more the other must do', () => {
    const begun = ishoej('A', [1.3, 1, 1]);
    const start: Unknown = { initiative: 'early', parameter: 'start', min: 0, max: 10 };
    const curve = levelCurve(begun, goal, [start, middle], { points: 21, kernel: wasmKernel() });
    expect(curve.map(({ x }) => x)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    curve.forEach(({ x, y }, k) => {
      const level = plainOutcome(withValue(withValue(begun, start, x), middle, y!), december);
      expect(Math.abs(level - 205)).toBeLessThan(243e-9);
      if (k > 0) expect(y).toBeGreaterThan(curve[k - 1]!.y!);
    });
  });

  it.each<[string, [Unknown, Unknown]]>([
    ['unknowns[0].min', [{ initiative: 'early', parameter: 'effect', max: 2 }, middle]],
    ['unknowns[0].max', [{ ...early, max: 0.5 }, middle]],
    ['unknowns[0].max', [{ initiative: 'r', parameter: 'effect', min: 0, max: 4 }, middle]],
    ['unknowns[0].max', [{ initiative: 'early', parameter: 'start', min: 0, max: 61 }, middle]],
    ['unknowns[1].initiative', [early, { ...middle, initiative: 'nobody' }]],
    ['unknowns[1].max', [early, { ...middle, max: -1 }]],
    ['unknowns[1]', [early, { initiative: 'early', parameter: 'effect' }]],
  ])('is refused by name where its unknowns are none: %s', (field, unknowns) => {
    const all = { ...scenario, initiatives: [...scenario.initiatives!, ...review.initiatives!] };
    const ask = () => levelCurve(all, goal, unknowns, { points: 3 });
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(`${field}: `);
  });
});

describe('what is no question', () => {
  it.each<[string, () => unknown]>([
    [
      'goal.atMost',
      () => goalSeek(review, { outcome: december, atMost: NaN }, { initiative: 'r', parameter: 'start' }),
    ],
    ['goal', () => goalSeek(review, null as never, { initiative: 'r', parameter: 'start' })],
    [
      'unknown.initiative',
      () => goalSeek(review, { outcome: december, atMost: 1 }, { initiative: 's', parameter: 'start' }),
    ],
    [
      'unknown.parameter',
      () =>
        goalSeek(review, { outcome: december, atMost: 1 }, { initiative: 'r', parameter: 'end' as never }),
    ],
    [
      'outcome.month',
      () =>
        goalSeek(
          geometric({ initiatives: review.initiatives! }),
          { outcome: { measure: 'fte', month: '1999-01' }, atMost: 1 },
          { initiative: 'r', parameter: 'start' },
        ),
    ],
    [
      'points',
      () =>
        levelCurve(
          review,
          { outcome: december, atMost: 1 },
          [
            { initiative: 'r', parameter: 'start' },
            { initiative: 'r', parameter: 'effect' },
          ],
          { points: 1 },
        ),
    ],
  ])('is answered by an error that names %s', (field, ask) => {
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(`${field}: `);
  });
});

describe('a capped hazard that takes the longest cases first', () => {
  it('is found where it does most, between the values that are tried first', () => {
    const capped = (m: number): Scenario => ({
      startDate: '2015-11-02',
      weeks: 100,
      life: {
        bands: [
          { from: 0, to: 20, h: 0.03 },
          { from: 20, to: 52, h: 0.02 },
          { from: 52, h: 0.4 },
        ],
      },
      initial: 'steady',
      inflow: { mean: 13 },
      initiatives: [{ id: 'q', type: 'hazard', from: 4, m, start: 0, cap: 1.5, order: 'longest' }],
    });
    const levelAt = (m: number): number =>
      simulate(capped(m)).months.find(({ month }) => month === '2017-06')!.fte;
    const lowest = Math.min(...Array.from({ length: 400 }, (_, k) => levelAt(1 + k / 400)));
    const answer = goalSeek(
      capped(1),
      { outcome: { measure: 'fte', month: '2017-06' }, atMost: lowest * 1.001 },
      { initiative: 'q', parameter: 'effect' },
    );
    if ('unattainable' in answer) throw new Error(`unattainable; best ${answer.best}, by scan ${lowest}`);
    expect(levelAt(answer.value)).toBeCloseTo(lowest * 1.001, 6);
  });
});
