import { describe, expect, it } from 'vitest';
import { rulesInForce, weeklyRateOf, weeklyRates } from '../../src/rules';
import { firstMondayOf } from '../../src/rules/weeklyRates';

/**
 * Year, kr. a week, certainty, the figure that another source has. Read off by hand: official pages bm.dk (2013, 2015,
 * 2019), kk.dk and pav.medst.dk (2018), region.de (2023); all others one public code table of daily rates × 5.
 */
const reference: [number, number, string, number?][] = [
  [2008, 3515, 'medium'],
  [2009, 3625, 'medium'],
  [2010, 3690, 'low', 3760],
  [2011, 3760, 'low', 3830],
  [2012, 3840, 'low', 3940],
  [2013, 4005, 'high', 3940],
  [2014, 4035, 'low', 4075],
  [2015, 4135, 'high'],
  [2016, 4180, 'medium'],
  [2017, 4235, 'low', 4245],
  [2018, 4300, 'high'],
  [2019, 4355, 'high', 4375],
  [2020, 4405, 'medium'],
  [2021, 4460, 'medium'],
  [2022, 4465, 'medium'],
  [2023, 4550, 'high'],
  [2024, 4695, 'medium'],
  [2025, 4865, 'medium'],
  [2026, 5085, 'medium'],
];

describe('the highest weekly rate', () => {
  it.each(reference)('of %i is %i kr., with certainty %s', (year, weekly, certainty, other) => {
    expect(weeklyRateOf(year)).toEqual({ year, weekly, certainty });
    const rule = rulesInForce('2008-01-01', '2027-01-01').find(({ id }) => id === `weeklyRate${year}`)!;
    expect(rule.figures).toEqual({ weekly });
    expect(rule.alternatives?.map(({ figures }) => figures)).toEqual(
      other === undefined ? undefined : [{ weekly: other }],
    );
    expect(rule.source).not.toBe('');
  });

  it('is there for every year from 2008 to 2026 and never falls', () => {
    expect(weeklyRates.map(({ year }) => year)).toEqual(reference.map(([year]) => year));
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

  it('of a year as an hourly rate is a 37th: 116.22 kr. in 2018 (pav.medst.dk)', () => {
    expect(weeklyRateOf(2018).weekly / 37).toBeCloseTo(116.22, 2);
  });
});
