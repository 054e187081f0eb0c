import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ScenarioError,
  simulate,
  solveEffect,
  type Initiative,
  type Measure,
  type Outcome,
  type Scenario,
} from '../../src/model';
import { anyInitiative, anyScenario, between, reviewMeetsTheLastBucket } from './anyScenario';
import { geometric } from './scenarios';
import { isoDay } from './specification';

const measures: Measure[] = ['fte', 'cases', 'long', 'net'];
const ownParameter = {
  hazard: 'm',
  inflow: 'm',
  intensity: 'm',
  exit: 'q',
  review: 'p',
  capacity: 'perWeek',
} as const;

function withParameter(initiative: Initiative, value: number): Initiative {
  return { ...initiative, [ownParameter[initiative.type]]: value };
}

/** The outcome as the specification reads it from the months: section 3, and long cases at the month's end. */
function level(scenario: Scenario, outcome: Outcome): number {
  const all = simulate(scenario).months;
  const months =
    'month' in outcome
      ? all.filter(({ month }) => month === outcome.month)
      : all.filter(({ month }) => month.startsWith(`${outcome.year}-`));
  if (outcome.measure === 'net') return months.reduce((sum, { net }) => sum + net, 0);
  if (outcome.measure === 'long' && 'month' in outcome) return months[0]!.longEnd;
  const series = outcome.measure === 'long' ? 'longAvg' : outcome.measure;
  const days = months.reduce((sum, month) => sum + month.days, 0);
  return months.reduce((sum, month) => sum + month.days * month[series], 0) / days;
}

function validLevel(scenario: Scenario, outcome: Outcome): number | undefined {
  try {
    return level(scenario, outcome);
  } catch (error) {
    if (error instanceof ScenarioError) return undefined;
    throw error;
  }
}

/** Parameters from doing nothing to the utmost, close together near doing nothing. */
function grid({ type }: Initiative): number[] {
  const parts = [0, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1];
  if (type === 'exit' || type === 'review') return parts;
  return [...parts, 1.01, 1.2, 1.5, 2, 3, 5, 10, 30, 100, 1_000, 10_000];
}

/** A scenario, one of its initiatives, and what is asked of it. */
const asked = anyScenario().chain((scenario) =>
  fc.record({
    scenario: fc.constant(scenario),
    initiative: anyInitiative(scenario.D!).map((one): Initiative => ({ ...one, id: 'chosen' })),
    percent: fc.oneof(between(0.5, 8), between(0.5, 99), between(-40, -0.5)),
    given: fc.constantFrom('alone' as const, 'together' as const),
    measure: fc.constantFrom(...measures),
    byYear: fc.boolean(),
    day: fc.nat(7 * scenario.weeks - 1),
  }),
);

/** Whether a small change of the parameter may be a jump of the outcome; see the tests below. */
function mayJump({ life }: Scenario, initiative: Initiative): boolean {
  const hazards = [life, ...(life.changes ?? [])].flatMap(({ h = [], bands = [], spikes = [] }) => [
    ...h,
    ...bands.map((band) => band.h),
    ...spikes.map(({ q }) => q),
  ]);
  return initiative.type === 'review' || (initiative.type === 'hazard' && hazards.includes(1));
}

describe('an effect that is solved for', { timeout: 60_000 }, () => {
  it('is there when it is put back: alone or together, by month or year, of every measure', () => {
    let solved = 0;
    fc.assert(
      fc.property(asked, ({ scenario, initiative, percent, given, measure, byYear, day }) => {
        const others = given === 'alone' ? [] : (scenario.initiatives ?? []);
        const run = (...added: Initiative[]): Scenario => ({
          ...scenario,
          initiatives: [...others, ...added],
        });
        const month = isoDay(scenario.startDate, day).slice(0, 7);
        const outcome: Outcome = byYear ? { measure, year: Number(month.slice(0, 4)) } : { measure, month };
        const without = validLevel(run(), outcome);
        fc.pre(without !== undefined && !(mayJump(scenario, initiative) && (percent < 0 || percent > 50)));

        const all = { ...scenario, initiatives: [...(scenario.initiatives ?? []), initiative] };
        fc.pre(!reviewMeetsTheLastBucket(all));
        const effect = solveEffect(all, { initiative: 'chosen', percent, outcome, given });
        if ('value' in effect) {
          solved++;
          const reached = level(run(withParameter(initiative, effect.value)), outcome);
          const missed = Math.abs(reached - without * (1 - percent / 100));
          // The months add up what the solver weighs: the last digits differ.
          expect(missed).toBeLessThanOrEqual((1e-9 + 1e-13) * without + 1e-12);
          return;
        }
        const sign = Math.sign(percent);
        expect(sign * effect.best).toBeLessThan(sign * percent);
        // A capped hazard does not always do more with a higher m; see the test below.
        if (without < 1e-9 || (initiative.type === 'hazard' && initiative.cap !== undefined)) return;
        for (const value of grid(initiative)) {
          const there = validLevel(run(withParameter(initiative, value)), outcome);
          if (there === undefined) continue;
          expect(sign * (1 - there / without) * 100).toBeLessThanOrEqual(sign * effect.best + 1e-7);
        }
      }),
      { seed: 1985, numRuns: 150 },
    );
    expect(solved).toBeGreaterThan(30);
  });

  it('is there, or is unattainable, where it would be a jump: a hazard of 1 that is multiplied by 0', () => {
    const twelve = {
      bands: [
        { from: 0, to: 11, h: 0 },
        { from: 11, h: 1 },
      ],
    };
    const later = (m: number): Scenario =>
      geometric({ life: twelve, initiatives: [{ id: 'x', type: 'hazard', from: 11, m, start: 0 }] });
    const outcome: Outcome = { measure: 'cases', month: '2016-06' };
    const effect = solveEffect(later(1), { initiative: 'x', percent: -20, outcome, given: 'alone' });
    if ('value' in effect) {
      expect(level(later(effect.value), outcome) / level(later(1), outcome)).toBeCloseTo(1.2, 9);
    }
  });

  it('is there, or is unattainable, where it would need a p nearer to 1 than numbers go', () => {
    const reviewed = (p: number): Scenario =>
      geometric({
        initial: { n: new Array<number>(60).fill(1) },
        initiatives: [{ id: 'r', type: 'review', from: 0, p, spread: 100, start: 0 }],
      });
    const outcome: Outcome = { measure: 'long', month: '2016-01' };
    const effect = solveEffect(reviewed(0), { initiative: 'r', percent: 90, outcome, given: 'alone' });
    if ('value' in effect) {
      expect(level(reviewed(effect.value), outcome) / level(reviewed(0), outcome)).toBeCloseTo(0.1, 9);
    }
  });

  it('is the best there is when it is unattainable, with a cap too', () => {
    // Paid are the first four weeks alone. The more m, the more of the cap goes to cases that are not paid.
    const capped = (m: number): Scenario =>
      geometric({
        life: {
          bands: [
            { from: 0, to: 4, h: 0.4 },
            { from: 4, h: 0.02 },
          ],
        },
        fullTimeShare: [[4, 0]],
        initiatives: [{ id: 'x', type: 'hazard', from: 0, m, cap: 2, start: 0 }],
      });
    const outcome: Outcome = { measure: 'fte', month: '2016-12' };
    const effect = solveEffect(capped(1), { initiative: 'x', percent: 50, outcome, given: 'alone' });
    const best = 'best' in effect ? effect.best : 100;
    expect((1 - level(capped(1.5), outcome) / level(capped(1), outcome)) * 100).toBeLessThanOrEqual(best);
  });
});
