import type { RegisterWindow } from '../../model';
import type { EndMeaning, RegisterCounts } from './aggregateRegister';
import { causeCounts, type CauseCount, type DurationClass } from './durationClasses';
import { coarsened, type Coarsened } from './sharedEdges';
import { publishedCells, type MonthlySeries, type PublishedCells } from './publishedCells';
import { withholding } from './withholding';

/** A count, or null where it is withheld. */
export type PublishedCount = number | null;

/** What of a register may be shown, saved and shared. */
export interface PublishedAggregate {
  window: RegisterWindow;
  gapDays: number | null;
  endIs: EndMeaning;
  /** Counts from 1 up to below this are withheld, and what would give them away; 0 or 1 withholds nothing. */
  threshold: number;
  /** Weeks of duration, put together until no count is small; empty when even all together are too few. */
  durations: DurationClass[];
  causes: CauseCount[];
  /** Full-time persons to one decimal, unless nothing is withheld. */
  months: { month: number[]; days: number[] } & Record<MonthlySeries, PublishedCount[]>;
  /** Open cases of one day; bands are put together likewise. */
  stock: { date: string; bands: { from: number; to: number | null; cases: PublishedCount }[] };
  /** How many counts are withheld, and the code of the words that say why. */
  withheld: { cells: number; reason: string };
}

/**
 * Counts from 1 to 4 are withheld, zero is shown. This is an assumption after common Danish practice ("færre end 5"); no
 * law names a number, so a person may raise it.
 */
export const DEFAULT_THRESHOLD = 5;

/** Why a count is withheld; the same for small counts and for those that would give them away, or it would tell which. */
export const WITHHELD = 'count.withheld';

/**
 * The counts of a register without those that are small, nor any from which these could be worked out: decided once for
 * all its tables, by the same rule each time, so that two exports of one register say the same.
 *
 * Fit before, to the exact aggregate: only this leaves the machine.
 */
export function publishRegister(
  counts: RegisterCounts,
  { threshold = DEFAULT_THRESHOLD }: { threshold?: number } = {},
): PublishedAggregate {
  if (!(threshold >= 0)) throw new Error(`threshold: not 0 or above: ${threshold}`);
  const coarse = coarsened(counts, threshold);
  const linked = publishedCells(counts, coarse);
  const found = withholding(linked.cells, linked.equations, threshold);
  if (found.exposed.length === 0) return shown(counts, threshold, coarse, linked, found.withheld);
  // What the duration table tells cannot be withheld in parts, so it is withheld whole.
  const without = { ...coarse, classes: [] };
  const alone = publishedCells(counts, without);
  const { withheld } = withholding(alone.cells, alone.equations, threshold);
  return shown(counts, threshold, without, alone, withheld);
}

function shown(
  counts: RegisterCounts,
  threshold: number,
  { bands: shownBands, classes: durations }: Coarsened,
  { cells, monthly, bands }: PublishedCells,
  withheld: ReadonlySet<number>,
): PublishedAggregate {
  const { window, gapDays, endIs, months, stock } = counts;
  const count = (index: number): PublishedCount =>
    withheld.has(index) ? null : (cells[index]?.value ?? null);
  return {
    window,
    gapDays,
    endIs,
    threshold,
    durations,
    causes: causeCounts(counts.causes, durations, threshold),
    months: {
      month: [...months.month],
      days: [...months.days],
      stock: monthly.stock.map(count),
      long: monthly.long.map(count),
      inflow: monthly.inflow.map(count),
      outflow: monthly.outflow.map(count),
      fte: monthly.fte.map((index) => rounded(count(index), threshold)),
    },
    stock: {
      date: stock.date,
      bands: shownBands.map(({ from, to }, index) => ({ from, to, cases: count(bands[index] ?? -1) })),
    },
    withheld: { cells: withheld.size, reason: WITHHELD },
  };
}

/** More decimals would tell the days of the few who came and went. */
function rounded(fte: PublishedCount, threshold: number): PublishedCount {
  return fte === null || threshold <= 1 ? fte : Math.round(10 * fte) / 10;
}

/** The mean of figures about members of staff, or null for fewer than three: it would be one person's own. */
export function averageOfAtLeastThree(figures: readonly number[]): number | null {
  return figures.length < 3 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
