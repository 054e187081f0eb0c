import { cholesky, solveCholesky, type Matrix } from './cholesky';

/** Counts with means that follow from a few parameters, and what was believed of these before. */
export interface PoissonProblem {
  /** At least 0; need not be whole. */
  counts: Float64Array;
  /** Expected counts for given parameters, as many as `counts`; finite for parameters of any size. */
  means: (parameters: Float64Array) => Float64Array;
  /** Where the search begins, and the standard deviation of a normal prior around 0; finite, so that all is determined. */
  parameters: readonly { start: number; priorDeviation: number }[];
}

export interface PoissonFit {
  parameters: Float64Array;
  means: Float64Array;
  /** 2 Σ (y ln(y/μ) − y + μ): 0 when every count is met. */
  deviance: number;
  /** The deviance plus Σ (parameter / prior deviation)²: what the search makes least. */
  penalised: number;
  /** Covariance of the parameters when the counts are independent: inverse Fisher information, prior included. */
  covariance: Matrix;
  /** Derivatives of the means: a row a count, a column a parameter. */
  jacobian: Matrix;
  converged: boolean;
}

const LEAST_MEAN = 1e-12;
const MOST_STEPS = 100;
/** Parameters are logarithms: no step goes further than a factor e. */
const LONGEST_STEP = 1;
const DIFFERENCE = 1e-4;

/** The deviance of counts from their means, 2 Σ (y ln(y/μ) − y + μ). McCullagh and Nelder 1989, § 2.3. */
export function poissonDeviance(counts: Float64Array, means: Float64Array): number {
  let sum = 0;
  counts.forEach((y, i) => {
    const mean = Math.max(LEAST_MEAN, means[i] ?? 0);
    sum += (y > 0 ? y * (Math.log(y) - Math.log(mean)) : 0) - y + mean;
  });
  return 2 * sum;
}

function jacobianAt(means: PoissonProblem['means'], at: Float64Array): Matrix {
  const sides = Array.from(at, (_, k) =>
    [DIFFERENCE, -DIFFERENCE].map((step) => means(at.map((value, j) => (j === k ? value + step : value)))),
  );
  return Array.from(sides[0]?.[0] ?? [], (_, i) =>
    Float64Array.from(sides, ([up, down]) => ((up?.[i] ?? 0) - (down?.[i] ?? 0)) / (2 * DIFFERENCE)),
  );
}

/** Σ_i weight_i · a_i · a_iᵀ over the rows, plus what is on the diagonal. */
function weightedSquares(rows: Matrix, weights: Float64Array, diagonal: Float64Array): Matrix {
  return Array.from(diagonal, (extra, j) =>
    Float64Array.from(diagonal, (_, k) =>
      rows.reduce(
        (sum, row, i) => sum + (weights[i] ?? 0) * (row[j] ?? 0) * (row[k] ?? 0),
        j === k ? extra : 0,
      ),
    ),
  );
}

function inverse(matrix: Matrix): Matrix {
  const lower = cholesky(matrix);
  if (!lower) throw new RangeError('the information is not positive definite; every parameter needs a prior');
  return matrix.map((row, j) =>
    solveCholesky(
      lower,
      row.map((_, k) => (k === j ? 1 : 0)),
    ),
  );
}

const precisionsOf = ({ parameters }: Pick<PoissonProblem, 'parameters'>): Float64Array =>
  Float64Array.from(parameters, ({ priorDeviation }) => 1 / (priorDeviation * priorDeviation));

/**
 * The parameters of greatest penalised Poisson likelihood, for up to some fifteen of them.
 *
 * Fisher scoring (McCullagh and Nelder, Generalized Linear Models, 1989, § 2.5) with numerical derivatives, damped as
 * Levenberg and Marquardt do (Marquardt 1963, doi 10.1137/0111030): no step is taken that makes the fit worse.
 */
export function fitPoisson(problem: PoissonProblem): PoissonFit {
  const { counts } = problem;
  const precisions = precisionsOf(problem);
  const means = (at: Float64Array): Float64Array =>
    problem.means(at).map((mean) => Math.max(LEAST_MEAN, mean));
  const penalty = (at: Float64Array): number =>
    at.reduce((sum, value, k) => sum + (precisions[k] ?? 0) * value * value, 0);

  const at = (from: Float64Array, step: Float64Array, length: number) => {
    const there = from.map((value, k) => value + (length > 0 ? length * (step[k] ?? 0) : 0));
    const expected = means(there);
    return {
      parameters: there,
      fitted: expected,
      penalised: poissonDeviance(counts, expected) + penalty(there),
    };
  };

  const starts = Float64Array.from(problem.parameters, ({ start }) => start);
  let { parameters, fitted, penalised } = at(starts, starts, 0);
  let jacobian = jacobianAt(means, parameters);
  let damping = 1e-3;
  let converged = false;
  for (let iteration = 0; iteration < MOST_STEPS && !converged; iteration++) {
    const weights = fitted.map((mean) => 1 / mean);
    const score = parameters.map((value, k) =>
      jacobian.reduce(
        (sum, row, i) => sum + ((row[k] ?? 0) * ((counts[i] ?? 0) - (fitted[i] ?? 0))) / (fitted[i] ?? 1),
        -(precisions[k] ?? 0) * value,
      ),
    );
    const information = weightedSquares(jacobian, weights, precisions);
    const damped = information.map((row, j) =>
      row.map((value, k) => (j === k ? value * (1 + damping) + 1e-12 : value)),
    );
    const lower = cholesky(damped);
    if (!lower) {
      damping *= 10;
      continue;
    }
    const step = solveCholesky(lower, score);
    const size = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    // What the step could gain; at the end a ten-thousandth of a standard error, which rounding may hide.
    const gain = step.reduce((sum, value, k) => sum + value * (score[k] ?? 0), 0);
    converged = damping < 1 && gain < 1e-8;
    const full = Math.min(1, LONGEST_STEP / size);
    const tried = [at(parameters, step, full)];
    // Expected information may be less than the true one: a parabola through both ends says how far to go.
    const rise = (tried[0]?.penalised ?? 0) - penalised;
    const shorter = (full * gain) / (rise / full + 2 * gain);
    if (shorter > 0 && shorter < 0.9 * full) tried.push(at(parameters, step, shorter));
    const best = tried.reduce((least, other) => (other.penalised < least.penalised ? other : least));
    if (best.penalised <= penalised) {
      ({ parameters, fitted, penalised } = best);
      jacobian = jacobianAt(means, parameters);
      damping = Math.max(1e-12, damping / 10);
    } else {
      damping *= 10;
    }
  }
  return {
    parameters,
    means: fitted,
    deviance: poissonDeviance(counts, fitted),
    penalised,
    covariance: inverse(
      weightedSquares(
        jacobian,
        fitted.map((mean) => 1 / mean),
        precisions,
      ),
    ),
    jacobian,
    converged,
  };
}

/**
 * Covariance of the fitted parameters when the counts are not independent: A⁻¹ (Jᵀ W V W J + P) A⁻¹ with A the Fisher
 * information and P the prior's. With independent counts it is A⁻¹ again.
 *
 * The sandwich of Liang and Zeger 1986 (doi 10.1093/biomet/73.1.13) under a working assumption of independence.
 *
 * @param countCovariance V, the covariance of the counts
 */
export function covarianceGiven(
  problem: Pick<PoissonProblem, 'parameters'>,
  { jacobian, means, covariance }: PoissonFit,
  countCovariance: Matrix,
): Matrix {
  const precisions = precisionsOf(problem);
  const weighted = jacobian.map((row, i) => row.map((value) => value / (means[i] ?? 1)));
  const size = precisions.length;
  const square = (entry: (j: number, k: number) => number): Matrix =>
    Array.from({ length: size }, (_, j) => Float64Array.from({ length: size }, (_, k) => entry(j, k)));
  const middle = square((j, k) => {
    let sum = j === k ? (precisions[j] ?? 0) : 0;
    for (let i = 0; i < weighted.length; i++) {
      for (let m = 0; m < weighted.length; m++)
        sum += (weighted[i]?.[j] ?? 0) * (countCovariance[i]?.[m] ?? 0) * (weighted[m]?.[k] ?? 0);
    }
    return sum;
  });
  const product = (a: Matrix, b: Matrix): Matrix =>
    square((j, k) => precisions.reduce((sum, _, m) => sum + (a[j]?.[m] ?? 0) * (b[m]?.[k] ?? 0), 0));
  return product(product(covariance, middle), covariance);
}
