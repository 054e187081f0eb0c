import { afterEach, describe, expect, it, vi } from 'vitest';
import { monteCarlo, simulate, solveEffect, type DrawJob, type UncertainInput } from '../../src/model';
import {
  createUncertainStudy,
  runStudy,
  solveInitiative,
  type Edit,
  type Notebook,
  type PlanCell,
  type PlanInitiative,
  type UncertainStudy,
} from '../../src/notebook';
import { monotoneCurve } from '../../src/util/monotoneCurve';
import { done, hand } from './hand';
import { calculated, cellsOf, template } from './support';

vi.mock('../../src/model', async (original) => {
  const model = await original<typeof import('../../src/model')>();
  return { ...model, solveEffect: vi.fn(model.solveEffect) };
});
const solves = vi.mocked(solveEffect);
afterEach(() => solves.mockClear());

const start = template();
const { scenario } = calculated(start);

/** The study of a notebook, with something else in its plan. */
function studyOf(notebook: Notebook = start, plan: Partial<PlanCell> = {}): UncertainStudy {
  const cells = cellsOf(notebook);
  return { scenario, assumptions: cells.baseline, plan: { ...cells.plan, ...plan } };
}

const edited = (...edits: Edit[]): Notebook => done(start, ...edits);
const { percent: slider, uncertainty } = hand;

/** The plan with one initiative alone, changed. */
function alone(id: string, changes: Partial<PlanInitiative>): Partial<PlanCell> {
  const initiative = cellsOf(start).plan.initiatives.find((each) => each.id === id)!;
  return { initiatives: [{ ...initiative, ...changes }] };
}

type EffectInput = Extract<UncertainInput, { parameter: 'effect' }>;
const effectsOf = ({ uncertainty: { inputs } }: DrawJob): EffectInput[] =>
  inputs.filter((input): input is EffectInput => input.parameter === 'effect');
/** What a job takes a per cent of its first initiative to mean. */
const factorsOf = (job: DrawJob): ((percent: number) => number) => monotoneCurve(effectsOf(job)[0]!.knots!);
const jobOf = (study: UncertainStudy): Promise<DrawJob> => createUncertainStudy()(study);

describe('the job that a study is turned into', () => {
  it('draws each effect about its slider, between the assumed parts of it', async () => {
    const notebook = edited(slider('tidlig', 8), uncertainty({ effectLow: 25, effectHigh: 150 }));
    const job = await jobOf(studyOf(notebook));
    expect(effectsOf(job).map(({ initiative, distribution }) => [initiative, distribution])).toEqual([
      ['tidlig', { kind: 'pert', min: 2, mode: 8, max: 12 }],
      ['midt', { kind: 'pert', min: 2.5, mode: 10, max: 15 }],
      ['lange', { kind: 'pert', min: 8.25, mode: 33, max: 49.5 }],
    ]);
  });

  it('draws the level of the inflow, and its swings', async () => {
    const notebook = edited(uncertainty({ inflowLow: 90, inflowHigh: 120, swing: 7, memory: 80 }));
    const job = await jobOf(studyOf(notebook));
    expect(job.uncertainty.inputs.at(-1)).toEqual({
      parameter: 'inflow',
      distribution: { kind: 'pert', min: 0.9, mode: 1, max: 1.2 },
    });
    expect(job.uncertainty.inflow).toEqual({ deviation: 0.07, correlation: 0.8 });
    const calm = await jobOf(studyOf(edited(uncertainty({ swing: 0 }))));
    expect(calm.uncertainty).not.toHaveProperty('inflow');
  });

  it('aims at the plan’s own goals, in their order', async () => {
    const job = await jobOf(studyOf());
    expect(job.targets).toEqual([
      { outcome: { measure: 'fte', month: '2016-12' }, atMost: 195 },
      { outcome: { measure: 'long', month: '2016-12' }, atMost: 30 },
    ]);
    expect((await jobOf(studyOf(start, { goals: [] }))).targets).toEqual([]);
  });

  it('has the caseload under the assumptions, and the same draws for every study', async () => {
    const plain = await jobOf(studyOf());
    const more = await jobOf(studyOf(edited(hand.inflow(10), slider('midt', 3))));
    expect(more.seed).toBe(plain.seed);
    const inflow = ({ scenario }: DrawJob) => simulate({ ...scenario, initiatives: [] }).weeks.inflow;
    const [before, after] = [inflow(plain), inflow(more)];
    after.forEach((cases, week) => expect(cases).toBeCloseTo(1.1 * before[week]!, 9));
  });

  it('can be told to a worker', async () => {
    const job = await jobOf(studyOf());
    expect(structuredClone(job)).toEqual(job);
  });
});

describe('what a per cent means', () => {
  it.each([
    ['tidlig', 15],
    ['midt', 25],
    ['lange', 60],
  ])('is, for %s, what solving for it says, wherever the slider stands', async (id, most) => {
    for (const effectHigh of [100, 125, 200]) {
      const plan = { ...studyOf().plan, ...alone(id, {}) };
      const study = studyOf(start, { ...plan, uncertainty: { ...plan.uncertainty, effectHigh } });
      const factorOf = factorsOf(await jobOf(study));
      for (let percent = 0; percent <= most; percent += most / 15) {
        const { effect } = solveInitiative(scenario, study.plan, { ...plan.initiatives![0]!, percent });
        if (!('value' in effect)) throw new Error(`${percent} % cannot be reached`);
        expect(Math.abs(factorOf(percent) / effect.value - 1)).toBeLessThan(1e-4);
      }
    }
  });

  it('is no effect at 0 %, which is not drawn otherwise either', async () => {
    const job = await jobOf(studyOf(edited(...['tidlig', 'midt', 'lange'].map((id) => slider(id, 0)))));
    for (const { distribution, knots } of effectsOf(job)) {
      expect(distribution).toEqual({ kind: 'pert', min: 0, mode: 0, max: 0 });
      expect(knots![0]).toEqual([0, 1]);
    }
    const { measures } = monteCarlo(job.scenario, job.uncertainty, { draws: 64, seed: job.seed });
    for (const { difference } of measures.fte) {
      expect(difference).toEqual({ p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 });
    }
  });

  it('that cannot be reached is the most that can be, as on the page', async () => {
    // In eight weeks no more than a part of the caseload can be ended.
    const study = studyOf(start, alone('tidlig', { percent: 90, mostPercent: 100 }));
    const { effect } = solveInitiative(scenario, study.plan, study.plan.initiatives[0]!);
    if (!('unattainable' in effect)) throw new Error('90 % can be reached');
    const job = await jobOf(study);
    const factorOf = factorsOf(job);
    const strongest = factorOf(100);
    expect(factorOf(effect.best)).toBe(strongest);
    // A little below the most it is still a factor that somebody may think of.
    expect(factorOf(0.9 * effect.best)).toBeLessThan(strongest / 1000);
    const { measures } = monteCarlo(job.scenario, { inputs: effectsOf(job) }, { draws: 64, seed: 1 });
    const page = runStudy(scenario, study.assumptions, study.plan, [{ id: 'tidlig', effect }]);
    const { plan } = measures.fte.find(({ month }) => month === study.plan.month)!;
    expect(plan.p5).toBeCloseTo(page.fte.plan, 6);
  });

  it('never asks for more than a hundred per cent, however strong an effect may be', async () => {
    const study = studyOf(edited(uncertainty({ effectHigh: 200 })), {
      ...alone('lange', { from: 40, percent: 80, mostPercent: 100 }),
    });
    const job = await jobOf(study);
    const percents = effectsOf(job)[0]!.knots!.map(([percent]) => percent);
    expect(Math.max(...percents)).toBeLessThanOrEqual(100);
    expect(() => monteCarlo(job.scenario, job.uncertainty, { draws: 16, seed: job.seed })).not.toThrow();
  });

  it('is the strongest factor where the measure cannot be moved at all, as on the page', async () => {
    // Who is in week 0 to 8 now is no long case yet when the month comes.
    const study = studyOf(start, { ...alone('tidlig', { measure: 'long' }), month: '2016-02' });
    expect(solveInitiative(scenario, study.plan, study.plan.initiatives[0]!).effect).toMatchObject({
      unattainable: true,
    });
    const job = await jobOf(study);
    expect(factorsOf(job)(study.plan.initiatives[0]!.percent)).toBe(factorsOf(job)(100));
    expect(factorsOf(job)(0)).toBe(1);
    expect(() => monteCarlo(job.scenario, job.uncertainty, { draws: 16, seed: 1 })).not.toThrow();
  });
});

describe('what has been solved', () => {
  /** How many effects are solved for a study, after another one. */
  async function solvedAfter(before: UncertainStudy, after: UncertainStudy): Promise<number> {
    const uncertainStudy = createUncertainStudy();
    await uncertainStudy(before);
    expect(solves.mock.calls.length).toBeGreaterThan(30);
    solves.mockClear();
    const job = await uncertainStudy(after);
    const solved = solves.mock.calls.length;
    expect(job).toEqual(await jobOf(after));
    return solved;
  }

  it.each<Edit>([
    slider('midt', 3),
    uncertainty({ effectLow: 10, inflowLow: 80, inflowHigh: 120, swing: 9, memory: 50 }),
    hand.inflow(10),
    hand.rise(true),
    hand.goals(false),
  ])('is remembered through $label.code', async (edit) => {
    expect(await solvedAfter(studyOf(), studyOf(edited(edit)))).toBe(0);
  });

  it.each<[string, UncertainStudy]>([
    ['the plan’s start', studyOf(start, { start: '2016-02-01' })],
    ['the plan’s month', studyOf(start, { month: '2016-06' })],
    ['the phase-in', studyOf(start, { rampWeeks: 20 })],
    ['how per cents are read', studyOf(start, { reading: 'year' })],
    ['how strong an effect may be', studyOf(edited(uncertainty({ effectHigh: 150 })))],
    [
      'the life table',
      {
        ...studyOf(),
        scenario: calculated(edited(hand.table('C'))).scenario,
      },
    ],
  ])('is solved anew when it is otherwise: %s', async (_what, study) => {
    expect(await solvedAfter(studyOf(), study)).toBeGreaterThan(30);
  });

  it('is solved anew for the initiative alone whose weeks change', async () => {
    const { initiatives } = cellsOf(start).plan;
    const changed = studyOf(start, {
      initiatives: initiatives.map((each) => (each.id === 'midt' ? { ...each, to: 30 } : each)),
    });
    const solved = await solvedAfter(studyOf(), changed);
    solves.mockClear();
    await jobOf(studyOf(start, alone('midt', { to: 30 })));
    expect(solves).toHaveBeenCalledTimes(solved);
  });

  it('is not lost when the study is given up on the way', async () => {
    const uncertainStudy = createUncertainStudy();
    let breaths = 0;
    const giveUp = (): Promise<void> =>
      ++breaths === 25 ? Promise.reject(new Error('given up')) : Promise.resolve();
    await expect(uncertainStudy(studyOf(), giveUp)).rejects.toThrow('given up');
    expect(solves).toHaveBeenCalledTimes(25);
    const whole = await uncertainStudy(studyOf());
    const all = solves.mock.calls.length;
    solves.mockClear();
    expect(whole).toEqual(await jobOf(studyOf()));
    expect(solves).toHaveBeenCalledTimes(all);
  });

  it('lets others in after each solution, and not where nothing is solved', async () => {
    const uncertainStudy = createUncertainStudy();
    const breathe = vi.fn(() => Promise.resolve());
    await uncertainStudy(studyOf(), breathe);
    expect(breathe).toHaveBeenCalledTimes(solves.mock.calls.length);
    breathe.mockClear();
    await uncertainStudy(studyOf(edited(slider('midt', 3))), breathe);
    expect(breathe).not.toHaveBeenCalled();
  });

  it('is each study’s own when two are under way at once', async () => {
    const uncertainStudy = createUncertainStudy();
    const studies = [studyOf(), studyOf(start, { month: '2016-06' }), studyOf(start, { reading: 'year' })];
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const jobs = await Promise.all(studies.map((study) => uncertainStudy(study, turn)));
    for (const [index, study] of studies.entries()) expect(jobs[index]).toEqual(await jobOf(study));
  });
});

describe('a study without uncertainty', () => {
  it.each(['month', 'year'] as const)('has the page’s own curves as its band (%s)', async (reading) => {
    const certain = uncertainty({
      effectLow: 100,
      effectHigh: 100,
      inflowLow: 100,
      inflowHigh: 100,
      swing: 0,
    });
    const notebook = edited(certain, hand.reading(reading), slider('midt', 12));
    const { study } = calculated(notebook);
    const job = await jobOf(studyOf(notebook));
    const { measures } = monteCarlo(job.scenario, job.uncertainty, { draws: 16, seed: job.seed });
    for (const world of ['baseline', 'plan'] as const) {
      for (const { month, fte, longEnd } of study[world]) {
        const bandOf = (measure: 'fte' | 'long') =>
          measures[measure].find((each) => each.month === month)![world];
        for (const [measure, value] of [
          ['fte', fte],
          ['long', longEnd],
        ] as const) {
          const { p5, p50, p95 } = bandOf(measure);
          expect(p95 - p5).toBeLessThan(1e-9);
          expect(Math.abs(p50 - value)).toBeLessThan(1e-3);
        }
      }
    }
  });
});
