import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeRules, plainEdits, type RuleEdits } from '../../src/rules';
import { anyRuleEdits } from '../notebook/ruleEdits';

const plain = (edits: RuleEdits): RuleEdits => plainEdits(edits);

describe('plain edits', () => {
  it('say nothing of what stands as the catalogue has it', () => {
    expect(
      plain({
        rules: {
          weeklyRate2016: { on: true, figures: { weekly: 4180 } },
          reducedRate2027: { on: false },
          reimbursement2016: {
            figures: {
              steps: [
                [0, 0.8],
                [4, 0.4],
                [26, 0.3],
                [52, 0.2],
              ],
            },
          },
          reassessment2014: {},
        },
        averageWeekly: null,
        clocks: { longOffset: false, entryPositions: null },
      }),
    ).toEqual({});
  });

  it('keep what a person says, figure by figure', () => {
    expect(
      plain({
        rules: { reassessment2014: { on: true, figures: { fromWeek: 22, shareOfExits: 0.4 } } },
        averageWeekly: 0,
        clocks: { longOffset: true, entryPositions: null },
      }),
    ).toEqual({
      rules: { reassessment2014: { on: true, figures: { shareOfExits: 0.4 } } },
      averageWeekly: 0,
      clocks: { longOffset: true },
    });
  });

  it('mean the same, and are plain already', () => {
    fc.assert(
      fc.property(anyRuleEdits, (edits) => {
        expect(completeRules(plain(edits))).toEqual(completeRules(edits));
        expect(plain(plain(edits))).toEqual(plain(edits));
      }),
      { seed: 20160104 },
    );
  });
});
