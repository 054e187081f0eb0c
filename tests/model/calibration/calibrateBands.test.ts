import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrateBands,
  ScenarioError,
  simulate,
  type BandsOptions,
  type DurationCount,
  type Scenario,
} from '../../../src/model';
import { lastWeekOf, poisson, uniform } from './chance';

const edges = [0, 4, 8, 13, 26, 39, 52, 104, 156];
const count = (
  date: string,
  cases: readonly number[],
  inflowPerWeek: number | null = null,
): DurationCount => ({
  date,
  inflowPerWeek,
  bands: cases.map((open, band) => ({ from: edges[band]!, to: edges[band + 1] ?? null, cases: open })),
});

/** The national stock by duration in its nine bands (cabiweb.dk): n = 69,061 and 69,439. */
const july2011 = count('2011-07-31', [10627, 8380, 7922, 14320, 9756, 7360, 8653, 1623, 420]);
const august2012 = count('2012-08-31', [13463, 6876, 7838, 13942, 9626, 7516, 8324, 1500, 354]);

function fitted(counted: DurationCount | DurationCount[], options: BandsOptions = {}) {
  const result = calibrateBands(counted, options);
  if ('error' in result) throw new Error(result.error);
  return result;
}

/** S(d) of a scenario's bands, by hand. */
function survivalTo({ life }: Scenario, weeks: number): number {
  let alive = 1;
  for (let week = 0; week < weeks; week++) alive *= 1 - life.bands!.findLast(({ from }) => week >= from)!.h;
  return alive;
}

describe('a life table from the national stock by duration', () => {
  it.each([
    ['July 2011', july2011, 69061],
    ['August 2012', august2012, 69439],
  ])('has all nine bands of %s exactly, and stands still', (_month, counted, total) => {
    const { scenario, fit } = fitted(counted);
    fit.bands.forEach(({ cases, model }) => expect(model).toBeCloseTo(cases, 6));
    const { weeks, bands } = simulate({ ...scenario, bandEdges: edges });
    for (const week of [0, 60]) {
      expect(weeks.stock[week]).toBeCloseTo(total, 5);
      bands.forEach(({ stock }, band) => expect(stock[week]).toBeCloseTo(counted.bands[band]!.cases, 5));
    }
    expect(fit.notes).toEqual(['inflow.absent']);
  });

  it('infers from July 2011 an inflow within the range read off the counts, 2,660–3,370 a week', () => {
    const { fit } = fitted(july2011);
    expect(fit.inflowPerWeek).toBeCloseTo(2846, 0);
    expect(fit.inflowRange).toEqual([expect.closeTo(2826, 0), expect.closeTo(2867, 0)]);
  });

  it('finds for August 2012 more than that range, which takes nobody to leave in the first four weeks', () => {
    // No decreasing stock has these nine bands with less; 13,463 / 4 = 3,366 new cases a week would stay in the first.
    const { fit } = fitted(august2012);
    expect(fit.inflowRange).toEqual([expect.closeTo(4691, 0), expect.closeTo(4720, 0)]);
    expect(fit.inflowPerWeek).toBeCloseTo(4702, 0);
  });

  it.each([
    [8, 49, 70],
    [13, 42, 54],
    [22, 30, 39],
    [26, 27, 34],
    [39, 19, 25],
    [52, 13, 17],
  ])(
    'lets within the published range survive to %i weeks, by the stock of July 2011',
    (weeks, least, most) => {
      const percent = 100 * survivalTo(fitted(july2011).scenario, weeks);
      expect(percent).toBeGreaterThan(least);
      expect(percent).toBeLessThan(most);
    },
  );

  it('follows the stock from the first month to the second when both are told', () => {
    const { fit, scenario } = fitted([july2011, august2012]);
    expect(scenario.startDate).toBe('2012-08-27');
    expect(fit.converged).toBe(true);
    for (const { cases, model, logStandardError } of fit.bands) {
      expect(Math.abs(model / cases - 1)).toBeLessThan(0.02);
      expect(logStandardError).toBeGreaterThan(0);
    }
    expect(simulate(scenario).weeks.stock[0]! / 69439).toBeCloseTo(1, 2);
  });
});

describe('calibrateBands', () => {
  const truth: Scenario = {
    startDate: '2016-01-04',
    weeks: 60,
    life: {
      bands: edges.map((from, band) => ({
        from,
        h: [0.1, 0.08, 0.06, 0.05, 0.04, 0.05, 0.06, 0.04, 0.03][band]!,
      })),
    },
    inflow: { mean: 40 },
    initial: 'steady',
    bandEdges: edges,
  };
  const bandsAt = (scenario: Scenario, week: number): number[] =>
    simulate(scenario).bands.map(({ stock }) => stock[week]!);

  it('finds the table again, band by band, from a steady stock and its inflow', () => {
    const { fit } = fitted(count('2016-01-04', bandsAt(truth, 0), 40));
    fit.bands.forEach(({ hazard, from }) =>
      expect(hazard).toBeCloseTo(truth.life.bands!.find((band) => band.from === from)!.h, 6),
    );
    expect(fit.notes).toEqual([]);
    expect(fit.inflowCounted).toBe(true);
  });

  it('keeps the table and doubles the inflow when all counts are doubled', () => {
    const once = fitted(july2011).fit;
    const twice = fitted(
      count(
        '2011-07-31',
        july2011.bands.map(({ cases }) => 2 * cases),
      ),
    ).fit;
    expect(twice.inflowPerWeek / once.inflowPerWeek).toBeCloseTo(2, 6);
    twice.bands.forEach(({ hazard }, band) => expect(hazard).toBeCloseTo(once.bands[band]!.hazard, 6));
  });

  it('says when no steady table has the bands, and comes near', () => {
    // A band bigger than the one before lets through.
    const { fit, scenario } = fitted(count('2016-01-04', [40, 30, 300, 60, 40, 30, 30, 5, 1]));
    expect(fit.notes).toEqual(['inflow.absent', 'bands.notExact']);
    expect(fit.inflowRange).toBeNull();
    expect(fit.bands.every(({ hazard }) => hazard > 0 && hazard < 1)).toBe(true);
    expect(fit.bands.reduce((sum, { model }) => sum + model, 0)).toBeCloseTo(536, -1);
    expect(simulate(scenario).weeks.stock[60]).toBeCloseTo(simulate(scenario).weeks.stock[0]!, 6);
  });

  it('keeps a counted inflow that no exact table has, and says that the bands are not met', () => {
    const { fit } = fitted({ ...july2011, inflowPerWeek: 3200 });
    expect(fit.inflowPerWeek).toBe(3200);
    expect(fit.notes).toEqual(['bands.notExact']);
    expect(fit.deviance).toBeGreaterThan(10);
  });

  it('follows a stock that is not steady, month by month, back to its table', () => {
    const rising: Scenario = { ...truth, inflow: { mean: 60 }, weeks: 53 };
    const start = bandsAt(truth, 0).map((cases) => cases * 100);
    const from: Scenario = {
      ...rising,
      inflow: { mean: 6000 },
      initial: {
        n: [
          0,
          ...steadyFrom(truth)
            .slice(1)
            .map((cases) => cases * 100),
        ],
      },
    };
    const counts = [
      count('2016-01-04', bandsAt(from, 0)),
      ...[13, 26, 39, 52].map((week) =>
        count(
          new Date(Date.parse('2016-01-04') + week * 7 * 86_400_000).toISOString().slice(0, 10),
          bandsAt(from, week),
          6000,
        ),
      ),
    ];
    expect(counts[4]!.bands[0]!.cases).toBeGreaterThan(1.4 * start[0]!);
    const { fit } = fitted(counts);
    fit.bands.slice(0, 7).forEach(({ from: week, hazard, logStandardError }) => {
      const h = truth.life.bands!.find((band) => band.from === week)!.h;
      expect(Math.abs(Math.log(hazard / h))).toBeLessThan(2 * logStandardError! + 0.03);
    });
  });

  it('errs by its standard errors and not more, over many caseloads of single persons', () => {
    const hazards = Array.from(
      { length: 157 },
      (_, d) => truth.life.bands!.findLast(({ from }) => d >= from)!.h,
    );
    const squares = [0, 0, 0, 0];
    const caseloads = 24;
    for (let seed = 1; seed <= caseloads; seed++) {
      const { fit } = fitted(countsByChance(hazards, 40, seed));
      fit.bands.slice(3, 7).forEach(({ hazard, logStandardError }, k) => {
        squares[k]! += (Math.log(hazard / hazards[edges[k + 3]!]!) / logStandardError!) ** 2 / caseloads;
      });
    }
    // χ² with 24 degrees of freedom, divided by 24, lies below 2.2 but for one in a thousand.
    squares.forEach((mean) => {
      expect(mean).toBeLessThan(2.2);
      expect(mean).toBeGreaterThan(0.1);
    });
  });

  it('has an answer without NaN for any counts', () => {
    const cases = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    );
    const inflow = fc.option(fc.double({ min: 0, max: 1e4, noNaN: true }));
    fc.assert(
      fc.property(fc.array(cases, { minLength: 9, maxLength: 9 }), inflow, (counts, perWeek) => {
        const result = calibrateBands(count('2016-01-04', counts, perWeek));
        if ('error' in result) return counts.every((open) => open === 0);
        const { bands, inflowPerWeek, deviance } = result.fit;
        return (
          [inflowPerWeek, deviance, ...bands.flatMap(({ model, hazard }) => [model, hazard])].every(
            Number.isFinite,
          ) && simulate(result.scenario).weeks.stock.every(Number.isFinite)
        );
      }),
      { seed: 20160104, numRuns: 40 },
    );
  });

  it.each<[string, () => unknown]>([
    [
      'bands follow each other',
      () =>
        calibrateBands({
          date: '2016-01-04',
          bands: [
            { from: 0, to: 4, cases: 1 },
            { from: 5, to: null, cases: 1 },
          ],
        }),
    ],
    [
      'bands begin at week 0',
      () =>
        calibrateBands({
          date: '2016-01-04',
          bands: [
            { from: 1, to: 4, cases: 1 },
            { from: 4, to: null, cases: 1 },
          ],
        }),
    ],
    [
      'the last band is open',
      () =>
        calibrateBands({
          date: '2016-01-04',
          bands: [
            { from: 0, to: 4, cases: 1 },
            { from: 4, to: 8, cases: 1 },
          ],
        }),
    ],
    ['a date is one', () => calibrateBands({ ...july2011, date: 'July' })],
    ['cases are a number', () => calibrateBands(count('2016-01-04', [1, NaN, 1]))],
    ['an inflow is not below 0', () => calibrateBands({ ...july2011, inflowPerWeek: -1 })],
    ['dates rise', () => calibrateBands([august2012, july2011])],
    [
      'bands stay the same from date to date',
      () => calibrateBands([july2011, count('2012-08-31', [1, 2, 3])]),
    ],
    ['there is a count', () => calibrateBands([])],
    ['a count is an object', () => calibrateBands(null as never)],
    ['a horizon is a number of weeks', () => calibrateBands(july2011, { weeks: 1.5 })],
  ])('%s', (_rule, ask) => {
    expect(ask).toThrow(ScenarioError);
  });

  it('says that there is nothing to fit', () => {
    expect(calibrateBands(count('2016-01-04', new Array(9).fill(0)))).toEqual({ error: 'bands.empty' });
  });
});

/** Steady cases by duration of a scenario in bands, by hand. */
function steadyFrom({ life, inflow }: Scenario): number[] {
  let cases = inflow.mean!;
  return Array.from({ length: 260 }, (_, week) => {
    const h = life.bands!.findLast(({ from }) => week >= from)!.h;
    const here = week === 259 ? cases / h : cases;
    cases *= 1 - h;
    return here;
  });
}

/** Stock by duration of single persons on five days, a quarter apart, after twelve years in which it has filled. */
function countsByChance(hazards: readonly number[], perWeek: number, seed: number): DurationCount[] {
  const chance = uniform(seed);
  const weeks = [0, 13, 26, 39, 52];
  const stock = weeks.map(() => new Array<number>(edges.length).fill(0));
  for (let week = -624; week <= 52; week++) {
    for (let left = poisson(perWeek, chance); left > 0; left--) {
      const last = week + lastWeekOf(hazards, chance);
      weeks.forEach((at, index) => {
        if (at < week || at > last) return;
        const band = edges.findLastIndex((from) => at - week >= from);
        stock[index]![band]!++;
      });
    }
  }
  return weeks.map((week, index) =>
    count(
      new Date(Date.parse('2016-01-04') + week * 7 * 86_400_000).toISOString().slice(0, 10),
      stock[index]!,
    ),
  );
}
