import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../src/model';
import { applyRules, reimbursementLadders, type RuleEdits } from '../../src/rules';
import { ladderOf } from '../../src/rules/reimbursement';

/** One full-time person who stays in one week of duration: the open last one. */
function onePerson(duration: number, startDate: string, weeks: number, edits?: RuleEdits) {
  const scenario: Scenario = {
    startDate,
    weeks,
    D: duration + 1,
    life: { h: [0] },
    initial: { n: [...Array<number>(duration).fill(0), 1] },
    inflow: { mean: 0 },
  };
  return simulate(applyRules(scenario, edits)).weeks;
}

const sum = (series: Float64Array): number => series.reduce((total, value) => total + value, 0);

describe('reimbursement', () => {
  it('is dated 2008, 2010, 2011 and 28 December 2015, the first an assumption', () => {
    expect(reimbursementLadders.map(({ from, certainty }) => [from, certainty])).toEqual([
      ['2008-01-01', 'assumption'],
      ['2010-01-01', 'medium'],
      ['2011-01-01', 'medium'],
      ['2015-12-28', 'high'],
    ]);
  });

  // Derived in the field notes from the highest rate of 2016 (4,180 kr.) and 80/40/30/20 per cent.
  it.each([
    ['1–4', 2, 43_472],
    ['5–26', 10, 130_416],
    ['27–52', 30, 152_152],
    ['53 on', 60, 173_888],
  ])('leaves of 217,360 kr. a full-year person of 2016 in weeks %s', (_weeks, duration, net) => {
    const year = onePerson(duration, '2016-01-04', 52);
    expect(sum(year.gross)).toBeCloseTo(217_360, 6);
    expect(sum(year.net)).toBeCloseTo(net, 6);
  });

  // Passive weeks, then active: star.dk 5.57.71 (weeks 5–8), retsinformation 135234 (9–52), star.dk (over 52).
  it.each([
    ['1–4', 2, 1, 1],
    ['5–8', 6, 0.5, 0.5],
    ['9–52', 30, 0.3, 0.5],
    ['53 on', 60, 0, 0],
  ])('in 2015 pays in weeks %s by whether they are active', (_weeks, duration, passive, active) => {
    const active100 = { rules: { reimbursement2011: { figures: { activeShare: 1 } } } };
    expect(onePerson(duration, '2015-06-01', 1).net[0]).toBeCloseTo(4135 * (1 - passive), 9);
    expect(onePerson(duration, '2015-06-01', 1, active100).net[0]).toBeCloseTo(4135 * (1 - active), 9);
  });

  it('in 2010 and before pays 35 per cent of passive weeks 9–52 and 65 of active ones, and none over 52 weeks', () => {
    for (const [startDate, id] of [
      ['2008-06-02', 'reimbursement2008'],
      ['2010-06-07', 'reimbursement2010'],
    ] as const) {
      const half = { rules: { [id]: { figures: { activeShare: 0.5 } } } };
      const refund = (duration: number, edits?: RuleEdits): number => {
        const { gross, net } = onePerson(duration, startDate, 1, edits);
        return 1 - net[0]! / gross[0]!;
      };
      expect(refund(30)).toBeCloseTo(0.35, 12);
      expect(refund(30, half)).toBeCloseTo(0.5, 12);
      expect(refund(60, half)).toBeCloseTo(0, 12);
    }
  });

  it('changes for a long case in the week of 28 December 2015: from nothing to a fifth', () => {
    const { gross, net } = onePerson(60, '2015-12-14', 4);
    expect(
      Array.from(net, (value, week) => 1 - value / gross[week]!).map((share) => share.toFixed(9)),
    ).toEqual(['0.000000000', '0.000000000', '0.200000000', '0.200000000']);
  });

  it('stays as it was when the change of 2016 is switched off', () => {
    const off = { rules: { reimbursement2016: { on: false } } };
    expect(onePerson(30, '2016-02-01', 1, off).net[0]).toBeCloseTo(4180 * 0.7, 9);
    expect(onePerson(60, '2016-02-01', 1, off).net[0]).toBeCloseTo(4180, 9);
  });

  it('of a mix of passive and active weeks steps where either of the two steps', () => {
    expect(
      ladderOf({
        steps: [
          [0, 1],
          [8, 0.3],
        ],
        activeSteps: [
          [4, 0.5],
          [8, 0.5],
        ],
        activeShare: 0.25,
      }),
    ).toEqual([
      [0, 0.75],
      [4, 0.875],
      [8, 0.35],
    ]);
  });
});
