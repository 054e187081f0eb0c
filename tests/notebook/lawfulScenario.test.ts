import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/model';
import {
  createUncertainStudy,
  fitBaseline,
  lawfulScenario,
  type Notebook,
  type Study,
} from '../../src/notebook';
import { sicknessBenefitCost, type RuleEdits } from '../../src/rules';
import { done, hand } from './hand';
import { anyRuleEdits } from './ruleEdits';
import { calculated, cellsOf, month, template } from './support';

const under = (notebook: Notebook, rules: RuleEdits): Notebook => done(notebook, hand.rules(rules));
const studyUnder = (rules: RuleEdits, notebook = template()): Study =>
  calculated(under(notebook, rules)).study;
/** A municipality of today: the plan begins in October 2026 and is read in December 2027. */
const today = done(template(), hand.data([month('2026-09', 300, 60)]));

/** Durations that another law costs alike are lumped in another way, so the last digits may differ. */
function expectSamePersons(study: Study, other: Study): void {
  const persons = ({ baseline, plan }: Study) =>
    [...baseline, ...plan].flatMap(({ fte, longEnd, inflow }) => [fte, longEnd, inflow]);
  const expected = persons(other);
  persons(study).forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 9));
}

describe('the caseload under the law', () => {
  it('as it stands has the cost in force on each date, and nothing else of the law', () => {
    const { plan, baseline, data } = cellsOf(template());
    const fitted = fitBaseline(data, baseline);
    if ('error' in fitted) throw new Error(fitted.error);
    expect(lawfulScenario(fitted.scenario, {}, plan.month)).toEqual({
      ...fitted.scenario,
      weeks: 62,
      bandEdges: [0],
      cost: sicknessBenefitCost('2015-10-26', '2017-01-02'),
    });
  });

  it('is what the uncertainty is drawn from', async () => {
    const { plan, baseline } = cellsOf(today);
    const { scenario } = calculated(under(today, { rules: { reducedRate2027: { on: true } } }));
    const job = await createUncertainStudy()({ scenario, assumptions: baseline, plan });
    expect(job.scenario.life).toBe(scenario.life);
    expect(job.scenario.destinations!.map(({ id }) => id)).toEqual(['jobClarification']);
    expect(job.scenario.cost).toBe(scenario.cost);
  });

  it('can always be calculated, whatever a hand says of the law', () => {
    fc.assert(
      fc.property(anyRuleEdits, fc.constantFrom('2013-12', '2015-10', '2026-09'), (rules, newest) => {
        const notebook = done(template(), hand.data([month(newest, 300, 60)]));
        const { scenario, study } = calculated(under(notebook, rules));
        expect(() => compile(scenario)).not.toThrow();
        const { fte, long, net, municipality } = study;
        for (const { plan, baseline } of [fte, long, net, municipality ?? net]) {
          expect(Number.isFinite(plan) && Number.isFinite(baseline)).toBe(true);
        }
      }),
      { seed: 27, numRuns: 60 },
    );
  });
});

describe('money under the law', () => {
  const asItStands = studyUnder({});

  it('follows the rate of the year, and the persons do not', () => {
    const study = studyUnder({ rules: { weeklyRate2016: { figures: { weekly: 4180 * 1.1 } } } });
    // Three days of 2016 lie in a week of the old rate.
    expect(study.net.baseline / asItStands.net.baseline).toBeCloseTo(1.1, 2);
    expect(study.net.plan / asItStands.net.plan).toBeCloseTo(1.1, 2);
    expectSamePersons(study, asItStands);
    expect(study.municipality).toBeNull();
  });

  it('is an own average price on all dates, when there is one', () => {
    const { baseline } = studyUnder({ averageWeekly: 3900 });
    const perDay = (label: string): number => {
      const { gross, fte, days } = baseline.find((each) => each.month === label)!;
      return gross / fte / days;
    };
    expect(perDay('2015-11')).toBeCloseTo(3900 / 7, 6);
    expect(perDay('2016-12')).toBeCloseTo(3900 / 7, 6);
  });

  it('is more for the municipality when a person lets the state pay less', () => {
    const less = studyUnder({ rules: { reimbursement2016: { figures: { steps: [[0, 0]] } } } });
    const gross = less.baseline.filter(({ month: label }) => label.startsWith('2016'));
    // The days before the ladder of 2016 has its first week are reimbursed as before.
    expect(less.net.baseline).toBeCloseTo(
      gross.reduce((sum, each) => sum + each.gross, 0),
      -6,
    );
    expect(less.net.baseline).toBeGreaterThan(asItStands.net.baseline * 1.5);
    expectSamePersons(less, asItStands);
  });

  it('is more when weeks on support before the case count, and by the ladder before 2016', () => {
    const clocks = { entryPositions: [[26, 1]] as [number, number][] };
    expect(studyUnder({ clocks }).net.baseline).toBeGreaterThan(asItStands.net.baseline);
    const old = studyUnder({ rules: { reimbursement2016: { on: false } } });
    expect(old.net.baseline).toBeGreaterThan(asItStands.net.baseline);
    expectSamePersons(old, asItStands);
  });
});

describe('long cases under the law', () => {
  it('are counted from the first sick day when a person asks for it: four weeks earlier', () => {
    const from = (longOffset: boolean) => studyUnder({ clocks: { longOffset } });
    expect(from(true).long.baseline).toBeGreaterThan(from(false).long.baseline + 1);
    expect(from(true).fte.baseline).toBe(from(false).fte.baseline);
    const shorter = studyUnder({
      rules: { employerPeriod2012: { figures: { calendarDays: 0 } } },
      clocks: { longOffset: true },
    });
    expect(shorter.long).toEqual(from(false).long);
  });
});

describe('the change expected in 2027', () => {
  const without = studyUnder({}, today);
  const on = studyUnder({ rules: { reducedRate2027: { on: true } } }, today);
  const monthsOf = (study: Study, year: string) =>
    study.baseline.filter(({ month: label }) => label.startsWith(year)).map(({ fte }) => fte);

  it('is off until a person switches it on', () => {
    expect(without.municipality).toBeNull();
  });

  it('adds to the caseload after New Year, and not before', () => {
    monthsOf(without, '2026').forEach((fte, index) =>
      expect(monthsOf(on, '2026')[index]).toBeCloseTo(fte, 6),
    );
    monthsOf(without, '2027').forEach((fte, index) =>
      expect(monthsOf(on, '2027')[index]).toBeGreaterThan(fte + 1),
    );
  });

  it('is of no concern to a plan that ends before it', () => {
    expect(studyUnder({ rules: { reducedRate2027: { on: true } } }).fte.baseline).toBeCloseTo(
      studyUnder({}).fte.baseline,
      6,
    );
  });
});

describe('those who are sent on', () => {
  it('cost the municipality more than its account of sickness benefit shows', () => {
    const { net, municipality } = studyUnder({ rules: { reassessment2014: { on: true } } });
    const asItStands = studyUnder({});
    expect(net.baseline).toBeCloseTo(asItStands.net.baseline, -2);
    expect(municipality!.baseline).toBeGreaterThan(net.baseline + 100_000);
    // Fewer long cases means fewer who are sent on.
    expect(municipality!.plan - net.plan).toBeLessThan(municipality!.baseline - net.baseline);
  });
});
