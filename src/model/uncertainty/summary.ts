import { normalQuantile } from '../../util/normal';
import { quantilesOf } from '../../util/quantiles';
import { threefry, unitOf } from '../../util/threefry';
import type { Cell } from './draws';

/** The quantiles that are shown. */
export const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Quantiles of one number over the draws. */
export interface Quantiles {
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
}

/** One cell over all draws; `difference` is plan minus baseline, draw by draw. */
export interface CellSummary {
  baseline: Quantiles;
  plan: Quantiles;
  difference: Quantiles;
  /** With the noise of counting on top, for measures that count persons; absent for money. */
  counted?: { baseline: Quantiles; plan: Quantiles };
  /** Share of draws in which a target is reached; absent for months. */
  reached?: { baseline: number; plan: number; counted?: { baseline: number; plan: number } };
}

const COUNTS = 0x434f554e;

function quantiles(values: Float64Array): Quantiles {
  const [p5, p25, p50, p75, p95] = quantilesOf(values, PROBABILITIES) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { p5, p25, p50, p75, p95 };
}

function shareAtMost(values: Float64Array, atMost: number): number {
  let count = 0;
  // A rounding is no miss.
  const limit = atMost + 1e-9 * Math.abs(atMost);
  for (let k = 0; k < values.length; k++) if ((values[k] as number) <= limit) count++;
  return count / values.length;
}

/**
 * Makes a summariser of cells, with room for so many draws.
 *
 * Independent cases are a Poisson stock, so counting adds a variance of about the mean; it is drawn as a normal number
 * per (seed, draw, cell), the same for baseline and plan.
 */
export function createSummariser(
  draws: number,
  seed: number,
): (cell: Cell, index: number, baseline: Float64Array, plan: Float64Array) => CellSummary {
  const noise = new Float64Array(draws);
  const room = new Float64Array(draws);
  const words = new Int32Array(2);
  /** A copy, as quantiles reorder what they are given. */
  const copied = (values: Float64Array): Float64Array => {
    room.set(values);
    return room;
  };
  const differences = (baseline: Float64Array, plan: Float64Array): Float64Array => {
    for (let draw = 0; draw < draws; draw++) {
      room[draw] = (plan[draw] as number) - (baseline[draw] as number);
    }
    return room;
  };
  const counted = (levels: Float64Array): Float64Array => {
    for (let draw = 0; draw < draws; draw++) {
      const level = levels[draw] as number;
      room[draw] = Math.max(0, level + Math.sqrt(level) * (noise[draw] as number));
    }
    return room;
  };
  const drawNoise = (cell: number): void => {
    for (let draw = 0; draw < draws; draw++) {
      if ((draw & 1) === 0) threefry(seed, COUNTS, draw >> 1, cell, words);
      noise[draw] = normalQuantile(unitOf(words[draw & 1] as number));
    }
  };
  return (cell, index, baseline, plan) => {
    const counts = cell.measure === 'fte' || cell.measure === 'cases' || cell.measure === 'long';
    if (counts) drawNoise(index);
    const summary: CellSummary = {
      baseline: quantiles(copied(baseline)),
      plan: quantiles(copied(plan)),
      difference: quantiles(differences(baseline, plan)),
    };
    if (counts) {
      summary.counted = { baseline: quantiles(counted(baseline)), plan: quantiles(counted(plan)) };
    }
    if ('target' in cell) {
      const { atMost } = cell;
      summary.reached = { baseline: shareAtMost(baseline, atMost), plan: shareAtMost(plan, atMost) };
      if (counts) {
        summary.reached.counted = {
          baseline: shareAtMost(counted(baseline), atMost),
          plan: shareAtMost(counted(plan), atMost),
        };
      }
    }
    return summary;
  };
}
