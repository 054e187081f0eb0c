import type { Observation } from '../../model/observation';
import { labelOfMonth, monthOfLabel } from '../../util/calendar';
import { absentIssues, absentRows, type AbsentRows } from './absentRows';
import { leaveCrossings, type Crossing } from './crossingMargins';
import { differences, isAlikeThroughYears, looksCumulated } from './cumulated';
import { differingTotals } from './differingTotals';
import { split } from './groups';
import { measureCandidates } from './measureCandidates';
import { isMoney, kindOf, observedMeasures, seriesMeasures, type MeasureKind } from './measureKinds';
import {
  countIssues,
  gapIssues,
  missingIssues,
  namedMonths,
  partialIssues,
  repeatedIssues,
  type Told,
} from './observationIssues';
import { overlappingBands } from './overlappingBands';
import { isWholeMonth, periodRows } from './periodRows';
import { periodSums } from './periodSums';
import {
  presentCodes,
  selectRows,
  timedRows,
  type Category,
  type Selection,
  type TimedRows,
} from './selection';
import { perThousand, seriesOf, type OutsideSeries } from './series';
import { addedMeasures, formOf, isRateSource, sourceIssues, type SourceForm } from './sourceIssues';
import { suspectedTotals } from './suspectedTotals';
import { sumPatterns, totalsBesideParts, type SumPatterns } from './totalsBesideParts';
import type { Column, Imported, Issue, MeasureName, MeasureSource, Roles, RowFilter } from '../types';

export interface Observations {
  /** In order of time, one a period. */
  observations: Observation[];
  /** Measures that are no part of an observation, and what comes from outside, each by period. */
  series: OutsideSeries[];
  issues: Issue[];
  /** Columns whose categories were added up, and how many there are of them. */
  summedOver: { column: string; values: number }[];
  /** Rows left out because they are sums of other rows. */
  totalsLeftOut: number;
}

/** Figures of the table, by the first month of their period. */
interface Measured {
  byPeriod: ReadonlyMap<number, number | null>;
  unit: string;
  issues: Issue[];
  summedOver: Observations['summedOver'];
  /** Places of the rows left out as totals. */
  totals: number[];
}

/** What is to be measured, and how it is told about. */
interface Wanted {
  measure: Told;
  kind: MeasureKind;
  source: MeasureSource;
  filters: readonly RowFilter[];
  form: SourceForm;
}

/** The table's rows in time. */
interface Base {
  imported: Imported;
  timed: TimedRows;
  period: string | null;
  /** What has been found about the rows that meet some conditions, by these. */
  known: Map<string, Studied>;
}

/** What can be said about a selection whatever its figures. */
interface Studied {
  selection: Selection;
  patterns: SumPatterns;
  /** 1 for rows that other rows count too. */
  left: Uint8Array;
  crossings: readonly Crossing[];
  /** Columns whose categories are added up. */
  dividing: readonly Category[];
  /** First months of periods where rows are alike in all categories. */
  repeated: readonly number[];
  absent: AbsentRows | null;
}

/** Figures as read, each one for one. */
const AS_READ: SourceForm = { scale: 1, isCumulated: false };

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
      measuredBy({ measure: 'series', kind: 'mean', source: from, filters: where, form: AS_READ }, base);
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

/** What is to be known about the rows that meet some conditions; measures of the same rows share it. */
function studied(conditions: readonly RowFilter[], { imported, timed, period, known }: Base): Studied {
  const name = JSON.stringify(conditions.map(({ column, equals }) => [column, equals]));
  const found = known.get(name);
  if (found) return found;
  const selection = selectRows(timed, imported.columns, conditions, period);
  const patterns = sumPatterns(selection);
  const left = totalsBesideParts(selection, patterns);
  const crossings = leaveCrossings(selection, patterns, left);
  const dividing = selection.categories.flatMap((category): Category[] => {
    const isPresent = new Uint8Array(category.dictionary.length);
    category.codes.forEach((code, at) => {
      if (left[at] === 0) isPresent[code] = 1;
    });
    return presentCodes(isPresent).length > 1 ? [{ ...category, isPresent }] : [];
  });
  const study: Studied = {
    selection,
    patterns,
    left,
    crossings,
    dividing,
    repeated: repeatsOf(selection, left, dividing, timed),
    absent: dividing.length > 0 ? absentRows(selection, timed.moments, dividing, patterns) : null,
  };
  known.set(name, study);
  return study;
}

function measuredBy({ measure, kind, source, filters, form }: Wanted, base: Base): Measured {
  const { imported, timed } = base;
  const { rows, moments } = timed;
  const isDates = imported.columns.some(({ name, type }) => name === base.period && type === 'date');
  const tell = (code: string, severity: Issue['severity'], params: Issue['params'] = {}): Issue => ({
    severity,
    code,
    params: { measure, ...params },
    column: source.column,
  });
  const figures = imported.columns.find(({ name, type }) => name === source.column && type === 'number');
  if (!figures) {
    const issues = [tell('column.missing', 'error')];
    return { byPeriod: new Map(), unit: '', issues, summedOver: [], totals: [] };
  }
  const unit = figures.unit ?? '';
  const study = studied([...filters, ...(source.where ? [source.where] : [])], base);
  const { selection, left, crossings, dividing, repeated } = study;
  const { row, time } = selection;
  const issues: Issue[] = [];
  if (row.length === 0) issues.push(tell('measure.noRows', 'warning'));
  const areAdded = dividing.length > 0 || isMoney(measure);
  issues.push(...repeatedIssues(measure, source.column, repeated, areAdded));
  const isRate = isRateSource(source, figures);
  if (isRate && dividing.length > 0) issues.push(tell('rate.mean', 'warning'));
  if (measure !== 'series') issues.push(...addedMeasures(measure, source.column, dividing));
  issues.push(...crossings.map((crossing) => tell('total.crossing', 'warning', { ...crossing })));
  // Money is booked on some days and not on others.
  const isPosting = isMoney(measure) && isDates;
  if (!isPosting) issues.push(...absentIssues(measure, source.column, study.absent));
  if (!isRate) issues.push(...sumIssues(study, figures, imported.lines));
  const isNewest = areAdded || repeated.length === 0 ? null : newestOfEach(selection, left);
  const momentOf = time.of.map((moment, at) => (left[at] === 1 || isNewest?.[at] === 0 ? -1 : moment));
  const howCounted = { kind: form.isCumulated ? ('end' as const) : kind, span: rows.span, isRate };
  const counts = periodSums({ momentOf, row, moments }, figures, howCounted);
  const partial = rows.span === 7 ? counts.filter(({ period, days }) => !isWholeMonth(period, days)) : [];
  issues.push(
    ...missingIssues(measure, source.column, counts),
    ...partialIssues(
      measure,
      source.column,
      partial.map(({ period }) => period),
    ),
  );
  const isPartial = new Set(partial.map(({ period }) => period));
  const read = new Map(
    counts
      .filter(({ period }) => !isPartial.has(period))
      .map(({ period, value }) => [period, value === null || isRate ? value : scaled(value, form)]),
  );
  if (kind === 'sum' && !form.isCumulated && looksCumulated(read, rows.months)) {
    issues.push(tell('measure.rising', 'warning'));
  }
  return {
    byPeriod: form.isCumulated ? differences(read, rows.months) : read,
    unit,
    issues,
    summedOver: dividing.map(({ column, isPresent }) => ({
      column: column.name,
      values: presentCodes(isPresent).length,
    })),
    totals: Array.from(row.filter((_, at) => left[at] === 1)),
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

/** Thousands as ones, without the crumbs of binary fractions. */
function scaled(value: number, { scale }: SourceForm): number {
  return scale === 1 ? value : Math.round(value * scale * 1e6) / 1e6;
}

/** Categories that seem to be sums of others, and totals that are not. */
function sumIssues(
  { selection, patterns, left, dividing }: Studied,
  figures: Column,
  lines: ArrayLike<number>,
): Issue[] {
  if (selection.categories.length === 0) return [];
  const { row, time } = selection;
  const values = new Float64Array(row.length);
  row.forEach((place, at) => (values[at] = figures.values[place] ?? NaN));
  const differing = differingTotals(selection, patterns, left, values, lines);
  if (dividing.length === 0) return differing;
  const isPart = (_: number, at: number): boolean => left[at] === 0;
  const isWhole = !left.includes(1);
  const ofParts = <T extends Int32Array | Float64Array>(all: T): T =>
    isWhole ? all : (all.filter(isPart) as T);
  const parts = { time: { of: ofParts(time.of), count: time.count }, figures: ofParts(values) };
  return [
    ...differing,
    ...overlappingBands(dividing),
    ...dividing.flatMap(({ column, dictionary, codes }) =>
      suspectedTotals(column.name, dictionary, { ...parts, codes: ofParts(codes) }),
    ),
  ];
}

/** First months of the periods where two rows have the same moment and the same categories. */
function repeatsOf(
  { time }: Selection,
  left: Uint8Array,
  dividing: readonly Category[],
  { moments }: TimedRows,
): number[] {
  const { of, count } = dividing.reduce(
    (groups, { codes, dictionary }) => split(groups, codes, dictionary.length),
    time,
  );
  const isTaken = new Uint8Array(count);
  const periods = new Set<number>();
  of.forEach((group, at) => {
    if (left[at] === 1) return;
    if (isTaken[group] === 1) periods.add(moments[time.of[at] ?? -1]?.period ?? NaN);
    isTaken[group] = 1;
  });
  return [...periods].sort((a, b) => a - b);
}

/** 1 for the row furthest down at each moment: a corrected figure is added below the one it corrects. */
function newestOfEach({ row, time }: Selection, left: Uint8Array): Uint8Array {
  const newest = new Int32Array(time.count).fill(-1);
  time.of.forEach((moment, at) => {
    if (left[at] === 0) newest[moment] = Math.max(newest[moment] ?? -1, row[at] ?? -1);
  });
  const isNewest = new Uint8Array(row.length);
  row.forEach((place, at) => (isNewest[at] = newest[time.of[at] ?? -1] === place ? 1 : 0));
  return isNewest;
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

function widest(summed: Observations['summedOver']): Observations['summedOver'] {
  const values = new Map<string, number>();
  for (const each of summed) values.set(each.column, Math.max(each.values, values.get(each.column) ?? 0));
  return [...values].map(([column, count]) => ({ column, values: count }));
}
