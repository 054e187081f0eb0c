import { describe, expect, it } from 'vitest';
import {
  attribute,
  calibrate,
  lifeTableFromRegister,
  ScenarioError,
  simulate,
  solveEffect,
  type Scenario,
} from '../../src/model';
import { geometric } from './scenarios';

const august = { measure: 'cases', month: '2016-08' } as const;

describe('solveEffect', () => {
  it('finds a capacity for cases that arrive, as for cases that were there', () => {
    const scenario: Scenario = {
      ...geometric({ initial: { n: [] }, inflow: { mean: 0 } }),
      arrivals: [{ week: 0, duration: 0, cases: 500 }],
      initiatives: [{ id: 'c', type: 'capacity', from: 0, perWeek: 1, start: 0 }],
    };
    const outcome = { measure: 'cases', month: '2016-02' } as const;
    const effect = solveEffect(scenario, { initiative: 'c', percent: 20, outcome, given: 'alone' });
    if (!('value' in effect)) throw new Error('unattainable');
    const level = (perWeek: number) =>
      simulate({ ...scenario, initiatives: [{ id: 'c', type: 'capacity', from: 0, perWeek, start: 0 }] })
        .months[1]!.cases;
    expect(level(effect.value) / level(0)).toBeCloseTo(0.8, 9);
  });

  it('stops where the others have used up the hazard, and says what can be reached', () => {
    const scenario = geometric({
      initiatives: [
        { id: 'a', type: 'hazard', from: 0, m: 0.5, start: 0 },
        { id: 'b', type: 'hazard', from: 0, m: 1, start: 0 },
      ],
    });
    const effect = solveEffect(scenario, {
      initiative: 'b',
      percent: -900,
      outcome: august,
      given: 'together',
    });
    expect(effect).toMatchObject({ unattainable: true });
    const reached = solveEffect(scenario, {
      initiative: 'b',
      percent: -30,
      outcome: august,
      given: 'together',
    });
    expect(reached).toHaveProperty('value');
  });

  it('says how far an effect can go when it cannot go all the way', () => {
    const scenario = geometric({ initiatives: [{ id: 'x', type: 'exit', at: 22, q: 0.5, start: 0 }] });
    const effect = solveEffect(scenario, { initiative: 'x', percent: 50, outcome: august, given: 'alone' });
    // Nobody past week 22: 100 × 0.9^23 cases fewer in the end, nearly all of them by August.
    const inTheEnd = 100 * 0.9 ** 23;
    if ('value' in effect) throw new Error('attainable');
    expect(effect.best).toBeLessThan(inTheEnd);
    expect(effect.best).toBeGreaterThan(0.95 * inTheEnd);
  });
});

describe('what is not a question', () => {
  const bad: [string, () => unknown][] = [
    ['no scenario', () => solveEffect(null as never, {} as never)],
    ['no question', () => solveEffect(geometric(), undefined as never)],
    [
      'no outcome',
      () =>
        solveEffect(geometric({ initiatives: [{ id: 'x', type: 'inflow', m: 1, start: 0 }] }), {
          initiative: 'x',
          percent: 1,
          given: 'alone',
        } as never),
    ],
    [
      'a measure from the prototype',
      () => attribute(geometric(), { measure: 'constructor', month: '2016-08' } as never),
    ],
    ['initiatives that are no list', () => attribute({ ...geometric(), initiatives: {} } as never, august)],
    ['observations that are no list', () => calibrate(null as never)],
    [
      'an observation of no month',
      () => calibrate([{ from: 'x', months: 1, fte: 1, long: null, inflow: null }]),
    ],
    ['a register of nothing', () => lifeTableFromRegister([null] as never)],
    ['an offset that is no pair', () => simulate({ ...geometric(), cost: { offsets: [{}] } } as never)],
    ['a date that is no text', () => simulate({ ...geometric(), startDate: { toString: null } } as never)],
    ['cases that never leave', () => simulate(geometric({ life: { h: [1e-320] } }))],
  ];
  it.each(bad)('is answered by one error that names the field, the value and the range: %s', (_name, ask) => {
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(/^.+: .+; must be .+$/);
  });
});
