import type { OutsideSeries } from '../data';
import type { Observation } from '../model';

/** All figures of one period; null where nothing was counted. */
export interface PeriodFigures extends Observation {
  /** One for each series, in their order. */
  series: (number | null)[];
}

/**
 * The observations and the series side by side, in the order of time. A period that some of them lack is there all the
 * same, and periods of different lengths that begin together are two.
 */
export function figuresByPeriod(
  observations: readonly Observation[],
  series: readonly OutsideSeries[],
): PeriodFigures[] {
  const rows = new Map<string, PeriodFigures>();
  const rowOf = ({ from, months }: { from: string; months: number }): PeriodFigures => {
    const key = `${from}/${months}`;
    const row = rows.get(key) ?? {
      from,
      months,
      fte: null,
      long: null,
      inflow: null,
      series: series.map(() => null),
    };
    rows.set(key, row);
    return row;
  };
  for (const observation of observations) Object.assign(rowOf(observation), observation);
  series.forEach(({ values }, place) => {
    for (const value of values) rowOf(value).series[place] = value.value;
  });
  return [...rows.values()].sort(
    (a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0) || a.months - b.months,
  );
}
