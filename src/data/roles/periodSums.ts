import type { Column } from '../types';
import type { MeasureKind } from './measureKinds';
import type { PeriodCount } from './observationIssues';
import type { Moment } from './selection';

/** A period's figure, with the days that moments with a figure cover. */
export interface PeriodSum extends PeriodCount {
  value: number | null;
  days: number;
}

/** Sums, or means of shares, by moment. */
interface MomentSums {
  sum: Float64Array;
  present: Int32Array;
  missing: Int32Array;
  withheld: Int32Array;
}

/**
 * A period's figure out of its moments, in order of time, the categories of each added up.
 *
 * @param momentOf the moment of each row, −1 for rows that do not count
 * @param span what the weights of a whole unit add up to
 */
export function periodSums(
  { momentOf, row, moments }: { momentOf: Int32Array; row: Int32Array; moments: readonly Moment[] },
  figures: Column,
  { kind, span, isRate }: { kind: MeasureKind; span: number; isRate: boolean },
): PeriodSum[] {
  const { sum, present, missing, withheld } = momentSums(momentOf, row, moments.length, figures);
  const periods: PeriodSum[] = [];
  let place = 0;
  while (place < moments.length) {
    const period = moments[place]?.period ?? NaN;
    const members: number[] = [];
    for (; place < moments.length && moments[place]?.period === period; place++) {
      if ((present[place] ?? 0) + (missing[place] ?? 0) > 0) members.push(place);
    }
    if (members.length === 0) continue;
    const counted = members.filter((moment) => (present[moment] ?? 0) > 0);
    const last = counted.at(-1) ?? -1;
    // The missing cells of a count at the end of a period are those of its last moment.
    const told = kind === 'end' && last >= 0 ? [last] : members;
    const valueOf = (moment: number): number => (sum[moment] ?? 0) / (isRate ? (present[moment] ?? 1) : 1);
    const weightOf = (moment: number): number => moments[moment]?.weight ?? 0;
    const days = counted.reduce((total, moment) => total + weightOf(moment), 0);
    const total = counted.reduce((all, moment) => all + valueOf(moment) * weightOf(moment), 0);
    const figure = kind === 'end' ? valueOf(last) : kind === 'mean' ? total / days : total / span;
    const added = (of: Int32Array): number => told.reduce((all, moment) => all + (of[moment] ?? 0), 0);
    periods.push({
      period,
      value: counted.length > 0 ? figure : null,
      days,
      present: added(present),
      missing: added(missing),
      withheld: added(withheld),
    });
  }
  return periods;
}

function momentSums(momentOf: Int32Array, row: Int32Array, count: number, figures: Column): MomentSums {
  const { values, missing: kinds = [], missingByRow } = figures;
  const sum = new Float64Array(count);
  const present = new Int32Array(count);
  const missing = new Int32Array(count);
  const withheld = new Int32Array(count);
  for (let at = 0; at < momentOf.length; at++) {
    const moment = momentOf[at] ?? -1;
    if (moment < 0) continue;
    const place = row[at] ?? -1;
    const value = values[place] ?? NaN;
    if (!Number.isNaN(value)) {
      sum[moment] = (sum[moment] ?? 0) + value;
      present[moment] = (present[moment] ?? 0) + 1;
      continue;
    }
    missing[moment] = (missing[moment] ?? 0) + 1;
    if (kinds[(missingByRow?.[place] ?? 0) - 1]?.reason === 'withheld') {
      withheld[moment] = (withheld[moment] ?? 0) + 1;
    }
  }
  return { sum, present, missing, withheld };
}
