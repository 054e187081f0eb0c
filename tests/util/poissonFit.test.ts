import { describe, expect, it } from 'vitest';
import { covarianceGiven, fitPoisson, poissonDeviance, type PoissonProblem } from '../../src/util/poissonFit';

/** No prior to speak of. */
const wide = { start: 0, priorDeviation: 1e6 };

/** Dobson 1990, p. 93: nine counts by three outcomes and three treatments; the example of R's help page of `glm`. */
const dobson: PoissonProblem = {
  counts: Float64Array.of(18, 17, 15, 20, 10, 20, 25, 13, 12),
  means: ([level = 0, outcome2 = 0, outcome3 = 0, treatment2 = 0, treatment3 = 0]) =>
    Float64Array.from({ length: 9 }, (_, i) =>
      Math.exp(level + [0, outcome2, outcome3][i % 3]! + [0, treatment2, treatment3][Math.floor(i / 3)]!),
    ),
  parameters: [{ ...wide, start: 2 }, wide, wide, wide, wide],
};

describe('fitPoisson', () => {
  it('gives what R prints for the counts of Dobson 1990', () => {
    const { parameters, covariance, deviance, converged } = fitPoisson(dobson);
    expect(converged).toBe(true);
    [3.0445, -0.4543, -0.293, 0, 0].forEach((value, k) => expect(parameters[k]).toBeCloseTo(value, 4));
    [0.1709, 0.2022, 0.1927, 0.2, 0.2].forEach((error, k) =>
      expect(Math.sqrt(covariance[k]![k]!)).toBeCloseTo(error, 4),
    );
    expect(deviance).toBeCloseTo(5.1291, 4);
  });

  it('is not bettered by any step away from it', () => {
    const { parameters, penalised } = fitPoisson(dobson);
    for (let step = 0; step < 200; step++) {
      const moved = parameters.map((value, k) => value + 0.05 * Math.sin(1 + step * (k + 1)));
      expect(poissonDeviance(dobson.counts, dobson.means(moved))).toBeGreaterThanOrEqual(penalised - 1e-9);
    }
  });

  it('weighs what is believed against what is counted', () => {
    // One count of 20 with mean 10 e^x and x ~ N(0, s²): the score 20 − 10 eˣ = x / s².
    const shrunk = (priorDeviation: number): number =>
      fitPoisson({
        counts: Float64Array.of(20),
        means: ([x = 0]) => Float64Array.of(10 * Math.exp(x)),
        parameters: [{ start: 0, priorDeviation }],
      }).parameters[0]!;
    expect(shrunk(1e6)).toBeCloseTo(Math.log(2), 6);
    expect(shrunk(1e-6)).toBeCloseTo(0, 6);
    for (const deviation of [0.1, 0.3, 1])
      expect(20 - 10 * Math.exp(shrunk(deviation))).toBeCloseTo(shrunk(deviation) / deviation ** 2, 5);
  });

  it('finds its way from a start that is far off, and past counts of 0', () => {
    const { parameters, converged } = fitPoisson({
      counts: Float64Array.of(0, 0, 3),
      means: ([x = 0]) => Float64Array.from({ length: 3 }, () => Math.exp(x)),
      parameters: [{ start: 12, priorDeviation: 1e3 }],
    });
    expect(converged).toBe(true);
    expect(parameters[0]).toBeCloseTo(0, 4);
  });

  it('has the same covariance through the sandwich when the counts are independent', () => {
    const solved = fitPoisson(dobson);
    const independent = Array.from(solved.means, (mean, i) =>
      solved.means.map((_, j) => (i === j ? mean : 0)),
    );
    covarianceGiven(dobson, solved, independent).forEach((row, j) =>
      row.forEach((value, k) => expect(value).toBeCloseTo(solved.covariance[j]![k]!, 9)),
    );
  });

  it('learns nothing from the same count told twice', () => {
    const once = fitPoisson({
      counts: Float64Array.of(25),
      means: ([x = 0]) => Float64Array.of(Math.exp(x)),
      parameters: [{ start: 3, priorDeviation: 1e6 }],
    });
    const problem: PoissonProblem = {
      counts: Float64Array.of(25, 25),
      means: ([x = 0]) => Float64Array.of(Math.exp(x), Math.exp(x)),
      parameters: [{ start: 3, priorDeviation: 1e6 }],
    };
    const same = [Float64Array.of(25, 25), Float64Array.of(25, 25)];
    expect(once.covariance[0]![0]).toBeCloseTo(1 / 25, 9);
    expect(covarianceGiven(problem, fitPoisson(problem), same)[0]![0]).toBeCloseTo(1 / 25, 6);
  });
});
