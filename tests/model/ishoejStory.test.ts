import { describe, expect, it } from 'vitest';
import {
  attribute,
  compile,
  interplayOf,
  monteCarlo,
  simulate,
  solveEffect,
  type Initiative,
  type Outcome,
  type Scenario,
} from '../../src/model';
import { findRoot } from '../../src/util/root';
import { plainOutcome } from './plainOutcome';
import { ishoej, tableNames, type TableName } from './scenarios';

/*
 * What the Ishøj plan says, and what follows from it. The plan (autumn 2015) judges three efforts: the early one at −5 % of
 * the general caseload, about 12 full-year persons; the middle period at −10 %, about 24; the long cases at a third, from
 * about 45 to about 30. All in all it expects full-year persons to fall from 243 to 195.
 */
const december: Outcome = { measure: 'fte', month: '2016-12' };
const longDecember: Outcome = { measure: 'long', month: '2016-12' };
const efforts = [
  { id: 'early', percent: 5 },
  { id: 'middle', percent: 10 },
  { id: 'long', percent: 100 / 3 },
];

/** Four assumed life tables that all stand still at 243 cases, 45 of them long; the fifth, national, has its own chapter. */
const assumed = tableNames.filter((name) => name !== 'national');

/** The factors on the exits of each effort's weeks, with which it alone gives its percentage of an outcome. */
function factorsFor(table: TableName, general: Outcome, long: Outcome): number[] {
  return efforts.map(({ id, percent }) => {
    const outcome = id === 'long' ? long : general;
    const effect = solveEffect(ishoej(table, [1, 1, 1]), {
      initiative: id,
      percent,
      outcome,
      given: 'alone',
    });
    if (!('value' in effect)) throw new Error(`${id} cannot reach ${percent} %`);
    return effect.value;
  });
}

/** The plan with its percentages read as the level of December 2016, each reached by its effort alone. */
const plans = new Map(
  tableNames.map((table) => [table, ishoej(table, factorsFor(table, december, longDecember))]),
);
const planOf = (table: TableName): Scenario => plans.get(table)!;

/** The least and the most of a figure over life tables, rounded as one would say it. */
function span(
  tables: readonly TableName[],
  figure: (table: TableName) => number,
  decimals = 0,
): [number, number] {
  const values = tables.map(figure);
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  return [rounded(Math.min(...values)), rounded(Math.max(...values))];
}

describe('Ishøj wants to come from 243 to 195', () => {
  describe('what the plan itself adds up to', () => {
    it('is 51, not 48: 12 for the early effort, 24 for the middle period and 15 long cases', () => {
      const early = Math.round(0.05 * 243);
      const middle = Math.round(0.1 * 243);
      const long = Math.round(45 / 3);
      expect([early, middle, long]).toEqual([12, 24, 15]);
      expect(early + middle + long).toBe(51);
      expect(243 - 195).toBe(48);
    });

    it('begins at a caseload that stands still: without the plan it is 243 with 45 long cases in December 2016', () => {
      expect(span(tableNames, (table) => plainOutcome(ishoej(table), december), 1)).toEqual([243, 243]);
      expect(span(tableNames, (table) => plainOutcome(ishoej(table), longDecember), 1)).toEqual([45, 45]);
    });
  });

  describe('which reading of the percentages gives 195', () => {
    it('is the level of December 2016, each effort judged alone: all together give 194, whatever the table', () => {
      expect(span(tableNames, (table) => plainOutcome(planOf(table), december))).toEqual([194, 194]);
      expect(span(assumed, (table) => plainOutcome(planOf(table), longDecember))).toEqual([27, 27]);
    });

    it('is not the mean of the year: at that level in December, 2016 as a whole has 205 to 206', () => {
      const mean: Outcome = { measure: 'fte', year: 2016 };
      expect(span(assumed, (table) => plainOutcome(planOf(table), mean))).toEqual([205, 206]);
    });

    it('and had each percentage been one on the mean of the year, December would be far below, at 178 to 180', () => {
      const reading = (table: TableName): Scenario =>
        ishoej(table, factorsFor(table, { measure: 'fte', year: 2016 }, { measure: 'long', year: 2016 }));
      expect(span(assumed, (table) => plainOutcome(reading(table), december))).toEqual([178, 180]);
      expect(span(assumed, (table) => plainOutcome(reading(table), longDecember))).toEqual([19, 20]);
    });

    it('asks of the early effort that 11 to 25 % more end in each of the first eight weeks: that alone can give its 5 %', () => {
      const more = (table: TableName): number =>
        ((planOf(table).initiatives![0] as { m: number }).m - 1) * 100;
      expect(span(assumed, more)).toEqual([11, 25]);
    });
  });

  describe('what the interplay is worth', () => {
    const contributions = attribute(planOf('A'), december);

    it('is 2.2 persons: alone the efforts give 51.2, together 48.9', () => {
      const { total, interplay } = interplayOf(contributions);
      expect(contributions.reduce((sum, { alone }) => sum + alone, 0)).toBeCloseTo(-51.17, 2);
      expect(total).toBeCloseTo(-48.94, 2);
      expect(interplay).toBeCloseTo(-2.23, 2);
      expect(span(assumed, (table) => -interplayOf(attribute(planOf(table), december)).interplay, 1)).toEqual(
        [2.1, 2.3],
      );
    });

    it('is shared fairly as 11.2, 23.2 and 14.6 persons, each between what an effort gives alone and what it gives as the last', () => {
      const shares = [-11.15, -23.19, -14.6];
      contributions.forEach(({ shapley, alone, lastIn }, i) => {
        expect(shapley).toBeCloseTo(shares[i]!, 2);
        expect(shapley).toBeGreaterThan(alone);
        expect(shapley).toBeLessThan(lastIn);
      });
      const mean = (i: number): number =>
        assumed.reduce((sum, table) => sum + attribute(planOf(table), december)[i]!.shapley, 0) /
        assumed.length;
      expect([0, 1, 2].map((i) => Number(mean(i).toFixed(1)))).toEqual([-11.2, -23.2, -14.6]);
    });
  });

  describe('connected vessels: what ends early does not grow long', () => {
    /** Long cases at the end of a December, less than without the effort. */
    const spared = (table: TableName, effort: number, month: string): number => {
      const factors = planOf(table).initiatives!.map((initiative, i) =>
        i === effort ? (initiative as { m: number }).m : 1,
      );
      const outcome: Outcome = { measure: 'long', month };
      const two = { weeks: 113 };
      return (
        plainOutcome({ ...ishoej(table), ...two }, outcome) -
        plainOutcome({ ...ishoej(table, factors), ...two }, outcome)
      );
    };

    it('the early effort has hardly reached the long cases in December 2016: 0.3 to 0.5 fewer', () => {
      expect(span(assumed, (table) => spared(table, 0, '2016-12'), 1)).toEqual([0.3, 0.5]);
    });

    it('but a year later it has: 1.6 to 2.2 fewer', () => {
      expect(span(assumed, (table) => spared(table, 0, '2017-12'), 1)).toEqual([1.6, 2.2]);
    });

    it('and the middle period, three in the first December, eight to nine in the second', () => {
      expect(span(assumed, (table) => spared(table, 1, '2016-12'))).toEqual([3, 3]);
      expect(span(assumed, (table) => spared(table, 1, '2017-12'))).toEqual([8, 9]);
    });

    it('for 45 weeks no long case is spared at all: so long do those take to grow long who are reached in week 7', () => {
      const [early] = planOf('A').initiatives!;
      const reached = simulate({ ...ishoej('A'), initiatives: [early!] }).weeks.long;
      const without = simulate(ishoej('A')).weeks.long;
      for (let week = 0; week < 45; week++) expect(reached[week]).toBeCloseTo(without[week]!, 9);
      expect(reached[45]).toBeLessThan(without[45]! - 1e-4);
    });
  });

  describe('from 45 long cases to 30', () => {
    const reviewed = (table: TableName): Scenario => {
      const review: Initiative = { id: 'once', type: 'review', from: 52, p: 1 / 3, start: 0 };
      return { ...ishoej(table), initiatives: [review] };
    };
    const longIn = (table: TableName, month: string): number =>
      plainOutcome(reviewed(table), { measure: 'long', month });

    it('a review that ends a third of them once gets there at once, and fades: 31 to 32 in January', () => {
      expect(span(assumed, (table) => longIn(table, '2015-11'))).toEqual([30, 31]);
      expect(span(assumed, (table) => longIn(table, '2016-01'))).toEqual([31, 32]);
    });

    it('so that 36 to 39 are there again by December', () => {
      expect(span(assumed, (table) => longIn(table, '2016-12'))).toEqual([36, 39]);
    });

    it('while a steady 1.4 to 1.6 more closings a month reach 30', () => {
      const more = (table: TableName): number => {
        const team: Initiative = { id: 'team', type: 'capacity', from: 52, perWeek: 0, start: 0 };
        const scenario = { ...ishoej(table), initiatives: [team] };
        const effect = solveEffect(scenario, {
          initiative: 'team',
          percent: 100 / 3,
          outcome: longDecember,
          given: 'alone',
        });
        return 'value' in effect ? (effect.value * 52) / 12 : NaN;
      };
      expect(span(assumed, more, 1)).toEqual([1.4, 1.6]);
    });
  });

  describe('had the long cases gone on rising as in 2015, from 30 in January to 45 when the plan begins', () => {
    /**
     * Nothing is done, but the past is not steady: from January 2015 fewer long cases end, so that they grow from 30 to 45
     * by 2 November. That exits fell, at once and from week 52 on alone, is an assumption: the plan tells the levels only.
     */
    const rising = (table: TableName): Scenario => {
      const { life, inflow, initial } = ishoej(table);
      const from52 = life.bands!.at(-1)!;
      const withExits = (h: number) => ({ ...life, bands: [...life.bands!.slice(0, -1), { ...from52, h }] });
      const scenario = (h: number): Scenario => ({
        startDate: '2015-01-05',
        weeks: 104,
        // A steady 30 instead of 45 needs exits half as high again.
        life: { ...withExits(1.5 * from52.h), changes: [{ from: 1, ...withExits(h) }] },
        inflow,
        initial: initial!,
      });
      const inNovember = (h: number): number => simulate(scenario(h)).weeks.long[43]!;
      return scenario(findRoot((h) => inNovember(h) - 45, 0, from52.h, 1e-9));
    };

    it('it is indeed 243 and 45 when the plan begins', () => {
      for (const table of assumed) {
        const { stock, long } = simulate(rising(table)).weeks;
        expect(long[0]).toBeCloseTo(30, 2);
        expect(long[43]).toBeCloseTo(45, 6);
        expect(stock[43]).toBeCloseTo(243, 1);
      }
    });

    it('doing nothing would not be standing still: 257 to 264 in December 2016, 59 to 66 of them long', () => {
      expect(span(assumed, (table) => plainOutcome(rising(table), december))).toEqual([257, 264]);
      expect(span(assumed, (table) => plainOutcome(rising(table), longDecember))).toEqual([59, 66]);
    });
  });

  describe('the one table with a source', () => {
    const review: Initiative = { id: 'once', type: 'review', from: 52, p: 1 / 3, start: 0 };

    it('has long cases that come and go faster, so a single review fades sooner: 43 of 45 are back by December', () => {
      const scenario = { ...ishoej('national'), initiatives: [review] };
      expect(plainOutcome(scenario, longDecember)).toBeCloseTo(43.1, 1);
      expect(compile(ishoej('national')).epochs[0]!.hazards.at(-1)).toBeGreaterThan(
        compile(ishoej('A')).epochs[0]!.hazards.at(-1)!,
      );
    });

    it('and hardly changes the answer in all: 193.75 in December, 25.7 of them long', () => {
      expect(plainOutcome(planOf('national'), december)).toBeCloseTo(193.75, 2);
      expect(plainOutcome(planOf('national'), longDecember)).toBeCloseTo(25.7, 1);
    });
  });

  describe('what one month can show', () => {
    it('a caseload of independent cases stands at 243 give or take 15.6', () => {
      expect(Math.sqrt(243)).toBeCloseTo(15.6, 1);
    });

    it('so an effect of 5 %, 12 persons, lies within the noise of a single month, and the whole plan does not', () => {
      const { measures } = monteCarlo(planOf('A'), { inputs: [] }, { draws: 2048 });
      const last = measures.fte.find(({ month }) => month === '2016-12')!;
      const deviation = (last.counted!.baseline.p95 - last.counted!.baseline.p5) / (2 * 1.645);
      expect(deviation).toBeGreaterThan(14.5);
      expect(deviation).toBeLessThan(16.5);
      const early = -attribute(planOf('A'), december)[0]!.alone;
      expect(early).toBeCloseTo(12.15, 2);
      expect(early).toBeLessThan(deviation);
      expect(-last.difference.p50).toBeGreaterThan(3 * deviation);
    });
  });
});
