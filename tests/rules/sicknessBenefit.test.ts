import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../src/model';
import { reimbursementLadders, sicknessBenefitCost, weeklyRateOf, weeklyRates } from '../../src/rules';
import { firstMondayOf } from '../../src/rules/sicknessBenefit';
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

describe('the highest weekly rate', () => {
  // Read in official pages: bm.dk (2013, 2015, 2019), kk.dk and pav.medst.dk (2018).
  it.each([
    [2013, 4005],
    [2015, 4135],
    [2018, 4300],
    [2019, 4355],
  ])('of %i is %i kr., as the official page has it, and is marked as sure', (year, weekly) => {
    expect(weeklyRateOf(year)).toEqual({ year, weekly, certainty: 'high' });
  });

  it('of 2010–12, 2014 and 2017 is marked as not verified', () => {
    expect(weeklyRates.filter(({ certainty }) => certainty === 'low').map(({ year }) => year)).toEqual([
      2010, 2011, 2012, 2014, 2017,
    ]);
  });

  it('is there for every year from 2008 to 2026 and never falls', () => {
    expect(weeklyRates.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, i) => 2008 + i));
    weeklyRates.slice(1).forEach(({ weekly }, i) => expect(weekly).toBeGreaterThan(weeklyRates[i]!.weekly));
  });

  it('outside those years is the nearest known', () => {
    expect(weeklyRateOf(1999)).toEqual(weeklyRates[0]);
    expect(weeklyRateOf(2040)).toEqual(weeklyRates.at(-1));
  });

  it('changes on the first Monday of January', () => {
    expect([2015, 2016, 2018, 2024].map(firstMondayOf)).toEqual([
      '2015-01-05',
      '2016-01-04',
      '2018-01-01',
      '2024-01-01',
    ]);
  });
});

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

  it('before the first that is known is the nearest known', () => {
    const { gross, net } = costFrom('2005-06-06', 2, { h: [...Array<number>(58).fill(0), 1] });
    expect(gross[1]).toBeCloseTo(59 * 3515, 6);
    expect(net[1]).toBeCloseTo(3515 * (4 * 0.5 + 44 * 0.7 + 7), 6);
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

  it('knows both ladders by the date from which they hold', () => {
    expect(reimbursementLadders.map(({ from }) => from)).toEqual(['2011-01-01', '2015-12-28']);
  });
});
