import type { Column, Issue, MeasureSource, RowFilter } from '../types';
import { unitOfName } from '../columns/figure';
import { absentIssues } from './absentRows';
import { differences, looksCumulated } from './cumulated';
import { differingTotals } from './differingTotals';
import { isMoney, type MeasureKind } from './measureKinds';
import { missingIssues, partialIssues, repeatedIssues, type Told } from './observationIssues';
import { overlappingBands } from './overlappingBands';
import { isWholeMonth } from './periodRows';
import { periodSums } from './periodSums';
import { presentCodes } from './selection';
import { addedMeasures, isRateSource, type SourceForm } from './sourceIssues';
import { newestOfEach, studied, type Base, type Studied } from './study';
import { suspectedTotals } from './suspectedTotals';
import { areUnsaidRates } from './unsaidRates';

/** A column whose categories were added up, and how many there are of them. */
export interface SummedOver {
  column: string;
  values: number;
}

/** Figures of the table, by the first month of their period. */
export interface Measured {
  byPeriod: ReadonlyMap<number, number | null>;
  unit: string;
  issues: Issue[];
  summedOver: SummedOver[];
  /** Places of the rows left out as totals. */
  totals: number[];
}

/** What is to be measured, and how it is told about. */
export interface Wanted {
  measure: Told;
  kind: MeasureKind;
  source: MeasureSource;
  filters: readonly RowFilter[];
  form: SourceForm;
}

/** The figures of a measure by period, and what is to be said about them. */
export function measuredBy({ measure, kind, source, filters, form }: Wanted, base: Base): Measured {
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
  const unit = unitOf(measure, source, figures);
  const study = studied([...filters, ...(source.where ? [source.where] : [])], base);
  const { selection, left, crossings, dividing, repeated } = study;
  const { row, time } = selection;
  const issues: Issue[] = [];
  if (row.length === 0) issues.push(tell('measure.noRows', 'warning'));
  const areAdded = dividing.length > 0 || isMoney(measure);
  issues.push(...repeatedIssues(measure, source.column, repeated, areAdded));
  const isSaid = isRateSource(source, figures);
  const isUnsaid =
    measure === 'series' &&
    !isSaid &&
    form.scale === 1 &&
    areUnsaidRates(source, figuresOf(study, figures), left);
  const isRate = isSaid || isUnsaid;
  if (isRate && dividing.length > 0) issues.push(tell(isUnsaid ? 'rate.unsaid' : 'rate.mean', 'warning'));
  if (measure === 'series' && !isRate && form.scale === 1000) {
    issues.push(tell('measure.thousands', 'info', { name: source.where?.equals ?? source.column }));
  }
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

/** Money in long form has its unit in the category ("Forbrug (1.000 kr.)"), else in the column. */
function unitOf(measure: Told, { where }: MeasureSource, { unit = '' }: Column): string {
  const named = isMoney(measure) && where ? unitOfName(where.equals) : '';
  return named === '' ? unit : named;
}

/** Thousands as ones, without the crumbs of binary fractions. */
function scaled(value: number, { scale }: SourceForm): number {
  return scale === 1 ? value : Math.round(value * scale * 1e6) / 1e6;
}

function figuresOf({ selection: { row } }: Pick<Studied, 'selection'>, { values }: Column): Float64Array {
  return Float64Array.from(row, (place) => values[place] ?? NaN);
}

/** Categories that seem to be sums of others, and totals that are not. */
function sumIssues(
  { selection, patterns, left, dividing }: Studied,
  figures: Column,
  lines: ArrayLike<number>,
): Issue[] {
  if (selection.categories.length === 0) return [];
  const { time } = selection;
  const values = figuresOf({ selection }, figures);
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
