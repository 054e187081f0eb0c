import { gaussLegendre, type Quadrature } from '../../util/gaussLegendre';
import type { OutcomeWeights } from '../outcome';
import type { CostEpoch } from '../cost';
import type { CompiledInitiative, LifeEpoch, Plan } from '../plan';
import { weeklySurvival } from '../run/survival';
import { phaseIn } from '../run/timing';
import type { Contribution } from './contribution';

/** exp(−700) is still a number of full precision, and exp(700) no Infinity. */
const MOST_EXPONENT = 700;

/**
 * Whether every initiative is an independent factor on each cohort, so that {@link shareByQuadrature} is exact: no queue,
 * and no hazard initiative that could spare cases of which the table leaves nothing that a number can hold.
 */
export function isMultiplicative({ initiatives, members, epochs, parameters, weeks }: Plan): boolean {
  if (members.queues.length > 0) return false;
  return members.hazards.every((i) => {
    const { from, to } = initiatives[i] as CompiledInitiative;
    if ((parameters[i] as number) >= 1) return true;
    return epochs.every(({ cumulative }) =>
      cumulative.subarray(from, to).every((H) => H * weeks < MOST_EXPONENT),
    );
  });
}

/** People who share a duration from the first week on: those carried in, a week's inflow, a group that arrives. */
interface Cohort {
  week: number;
  duration: number;
  cases: number;
  /** Whether initiatives on the inflow change its size. */
  isInflow: boolean;
}

function cohortsOf({ initial, inflow, arrivals }: Plan, lastWeek: number): Cohort[] {
  return [
    ...Array.from(initial, (cases, duration) => ({ week: 0, duration, cases, isInflow: false })),
    ...Array.from(inflow, (cases, week) => ({ week, duration: 0, cases, isInflow: true })),
    ...arrivals.map((arrival) => ({ ...arrival, isInflow: false })),
  ].filter(({ cases, week }) => cases > 0 && week <= lastWeek);
}

/** What one case weighs in a measure, by duration, without initiatives. */
function measureWeight(plan: Plan, series: OutcomeWeights['series'], week: number, d: number): number {
  if (series === 'stock') return 1;
  if (series === 'long') return d >= plan.longFrom ? 1 : 0;
  const share = plan.fullTimeShare[d] as number;
  if (series === 'fullTime') return share;
  const { gross, municipalShare } = plan.costs[plan.costOfWeek[week] as number] as CostEpoch;
  return share * (gross[d] as number) * (municipalShare[d] as number);
}

/**
 * Adds one cell to the contributions: a number of persons `weight` that the initiatives multiply by F₁ … Fₙ.
 *
 * Initiative i adds weight · ∫₀¹ (Fᵢ − 1) Πⱼ≠ᵢ (1 − q + q Fⱼ) dq; the integrand at q = 0 is what it gives alone, at q = 1
 * what it gives as the last one in.
 */
function createCellSum(
  contributions: readonly Contribution[],
): (weight: number, factors: Float64Array) => void {
  const count = contributions.length;
  const rules: (Quadrature | undefined)[] = [];
  const active = new Int32Array(count);
  const before = new Float64Array(count + 1);
  const integrate = (
    weight: number,
    factors: Float64Array,
    size: number,
    q: number,
    add: (i: number, value: number) => void,
  ) => {
    before[0] = 1;
    for (let k = 0; k < size; k++) {
      before[k + 1] = (before[k] as number) * (1 - q + q * (factors[active[k] as number] as number));
    }
    let after = 1;
    for (let k = size - 1; k >= 0; k--) {
      const i = active[k] as number;
      const factor = factors[i] as number;
      add(i, weight * (factor - 1) * (before[k] as number) * after);
      after *= 1 - q + q * factor;
    }
  };
  const addAlone = (i: number, value: number): void =>
    void ((contributions[i] as Contribution).alone += value);
  const addLast = (i: number, value: number): void =>
    void ((contributions[i] as Contribution).lastIn += value);
  const addShare = (i: number, value: number): void =>
    void ((contributions[i] as Contribution).shapley += value);
  return (weight, factors) => {
    let size = 0;
    for (let i = 0; i < count; i++) if (factors[i] !== 1) active[size++] = i;
    if (size === 0) return;
    integrate(weight, factors, size, 0, addAlone);
    integrate(weight, factors, size, 1, addLast);
    // The integrand is a polynomial of degree size − 1, for which so many nodes are exact.
    const { nodes, weights } = (rules[size] ??= gaussLegendre(Math.ceil(size / 2)));
    for (let k = 0; k < nodes.length; k++) {
      integrate(weight * (weights[k] as number), factors, size, nodes[k] as number, addShare);
    }
  };
}

/** The phase of every initiative in every week, [initiative × weeks + week]. */
function phasesOf({ initiatives, weeks }: Plan): Float64Array {
  const phases = new Float64Array(initiatives.length * weeks);
  initiatives.forEach(({ start, end, ramp }, i) => {
    for (let week = 0; week < weeks; week++) phases[i * weeks + week] = phaseIn(start, end, ramp, week);
  });
  return phases;
}

/**
 * Shapley values in closed form, for any number of initiatives and any outcome that is linear in the cases.
 *
 * Without queues each cell of the model, a cohort in a week, is its number without initiatives times one factor Fᵢ for
 * each of them. For such a game the Shapley value is the integral of the multilinear extension along the diagonal, a
 * polynomial that Gauss–Legendre quadrature integrates exactly. Source: Owen, "Multilinear extensions of games",
 * Management Science 18 (1972), doi 10.1287/mnsc.18.5.64.
 */
export function shareByQuadrature(plan: Plan, { series, weeks, weights }: OutcomeWeights): Contribution[] {
  const { initiatives, members, epochs, lifeOfWeek, D } = plan;
  const contributions = initiatives.map(({ id }): Contribution => ({
    initiative: id,
    shapley: 0,
    alone: 0,
    lastIn: 0,
    standardError: 0,
  }));
  const addCell = createCellSum(contributions);
  const phases = phasesOf(plan);
  const phase = (i: number, week: number): number => phases[i * plan.weeks + week] as number;
  const parameter = (i: number): number => plan.parameters[i] as number;
  const lastWeek = weeks[weeks.length - 1] as number;
  const weightOfWeek = new Float64Array(plan.weeks);
  weeks.forEach((week, k) => (weightOfWeek[week] = weights[k] as number));
  const isWeighted = series === 'fullTime' || series === 'net';
  /** Exponent and plain factor of each initiative on the cohort so far, and both together in a week. */
  const exponents = new Float64Array(initiatives.length);
  const plain = new Float64Array(initiatives.length);
  const factors = new Float64Array(initiatives.length);

  for (const { week: entry, duration, cases, isInflow } of cohortsOf(plan, lastWeek)) {
    exponents.fill(0);
    plain.fill(1);
    if (isInflow) for (const i of members.inflows) plain[i] = 1 + (parameter(i) - 1) * phase(i, entry);
    let left = cases;
    for (let week = entry; week <= lastWeek && left > 0; week++) {
      const d = Math.min(duration + week - entry, D - 1);
      const weight = weightOfWeek[week] as number;
      if (weight !== 0) {
        for (let i = 0; i < factors.length; i++) {
          const exponent = exponents[i] as number;
          factors[i] = (plain[i] as number) * (exponent === 0 ? 1 : Math.exp(-exponent));
        }
        if (isWeighted) {
          for (const i of members.intensities) {
            const { from, to } = initiatives[i] as CompiledInitiative;
            if (d >= from && d < to)
              factors[i] = (factors[i] as number) * (1 + (parameter(i) - 1) * phase(i, week));
          }
        }
        const value = weight * left * measureWeight(plan, series, week, d);
        if (value !== 0) addCell(value, factors);
      }
      const { cumulative } = epochs[lifeOfWeek[week] as number] as LifeEpoch;
      const H = cumulative[d] as number;
      left *= weeklySurvival(H, 1);
      for (const i of members.hazards) {
        const { from, to } = initiatives[i] as CompiledInitiative;
        if (d >= from && d < to)
          exponents[i] = (exponents[i] as number) + H * (parameter(i) - 1) * phase(i, week);
      }
      for (const i of members.exits) {
        if (d === initiatives[i]?.from) plain[i] = (plain[i] as number) * (1 - parameter(i) * phase(i, week));
      }
      for (const i of members.reviews) {
        const { start, end, spread, from } = initiatives[i] as CompiledInitiative;
        const isReviewed = week >= start && week < Math.min(end, start + spread);
        if (isReviewed && d >= Math.min(from + week - start, D - 1)) {
          plain[i] = (plain[i] as number) * Math.pow(1 - parameter(i), 1 / spread);
        }
      }
    }
  }
  return contributions;
}
