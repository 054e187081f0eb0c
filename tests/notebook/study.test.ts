import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../reference/tables.json';
import {
  fitBaseline,
  lawfulScenario,
  runStudy,
  solveInitiative,
  whyNotReached,
  type Notebook,
} from '../../src/notebook';
import { anyDeed, done, hand, type Deed } from './hand';
import { calculate, calculated, cellsOf, month, template } from './support';

const options = { seed: 195, numRuns: 25 };
const { decemberLevelAlone, meanOf2016Alone } = reference.tables.national;
const after = (...deeds: Deed[]): Notebook => done(template(), ...deeds);
const { percent } = hand;
/** The reference counts 12.4 new cases a week, the constructed file whole ones: 647 in its newest year. */
const near = (value: number, target: number): void =>
  expect(Math.abs(value - target)).toBeLessThanOrEqual(0.2);

describe('the study of the Ishøj plan', () => {
  it('ends December 2016 where the reference does', () => {
    const { fte, long, meanFte } = calculated(template()).study;
    near(fte.plan, decemberLevelAlone.fte + 0.1);
    near(long.plan, decemberLevelAlone.long + 0.1);
    near(meanFte.plan, decemberLevelAlone.mean2016);
    // Without the plan the level stays at the plan's own 243 and 45.
    near(fte.baseline, 243);
    near(long.baseline, 45);
    near(meanFte.baseline, 243);
  });

  it('gives each initiative alone what the plan states of it: 5 and 10 %, and 33 % of the long cases', () => {
    const [early, middle, late] = calculated(template()).study.alone;
    expect(early).toMatchObject({ id: 'tidlig', fte: expect.closeTo(-0.05 * 243, 3) });
    expect(middle).toMatchObject({ id: 'midt', fte: expect.closeTo(-0.1 * 243, 3) });
    expect(late).toMatchObject({ id: 'lange', long: expect.closeTo(-0.33 * 45, 3) });
    near(late!.fte, decemberLevelAlone.alone[2]!);
  });

  it('finds the factors of the reference', () => {
    const { effects } = calculated(after(percent('lange', 100 / 3)));
    effects.forEach(({ effect }, index) => {
      expect('value' in effect && effect.value).toBeCloseTo(decemberLevelAlone.m[index]!, 2);
    });
  });

  it('gives less together than the sum of each alone, by the overlap', () => {
    const { fte, alone, overlap } = calculated(template()).study;
    const sum = alone.reduce((total, own) => total + own.fte, 0);
    expect(overlap).toBeCloseTo(fte.plan - fte.baseline - sum, 9);
    const shapley = decemberLevelAlone.shapley.reduce((a, b) => a + b);
    near(overlap, shapley - decemberLevelAlone.alone.reduce((a, b) => a + b));
  });

  it('ends where the reference does when the per cents are means of the year', () => {
    const { study } = calculated(after(hand.reading('year')));
    near(study.fte.plan, meanOf2016Alone.fte);
    near(study.long.plan, meanOf2016Alone.long);
    near(study.meanFte.plan, meanOf2016Alone.mean2016);
  });

  it.each(['A', 'B', 'C', 'F'] as const)('hardly moves with life table %s', (table) => {
    const { study } = calculated(after(hand.table(table)));
    const own = reference.tables[table].decemberLevelAlone;
    // These tables come with an inflow of their own, and are bent to the counted one here.
    expect(Math.abs(study.fte.plan - own.fte)).toBeLessThan(1.5);
    expect(Math.abs(study.meanFte.plan - own.mean2016)).toBeLessThan(3);
  });

  it('shows every month from the one after the newest to the plan’s own, whole', () => {
    const { baseline, plan } = calculated(template()).study;
    expect(baseline.map((each) => each.month)).toEqual([
      ...['2015-11', '2015-12'],
      ...Array.from({ length: 12 }, (_, index) => `2016-${String(index + 1).padStart(2, '0')}`),
    ]);
    expect(plan.map((each) => each.month)).toEqual(baseline.map((each) => each.month));
    expect([...baseline, ...plan].every(({ complete }) => complete)).toBe(true);
  });

  it('costs the baseline a year of 243 persons by the rates of 2016, after reimbursement', () => {
    const { net, meanFte } = calculated(template()).study;
    // 217,360 kr. a person and year at the highest rate, of which the municipality bears 20 to 80 %.
    expect(net.baseline).toBeGreaterThan(243 * 217_360 * 0.5);
    expect(net.baseline).toBeLessThan(243 * 217_360 * 0.7);
    expect(net.plan).toBeLessThan(net.baseline);
    expect((net.baseline - net.plan) / (meanFte.baseline - meanFte.plan)).toBeLessThan(217_360);
  });
});

describe('an initiative', () => {
  it('at 0 % changes nothing', () => {
    const { study } = calculated(after(percent('tidlig', 0), percent('midt', 0), percent('lange', 0)));
    expect(study.plan).toEqual(study.baseline);
    expect(study.fte.plan).toBe(study.fte.baseline);
    expect(study.alone.map(({ fte, long }) => fte === 0 && long === 0)).toEqual([true, true, true]);
    expect(study.overlap).toBe(0);
  });

  it('that cannot give its per cent is shown at the most that it can', () => {
    // Even if every new case ended at once, those that came before the plan are still there.
    const { effects, study } = calculated(after(percent('tidlig', 95)));
    const { effect } = effects[0]!;
    if (!('unattainable' in effect)) throw new Error('expected an effect that cannot be had');
    expect(effect.best).toBeGreaterThan(50);
    expect(effect.best).toBeLessThan(95);
    expect(-study.alone[0]!.fte / study.fte.baseline).toBeCloseTo(effect.best / 100, 3);
  });

  it('gives more, the higher its per cent', () => {
    const december = [1, 5, 9, 15].map((value) => calculated(after(percent('midt', value))).study.fte.plan);
    expect(december).toEqual(december.toSorted((a, b) => b - a));
  });

  it('is solved in an otherwise unchanged world: the assumptions do not move its factor', () => {
    const assumed = after(hand.inflow(20), hand.rise(true));
    expect(calculated(assumed).effects).toEqual(calculated(template()).effects);
  });
});

describe('an assumption', () => {
  it('of more inflow from the start moves the level towards it, with and without the plan', () => {
    const { study } = calculated(after(hand.inflow(10)));
    // In the long run 10 % more cases; after 14 months most of it, and no long case has come of it in the first year.
    expect(study.fte.baseline).toBeGreaterThan(243 * 1.06);
    expect(study.fte.baseline).toBeLessThan(243 * 1.1);
    expect(study.baseline[0]!.inflow).toBeCloseTo((647 / 365) * 30 * 1.1, 6);
    expect(study.baseline.find(({ month: label }) => label === '2016-09')!.longEnd).toBeCloseTo(45, 6);
    expect(study.fte.plan).toBeGreaterThan(calculated(template()).study.fte.plan);
  });

  it('of a rise at the year’s end adds a tenth to the inflow of November and December alone', () => {
    const { study } = calculated(after(hand.rise(true)));
    const perDay = study.baseline.map(({ inflow, days }) => inflow / days / (647 / 365));
    const byMonth = study.baseline.map(({ month: label }, index) => [label, perDay[index]!] as const);
    for (const [label, factor] of byMonth) {
      // A week belongs to the month with most of its days, so a month's ends may be its neighbour's.
      const rises = /-1[12]$/.test(label);
      expect(Math.abs(factor - (rises ? 1.1 : 1))).toBeLessThan(0.02);
    }
  });
});

describe('a study that cannot be', () => {
  it.each([
    ['2015-10', 'plan.beforeData'],
    ['2014-01', 'plan.beforeData'],
    ['2025-11', 'plan.tooFar'],
    ['2199-12', 'plan.tooFar'],
    ['2015-11', null],
    ['2025-10', null],
  ])('of the plan’s month %s says why: %s', (label, error) => {
    const fitted = calculated(template()).fitted;
    expect(whyNotReached(fitted, { month: label })).toBe(error);
  });

  it.each([
    [[], 'fte.missing'],
    [[month('2015-10', null, 45)], 'fte.missing'],
    [[month('2015-10', 0)], 'fte.zero'],
    [[month('2015-10', 40, 45)], 'long.aboveFte'],
  ])('of months like %j says why: %s', (observations, error) => {
    const { baseline } = cellsOf(template());
    expect(fitBaseline({ observations }, baseline)).toEqual({ error });
  });

  it('of no months and no level says that data are missing', () => {
    const { baseline } = cellsOf(template());
    expect(fitBaseline({ observations: null }, baseline)).toEqual({ error: 'data.missing' });
    expect(fitBaseline(undefined, baseline)).toEqual({ error: 'data.missing' });
  });
});

describe('a carried level', () => {
  it('gives the same study as the months it came from', () => {
    const notebook = template();
    const { baseline, plan } = cellsOf(notebook);
    const { fitted, effects, study } = calculated(notebook);
    const level = { lastMonth: '2015-10', fte: 243, long: 45, inflowPerWeek: (647 / 365) * 7 };
    const frozen = fitBaseline({ observations: null }, { ...baseline, level });
    if ('error' in frozen) throw new Error(frozen.error);
    expect(frozen.observations).toEqual([]);
    expect(frozen.scenario.startDate).toBe(fitted.scenario.startDate);
    const scenario = lawfulScenario(frozen.scenario, baseline.rules, plan.month);
    const again = runStudy(
      scenario,
      baseline,
      plan,
      plan.initiatives.map((initiative) => solveInitiative(scenario, plan, initiative)),
    );
    for (const key of ['fte', 'long', 'meanFte'] as const) {
      expect(again[key].plan).toBeCloseTo(study[key].plan, 5);
      expect(again[key].baseline).toBeCloseTo(study[key].baseline, 5);
    }
    expect(effects).toHaveLength(3);
  });
});

describe('any study that a hand can come to', () => {
  it('is made of finite figures, and no initiative adds cases', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 6 }), (deeds) => {
        const result = calculate(after(...deeds));
        if ('error' in result) {
          expect(['long.aboveFte', 'plan.beforeData']).toContain(result.error);
          return;
        }
        const { study } = result;
        for (const { plan, baseline } of [study.fte, study.long, study.meanFte, study.net]) {
          expect(plan).toBeGreaterThanOrEqual(0);
          expect(plan).toBeLessThanOrEqual(baseline * (1 + 1e-9));
        }
        expect(study.plan.length).toBe(study.baseline.length);
        for (const { fte, longEnd } of study.plan) expect(fte >= 0 && longEnd >= 0 && fte < 1e6).toBe(true);
      }),
      options,
    );
  });
});
