import type { ColumnType, Corrections, Mapping, MeasureSource, Roles, RowFilter, SeriesRole } from '../data';
import { FieldReader, isNestedDeeperThan, isRecord } from '../notebook';

/** How a file was read, kept for the next file of the same shape ("som sidst"). */
export interface Remembered {
  mapping: Mapping;
  /** Name of the file. */
  file: string;
  /** Milliseconds since 1970. */
  usedAt: number;
}

const MOST = 1_000;
const LONGEST = 2_000;
const TYPES: readonly ColumnType[] = ['number', 'period', 'date', 'text', 'code'];

/** What was remembered, or null where anything of it does not fit: it is made anew with the next import. */
export function parseRemembered(json: unknown): Remembered | null {
  if (!isRecord(json) || isNestedDeeperThan(json, 10)) return null;
  const field = new FieldReader(json, '', []);
  const mapping = field.record('mapping');
  const remembered: Remembered = {
    mapping: {
      shape: mapping.text('shape', '', 100),
      roles: readRoles(mapping.record('roles')),
      corrections: readCorrections(mapping.record('corrections')),
    },
    file: field.text('file', ''),
    usedAt: field.number('usedAt', 0, 0, 1e15),
  };
  return field.issues.length === 0 ? remembered : null;
}

function readRoles(field: FieldReader): Roles {
  const source = (key: string): MeasureSource | null =>
    field.json[key] === null ? null : readSource(field.record(key));
  const further = (['cases', 'outflow', 'spending', 'budget'] as const).filter((key) => key in field.json);
  return {
    period: field.textOrNull('period', LONGEST),
    fte: source('fte'),
    long: source('long'),
    inflow: source('inflow'),
    ...Object.fromEntries(further.map((key) => [key, source(key)])),
    filter: field.json['filter'] === null ? null : readFilter(field.record('filter')),
    ...readFilters(field),
    ...('series' in field.json && { series: field.records('series', MOST).map(readSeriesRole) }),
  };
}

function readSource(field: FieldReader): MeasureSource {
  return {
    column: field.text('column', '', LONGEST),
    where: field.json['where'] === null ? null : readFilter(field.record('where')),
  };
}

function readFilter(field: FieldReader): RowFilter {
  return { column: field.text('column', '', LONGEST), equals: field.text('equals', '', LONGEST) };
}

function readFilters(field: FieldReader): { filters?: RowFilter[] } {
  return 'filters' in field.json ? { filters: field.records('filters', MOST).map(readFilter) } : {};
}

function readSeriesRole(field: FieldReader): SeriesRole {
  const of = 'perThousandOf' in field.json ? field.record('perThousandOf') : null;
  return {
    name: field.text('name', '', LONGEST),
    source: readSource(field.record('source')),
    ...readFilters(field),
    ...(of && { perThousandOf: { source: readSource(of.record('source')), ...readFilters(of) } }),
  };
}

/** How a file is to be read. */
export function readCorrections(field: FieldReader): Corrections {
  const texts = (['encoding', 'delimiter', 'quote', 'sheet'] as const).filter((key) => key in field.json);
  const counts = (['table', 'firstLine', 'headerRows'] as const).filter((key) => key in field.json);
  const flags = (['repairTwiceEncoded', 'unpivot'] as const).filter((key) => key in field.json);
  const list = <T>(key: string, read: (item: FieldReader, column: string) => T): Record<string, T[]> =>
    key in field.json
      ? { [key]: field.records(key, MOST).map((item) => read(item, item.text('column', '', LONGEST))) }
      : {};
  return {
    ...Object.fromEntries(texts.map((key) => [key, field.text(key, '', LONGEST)])),
    ...Object.fromEntries(counts.map((key) => [key, field.integer(key, 0, 0, 1e9)])),
    ...Object.fromEntries(flags.map((key) => [key, field.boolean(key, false)])),
    ...list('types', (item, column) => ({ column, type: item.choice('type', TYPES, 'text') })),
    ...list('decimals', (item, column) => ({
      column,
      decimal: item.choice('decimal', [',', '.'], ','),
      ...('thousands' in item.json && {
        thousands: item.choice('thousands', ['droppedZeros', 'threeDigits'], 'droppedZeros'),
      }),
    })),
    ...list('dateOrders', (item, column) => ({
      column,
      order: item.choice('order', ['dayFirst', 'monthFirst'], 'dayFirst'),
    })),
    ...list('years', (item, column) => ({ column, year: item.integer('year', 2000, 1800, 2200) })),
    ...list('bracketed', (item, column) => ({
      column,
      means: item.choice('means', ['negative', 'positive'], 'negative'),
    })),
    ...('dashIsZero' in field.json && { dashIsZero: field.texts('dashIsZero', MOST) }),
  };
}
