import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../src/model';
import { applyRules, JOB_CLARIFICATION, sicknessBenefitCost } from '../../src/rules';
import { dayOfIso, isoOfDay } from '../../src/util/calendar';
import { everyKind, geometric, ishoej, tableNames } from '../model/scenarios';

const endOf = ({ startDate, weeks }: Scenario): string => isoOfDay(dayOfIso(startDate) + 7 * weeks);

describe('the law of a scenario, by default', () => {
  it('is the cost by the highest rate and the ladder, and nothing else', () => {
    for (const name of tableNames) {
      const scenario = ishoej(name, [1.3, 1.1, 1.4]);
      expect(applyRules(scenario)).toEqual({
        ...scenario,
        cost: sicknessBenefitCost('2015-11-02', '2017-01-02'),
      });
    }
  });

  it.each(['2008-01-07', '2014-01-06', '2016-02-01', '2026-06-01', '2030-06-03'])(
    'leaves the caseload of one that begins on %s as it was',
    (startDate) => {
      const scenario = geometric({ startDate, weeks: 80, initiatives: everyKind });
      const [plain, lawful] = [simulate(scenario), simulate(applyRules(scenario))];
      for (const series of ['stock', 'fullTime', 'long', 'inflow', 'outflow'] as const) {
        // Another cost cuts the durations at other places, so that sums may be rounded otherwise.
        lawful.weeks[series].forEach((value, t) => expect(value).toBeCloseTo(plain.weeks[series][t]!, 9));
      }
      expect(lawful.destinations).toEqual({});
    },
  );

  it('applied once more is the same', () => {
    const once = applyRules(geometric());
    expect(applyRules(once)).toEqual(once);
  });

  it('keeps what the cost says about the cases, and replaces what it says about the law', () => {
    const scenario = geometric({
      cost: {
        weekly: 1,
        steps: [[0, 1]],
        rules: [{ from: '2016-02-01', weekly: 2 }],
        offsets: [[10, 1]],
        rateShare: [[26, 0.9]],
      },
    });
    expect(applyRules(scenario).cost).toEqual({
      ...sicknessBenefitCost(scenario.startDate, endOf(scenario)),
      offsets: [[10, 1]],
      rateShare: [[26, 0.9]],
    });
  });

  it('has the figures that a person edits, on their dates', () => {
    const { gross } = simulate(
      applyRules(geometric({ startDate: '2015-12-21', weeks: 4 }), {
        rules: { weeklyRate2016: { figures: { weekly: 5000 } } },
      }),
    ).weeks;
    [413_500, 413_500, 500_000, 500_000].forEach((kr, week) => expect(gross[week]).toBeCloseTo(kr, 6));
  });

  it('has an own average price on all dates', () => {
    const { gross } = simulate(
      applyRules(geometric({ startDate: '2015-12-21', weeks: 4 }), { averageWeekly: 3900 }),
    ).weeks;
    gross.forEach((kr) => expect(kr).toBeCloseTo(390_000, 6));
  });

  it('is not that of a wrong scenario', () => {
    expect(() => applyRules(geometric({ weeks: 0 }))).toThrow('weeks: 0; must be a whole number');
    expect(() => applyRules(geometric({ startDate: '2016-01-05' }))).toThrow('startDate');
  });

  it('is not applied to a scenario that has its destination already', () => {
    const on = { rules: { reassessment2014: { on: true } } };
    expect(() => applyRules(applyRules(geometric(), on), on)).toThrow(
      `destinations: "${JOB_CLARIFICATION}"; must be without the one that the rules set`,
    );
  });
});
