import { escape, not, op, table, all, type ColumnTable } from 'arquero';
import type { Observation } from '../../model/observation';
import { labelOfMonth } from '../../util/calendar';
import { countIssues, gapIssues, missingIssues, repeatedIssues, type PeriodCount } from './observationIssues';
import { periodRows, type PeriodRows } from './periodRows';
import { countedTwice } from '../structure/totals';
import type { Column, Imported, Issue, MeasureName, MeasureSource, Roles } from '../types';

export interface Observations {
  /** In order of time, one a period. */
  observations: Observation[];
  issues: Issue[];
  /** Columns whose categories were added up, and how many there are of them. */
  summedOver: { column: string; values: number }[];
  /** Rows left out because they are sums of other rows. */
  totalsLeftOut: number;
}

/** One measure of the table: a row a period with `period`, `value`, `present` and `missing` cells. */
interface Measured {
  measure: MeasureName;
  byPeriod: ColumnTable;
  issues: Issue[];
  summedOver: Observations['summedOver'];
  /** Places of the rows left out as totals. */
  totals: number[];
}

/** A column under the name that Arquero knows it by. */
interface Keyed {
  column: Column;
  key: string;
}

const MEASURES = ['fte', 'long', 'inflow'] as const;

/**
 * The rows of a table as observations: filtered, totals left out, added up by period, the measures side by side.
 *
 * Arquero does it, and because it compiles code from text, no text of the file reaches it: its columns bear our own
 * names, texts stay behind as codes, and conditions are functions. The days of one month become their mean (fte), the
 * last of them (long) or their sum (inflow).
 */
export function toObservations(imported: Imported, roles: Roles): Observations {
  const { rows, issues } = periodRows(imported, roles);
  if (MEASURES.every((measure) => roles[measure] === null)) {
    issues.push({ severity: 'error', code: 'measure.missing', params: {} });
  }
  const columns = imported.columns.map((column, index): Keyed => ({ column, key: `c${index}` }));
  const base = rows && tableOf(columns, rows);
  const measured = MEASURES.flatMap((measure) => {
    const source = roles[measure];
    return source && base ? [measuredBy(measure, source, roles, columns, base)] : [];
  });
  const observations = rows ? sideBySide(measured, rows.months) : [];
  issues.push(...measured.flatMap((each) => each.issues), ...gapIssues(observations));
  for (const measure of ['long', 'inflow'] as const) {
    const source = roles[measure];
    if (source) issues.push(...countIssues(measure, source.column, observations));
  }
  return {
    observations,
    issues,
    summedOver: widest(measured.flatMap((each) => each.summedOver)),
    totalsLeftOut: new Set(measured.flatMap(({ totals }) => totals)).size + (rows?.totals ?? 0),
  };
}

/** `row`, `period`, `unit` (the day, else the period) and c0, c1, … with numbers and codes, never a text. */
function tableOf(columns: readonly Keyed[], { month, unit, keep }: PeriodRows): ColumnTable {
  const values = columns.map(({ column, key }) => [key, column.values] as const);
  const row = Int32Array.from(month, (_, index) => index);
  return rowsWhere(
    table({ row, period: month, unit, ...Object.fromEntries(values) }),
    (index) => keep[index] === 1,
  );
}

function rowsWhere(rows: ColumnTable, holds: (row: number) => boolean): ColumnTable {
  return rows.filter(escape(({ row }: { row: number }) => holds(row))).reify();
}

function measuredBy(
  measure: MeasureName,
  source: MeasureSource,
  { period, filter }: Roles,
  columns: readonly Keyed[],
  base: ColumnTable,
): Measured {
  const figures = columns.find(({ column }) => column.name === source.column && column.type === 'number');
  if (!figures) {
    const issue: Issue = {
      severity: 'error',
      code: 'column.missing',
      params: { measure },
      column: source.column,
    };
    return {
      measure,
      byPeriod: table({ period: [], value: [] }),
      issues: [issue],
      summedOver: [],
      totals: [],
    };
  }
  const conditions = [filter, source.where].filter((condition) => condition !== null);
  const selected = conditions.reduce((rows, { column, equals }) => {
    const dictionary = columns.find((each) => each.column.name === column)?.column;
    const code = dictionary?.dictionary?.indexOf(equals) ?? -1;
    return rowsWhere(rows, (row) => code >= 0 && dictionary?.values[row] === code);
  }, base);
  const issues: Issue[] = [];
  if (selected.numRows() === 0) {
    issues.push({ severity: 'warning', code: 'measure.noRows', params: { measure }, column: source.column });
  }
  const fixed = new Set([period, ...conditions.map(({ column }) => column)]);
  const categories = columns.filter(({ column }) => column.dictionary && !fixed.has(column.name));
  const parts = withoutTotals(selected, categories);
  const dividing = categories.filter(({ key }) => codesIn(parts, key).length > 1);
  const repeated = repeatsOf(parts, dividing);
  issues.push(...repeatedIssues(measure, source.column, repeated, dividing.length > 0));
  const counted = dividing.length > 0 || repeated.length === 0 ? parts : newestOfEach(parts);
  const byPeriod = addedUp(counted, figures.key, measure);
  issues.push(...missingIssues(measure, source.column, byPeriod.objects() as PeriodCount[]));
  const kept = new Set(parts.array('row'));
  return {
    measure,
    byPeriod,
    issues,
    summedOver: dividing.map(({ column, key }) => ({
      column: column.name,
      values: codesIn(parts, key).length,
    })),
    totals: (selected.array('row') as number[]).filter((row) => !kept.has(row)),
  };
}

/** Leaves out the rows whose category in any of these columns is counted in other rows too. */
function withoutTotals(rows: ColumnTable, categories: readonly Keyed[]): ColumnTable {
  const dropped = categories.flatMap(({ column, key }) => {
    const present = codesIn(rows, key).map((code) => column.dictionary?.[code] ?? '');
    const twice = countedTwice(present);
    const codes = new Set(column.dictionary?.flatMap((text, code) => (twice.has(text) ? [code] : [])));
    return codes.size > 0 ? [{ values: column.values, codes }] : [];
  });
  if (dropped.length === 0) return rows;
  return rowsWhere(rows, (row) => dropped.every(({ values, codes }) => !codes.has(values[row] ?? -1)));
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

function addedUp(rows: ColumnTable, figures: string, measure: MeasureName): ColumnTable {
  const byUnit = rows
    .groupby('period', 'unit')
    .rollup({ value: op.sum(figures), present: op.valid(figures), missing: op.invalid(figures) });
  const counts = { present: op.sum('present'), missing: op.sum('missing') };
  const value = measure === 'fte' ? op.mean('value') : op.sum('value');
  const units = measure === 'long' ? lastUnits(byUnit) : byUnit;
  return units.groupby('period').rollup({ value, ...counts });
}

/** A count at the end of a period is that of its last unit with a figure. */
function lastUnits(byUnit: ColumnTable): ColumnTable {
  const counted = byUnit.filter(escape(({ present }: { present: number }) => present > 0));
  return byUnit.semijoin(counted.groupby('period').rollup({ unit: op.max('unit') }), ['unit', 'unit']);
}

function sideBySide(measured: readonly Measured[], months: number): Observation[] {
  const periods = new Set(measured.flatMap(({ byPeriod }) => byPeriod.array('period') as number[]));
  const joined = measured.reduce(
    (rows, { measure, byPeriod }) =>
      rows.join_left(
        byPeriod.select({ period: 'period', value: measure }),
        ['period', 'period'],
        [all(), not('period')],
      ),
    table({ period: [...periods] }),
  );
  const rows = joined.orderby('period').objects() as ({ period: number } & Partial<
    Record<MeasureName, number>
  >)[];
  return rows.map(({ period, fte = null, long = null, inflow = null }) => ({
    from: labelOfMonth(period),
    months,
    fte,
    long,
    inflow,
  }));
}

function widest(summed: Observations['summedOver']): Observations['summedOver'] {
  const values = new Map<string, number>();
  for (const each of summed) values.set(each.column, Math.max(each.values, values.get(each.column) ?? 0));
  return [...values].map(([column, count]) => ({ column, values: count }));
}
