import { isoOfDay } from '../../util/calendar';
import { steadyState, survival } from '../lifeTable';
import { DEFAULT_DURATIONS } from '../limits';
import { simulate, type Simulation } from '../simulate';
import type { CheckedCount } from './durationCounts';
import { nextWeek } from './nextWeek';

/** A caseload counted by duration on one or more days, with one weekly exit probability a band. */
export interface BandsModel {
  durations: number;
  /** Week of each count, from the Monday on or before the first. */
  weeks: number[];
  /** Exit probability by duration from that by band. */
  byDuration: (hazards: Float64Array) => Float64Array;
  /** Cases by duration in the first week: steady for a single count, else the first count spread within its bands. */
  first: (hazards: Float64Array, inflowPerWeek: number) => Float64Array;
  /** New cases by week, from the first on; counted where they were. */
  inflow: (inflowPerWeek: number) => Float64Array;
  /** Expected cases by band in each count that is to be explained: all but the first, unless it is the only one. */
  expected: (hazards: Float64Array, inflowPerWeek: number) => Float64Array[];
  /** Cases by duration in the week of the newest count, without that week's inflow. */
  carried: (hazards: Float64Array, inflowPerWeek: number) => number[];
}

function sumsByBand(values: Float64Array, edges: readonly number[]): Float64Array {
  return Float64Array.from(edges, (from, band) =>
    values.subarray(from, edges[band + 1] ?? values.length).reduce((sum, value) => sum + value, 0),
  );
}

/** Follows the counted bands from the first count to the newest, as the engine does. */
export function bandsModel(counts: readonly CheckedCount[], startDay: number): BandsModel {
  const { edges, cases } = counts[0] as CheckedCount;
  const durations = Math.max(DEFAULT_DURATIONS, (edges.at(-1) ?? 0) + 1);
  const weeks = counts.map(({ day }) => Math.floor((day - startDay) / 7));
  const lastWeek = weeks.at(-1) ?? 0;

  const byDuration = (hazards: Float64Array): Float64Array => {
    const result = new Float64Array(durations);
    edges.forEach((from, band) => result.fill(hazards[band] ?? 0, from));
    return result;
  };
  const first = (hazards: Float64Array, inflowPerWeek: number): Float64Array => {
    const table = byDuration(hazards);
    if (counts.length === 1)
      return steadyState(table, 'life').map((weeksInCase) => weeksInCase * inflowPerWeek);
    const alive = survival(table);
    const within = sumsByBand(alive, edges);
    const result = new Float64Array(durations);
    edges.forEach((from, band) => {
      const sum = within[band] ?? 0;
      for (let d = from; d < (edges[band + 1] ?? durations); d++)
        result[d] = sum > 0 ? ((cases[band] ?? 0) * (alive[d] ?? 0)) / sum : 0;
    });
    return result;
  };
  const inflow = (inflowPerWeek: number): Float64Array => {
    const result = new Float64Array(lastWeek + 1);
    for (let week = 1; week <= lastWeek; week++) {
      const next = counts[weeks.findIndex((counted) => counted >= week)];
      result[week] = next?.inflowPerWeek ?? inflowPerWeek;
    }
    return result;
  };
  const simulated = (hazards: Float64Array, inflowPerWeek: number, bandEdges: number[]): Simulation =>
    simulate({
      startDate: isoOfDay(startDay),
      weeks: lastWeek + 1,
      D: durations,
      life: { h: Array.from(byDuration(hazards)) },
      initial: { n: Array.from(first(hazards, inflowPerWeek)) },
      inflow: { values: Array.from(inflow(inflowPerWeek)) },
      bandEdges,
    });

  return {
    durations,
    weeks,
    byDuration,
    first,
    inflow,
    expected(hazards, inflowPerWeek) {
      if (counts.length === 1) return [sumsByBand(first(hazards, inflowPerWeek), edges)];
      const { bands } = simulated(hazards, inflowPerWeek, edges);
      return weeks.slice(1).map((week) => Float64Array.from(bands, ({ stock }) => stock[week] ?? 0));
    },
    carried(hazards, inflowPerWeek) {
      const everyDuration = Array.from({ length: durations }, (_, d) => d);
      const { bands } = simulated(hazards, inflowPerWeek, everyDuration);
      return nextWeek(
        bands.map(({ stock }) => stock[lastWeek - 1] ?? 0),
        byDuration(hazards),
      );
    },
  };
}
