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

/** An outcome as a weighted sum over the weeks of a run: Σ weights[k] · series[weeks[k]]. */
export interface OutcomeWeights {
  series: (typeof SERIES)[Measure];
  weeks: Int32Array;
  weights: Float64Array;
}

/**
 * The weeks that an outcome is made of.
 *
 * @throws ScenarioError when the horizon does not reach the month or the year at all
 */
export function outcomeWeights(
  { startDay, weeks }: Pick<Plan, 'startDay' | 'weeks'>,
  outcome: Outcome,
): OutcomeWeights {
  checkRecord('outcome', outcome);
  const series = Object.hasOwn(SERIES, outcome.measure) ? SERIES[outcome.measure] : undefined;
  if (series === undefined)
    throw new ScenarioError('outcome.measure', outcome.measure, 'fte, cases, long or net');
  const byMonth = 'month' in outcome;
  const first = byMonth ? monthOfLabel(outcome.month) : outcome.year * 12;
  const [from, to] = [firstDayOfMonth(first), firstDayOfMonth(first + (byMonth ? 1 : 12))];
  const parts = Number.isInteger(first) ? daysByWeek(startDay, weeks, from, to) : [];
  const lastPart = parts.at(-1);
  if (!lastPart) {
    const [field, value] = byMonth ? ['outcome.month', outcome.month] : ['outcome.year', outcome.year];
    throw new ScenarioError(field as string, value, 'within the horizon');
  }
  if (byMonth && outcome.measure === 'long') {
    return { series, weeks: Int32Array.of(lastPart[0]), weights: Float64Array.of(1) };
  }
  const days = parts.reduce((sum, [, count]) => sum + count, 0);
  const divisor = outcome.measure === 'net' ? 7 : days;
  return {
    series,
    weeks: Int32Array.from(parts, ([week]) => week),
    weights: Float64Array.from(parts, ([, count]) => count / divisor),
  };
}

/**
 * Reads an outcome from a run, without building the months.
 *
 * @throws ScenarioError when the horizon does not reach the month or the year at all
 */
export function outcomeReader(plan: Plan, outcome: Outcome): (out: RunOutput) => number {
  const { series, weeks, weights } = outcomeWeights(plan, outcome);
  return (out) => {
    const values = out[series];
    let sum = 0;
    for (let k = 0; k < weeks.length; k++)
      sum += (weights[k] as number) * (values[weeks[k] as number] as number);
    return sum;
  };
}
