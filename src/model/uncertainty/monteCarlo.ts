import { checkInteger } from '../check';
import type { Kernel } from '../run/kernel';
import type { Scenario } from '../scenario';
import { BAND_MEASURES, prepareDraws, type BandMeasure, type Draws, type Target } from './draws';
import { createSummariser, type CellSummary } from './summary';
import type { Uncertainty } from './uncertainty';

export interface MonteCarloOptions {
  /** Default 4096; powers of two fill the cube most evenly. */
  draws?: number;
  /** Default 1. */
  seed?: number;
  targets?: Target[];
  kernel?: Kernel;
}

/** One month of a band. */
export interface BandMonth extends CellSummary {
  month: string;
  complete: boolean;
}

/** Quantiles over the draws by month, of levels and of differences, and how often targets are reached. */
export interface MonteCarlo {
  draws: number;
  seed: number;
  measures: Record<BandMeasure, BandMonth[]>;
  /** In the order of `options.targets`. */
  targets: CellSummary[];
}

export const MAX_DRAWS = 1_000_000;
/** Numbers kept at once: half a gigabyte. */
const MAX_NUMBERS = 2 ** 26;
export const DEFAULT_DRAWS = 4096;

/** The most draws that fit in memory for so many cells. */
export function mostDraws(cells: number): number {
  return Math.min(MAX_DRAWS, Math.floor(MAX_NUMBERS / (2 * Math.max(1, cells))));
}

/** Puts the summaries of the cells, in their order, into a result. */
export function assemble(
  { cells, sameAs }: Pick<Draws, 'cells' | 'sameAs'>,
  summaries: readonly CellSummary[],
  draws: number,
  seed: number,
): MonteCarlo {
  const measures = Object.fromEntries(BAND_MEASURES.map((measure) => [measure, []])) as unknown as Record<
    BandMeasure,
    BandMonth[]
  >;
  const targets: CellSummary[] = [];
  cells.forEach((cell, index) => {
    const summary = summaries[index] as CellSummary;
    if ('target' in cell) targets.push(summary);
    else measures[cell.measure].push({ month: cell.month, complete: cell.complete, ...summary });
  });
  for (const measure of BAND_MEASURES) {
    const other = sameAs[measure];
    if (other) measures[measure] = measures[other];
  }
  return { draws, seed, measures, targets };
}

/**
 * Draws a scenario's uncertain inputs and its inflow many times, without and with its initiatives.
 *
 * The draws come from a scrambled Sobol sequence and a counter-based generator, and depend on the seed and their number
 * alone: the same seed gives the same figures, however the draws are shared out.
 *
 * @throws ScenarioError naming the first field that is wrong, its value and its range
 */
export function monteCarlo(
  scenario: Scenario,
  uncertainty: Uncertainty,
  { draws = DEFAULT_DRAWS, seed = 1, targets = [], kernel }: MonteCarloOptions = {},
): MonteCarlo {
  const prepared = prepareDraws({ scenario, uncertainty, targets, seed }, kernel);
  const { cells } = prepared;
  checkInteger('draws', draws, 2, mostDraws(cells.length));
  const table = new Float64Array(2 * cells.length * draws);
  prepared.fill(table, 0, draws, 0, draws);
  const summarise = createSummariser(draws, seed);
  const column = (index: number): Float64Array => table.subarray(index * draws, (index + 1) * draws);
  const summaries = cells.map((cell, index) =>
    summarise(cell, index, column(2 * index), column(2 * index + 1)),
  );
  return assemble(prepared, summaries, draws, seed);
}
