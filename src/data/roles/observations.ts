import type { Observation } from '../../model/observation';
import { labelOfMonth, monthOfLabel } from '../../util/calendar';
import type { Imported, Issue, MeasureName, MeasureSource, Roles, RowFilter } from '../types';
import { isAlikeThroughYears } from './cumulated';
import { measureCandidates } from './measureCandidates';
import { measuredBy, type Measured, type SummedOver } from './measured';
import { kindOf, observedMeasures, seriesMeasures } from './measureKinds';
import { countIssues, gapIssues, namedMonths } from './observationIssues';
import { periodRows } from './periodRows';
import { timedRows } from './selection';
import { perThousand, seriesOf, type OutsideSeries } from './series';
import { formOf, outsideForm, sourceIssues } from './sourceIssues';
import type { Base } from './study';

export interface Observations {
  /** In order of time, one a period. */
  observations: Observation[];
  /** Measures that are no part of an observation, and what comes from outside, each by period. */
  series: OutsideSeries[];
  issues: Issue[];
  /** Columns whose categories were added up, and how many there are of them. */
  summedOver: SummedOver[];
  /** Rows left out because they are sums of other rows. */
  totalsLeftOut: number;
}

/**
 * The rows of a table as observations: filtered, totals left out, added up by period, the measures side by side.
 *
 * The days of one month become their mean (fte, open cases, outside series), the last of them (long) or their sum
 * (flows, money). A week that lies in two months counts in each by its days there: a mean is weighted by days, a sum
 * takes a seventh of the week for each day. Figures that run up from the beginning of the year, by their name, are taken
 * apart into those of the periods; figures in thousands are multiplied.
 */
export function toObservations(imported: Imported, roles: Roles): Observations {
  const { rows, issues } = periodRows(imported, roles);
  const wanted = [...observedMeasures, ...seriesMeasures].flatMap(
    (measure): [MeasureName, MeasureSource][] => {
      const source = roles[measure];
      return source ? [[measure, source]] : [];
    },
  );
  const outside = roles.series ?? [];
  if (wanted.length === 0 && outside.length === 0) {
    issues.push({ severity: 'error', code: 'measure.missing', params: {} });
  }
  const empty = { observations: [], series: [], issues, summedOver: [], totalsLeftOut: rows?.totals ?? 0 };
  if (!rows) return empty;
  const base: Base = { imported, timed: timedRows(rows), period: roles.period, known: new Map() };
  const filters = [...(roles.filter ? [roles.filter] : []), ...(roles.filters ?? [])];
  const measured = new Map(
    wanted.map(([measure, source]) => [
      measure,
      measuredBy(
        { measure, kind: kindOf[measure], source, filters, form: formOf(measure, source, imported) },
        base,
      ),
    ]),
  );
  const observations = sideBySide(measured, rows.months);
  const series = [...measured]
    .filter(([measure]) => !(observedMeasures as readonly string[]).includes(measure))
    .map(([measure, { byPeriod, unit }]) => seriesOf(measure, measure, unit, byPeriod, rows.months));
  const candidates = wanted.length > 0 ? measureCandidates(imported) : [];
  issues.push(...wanted.flatMap(([measure, source]) => sourceIssues(measure, source, imported, candidates)));
  const all = [...measured.values()];
  const [budget, spending] = [measured.get('budget'), measured.get('spending')];
  if (roles.budget && budget && isBudgetOfYear(budget, spending, rows.months)) {
    const { column } = roles.budget;
    issues.push({ severity: 'warning', code: 'budget.yearly', params: {}, column });
  }
  issues.push(...all.flatMap((each) => each.issues));
  for (const { name, source, filters: own, perThousandOf } of outside) {
    const of = (from: MeasureSource, where: readonly RowFilter[]): Measured =>
      measuredBy(
        { measure: 'series', kind: 'mean', source: from, filters: where, form: outsideForm(from) },
        base,
      );
    const figures = of(source, own ?? filters);
    const population = perThousandOf && of(perThousandOf.source, perThousandOf.filters ?? own ?? filters);
    const byPeriod = population ? perThousand(figures.byPeriod, population.byPeriod) : figures.byPeriod;
    series.push(seriesOf(name, null, population ? '‰' : figures.unit, byPeriod, rows.months));
    issues.push(...figures.issues, ...(population?.issues ?? []));
  }
  issues.push(...gapIssues(observations), ...lackingIssues(measured, observations, roles));
  for (const measure of ['long', 'inflow'] as const) {
    const source = roles[measure];
    if (source) issues.push(...countIssues(measure, source.column, observations));
  }
  return {
    observations,
    series,
    issues: distinct(issues),
    summedOver: widest(all.flatMap((each) => each.summedOver)),
    totalsLeftOut: new Set(all.flatMap(({ totals }) => totals)).size + rows.totals,
  };
}

/** Spending is not so far below its budget. */
const FAR_ABOVE = 3;

/** Whether the budget of a whole year seems to stand beside each of its periods, so that their sum is many years'. */
function isBudgetOfYear(budget: Measured, spending: Measured | undefined, months: number): boolean {
  if (!isAlikeThroughYears(budget.byPeriod, months)) return false;
  const total = ({ byPeriod }: Measured): number =>
    [...byPeriod.values()].reduce((sum: number, value) => sum + (value ?? 0), 0);
  return !spending || spending.unit !== budget.unit || total(budget) > FAR_ABOVE * total(spending);
}

/** What several measures say alike about the columns that they share is said once. */
function distinct(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** Periods that have no row for one measure, though they have for another. */
function lackingIssues(
  measured: ReadonlyMap<MeasureName, Measured>,
  observations: readonly Observation[],
  roles: Roles,
): Issue[] {
  return observedMeasures.flatMap((measure): Issue[] => {
    const byPeriod = measured.get(measure)?.byPeriod;
    const column = roles[measure]?.column;
    if (!byPeriod || byPeriod.size === 0 || column === undefined) return [];
    const lacking = observations
      .map(({ from }) => monthOfLabel(from))
      .filter((month) => !byPeriod.has(month));
    if (lacking.length === 0) return [];
    const params = { measure, count: lacking.length, periods: namedMonths(lacking) };
    return [{ severity: 'warning', code: 'measure.lacking', params, column }];
  });
}

function sideBySide(measured: ReadonlyMap<MeasureName, Measured>, months: number): Observation[] {
  const of = (measure: MeasureName, period: number): number | null =>
    measured.get(measure)?.byPeriod.get(period) ?? null;
  const periods = observedMeasures.flatMap((measure) => [...(measured.get(measure)?.byPeriod.keys() ?? [])]);
  const inOrder = [...new Set(periods)].sort((a, b) => a - b);
  return inOrder.map((period): Observation => ({
    from: labelOfMonth(period),
    months,
    fte: of('fte', period),
    long: of('long', period),
    inflow: of('inflow', period),
  }));
}

function widest(summed: SummedOver[]): SummedOver[] {
  const values = new Map<string, number>();
  for (const each of summed) values.set(each.column, Math.max(each.values, values.get(each.column) ?? 0));
  return [...values].map(([column, count]) => ({ column, values: count }));
}
