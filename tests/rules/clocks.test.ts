import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/model';
import { applyRules, clockOffsets, rulesInForce } from '../../src/rules';
import { geometric } from '../model/scenarios';

describe('the clock of the first sick day', () => {
  // retsinformation 117279 (15 to 21 days, first sick day from 2 June 2008) and 135235 (30, from 2 January 2012).
  it.each([
    ['2007-06-01', 15, 2],
    ['2008-06-01', 15, 2],
    ['2008-06-02', 21, 3],
    ['2012-01-01', 21, 3],
    ['2012-01-02', 30, 4],
    ['2026-11-01', 30, 4],
  ])('on %s is %i calendar days ahead of the case clock, in whole weeks %i', (date, calendarDays, weeks) => {
    expect(clockOffsets(date).firstSickDay).toMatchObject({
      calendarDays,
      weeks,
      applied: false,
      certainty: 'high',
    });
  });

  it('counts long cases when a person asks for it, and moves nothing else', () => {
    const plain = applyRules(geometric());
    const moved = applyRules(geometric(), { clocks: { longOffset: true } });
    expect(plain).not.toHaveProperty('longOffset');
    expect(moved).toEqual({ ...plain, longOffset: 4 });
    // Steady, so that the long cases are those past week 48 of the case clock: 100 · 0.9^48.
    expect(simulate(moved).weeks.long[0]).toBeCloseTo(100 * 0.9 ** 48, 9);
  });

  it('follows the employer period that a person states', () => {
    const edits = { rules: { employerPeriod2012: { figures: { calendarDays: 46 } } } };
    expect(clockOffsets('2016-01-04', edits).firstSickDay.weeks).toBe(7);
  });
});

describe('the clock of the first paid week', () => {
  it('has the reassessment in weeks 22 to 26, for it takes effect at the end of a month', () => {
    expect(clockOffsets('2016-01-04').reassessment).toMatchObject({ fromWeek: 22, toWeek: 27 });
  });

  it('has no reassessment before July 2014, nor from 2027', () => {
    expect(clockOffsets('2014-06-30').reassessment).toBeNull();
    expect(clockOffsets('2014-07-01').reassessment).not.toBeNull();
    expect(clockOffsets('2026-12-31').reassessment).not.toBeNull();
    expect(clockOffsets('2027-01-01').reassessment).toBeNull();
  });
});

describe('the clock of weeks on support', () => {
  const entryPositions: [number, number][] = [
    [0, 0.86],
    [30, 0.14],
  ];

  it('begins with the case unless a person states where cases come in', () => {
    expect(clockOffsets('2016-01-04').weeksOnSupport).toMatchObject({
      entryPositions: [[0, 1]],
      weeks: 0,
      applied: false,
      certainty: 'assumption',
    });
    const { weeksOnSupport } = clockOffsets('2016-01-04', { clocks: { entryPositions } });
    expect(weeksOnSupport).toMatchObject({ entryPositions, applied: true });
    expect(weeksOnSupport.weeks).toBeCloseTo(4.2, 12);
  });

  it('moves the reimbursement down the ladder in its mix, over the offset that the scenario had', () => {
    const scenario = geometric({ life: { h: [1] }, D: 40, cost: { offset: 3 } });
    expect(applyRules(scenario).cost).toMatchObject({ offset: 3 });
    const moved = applyRules(scenario, { clocks: { entryPositions } });
    expect(moved.cost).not.toHaveProperty('offset');
    const { gross, net } = simulate(moved).weeks;
    expect(net[0]! / gross[0]!).toBeCloseTo(0.86 * 0.2 + 0.14 * 0.7, 12);
  });
});

it('an employer period is the same in the list of rules as on the clock', () => {
  const rules = rulesInForce('2007-01-01', '2026-12-31').filter(({ kind }) => kind === 'employerPeriod');
  for (const { from, figures, source } of rules) {
    expect(clockOffsets(from).firstSickDay).toMatchObject({ ...figures, source });
  }
  expect(rules.length).toBe(3);
});
