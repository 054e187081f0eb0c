import type { OutsideSeries } from '../../data';
import type { Observation } from '../../model';

/** The figures of one period: those of the observation, then one for each series. */
export interface PeriodRow {
  from: string;
  months: number;
  /** Whether an observation tells of it, and not a series alone. */
  isObserved: boolean;
  fte: number | null;
  long: number | null;
  inflow: number | null;
  others: (number | null)[];
}

/** Observations and series side by side, in order of time; a quarter and its first month are two rows. */
export function periodRows(
  observations: readonly Observation[],
  series: readonly Pick<OutsideSeries, 'values'>[],
): PeriodRow[] {
  const rows = new Map<string, PeriodRow>();
  const rowOf = (from: string, months: number): PeriodRow => {
    const key = `${from} ${String(months).padStart(2, '0')}`;
    const row = rows.get(key) ?? {
      from,
      months,
      isObserved: false,
      fte: null,
      long: null,
      inflow: null,
      others: series.map(() => null),
    };
    rows.set(key, row);
    return row;
  };
  for (const { from, months, fte, long, inflow } of observations)
    Object.assign(rowOf(from, months), { isObserved: true, fte, long, inflow });
  series.forEach(({ values }, place) => {
    for (const { from, months, value } of values) rowOf(from, months).others[place] = value;
  });
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
