import { checkNumber, checkRecord, ScenarioError } from '../check';

/**
 * A judged quantity: least, most likely and most. `pert` is smooth and puts two thirds of its weight about the mode;
 * `triangular` is the plainer and wider one.
 */
export interface Distribution {
  kind: 'pert' | 'triangular';
  min: number;
  mode: number;
  max: number;
}

/** Values of a distribution by cumulated probability. */
export type Quantile = (probability: number) => number;

/** Steps in which the density of PERT is summed up. */
const STEPS = 1024;

/** Quantile of the triangular distribution: the inverse of its distribution function, in closed form. */
function triangular({ min, mode, max }: Distribution): Quantile {
  const range = max - min;
  const below = (mode - min) / range;
  return (probability) =>
    probability < below
      ? min + Math.sqrt(probability * range * (mode - min))
      : max - Math.sqrt((1 - probability) * range * (max - mode));
}

/**
 * Quantile of PERT: a beta distribution on [min, max] with α = 1 + 4 (mode − min)/(max − min) and
 * β = 1 + 4 (max − mode)/(max − min), so that its mean is (min + 4 mode + max)/6. Source: Malcolm, Roseboom, Clark and
 * Fazar, "Application of a technique for research and development program evaluation", Operations Research 7 (1959).
 *
 * The density is summed on a grid (Simpson's rule) and the sum inverted; within 1e−5 of the range.
 */
function pert({ min, mode, max }: Distribution): Quantile {
  const range = max - min;
  const rise = (4 * (mode - min)) / range;
  const fall = (4 * (max - mode)) / range;
  // Steps that are short towards both ends, x = (1 − cos πu)/2: there a mode near an end makes the density all but jump.
  const placeOf = (u: number): number => (1 - Math.cos(Math.PI * u)) / 2;
  const density = (u: number): number => placeOf(u) ** rise * placeOf(1 - u) ** fall * Math.sin(Math.PI * u);
  const sums = new Float64Array(STEPS + 1);
  for (let k = 0; k < STEPS; k++) {
    const area = density(k / STEPS) + 4 * density((k + 0.5) / STEPS) + density((k + 1) / STEPS);
    sums[k + 1] = (sums[k] as number) + area;
  }
  const total = sums[STEPS] as number;
  return (probability) => {
    const wanted = probability * total;
    let [low, high] = [0, STEPS];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) <= wanted) low = middle;
      else high = middle;
    }
    const [below, above] = [sums[low] as number, sums[high] as number];
    const part = above > below ? (wanted - below) / (above - below) : 0.5;
    return min + range * placeOf((low + part) / STEPS);
  };
}

/**
 * The quantile function of a distribution; a single point when its ends meet.
 *
 * @throws ScenarioError unless min ≤ mode ≤ max, all finite
 */
export function quantileOf(distribution: Distribution, field: string): Quantile {
  const { kind, min, mode, max } = checkRecord(field, distribution);
  checkNumber(`${field}.min`, min, -MOST, MOST);
  checkNumber(`${field}.max`, max, min, MOST);
  checkNumber(`${field}.mode`, mode, min, max);
  if (kind !== 'pert' && kind !== 'triangular') {
    throw new ScenarioError(`${field}.kind`, kind, '"pert" or "triangular"');
  }
  if (max - min <= Number.EPSILON * Math.max(Math.abs(min), Math.abs(max))) return () => mode;
  return kind === 'pert' ? pert(distribution) : triangular(distribution);
}

const MOST = 1e9;
