import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../src/model';
import { applyRules, completeRules, type RuleEdits } from '../../src/rules';
import { geometric } from '../model/scenarios';

function errorOf(edits: unknown): string {
  try {
    completeRules(edits as RuleEdits);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).message;
  }
  return 'none';
}

describe('edits of the rules', () => {
  it('that say nothing leave every default', () => {
    const { rules, averageWeekly, clocks } = completeRules();
    expect(rules.every(({ edited }) => !edited)).toBe(true);
    expect(averageWeekly).toBeNull();
    expect(clocks).toEqual({ longOffset: false, entryPositions: null });
    expect(completeRules({ rules: {}, averageWeekly: null, clocks: { entryPositions: null } })).toEqual(
      completeRules(),
    );
  });

  it('are plain JSON', () => {
    const edits: RuleEdits = {
      rules: { reassessment2014: { on: true, figures: { life: { h: [0.02] }, shareOfExits: 0.4 } } },
      averageWeekly: 3900,
      clocks: { longOffset: true, entryPositions: [[0, 1]] },
    };
    expect(completeRules(JSON.parse(JSON.stringify(edits)))).toEqual(completeRules(edits));
  });

  it('never change the catalogue', () => {
    const before = JSON.stringify(completeRules());
    completeRules({ rules: { weeklyRate2016: { on: false, figures: { weekly: 1 } } } });
    expect(JSON.stringify(completeRules())).toBe(before);
  });

  it('that switch on the change of 2027 switch on the reassessment whose cases stay', () => {
    const rule = completeRules({ rules: { reducedRate2027: { on: true }, reassessment2014: { on: false } } });
    expect(rule.rules.find(({ id }) => id === 'reassessment2014')!.on).toBe(true);
  });

  it.each<[unknown, string]>([
    [null, 'edits: null; must be an object'],
    [{ rules: 3 }, 'rules: 3; must be an object'],
    [{ rules: { weeklyRate1990: {} } }, 'rules.weeklyRate1990: {}; must be a rule that can be edited'],
    [{ rules: JSON.parse('{"__proto__": {}}') }, 'rules.__proto__: {}; must be a rule that can be edited'],
    [{ rules: { prolongation2020: {} } }, 'rules.prolongation2020: {}; must be a rule that can be edited'],
    [{ rules: { weeklyRate2016: null } }, 'rules.weeklyRate2016: null; must be an object'],
    [{ rules: { weeklyRate2016: { on: 'yes' } } }, 'rules.weeklyRate2016.on: "yes"; must be true or false'],
    [
      { rules: { weeklyRate2016: { figures: null } } },
      'rules.weeklyRate2016.figures: null; must be an object',
    ],
    [
      { rules: { weeklyRate2016: { figures: { weekly: NaN } } } },
      'rules.weeklyRate2016.figures.weekly: NaN; must be a number in [0, 1000000]',
    ],
    [
      { rules: { weeklyRate2016: { figures: { calendarDays: 3 } } } },
      'rules.weeklyRate2016.figures: "calendarDays"; must be one of weekly',
    ],
    [
      { rules: { reimbursement2016: { figures: { steps: [] } } } },
      'rules.reimbursement2016.figures.steps: []; must be a list of at least 1',
    ],
    [
      {
        rules: {
          reimbursement2016: {
            figures: {
              steps: [
                [0, 0.8],
                [4, 80],
              ],
            },
          },
        },
      },
      'rules.reimbursement2016.figures.steps[1][1]: 80; must be a number in [0, 1]',
    ],
    [
      { rules: { reimbursement2011: { figures: { activeShare: 2 } } } },
      'rules.reimbursement2011.figures.activeShare: 2; must be a number in [0, 1]',
    ],
    [
      { rules: { reassessment2014: { figures: { shareOfExits: 1 } } } },
      'rules.reassessment2014.figures.shareOfExits: 1; must be a number in [0, 0.95]',
    ],
    [
      { rules: { reassessment2014: { figures: { fromWeek: 0 } } } },
      'rules.reassessment2014.figures.fromWeek: 0; must be a whole number in [1, 207]',
    ],
    [
      { rules: { reassessment2014: { figures: { spreadWeeks: 1.5 } } } },
      'rules.reassessment2014.figures.spreadWeeks: 1.5; must be a whole number in [1, 52]',
    ],
    [
      { rules: { reassessment2014: { figures: { life: { h: [2] } } } } },
      'rules.reassessment2014.figures.life.h[0]: 2; must be a number in [0, 1]',
    ],
    [
      { rules: { reducedRate2027: { figures: { returningShare: -0.1 } } } },
      'rules.reducedRate2027.figures.returningShare: -0.1; must be a number in [0, 1]',
    ],
    [
      { rules: { employerPeriod2012: { figures: { calendarDays: 400 } } } },
      'rules.employerPeriod2012.figures.calendarDays: 400; must be a whole number in [0, 364]',
    ],
    [{ averageWeekly: -1 }, 'averageWeekly: -1; must be a number in [0, 1000000]'],
    [{ clocks: { longOffset: 1 } }, 'clocks.longOffset: 1; must be true or false'],
    [
      {
        clocks: {
          entryPositions: [
            [0, 0.5],
            [9, 0.4],
          ],
        },
      },
      'clocks.entryPositions: 0.9; must be weights that sum to 1',
    ],
  ])('%j are refused by name', (edits, message) => {
    expect(errorOf(edits)).toBe(message);
  });

  it('that leave no weekly rate on are refused, unless an own average price is stated', () => {
    const off = Object.fromEntries(
      completeRules()
        .rules.filter(({ kind }) => kind === 'weeklyRate')
        .map(({ id }) => [id, { on: false }]),
    );
    expect(errorOf({ rules: off })).toBe('rules: "every weeklyRate off"; must be at least one of them on');
    expect(applyRules(geometric(), { rules: off, averageWeekly: 3900 }).cost!.weekly).toBe(3900);
  });
});
