import { describe, expect, it } from 'vitest';
import { monteCarlo, prepareDraws, ScenarioError, type InflowNoise } from '../../src/model';
import { inflowFactors } from '../../src/model/uncertainty/inflowNoise';
import { everyKind, geometric } from './scenarios';

const noise: InflowNoise = { deviation: 0.2, correlation: 0.7 };
const draws = 4000;
const weeks = 80;

function factorsOfDraw(draw: number, { level = 1, length = weeks, seed = 3 } = {}): Float64Array {
  const into = new Float64Array(length);
  inflowFactors(noise, seed)(draw, level, into);
  return into;
}

/** Many paths of the inflow, and means and covariances over them. */
const paths = Array.from({ length: draws }, (_, draw) => factorsOfDraw(draw));
const mean = (value: (path: Float64Array) => number): number =>
  paths.reduce((sum, path) => sum + value(path), 0) / draws;
const logarithm =
  (week: number) =>
  (path: Float64Array): number =>
    Math.log(path[week]!);
function covariance(one: number, other: number): number {
  const [a, b] = [mean(logarithm(one)), mean(logarithm(other))];
  return mean((path) => (Math.log(path[one]!) - a) * (Math.log(path[other]!) - b));
}
/** Variance of the logarithm after so many weeks from what is known. */
const varianceAfter = (steps: number): number => 0.2 ** 2 * (1 - 0.7 ** (2 * steps));

describe('an inflow that comes and goes', () => {
  it.each([0, 1, 5, 30, 79])('has the mean that it had without, in week %i', (week) => {
    const variance = varianceAfter(week + 1);
    const error = Math.sqrt((Math.exp(variance) - 1) / draws);
    expect(Math.abs(mean((path) => path[week]!) - 1)).toBeLessThan(3.5 * error);
  });

  it.each([0, 1, 5, 30, 79])(
    'spreads from what is known to its deviation of the long run: week %i',
    (week) => {
      const variance = varianceAfter(week + 1);
      expect(Math.abs(covariance(week, week) / variance - 1)).toBeLessThan(3.5 * Math.sqrt(2 / draws));
    },
  );

  it.each([1, 2, 6])('remembers: weeks that lie %i apart are correlated as the power of it says', (apart) => {
    const [one, other] = [70, 70 - apart];
    const found = covariance(one, other) / Math.sqrt(covariance(one, one) * covariance(other, other));
    const expected = 0.7 ** apart * Math.sqrt(varianceAfter(other + 1) / varianceAfter(one + 1));
    expect(Math.abs(found - expected)).toBeLessThan((3.5 * (1 - expected ** 2)) / Math.sqrt(draws));
  });

  it('is another one in each draw: neighbouring draws have nothing in common', () => {
    let sum = 0;
    for (let draw = 1; draw < draws; draw++) {
      sum += (Math.log(paths[draw]![70]!) * Math.log(paths[draw - 1]![70]!)) / varianceAfter(71);
    }
    expect(Math.abs(sum / draws)).toBeLessThan(3.5 / Math.sqrt(draws));
  });

  it('gives draw 7 alone as it gives it after draws 0 to 6, and weeks of a longer horizon as of a shorter one', () => {
    const factors = inflowFactors(noise, 3);
    const into = new Float64Array(weeks);
    for (let draw = 0; draw <= 7; draw++) factors(draw, 1, into);
    expect(into).toEqual(factorsOfDraw(7));
    expect(factorsOfDraw(7, { length: 33 })).toEqual(into.slice(0, 33));
    expect(factorsOfDraw(7, { seed: 4 })).not.toEqual(into);
  });

  it('is multiplied by the level of the draw', () => {
    const doubled = factorsOfDraw(5, { level: 2 });
    factorsOfDraw(5).forEach((factor, week) => expect(doubled[week]).toBeCloseTo(2 * factor, 14));
  });

  it('is the level alone where nothing comes and goes', () => {
    const into = new Float64Array(9);
    inflowFactors(undefined, 1)(3, 1.25, into);
    expect(into).toEqual(new Float64Array(9).fill(1.25));
    inflowFactors({ deviation: 0, correlation: 0.5 }, 1)(3, 1.25, into);
    expect(into).toEqual(new Float64Array(9).fill(1.25));
  });

  it('is the same for every plan: the baseline of two plans is the same, bit by bit', () => {
    const options = { draws: 64, seed: 9 };
    const uncertainty = { inputs: [], inflow: noise };
    const one = monteCarlo(geometric({ initiatives: everyKind.slice(0, 2) }), uncertainty, options);
    const other = monteCarlo(geometric({ initiatives: everyKind.slice(2) }), uncertainty, options);
    const baseline = ({ measures }: typeof one) => measures.fte.map(({ baseline }) => baseline);
    expect(baseline(one)).toEqual(baseline(other));
    expect(one.measures.fte.at(-1)!.plan).not.toEqual(other.measures.fte.at(-1)!.plan);
  });

  it('fills one draw of a table as it fills all of them', () => {
    const job = {
      scenario: geometric({ initiatives: everyKind }),
      uncertainty: { inputs: [], inflow: noise },
      seed: 2,
    };
    const all = prepareDraws(job);
    const columns = 2 * all.cells.length;
    const table = new Float64Array(columns * 8);
    all.fill(table, 0, 8, 0, 8);
    const alone = new Float64Array(columns);
    prepareDraws(job).fill(alone, 7, 1, 7, 8);
    for (let column = 0; column < columns; column++) expect(alone[column]).toBe(table[column * 8 + 7]);
  });

  it.each<[string, Partial<InflowNoise>]>([
    ['deviation', { deviation: -0.1 }],
    ['deviation', { deviation: NaN }],
    ['correlation', { correlation: 1 }],
    ['correlation', { correlation: -0.5 }],
  ])('is refused by name when its %s is impossible: %j', (field, wrong) => {
    const ask = () => inflowFactors({ ...noise, ...wrong }, 1);
    expect(ask).toThrow(ScenarioError);
    expect(ask).toThrow(`uncertainty.inflow.${field}: `);
  });
});
