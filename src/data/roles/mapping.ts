import { readPart } from '../columns/yearParts';
import { readPeriod } from '../columns/periods';
import { readWeek } from '../columns/weeks';
import { crc32 } from '../../util/crc32';
import type { Corrections, Imported, Issue, MeasureSource, Roles, RowFilter } from '../types';

/** What a person chose for a file, to be offered for the next one of the same shape ("som sidst"). */
export interface Mapping {
  /** See {@link shapeOf}. */
  shape: string;
  roles: Roles;
  /** How the file was to be read; given to the importer before the roles fit. */
  corrections: Corrections;
}

/**
 * A fingerprint of a table's form: names and types of its columns in their order, nothing of its rows, its name or its
 * length. Periods that stand as columns count as one, so that next month's file has the same shape.
 *
 * Of the file as the importer reads it by itself, without corrections.
 */
export function shapeOf({ columns }: Pick<Imported, 'columns'>): string {
  const parts = columns.map(({ name, type }) => (isPeriodHeader(name) ? 'period:number' : `${name}:${type}`));
  const shape = JSON.stringify(parts.filter((part, index) => part !== parts[index - 1]));
  const bytes = new TextEncoder().encode(shape);
  return `${crc32(bytes).toString(16).padStart(8, '0')}-${bytes.length}`;
}

function isPeriodHeader(name: string): boolean {
  return readPeriod(name) !== null || readWeek(name) !== null || readPart(name, null) !== null;
}

/** The newest of the remembered mappings (the last in the list) that was made for a table of this shape, or null. */
export function mappingFor(
  imported: Pick<Imported, 'columns'>,
  remembered: readonly Mapping[],
): Mapping | null {
  const shape = shapeOf(imported);
  return remembered.findLast((mapping) => mapping.shape === shape) ?? null;
}

/**
 * The roles of a mapping as far as they fit a table, which has been read with the mapping's corrections.
 *
 * What is no longer there (a column, or the municipality that was chosen) is left out, each with an issue.
 */
export function applyMapping(imported: Imported, { roles }: Mapping): { roles: Roles; issues: Issue[] } {
  const issues: Issue[] = [];
  const misfit = (column: string, text: string): null => {
    issues.push({ severity: 'warning', code: 'mapping.misfit', params: { text }, column });
    return null;
  };
  const columnOf = (name: string) => imported.columns.find((column) => column.name === name);
  const filter = (wanted: RowFilter): RowFilter | null =>
    columnOf(wanted.column)?.dictionary?.includes(wanted.equals)
      ? wanted
      : misfit(wanted.column, wanted.equals);
  const all = (filters: readonly RowFilter[]): RowFilter[] | null => {
    const fitting = filters.map(filter).filter((found) => found !== null);
    return fitting.length === filters.length ? fitting : null;
  };
  const source = (wanted: MeasureSource): MeasureSource | null => {
    if (columnOf(wanted.column)?.type !== 'number') return misfit(wanted.column, wanted.column);
    return wanted.where && !filter(wanted.where) ? null : wanted;
  };
  const { period, filters, series = [] } = roles;
  const periodColumn = period === null ? undefined : columnOf(period);
  const hasPeriod = periodColumn?.type === 'period' || periodColumn?.type === 'date';
  const fitted: Roles = {
    period: period === null || hasPeriod ? period : misfit(period, period),
    fte: roles.fte && source(roles.fte),
    long: roles.long && source(roles.long),
    inflow: roles.inflow && source(roles.inflow),
    filter: roles.filter && filter(roles.filter),
  };
  for (const measure of ['cases', 'outflow', 'spending', 'budget'] as const) {
    const wanted = roles[measure];
    if (wanted) fitted[measure] = source(wanted);
  }
  if (filters) fitted.filters = filters.map(filter).filter((found) => found !== null);
  // A series without one of its conditions would be another series.
  const fitting = series.filter(
    (each) =>
      source(each.source) &&
      all(each.filters ?? []) &&
      (!each.perThousandOf || (source(each.perThousandOf.source) && all(each.perThousandOf.filters ?? []))),
  );
  if (roles.series) fitted.series = fitting;
  return { roles: fitted, issues };
}
