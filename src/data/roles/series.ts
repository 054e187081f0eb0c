import { labelOfMonth } from '../../util/calendar';
import type { MeasureName } from '../types';

/** The figure of one period; `null` where nothing was counted. */
export interface PeriodValue {
  /** First month, `YYYY-MM`. */
  from: string;
  /** Length in months. */
  months: number;
  value: number | null;
}

/** Figures by period that are kept beside the observations. */
export interface OutsideSeries {
  /** The person's name for it; of a measure its code. */
  name: string;
  /** Null for what comes from outside: unemployment, a neighbour, the country. */
  measure: MeasureName | null;
  /** Unit of the figures, '' for plain counts; `‰` for figures per 1,000. */
  unit: string;
  /** In order of time. */
  values: PeriodValue[];
}

/** A series from figures by first month (year * 12 + month - 1). */
export function seriesOf(
  name: string,
  measure: MeasureName | null,
  unit: string,
  byPeriod: ReadonlyMap<number, number | null>,
  months: number,
): OutsideSeries {
  const values = [...byPeriod]
    .sort(([a], [b]) => a - b)
    .map(([period, value]) => ({ from: labelOfMonth(period), months, value }));
  return { name, measure, unit, values };
}

/** Figures per 1,000 of a population; null in periods where either is not counted or nobody lives. */
export function perThousand(
  figures: ReadonlyMap<number, number | null>,
  population: ReadonlyMap<number, number | null>,
): Map<number, number | null> {
  return new Map(
    [...figures].map(([period, value]) => {
      const people = population.get(period) ?? 0;
      return [period, value === null || people <= 0 ? null : (1000 * value) / people];
    }),
  );
}
