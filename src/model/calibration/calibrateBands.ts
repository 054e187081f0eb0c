import { isoOfDay, mondayOnOrBefore } from '../../util/calendar';
import { checkInteger } from '../check';
import { MAX_WEEKS } from '../limits';
import type { HazardBand, Scenario } from '../scenario';
import { bandsModel } from './bandsModel';
import { checkDurationCounts, type CheckedCount, type DurationCount } from './durationCounts';
import { exactBands, inflowRange } from './exactBands';
import { likeliestBands, type LikeliestBands } from './likeliestBands';

export interface BandsOptions {
  /** Horizon of the scenario in weeks. Default 61. */
  weeks?: number;
}

/** What the fit could not do as asked; words come from `i18n/`. */
export type BandsNote =
  /** No inflow was counted: with one count the inflow with the smoothest table, with several the likeliest. */
  | 'inflow.absent'
  /** No steady table with one hazard a band has these bands (with the counted inflow): the likeliest comes near. */
  | 'bands.notExact';

export interface FittedBand {
  from: number;
  to: number | null;
  /** Counted and fitted cases at the newest date. */
  cases: number;
  model: number;
  /** Weekly exit probability, and the standard error of its logarithm; null where the bands are met exactly. */
  hazard: number;
  logStandardError: number | null;
}

export interface BandsFit {
  bands: FittedBand[];
  /** New cases a week, counted or inferred. */
  inflowPerWeek: number;
  inflowCounted: boolean;
  /** Standard error of the inferred inflow's logarithm; null when it was counted, or the bands are met exactly. */
  inflowLogStandardError: number | null;
  /** All inflows with which a steady table has the bands exactly; null when there are none, or several dates. */
  inflowRange: [least: number, most: number] | null;
  /** Mean of |counted − fitted| at the newest date (cases), and the deviance of all that was to be explained. */
  meanAbsoluteError: number;
  deviance: number;
  converged: boolean;
  notes: BandsNote[];
}

export type BandsCalibration = { scenario: Scenario; fit: BandsFit } | { error: 'bands.empty' };

/** The bands met exactly in steady state, in the form of a fit; null when that cannot be. */
function exactFit(counts: readonly CheckedCount[], countedInflow: number | null): LikeliestBands | null {
  const { edges, cases } = counts[0] as CheckedCount;
  const exact = counts.length === 1 ? exactBands(edges, cases, countedInflow) : null;
  return (
    exact && {
      ...exact,
      inflowLogStandardError: null,
      logStandardErrors: new Float64Array(0),
      deviance: 0,
      converged: true,
    }
  );
}

/** The inflow when every count that is to be explained has one, as a mean over their weeks; else null. */
function countedInflowOf(counts: readonly CheckedCount[]): number | null {
  const used = counts.length === 1 ? counts : counts.slice(1);
  const values = used.map(({ inflowPerWeek }) => inflowPerWeek);
  if (!values.every((value) => value !== null)) return null;
  const days = used.map(({ day }, index) => (counts.length === 1 ? 1 : day - (counts[index]?.day ?? day)));
  const all = days.reduce((sum, length) => sum + length, 0);
  const mean = values.reduce((sum, value, index) => sum + value * (days[index] ?? 0), 0) / all;
  // A caseload without new cases is no caseload: it is taken as not counted.
  return mean > 0 ? mean : null;
}

/**
 * Fits a life table with one weekly exit probability a band to the open cases by duration (section 5b of the model
 * page). One count is read as a steady state, and met exactly where a table can; several are followed from the first to
 * the newest, which need not be steady, by Poisson likelihood.
 *
 * @param counted one count, or several in order of time with the same bands
 * @returns the baseline, beginning on the Monday on or before the newest count
 * @throws ScenarioError naming the count and band that is out of range
 */
export function calibrateBands(
  counted: DurationCount | readonly DurationCount[],
  options: BandsOptions = {},
): BandsCalibration {
  const weeks = checkInteger('weeks', options.weeks ?? 61, 1, MAX_WEEKS);
  const counts = checkDurationCounts(Array.isArray(counted) ? counted : [counted as DurationCount]);
  if (counts.some(({ cases }) => cases.every((count) => count === 0))) return { error: 'bands.empty' };
  const newest = counts.at(-1) as CheckedCount;
  const { edges } = newest;
  const startDay = mondayOnOrBefore(counts[0]?.day ?? newest.day);
  const model = bandsModel(counts, startDay);
  const countedInflow = countedInflowOf(counts);
  const exact = exactFit(counts, countedInflow);
  const { hazards, inflowPerWeek, ...solved } = exact ?? likeliestBands(counts, model, countedInflow);

  const notes: BandsNote[] = [];
  if (countedInflow === null) notes.push('inflow.absent');
  if (counts.length === 1 && !exact) notes.push('bands.notExact');
  const fitted = model.expected(hazards, inflowPerWeek).at(-1) ?? new Float64Array(edges.length);
  const bands = edges.map((from, band): FittedBand => ({
    from,
    to: edges[band + 1] ?? null,
    cases: newest.cases[band] ?? 0,
    model: fitted[band] ?? 0,
    hazard: hazards[band] ?? 0,
    logStandardError: solved.logStandardErrors[band] ?? null,
  }));
  return {
    scenario: {
      startDate: isoOfDay(mondayOnOrBefore(newest.day)),
      weeks,
      D: model.durations,
      life: {
        bands: bands.map(({ from, to, hazard }): HazardBand => ({
          from,
          ...(to === null ? {} : { to }),
          h: hazard,
        })),
      },
      initial: counts.length === 1 ? 'steady' : { n: model.carried(hazards, inflowPerWeek) },
      inflow: { mean: inflowPerWeek },
    },
    fit: {
      bands,
      inflowPerWeek,
      inflowCounted: countedInflow !== null,
      inflowLogStandardError: solved.inflowLogStandardError,
      inflowRange: counts.length === 1 ? inflowRange(edges, newest.cases) : null,
      meanAbsoluteError:
        bands.reduce((sum, { cases, model: expected }) => sum + Math.abs(cases - expected), 0) / bands.length,
      deviance: solved.deviance,
      converged: solved.converged,
      notes,
    },
  };
}
