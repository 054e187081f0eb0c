import type { Observation } from '../../model/observation';
import { labelOfMonth, monthOfLabel } from '../../util/calendar';
import type { Issue, MeasureName } from '../types';

/** What an issue says a figure is for; outside series are told about by their column. */
export type Told = MeasureName | 'series';

/** A list in an issue names no more than this; the count says the rest. */
const MOST_NAMED = 6;

/** What was counted in one period, before it became an observation. */
export interface PeriodCount {
  /** First month: year * 12 + month - 1. */
  period: number;
  present: number;
  missing: number;
  /** How many of the missing are figures kept back because they are small. */
  withheld: number;
}

/** Labels of months in a text; of many the first ones and the last, which is the newest. */
export function namedMonths(months: readonly number[]): string {
  const names = months.map(labelOfMonth);
  if (names.length <= MOST_NAMED) return names.join(', ');
  return [...names.slice(0, MOST_NAMED - 1), '…', ...names.slice(-1)].join(', ');
}

/** Periods between the first and the last that nothing was counted in. */
export function gapIssues(observations: readonly Observation[]): Issue[] {
  const months = observations.map(({ from }) => monthOfLabel(from));
  const present = new Set(months);
  const step = observations[0]?.months ?? 1;
  const absent: number[] = [];
  for (let month = months[0] ?? 0; month < (months.at(-1) ?? 0); month += step) {
    if (!present.has(month)) absent.push(month);
  }
  if (absent.length === 0) return [];
  const params = { count: absent.length, periods: namedMonths(absent) };
  return [{ severity: 'warning', code: 'period.gap', params }];
}

/** Periods where some cells of a measure hold no figure, so that their sum is too low. */
export function missingIssues(measure: Told, column: string, counts: readonly PeriodCount[]): Issue[] {
  return counts
    .filter(({ present, missing }) => present > 0 && missing > 0)
    .map(({ period, present, missing, withheld }) => ({
      severity: 'warning',
      code: withheld === missing ? 'cells.withheld' : 'cells.missing',
      params: { measure, period: labelOfMonth(period), missing, present },
      column,
    }));
}

/**
 * Periods that stand in more than one row with nothing to tell the rows apart.
 *
 * Where categories divide the table the rows are added up all the same, since a column of numbers (an age) may tell
 * them apart, and so are postings of money; without any category only the last row of a count can be meant.
 */
export function repeatedIssues(
  measure: Told,
  column: string,
  months: readonly number[],
  areAdded: boolean,
): Issue[] {
  if (months.length === 0) return [];
  const params = { measure, count: months.length, periods: namedMonths(months) };
  return [{ severity: 'warning', code: areAdded ? 'rows.repeated' : 'period.duplicate', params, column }];
}

/** Months that weeks cover in part only: a figure for them would look like that of a whole month. */
export function partialIssues(measure: Told, column: string, months: readonly number[]): Issue[] {
  if (months.length === 0) return [];
  const params = { measure, count: months.length, periods: namedMonths(months) };
  return [{ severity: 'info', code: 'month.partial', params, column }];
}

/** Figures that a count of cases cannot have. */
export function countIssues(
  measure: 'long' | 'inflow',
  column: string,
  observations: readonly Observation[],
): Issue[] {
  const found = (code: string, isWrong: (value: number) => boolean): Issue[] => {
    const wrong = observations.filter((observation) => isWrong(observation[measure] ?? 0));
    const [first] = wrong;
    if (!first) return [];
    const params = { measure, count: wrong.length, period: first.from, value: first[measure] ?? 0 };
    return [{ severity: 'warning', code, params, column }];
  };
  return [
    ...found('count.negative', (value) => value < 0),
    ...found('count.fraction', (value) => !Number.isInteger(value)),
  ];
}
