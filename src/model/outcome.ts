import { firstDayOfMonth, monthOfLabel } from '../util/calendar';
import { checkRecord, ScenarioError } from './check';
import type { Plan } from './plan';
import { daysByWeek } from './months';
import type { RunOutput } from './run/output';

/** full-time persons, cases, cases over 52 weeks, or kr. after reimbursement. */
export type Measure = 'fte' | 'cases' | 'long' | 'net';

/**
 * One number of a run. By month: fte and cases are the mean of the month, long is the level at its end, net its money.
 * By year: the day-weighted mean; net is the sum.
 */
export type Outcome = { measure: Measure; month: string } | { measure: Measure; year: number };

const SERIES = { fte: 'fullTime', cases: 'stock', long: 'long', net: 'net' } as const;

/**
 * An outcome as a weighted sum over the weeks of a run, so that it can be read without building the months.
 *
 * @throws ScenarioError when the horizon does not reach the month or the year at all
 */
export function outcomeReader(plan: Plan, outcome: Outcome): (out: RunOutput) => number {
  checkRecord('outcome', outcome);
  const series = Object.hasOwn(SERIES, outcome.measure) ? SERIES[outcome.measure] : undefined;
  if (series === undefined)
    throw new ScenarioError('outcome.measure', outcome.measure, 'fte, cases, long or net');
  const byMonth = 'month' in outcome;
  const first = byMonth ? monthOfLabel(outcome.month) : outcome.year * 12;
  const [from, to] = [firstDayOfMonth(first), firstDayOfMonth(first + (byMonth ? 1 : 12))];
  const parts = Number.isInteger(first) ? daysByWeek(plan.startDay, plan.weeks, from, to) : [];
  const lastPart = parts.at(-1);
  if (!lastPart) {
    const [field, value] = byMonth ? ['outcome.month', outcome.month] : ['outcome.year', outcome.year];
    throw new ScenarioError(field as string, value, 'within the horizon');
  }
  if (byMonth && outcome.measure === 'long') return (out) => out.long[lastPart[0]] ?? 0;
  const days = parts.reduce((sum, [, count]) => sum + count, 0);
  const divisor = outcome.measure === 'net' ? 7 : days;
  return (out) => parts.reduce((sum, [week, count]) => sum + count * (out[series][week] ?? 0), 0) / divisor;
}
