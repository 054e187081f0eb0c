import { escape, op, table, type ColumnTable } from 'arquero';
import type { Observation } from '../../model/observation';
import { labelOfMonth } from '../../util/calendar';
import { absentRows } from './absentRows';
import { isMoney, kindOf, observedMeasures, seriesMeasures, type MeasureKind } from './measureKinds';
import {
  countIssues,
  gapIssues,
  missingIssues,
  partialIssues,
  repeatedIssues,
  type PeriodCount,
  type Told,
} from './observationIssues';
import { isWholeMonth, periodRows, type PeriodRows } from './periodRows';
import { perThousand, seriesOf, type OutsideSeries } from './series';
import { suspectedTotals } from './suspectedTotals';
import { totalsBesideParts } from './totalsBesideParts';
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
}

/** A column under the name that Arquero knows it by. */
interface Keyed {
  column: Column;
  key: string;
}

/** The table's rows in time, as Arquero knows them. */
interface Base {
  table: ColumnTable;
  columns: readonly Keyed[];
  rows: PeriodRows;
  period: string | null;
}

/**
 * The rows of a table as observations: filtered, totals left out, added up by period, the measures side by side.
 *
 * Arquero does it, and because it compiles code from text, no text of the file reaches it: its columns bear our own
 * names, texts stay behind as codes, and conditions are functions. The days of one month become their mean (fte, open
 * cases, outside series), the last of them (long) or their sum (flows, money). A week that lies in two months counts in
 * each by its days there: a mean is weighted by days, a sum takes a seventh of the week for each day.
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
  const base = baseOf(imported.columns, rows, roles.period);
  const filters = [...(roles.filter ? [roles.filter] : []), ...(roles.filters ?? [])];
  const measured = new Map(
    wanted.map(([measure, source]) => [
      measure,
      measuredBy({ measure, kind: kindOf[measure], source, filters }, base),
    ]),
  );
  const observations = sideBySide(measured, rows.months);
  const series = [...measured]
    .filter(([measure]) => !(observedMeasures as readonly string[]).includes(measure))
    .map(([measure, { byPeriod, unit }]) => seriesOf(measure, measure, unit, byPeriod, rows.months));
  const all = [...measured.values()];
  issues.push(...all.flatMap((each) => each.issues));
  for (const { name, source, filters: own, perThousandOf } of outside) {
    const of = (from: MeasureSource, where: readonly RowFilter[]): Measured =>
      measuredBy({ measure: 'series', kind: 'mean', source: from, filters: where }, base);
    const figures = of(source, own ?? filters);
    const population = perThousandOf && of(perThousandOf.source, perThousandOf.filters ?? own ?? filters);
    const byPeriod = population ? perThousand(figures.byPeriod, population.byPeriod) : figures.byPeriod;
    series.push(seriesOf(name, null, population ? '‰' : figures.unit, byPeriod, rows.months));
    issues.push(...figures.issues, ...(population?.issues ?? []));
  }
  issues.push(...gapIssues(observations));
  for (const measure of ['long', 'inflow'] as const) {
    const source = roles[measure];
    if (source) issues.push(...countIssues(measure, source.column, observations));
  }
  return {
    observations,
    series,
    issues,
    summedOver: widest(all.flatMap((each) => each.summedOver)),
    totalsLeftOut: new Set(all.flatMap(({ totals }) => totals)).size + rows.totals,
  };
}

/** `row`, `period`, `unit` (the day, else the period), `weight` and c0, c1, … with numbers and codes, never a text. */
function baseOf(all: readonly Column[], rows: PeriodRows, period: string | null): Base {
  const columns = all.map((column, index): Keyed => ({ column, key: `c${index}` }));
  const values = columns.map(
    ({ column, key }) => [key, Float64Array.from(rows.row, (row) => column.values[row] ?? NaN)] as const,
  );
  const { row, month, unit, weight } = rows;
  return {
    table: table({ row, period: month, unit, weight, ...Object.fromEntries(values) }),
    columns,
    rows,
    period,
  };
}

function rowsWhere(rows: ColumnTable, holds: (row: number) => boolean): ColumnTable {
  return rows.filter(escape(({ row }: { row: number }) => holds(row))).reify();
}

function measuredBy({ measure, kind, source, filters }: Wanted, base: Base): Measured {
  const { columns, rows } = base;
  const figures = columns.find(({ column }) => column.name === source.column && column.type === 'number');
  if (!figures) {
    const issue: Issue = {
      severity: 'error',
      code: 'column.missing',
      params: { measure },
      column: source.column,
    };
    return { byPeriod: new Map(), unit: '', issues: [issue], summedOver: [], totals: [] };
  }
  const unit = figures.column.unit ?? '';
  const conditions = [...filters, ...(source.where ? [source.where] : [])];
  const selected = conditions.reduce((left, { column, equals }) => {
    const dictionary = columns.find((each) => each.column.name === column)?.column;
    const code = dictionary?.dictionary?.indexOf(equals) ?? -1;
    return rowsWhere(left, (row) => code >= 0 && dictionary?.values[row] === code);
  }, base.table);
  const issues: Issue[] = [];
  if (selected.numRows() === 0) {
    issues.push({ severity: 'warning', code: 'measure.noRows', params: { measure }, column: source.column });
  }
  const fixed = new Set([base.period, ...conditions.map(({ column }) => column)]);
  const categories = columns.filter(({ column }) => column.dictionary && !fixed.has(column.name));
  const parts = withoutTotals(selected, categories);
  const dividing = categories.filter(({ key }) => codesIn(parts, key).length > 1);
  const repeated = repeatsOf(parts, dividing);
  const areAdded = dividing.length > 0 || isMoney(measure);
  issues.push(...repeatedIssues(measure, source.column, repeated, areAdded));
  const isRate = unit === '%' || unit === '‰';
  if (isRate && dividing.length > 0) {
    issues.push({ severity: 'warning', code: 'rate.mean', params: { measure }, column: source.column });
  }
  if (dividing.length > 0) {
    const [places, months] = [selected.array('row') as number[], selected.array('period') as number[]];
    const dividedBy = dividing.map(({ column }) => column);
    issues.push(...absentRows(measure, source.column, places, months, dividedBy));
  }
  if (!isRate) {
    const [units, values] = [parts.array('unit') as number[], parts.array(figures.key) as number[]];
    for (const { column, key } of dividing) {
      const codes = parts.array(key) as number[];
      issues.push(
        ...suspectedTotals(column.name, column.dictionary ?? [], { units, codes, figures: values }),
      );
    }
  }
  const counted = areAdded || repeated.length === 0 ? parts : newestOfEach(parts);
  const counts = addedUp(counted, figures.key, kind, rows.span, isRate);
  const partial = rows.span === 7 ? counts.filter(({ period, days }) => !isWholeMonth(period, days)) : [];
  issues.push(
    ...missingIssues(measure, source.column, counts),
    ...partialIssues(
      measure,
      source.column,
      partial.map(({ period }) => period),
    ),
  );
  const kept = new Set(parts.array('row'));
  const isPartial = new Set(partial.map(({ period }) => period));
  return {
    byPeriod: new Map(
      counts.filter(({ period }) => !isPartial.has(period)).map(({ period, value }) => [period, value]),
    ),
    unit,
    issues,
    summedOver: dividing.map(({ column, key }) => ({
      column: column.name,
      values: codesIn(parts, key).length,
    })),
    totals: (selected.array('row') as number[]).filter((row) => !kept.has(row)),
  };
}

/** Leaves out the rows that are sums of rows beside them; a total that stands alone is kept. */
function withoutTotals(rows: ColumnTable, categories: readonly Keyed[]): ColumnTable {
  const places = rows.array('row') as number[];
  const left = totalsBesideParts(
    places,
    rows.array('unit') as number[],
    categories.map(({ column }) => column),
  );
  const totals = new Set(places.filter((_, at) => left[at] === 1));
  return totals.size === 0 ? rows : rowsWhere(rows, (row) => !totals.has(row));
}

function codesIn(rows: ColumnTable, key: string): number[] {
  return [...new Set(rows.array(key) as number[])];
}

/** First months of the periods where two rows have the same unit and the same categories. */
function repeatsOf(rows: ColumnTable, categories: readonly Keyed[]): number[] {
  const groups = rows
    .groupby('period', 'unit', ...categories.map(({ key }) => key))
    .rollup({ rows: op.count() });
  const repeated = groups.filter(escape(({ rows: count }: { rows: number }) => count > 1));
  return [...new Set(repeated.orderby('period').array('period') as number[])];
}

/** The row furthest down for each unit: a corrected figure is added below the one it corrects. */
function newestOfEach(rows: ColumnTable): ColumnTable {
  return rows.semijoin(rows.groupby('unit').rollup({ row: op.max('row') }), 'row');
}

/** One unit of one period, its categories added up. */
interface UnitSum {
  period: number;
  unit: number;
  weight: number;
  value?: number;
  present: number;
  missing: number;
}

/** A period's figure out of its units, with the days that units with a figure cover. */
function addedUp(
  rows: ColumnTable,
  figures: string,
  kind: MeasureKind,
  span: number,
  isRate: boolean,
): (PeriodCount & { value: number | null; days: number })[] {
  const units = rows
    .groupby('period', 'unit')
    .rollup({
      weight: op.max('weight'),
      value: isRate ? op.mean(figures) : op.sum(figures),
      present: op.valid(figures),
      missing: op.invalid(figures),
    })
    .orderby('period', 'unit')
    .objects() as UnitSum[];
  const byPeriod = new Map<number, UnitSum[]>();
  for (const each of units) {
    const group = byPeriod.get(each.period) ?? [];
    group.push(each);
    byPeriod.set(each.period, group);
  }
  return [...byPeriod].map(([period, group]) => {
    const counted = group.filter(({ present }) => present > 0);
    // The missing cells of a count at the end of a period are those of its last unit.
    const told = kind === 'end' && counted.length > 0 ? counted.slice(-1) : group;
    const days = counted.reduce((sum, { weight }) => sum + weight, 0);
    const total = counted.reduce((sum, { value = 0, weight }) => sum + value * weight, 0);
    const figure =
      kind === 'end' ? (counted.at(-1)?.value ?? 0) : kind === 'mean' ? total / days : total / span;
    return {
      period,
      value: counted.length > 0 ? figure : null,
      days,
      present: told.reduce((sum, { present }) => sum + present, 0),
      missing: told.reduce((sum, { missing }) => sum + missing, 0),
    };
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

function widest(summed: Observations['summedOver']): Observations['summedOver'] {
  const values = new Map<string, number>();
  for (const each of summed) values.set(each.column, Math.max(each.values, values.get(each.column) ?? 0));
  return [...values].map(([column, count]) => ({ column, values: count }));
}
