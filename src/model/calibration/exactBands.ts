import { findMinimum } from '../../util/minimum';
import { findRoot } from '../../util/root';

/** A steady caseload that has the counted bands exactly. */
export interface ExactBands {
  /** New cases a week. */
  inflowPerWeek: number;
  /** Weekly exit probability of each band. */
  hazards: Float64Array;
}

/** Σ r^j for j = 0…width−1: weeks in the band of a case that enters it, when the share r stays each week. */
function weeksInBand(r: number, width: number): number {
  let sum = 0;
  let staying = 1;
  for (let week = 0; week < width; week++) {
    sum += staying;
    staying *= r;
  }
  return sum;
}

/** The share that stays each week when `start` cases enter the band weekly and `cases` are in it. */
function stayingFromStart(start: number, cases: number, width: number): number {
  return findRoot((r) => start * weeksInBand(r, width) - cases, 0, 1, 0);
}

/** Cases that enter weekly a band of `cases` that `end` leave for the next. */
function startForEnd(end: number, cases: number, width: number): number {
  const left = (r: number): number => (cases * r ** width) / weeksInBand(r, width) - end;
  return cases / weeksInBand(findRoot(left, 0, 1, 0), width);
}

/**
 * The weekly inflows with which a piecewise constant hazard has the counted bands exactly in steady state, as
 * [least, most]; null when there are none.
 *
 * Worked backwards: a band of `cases` that fewer enter is left by more, so what the next band can take bounds from both
 * sides what this one can have been given.
 *
 * @param edges first week of each band, from 0; the last band is open
 * @param cases counted in each
 */
export function inflowRange(edges: readonly number[], cases: Float64Array): [number, number] | null {
  if (!cases.every((count) => count > 0)) return null;
  const last = cases.length - 1;
  let [least, most] = [0, cases[last] ?? 0];
  for (let band = last - 1; band >= 0; band--) {
    const count = cases[band] ?? 0;
    const width = (edges[band + 1] ?? 0) - (edges[band] ?? 0);
    const greatestEnd = Math.min(most, count / width);
    if (least > greatestEnd) return null;
    [least, most] = [startForEnd(greatestEnd, count, width), startForEnd(least, count, width)];
  }
  return [least, most];
}

/** The hazards for an inflow within {@link inflowRange}: a bracketed root a band; the last from λS(D−1)/h. */
function hazardsFor(inflow: number, edges: readonly number[], cases: Float64Array): Float64Array | null {
  const last = cases.length - 1;
  let start = inflow;
  const hazards = new Float64Array(cases.length);
  for (let band = 0; band < last; band++) {
    const count = cases[band] ?? 0;
    const width = (edges[band + 1] ?? 0) - (edges[band] ?? 0);
    if (start > count || start * width < count) return null;
    const staying = stayingFromStart(start, count, width);
    hazards[band] = 1 - staying;
    start *= staying ** width;
  }
  hazards[last] = start / (cases[last] ?? 1);
  return (hazards[last] ?? 0) > 0 && (hazards[last] ?? 0) <= 1 ? hazards : null;
}

/** How much ln h changes from band to band, Σ Δ²; Infinity when no hazards fit. */
function roughness(hazards: Float64Array | null): number {
  if (!hazards) return Infinity;
  let sum = 0;
  for (let band = 1; band < hazards.length; band++)
    sum += Math.log((hazards[band] ?? 0) / (hazards[band - 1] ?? 0)) ** 2;
  return Number.isFinite(sum) ? sum : Infinity;
}

/**
 * A steady caseload with the counted bands, exactly: with the counted inflow, or of all possible inflows the one whose
 * hazards change least from band to band (in ln h). Null when there is none.
 */
export function exactBands(
  edges: readonly number[],
  cases: Float64Array,
  countedInflow: number | null,
): ExactBands | null {
  const range = inflowRange(edges, cases);
  if (!range) return null;
  const inflowPerWeek =
    countedInflow ??
    Math.exp(
      findMinimum(
        (logInflow) => roughness(hazardsFor(Math.exp(logInflow), edges, cases)),
        Math.log(range[0]),
        Math.log(range[1]),
      ),
    );
  const hazards = hazardsFor(inflowPerWeek, edges, cases);
  return hazards && { inflowPerWeek, hazards };
}
