import { describe, expect, it } from 'vitest';
import {
  calibrate,
  monthsOf,
  referenceTables,
  ScenarioError,
  simulate,
  type CalibrationFit,
  type CalibrationOptions,
  type Observation,
  type Scenario,
} from '../../../src/model';
import { fitLikelihood } from '../../../src/model/calibration/likelihoodFit';
import { observations as ishoej } from '../../../src/templates/ishoej-2016/observations';
import { lastWeekOf, poisson, uniform } from './chance';

const { life, inflow } = referenceTables.national;

function fitted(
  observations: readonly Observation[],
  options: CalibrationOptions = {},
): { scenario: Scenario; fit: CalibrationFit; likelihood: NonNullable<CalibrationFit['likelihood']> } {
  const result = calibrate(observations, { method: 'likelihood', ...options });
  if ('error' in result) throw new Error(result.error);
  return { ...result, likelihood: result.fit.likelihood! };
}

/** Months "counted" from a scenario without chance. */
const countedFrom = (scenario: Scenario): Observation[] =>
  simulate(scenario)
    .months.filter(({ complete }) => complete)
    .map(({ month, fte, longEnd, inflow }) => ({ from: month, months: 1, fte, long: longEnd, inflow }));

const steady: Scenario = {
  startDate: '2013-12-30',
  weeks: 105,
  life,
  initial: 'steady',
  inflow: { mean: inflow },
};
const scaleOf = (observations: readonly Observation[], factor: number): Observation[] =>
  observations.map(({ fte, long, inflow, ...period }) => ({
    ...period,
    fte: fte && fte * factor,
    long: long && long * factor,
    inflow: inflow && inflow * factor,
  }));

describe('calibration by likelihood', () => {
  it('finds the table, the inflow and a steady start again when the months come from them', () => {
    const { fit, likelihood } = fitted(countedFrom(steady));
    expect(likelihood.converged).toBe(true);
    expect(likelihood.deviance).toBeLessThan(1e-3);
    for (const { name, value } of likelihood.parameters)
      expect([name, value]).toEqual([name, expect.closeTo(name === 'inflowPerWeek' ? inflow : 1, 2)]);
    expect(fit.meanAbsoluteError.fte).toBeLessThan(0.1);
  });

  it('keeps the table and doubles the inflow when all counts are doubled', () => {
    const once = fitted(countedFrom(steady)).fit;
    const twice = fitted(scaleOf(countedFrom(steady), 2)).fit;
    expect(twice.inflowPerWeek / once.inflowPerWeek).toBeCloseTo(2, 3);
    expect(twice.scaleBelow52).toBeCloseTo(once.scaleBelow52, 3);
    expect(twice.scaleFrom52).toBeCloseTo(once.scaleFrom52, 3);
  });

  it('follows a caseload that is not steady, and goes on from its end', () => {
    // Long cases at half their steady level, which then fill up.
    const start = Array.from({ length: 260 }, (_, d) => (d === 0 ? 0 : steadyCases(d) * (d < 52 ? 1 : 0.5)));
    const rising: Scenario = { ...steady, weeks: 157, initial: { n: start } };
    const months = countedFrom(rising);
    const { fit, scenario } = fitted(scaleOf(months.slice(0, 24), 100));
    expect(simulate(steady).weeks.long[0]).toBeCloseTo(45, 1);
    expect(months[0]!.long!).toBeLessThan(30);
    expect(fit.scaleFrom52).toBeCloseTo(1, 1);
    expect(Math.abs(fit.residuals[0]!.long!)).toBeLessThan(20);
    const forecast = simulate({ ...scenario, weeks: 61 }).months.find(({ month }) => month === '2016-11')!;
    const truth = months.find(({ from }) => from === '2016-11')!;
    expect(forecast.longEnd / 100).toBeCloseTo(truth.long!, 0);
    expect(forecast.fte / 100).toBeCloseTo(truth.fte!, 0);
  });

  it('errs by its standard errors and not more, over many caseloads of single persons', () => {
    const hazards = nationalHazards();
    const truth = { scaleBelow52: 1, scaleFrom52: 1, inflowPerWeek: 12 };
    const squares = { scaleBelow52: 0, scaleFrom52: 0, inflowPerWeek: 0 };
    const caseloads = 24;
    for (let seed = 1; seed <= caseloads; seed++) {
      const result = fitLikelihood(countedByChance(hazards, 12, seed), {});
      if ('error' in result) throw new Error(result.error);
      for (const { name, value, logStandardError } of result.fit.likelihood!.parameters) {
        if (name === 'startBelow52' || name === 'startFrom52') continue;
        squares[name] += (Math.log(value / truth[name]) / logStandardError) ** 2 / caseloads;
      }
    }
    // χ² with 24 degrees of freedom, divided by 24, lies below 2.2 but for one in a thousand; the prior, which knows the
    // truth here, may make it smaller.
    for (const [name, mean] of Object.entries(squares)) {
      expect([name, mean < 2.2]).toEqual([name, true]);
      expect([name, mean > 0.1]).toEqual([name, true]);
    }
  });

  it('shows the Ishøj months with an error of a few persons, and lets the long cases go on rising', () => {
    const { fit, likelihood, scenario } = fitted(ishoej);
    expect(fit.notes).toEqual([]);
    expect(fit.meanAbsoluteError.fte).toBeLessThan(4);
    expect(fit.meanAbsoluteError.long).toBeLessThan(2.5);
    expect(likelihood.counts).toBe(36);
    expect(fit.residuals.map(({ from }) => from)).toEqual(ishoej.map(({ from }) => from));
    expect(Math.abs(likelihood.inflowResiduals.reduce((sum, { inflow }) => sum + inflow!, 0))).toBeLessThan(
      6,
    );
    const { longEnd } = simulate(scenario).months.find(({ month }) => month === '2016-12')!;
    expect(longEnd).toBeGreaterThan(fit.model.long);
  });

  it('carries on where it ended: the first week of the scenario is the week in which the months end', () => {
    const { scenario, fit } = fitted(countedFrom(steady));
    expect(scenario.startDate).toBe('2015-12-28');
    expect(simulate(scenario).weeks.stock[0]).toBeCloseTo(fit.model.fte, 0);
  });

  it('learns the same from quarters as from months, and stands a month without counts', () => {
    const months = countedFrom(steady);
    const quarters = Array.from({ length: 7 }, (_, index): Observation => {
      const [a, b, c] = months.slice(3 * index, 3 * index + 3) as [Observation, Observation, Observation];
      return {
        from: a.from,
        months: 3,
        fte: (a.fte! + b.fte! + c.fte!) / 3,
        long: c.long,
        inflow: a.inflow! + b.inflow! + c.inflow!,
      };
    });
    const withGap = months.map((month, index) =>
      index === 5
        ? { ...month, fte: null, long: null, inflow: null }
        : index === 9
          ? { ...month, long: null }
          : month,
    );
    for (const observations of [quarters, withGap, withGap.filter(({ fte }) => fte !== null)]) {
      const { fit } = fitted(observations);
      expect(fit.scaleBelow52).toBeCloseTo(1, 2);
      expect(fit.scaleFrom52).toBeCloseTo(1, 2);
      expect(fit.inflowPerWeek).toBeCloseTo(inflow, 1);
    }
    expect(fitted(withGap).fit.residuals[5]).toEqual({ from: '2014-06', fte: null, long: null });
  });

  it('takes a counted season out of the inflow and puts it on the forecast', () => {
    const season = [1.2, 1.1, 1, 1, 1, 0.9, 0.7, 0.9, 1, 1, 1, 1.2];
    const { fit, scenario } = fitted(countedFrom(steady), { season });
    expect(scenario.inflow.season).toHaveLength(scenario.weeks);
    expect(fit.inflowPerWeek).toBeCloseTo(inflow, 0);
    expect(simulate(scenario).weeks.inflow[3]! / fit.inflowPerWeek).toBeCloseTo(1.2, 9);
  });

  it('does without inflow and without long cases, and says so', () => {
    const bare = countedFrom(steady).map((month) => ({ ...month, long: null, inflow: null }));
    const { fit, likelihood } = fitted(bare);
    expect(fit.notes).toEqual(['inflow.absent', 'long.absent']);
    expect(likelihood.parameters.map(({ name }) => name)).toEqual([
      'scaleBelow52',
      'inflowPerWeek',
      'startBelow52',
    ]);
    expect(fit.model.fte).toBeCloseTo(243, 0);
    // The level alone tells neither scale nor inflow, and the standard errors say so.
    expect(likelihood.parameters[0]!.logStandardError).toBeGreaterThan(0.4);
  });

  it('has an answer without NaN for counts of nothing, of very much, and of very little', () => {
    const month = (from: string, fte: number, long: number | null, inflow: number | null): Observation => ({
      from,
      months: 1,
      fte,
      long,
      inflow,
    });
    for (const observations of [
      [month('2015-10', 0.001, 0, 0)],
      [month('2015-09', 0, 0, 0), month('2015-10', 3, 0, 0)],
      [month('2015-09', 5e6, 1e6, 10), month('2015-10', 1, 1, 1e6)],
      [month('2001-01', 243, 45, 54), month('2015-10', 243, 0, null)],
    ]) {
      const { fit, scenario } = fitted(observations);
      const numbers = JSON.stringify([fit, scenario.life, scenario.initial, scenario.inflow]);
      expect(numbers.replace(/"[a-zA-Z]+":null/g, '')).not.toMatch(/null/);
      expect(simulate(scenario).weeks.stock.every(Number.isFinite)).toBe(true);
    }
  });

  it('says why it cannot be done, and throws what is out of range', () => {
    const [month] = ishoej as [Observation];
    const by = (observations: readonly Observation[], options: CalibrationOptions = {}) =>
      calibrate(observations, { method: 'likelihood', ...options });
    expect(by([])).toEqual({ error: 'fte.missing' });
    expect(by([{ ...month, fte: 0 }])).toEqual({ error: 'fte.zero' });
    expect(
      by([
        { ...month, long: 300 },
        { ...month, from: '2014-12' },
      ]),
    ).toEqual({ error: 'long.aboveFte' });
    expect(() => by([{ ...month, inflow: -1 }])).toThrow(ScenarioError);
    expect(() => by([{ ...month, fte: 1e300 }])).toThrow(ScenarioError);
    expect(() => by(ishoej, { season: [1, 1] })).toThrow(ScenarioError);
    expect(() => by(ishoej, { window: 0 })).toThrow(ScenarioError);
    expect(() => by([{ ...month, from: '0100-01' }, month])).toThrow(ScenarioError);
    expect(() => calibrate(ishoej, { method: 'guess' as never })).toThrow(ScenarioError);
  });
});

function nationalHazards(): number[] {
  const bands = referenceTables.national.life.bands;
  return Array.from({ length: 53 }, (_, d) => bands.findLast(({ from }) => d >= from)!.h);
}

/** Steady cases of the national table at duration d, by hand: λ S(d), no open bucket within reach. */
function steadyCases(d: number): number {
  const hazards = nationalHazards();
  let cases = inflow;
  for (let week = 0; week < d; week++) cases *= 1 - hazards[Math.min(week, 52)]!;
  return cases;
}

/** Two years of months counted from single persons, after ten years in which the caseload has filled. */
function countedByChance(hazards: readonly number[], perWeek: number, seed: number): Observation[] {
  const chance = uniform(seed);
  const burnIn = 520;
  const weeks = 105;
  const series = () => new Float64Array(weeks);
  const [stock, long, came] = [series(), series(), series()];
  for (let week = -burnIn; week < weeks; week++) {
    for (let count = poisson(perWeek, chance); count > 0; count--) {
      if (week >= 0) came[week]!++;
      const last = week + lastWeekOf(hazards, chance);
      for (let t = Math.max(0, week); t <= Math.min(last, weeks - 1); t++) {
        stock[t]!++;
        if (t - week >= 52) long[t]!++;
      }
    }
  }
  const none = series();
  return monthsOf(Date.parse('2013-12-30') / 86_400_000, {
    stock,
    fullTime: stock,
    long,
    inflow: came,
    outflow: none,
    gross: none,
    net: none,
  })
    .filter(({ complete }) => complete)
    .map(({ month, fte, longEnd, inflow }) => ({ from: month, months: 1, fte, long: longEnd, inflow }));
}
