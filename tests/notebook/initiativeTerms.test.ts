import { describe, expect, it } from 'vitest';
import { monteCarlo, simulate, type Initiative, type Scenario } from '../../src/model';
import {
  createUncertainStudy,
  runStudy,
  solveInitiative,
  type PlanCell,
  type PlanInitiative,
  type Study,
} from '../../src/notebook';
import { calculated, cellsOf, template } from './support';

const { plan: ishoej, baseline } = cellsOf(template());
const { scenario } = calculated(template());

/** The Ishøj plan with its middle initiative alone, changed. */
function planWith(changes: Partial<PlanInitiative>, plan: Partial<PlanCell> = {}): PlanCell {
  const middle = ishoej.initiatives[1]!;
  return { ...ishoej, ...plan, initiatives: [{ ...middle, ...changes }] };
}

function studyOf(plan: PlanCell): { study: Study; parameter: number } {
  const [effect] = plan.initiatives.map((initiative) => solveInitiative(scenario, plan, initiative));
  if (!effect || !('value' in effect.effect)) throw new Error('the effect cannot be had');
  return { study: runStudy(scenario, baseline, plan, [effect]), parameter: effect.effect.value };
}

/** What the model itself gives of full-time persons by month, with the initiative written by hand. */
function modelled(initiative: Initiative, of: Scenario = scenario): number[] {
  const { months } = simulate({ ...of, initiatives: [initiative] });
  return months.filter(({ complete }) => complete).map(({ fte }) => fte);
}

/** Weeks from Monday 26 October 2015, on which the model begins, to a date. */
const WEEK_OF: Readonly<Record<string, number>> = { '2015-11-02': 1, '2016-03-07': 19, '2016-09-05': 45 };

describe('an initiative on terms of its own', () => {
  it('begins on the Monday on or before the first day after the data', () => {
    expect(scenario.startDate).toBe('2015-10-26');
  });

  it.each<[string, Partial<PlanInitiative>, (parameter: number) => Initiative]>([
    ['none', {}, (m) => ({ id: 'midt', type: 'hazard', from: 8, to: 22, start: 1, ramp: 8, m })],
    [
      'a start',
      { start: '2016-03-07' },
      (m) => ({ id: 'midt', type: 'hazard', from: 8, to: 22, start: 19, ramp: 8, m }),
    ],
    [
      'an end',
      { end: '2016-09-05', percent: 1 },
      (m) => ({ id: 'midt', type: 'hazard', from: 8, to: 22, start: 1, end: 45, ramp: 8, m }),
    ],
    [
      'a phase-in',
      { rampWeeks: 30 },
      (m) => ({ id: 'midt', type: 'hazard', from: 8, to: 22, start: 1, ramp: 30, m }),
    ],
    ['fewer new cases', { works: 'inflow' }, (m) => ({ id: 'midt', type: 'inflow', start: 1, ramp: 8, m })],
    [
      'partial recoveries',
      { works: 'intensity' },
      (m) => ({ id: 'midt', type: 'intensity', from: 8, to: 22, start: 1, ramp: 8, m }),
    ],
    [
      'a capacity',
      { works: 'capacity' },
      (perWeek) => ({ id: 'midt', type: 'capacity', from: 8, to: 22, start: 1, ramp: 8, perWeek }),
    ],
    ['an exit', { works: 'exit' }, (q) => ({ id: 'midt', type: 'exit', at: 8, start: 1, ramp: 8, q })],
    [
      'a review',
      { works: 'review', percent: 5 },
      (p) => ({ id: 'midt', type: 'review', from: 8, start: 1, spread: 8, p }),
    ],
  ])('gives what the model gives: %s', (_terms, changes, written) => {
    const { study, parameter } = studyOf(planWith(changes));
    study.plan.forEach(({ fte }, index) => {
      expect(fte).toBeCloseTo(modelled(written(parameter))[index]!, 9);
    });
    // And its per cent of the month's level comes out.
    const percent = changes.percent ?? 10;
    expect(study.fte.plan / study.fte.baseline).toBeCloseTo(1 - percent / 100, 8);
  });

  it('has its per cent read as the mean of the year where it says so itself', () => {
    const { study } = studyOf(planWith({ reading: 'year' }));
    expect(study.meanFte.plan / study.meanFte.baseline).toBeCloseTo(0.9, 8);
    const plans = studyOf(planWith({}, { reading: 'year' })).study;
    expect(study).toEqual(plans);
    expect(studyOf(planWith({ reading: 'month' }, { reading: 'year' })).study).toEqual(
      studyOf(planWith({})).study,
    );
  });

  it('that cannot give its per cent is shown at the most that it can, whichever way it works', () => {
    for (const works of ['inflow', 'intensity', 'capacity', 'exit', 'review'] as const) {
      const plan = planWith({ works, percent: 95, mostPercent: 100 });
      const solved = solveInitiative(scenario, plan, plan.initiatives[0]!);
      if (!('unattainable' in solved.effect)) throw new Error(`${works} gives 95 %`);
      const { fte } = runStudy(scenario, baseline, plan, [solved]);
      expect(100 * (1 - fte.plan / fte.baseline)).toBeCloseTo(solved.effect.best, 4);
    }
  });

  it('knows the weeks of these tests', () => {
    for (const [date, week] of Object.entries(WEEK_OF)) {
      expect((Date.parse(date) - Date.parse('2015-10-26')) / (7 * 86_400_000)).toBe(week);
    }
  });
});

describe('the band of an initiative', () => {
  const jobOf = (plan: PlanCell) =>
    createUncertainStudy()({ scenario, assumptions: baseline, plan }).then((job) => ({
      job,
      effect: job.uncertainty.inputs[0]!,
    }));

  it('lies within the range that it has of its own, which moves along with the slider', async () => {
    const own = { planPercent: 10, low: 4, high: 15 };
    expect((await jobOf(planWith(own))).effect.distribution).toEqual({
      kind: 'pert',
      min: 4,
      mode: 10,
      max: 15,
    });
    const { distribution } = (await jobOf(planWith({ ...own, percent: 20 }))).effect;
    expect(distribution).toEqual({ kind: 'pert', min: 8, mode: 20, max: 30 });
    expect((await jobOf(planWith({ ...own, percent: 0 }))).effect.distribution.max).toBe(0);
  });

  it('has the plan’s parts where it has no end of its own, and always holds the slider', async () => {
    expect((await jobOf(planWith({ low: 4 }))).effect.distribution).toMatchObject({ min: 4, max: 12.5 });
    expect((await jobOf(planWith({ planPercent: 0, low: 4 }))).effect.distribution).toMatchObject({ min: 5 });
    expect((await jobOf(planWith({ low: 12, high: 3 }))).effect.distribution).toMatchObject({
      min: 10,
      max: 10,
    });
  });

  it.each(['inflow', 'intensity', 'capacity', 'exit', 'review'] as const)(
    'can be drawn, and holds the page’s own curve: %s',
    async (works) => {
      const plan = planWith({ works, percent: 4, planPercent: 4, mostPercent: 10, low: 4, high: 4 });
      const { job } = await jobOf(plan);
      const { measures } = monteCarlo(
        job.scenario,
        { inputs: [job.uncertainty.inputs[0]!] },
        { draws: 16, seed: 1 },
      );
      const { p5, p95 } = measures.fte.find(({ month }) => month === plan.month)!.plan;
      expect(p95 - p5).toBeLessThan(1e-6);
      expect(Math.abs(p50Of(p5, p95) - studyOf(plan).study.fte.plan)).toBeLessThan(0.01);
    },
  );
});

function p50Of(p5: number, p95: number): number {
  return (p5 + p95) / 2;
}
