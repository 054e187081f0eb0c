import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../src/model';
import { sicknessBenefitCost } from '../../src/rules';
import { dayOfIso, isoOfDay } from '../../src/util/calendar';

/** One new case a week that stays for one week: the cost of a week is the rate. */
function costFrom(startDate: string, weeks: number, life: Scenario['life'] = { h: [1] }) {
  return simulate({
    startDate,
    weeks,
    D: 60,
    life,
    initial: 'steady',
    inflow: { mean: 1 },
    cost: sicknessBenefitCost(startDate, isoOfDay(dayOfIso(startDate) + 7 * weeks)),
  }).weeks;
}

describe('the cost of a week', () => {
  it('changes its rate at the first Monday of January 2016', () => {
    const { gross } = costFrom('2015-12-14', 5);
    expect(Array.from(gross)).toEqual([4135, 4135, 4135, 4180, 4180]);
  });

  it('changes its reimbursement from 28 December 2015, a week before the rate', () => {
    const { net } = costFrom('2015-12-14', 5);
    // First weeks: all is reimbursed until then, four fifths after.
    [0, 0, 4135 * 0.2, 4180 * 0.2, 4180 * 0.2].forEach((expected, week) =>
      expect(net[week]).toBeCloseTo(expected, 9),
    );
  });

  it('is reimbursed by 80, 40, 30 and 20 per cent from weeks 1, 5, 27 and 53', () => {
    // One case in each week of duration up to the 59th, none after.
    const { gross, net } = costFrom('2016-02-01', 1, { h: [...Array<number>(58).fill(0), 1] });
    expect(gross[0]).toBeCloseTo(59 * 4180, 6);
    expect(net[0]).toBeCloseTo(4180 * (4 * 0.2 + 22 * 0.6 + 26 * 0.7 + 7 * 0.8), 6);
  });

  it('is reimbursed by 100, 50, 30 and 0 per cent from weeks 1, 5, 9 and 53 until the end of 2015', () => {
    const { net } = costFrom('2015-06-01', 1, { h: [...Array<number>(58).fill(0), 1] });
    expect(net[0]).toBeCloseTo(4135 * (4 * 0.5 + 44 * 0.7 + 7), 6);
  });

  it('of the Ishøj study has the rules of 2015, and the two changes around New Year, and none outside', () => {
    const { rules, weekly } = sicknessBenefitCost('2015-11-02', '2017-01-01');
    expect(weekly).toBe(4135);
    expect(rules!.map((rule) => [rule.from, rule.weekly])).toEqual([
      ['2015-01-05', 4135],
      ['2015-12-28', 4135],
      ['2016-01-04', 4180],
    ]);
  });

  it('before the first that is known is the nearest known', () => {
    const { gross, net } = costFrom('2005-06-06', 2, { h: [...Array<number>(58).fill(0), 1] });
    expect(gross[1]).toBeCloseTo(59 * 3515, 6);
    expect(net[1]).toBeCloseTo(3515 * (4 * 0.5 + 44 * 0.65 + 7), 6);
  });

  it('after the last that is known is the last', () => {
    const { gross } = costFrom('2031-06-02', 2);
    expect(Array.from(gross)).toEqual([5085, 5085]);
  });

  it('is the same whether a run begins early or late', () => {
    const long = costFrom('2008-01-07', 1000, { h: [...Array<number>(58).fill(0), 1] });
    const first = (dayOfIso('2019-07-01') - dayOfIso('2008-01-07')) / 7;
    const short = costFrom('2019-07-01', 50, { h: [...Array<number>(58).fill(0), 1] });
    expect(Array.from(short.net)).toEqual(Array.from(long.net.slice(first, first + 50)));
  });
});
