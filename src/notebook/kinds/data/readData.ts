import type { ColumnType, MeasureName } from '../../../data';
import type { Observation } from '../../../model';
import {
  CORRECTIONS,
  type DataCell,
  type DataCorrection,
  type DataRegister,
  type DataSeries,
  type DataSource,
} from './dataCell';
import { MONTH, type FieldReader } from '../../fieldReader';

/** More persons than there are. */
export const MOST_CASES = 1e7;
/** Spending in kroner, of the country in a year, many times over. */
const MOST_KRONER = 1e15;
const MOST_PERIODS = 2_400;
const MOST_SERIES = 50;
const MOST_FILES = 100;
const MOST_NAMED = 1_000;
const LONGEST_NAME = 500;
const MOST_COLUMNS = 20_000;
/** Letters of a table that is kept in a notebook. */
export const LONGEST_TABLE = 30_000_000;
const COLUMN_TYPES: readonly ColumnType[] = ['number', 'period', 'date', 'text', 'code'];

const MEASURES: readonly MeasureName[] = ['fte', 'long', 'inflow', 'cases', 'outflow', 'spending', 'budget'];

/** The month that something is from; what is from none that can be read is left out by who asks. */
const monthOf = (field: FieldReader): string => field.matching('from', MONTH, '');
const hasMonth = ({ from }: { from: string }): boolean => from !== '';

/** The observations of a data cell, in order of time. */
export function readObservations(cell: FieldReader): Observation[] {
  return cell
    .records('observations', MOST_PERIODS)
    .map((field) => ({
      from: monthOf(field),
      months: field.integer('months', 1, 1, 12),
      fte: field.numberOrNull('fte', 0, MOST_CASES),
      long: field.numberOrNull('long', 0, MOST_CASES),
      inflow: field.numberOrNull('inflow', 0, MOST_CASES),
    }))
    .filter(hasMonth)
    .sort(inTime);
}

/** What is kept beside the observations; cells from before there was any have none to read. */
export function readSeries(cell: FieldReader): Pick<DataCell, 'series'> {
  if (cell.json['series'] === undefined) return {};
  const series = cell.records('series', MOST_SERIES).map((field): DataSeries => ({
    name: field.text('name', '', LONGEST_NAME),
    measure: field.json['measure'] === null ? null : field.choice('measure', MEASURES, 'spending'),
    unit: field.text('unit', '', 40),
    column: field.text('column', ''),
    values: field
      .records('values', MOST_PERIODS)
      .map((value) => ({
        from: monthOf(value),
        months: value.integer('months', 1, 1, 12),
        value: value.numberOrNull('value', -MOST_KRONER, MOST_KRONER),
      }))
      .filter(hasMonth)
      .sort(inTime),
  }));
  return { series };
}

/** Where the observations come from; what is said only of some imports is read only where it stands. */
export function readSource(field: FieldReader): DataSource {
  const columns = field.record('columns');
  const lines = field.record('lines');
  const has = (key: string): boolean => field.json[key] !== undefined;
  return {
    file: field.text('file', ''),
    origin: field.choice('origin', ['constructed', 'imported'], 'imported'),
    columns: {
      period: columns.text('period', ''),
      fte: columns.text('fte', ''),
      long: columns.textOrNull('long'),
      inflow: columns.textOrNull('inflow'),
    },
    lines: {
      lines: lines.integer('lines', 0, 0, 1e9),
      loaded: lines.integer('loaded', 0, 0, 1e9),
      rejected: lines.integer('rejected', 0, 0, 1e9),
    },
    ...(has('files') && { files: field.texts('files', MOST_FILES) }),
    ...(has('filters') && {
      filters: field.records('filters', MOST_NAMED).map((filter) => ({
        column: filter.text('column', ''),
        equals: filter.text('equals', '', 2_000),
      })),
    }),
    ...(has('corrections') && { corrections: field.records('corrections', MOST_NAMED).map(readCorrection) }),
    ...(has('register') && { register: readRegister(field.record('register')) }),
    ...(field.json['rowsLeftOut'] === true && { rowsLeftOut: true as const }),
  };
}

function readCorrection(field: FieldReader): DataCorrection {
  return {
    what: field.choice('what', CORRECTIONS, 'encoding'),
    column: field.textOrNull('column'),
    value: field.text('value', ''),
  };
}

function readRegister(field: FieldReader): DataRegister {
  return {
    from: field.date('from', '2000-01-01'),
    to: field.date('to', '2000-01-02'),
    gapDays: field.numberOrNull('gapDays', 0, 10_000),
    endIs: field.choice('endIs', ['lastDay', 'firstDayWithout'], 'lastDay'),
    threshold: field.number('threshold', 5, 0, 1e6),
  };
}

/** The rows that are kept, if any. */
export function readStoredTable(cell: FieldReader): Pick<DataCell, 'table'> {
  if (cell.json['table'] === undefined) return {};
  const field = cell.record('table');
  const csv = field.text('csv', '', LONGEST_TABLE);
  return {
    table: {
      columns: field.records('columns', MOST_COLUMNS).map((column) => ({
        name: column.text('name', '', 10_000),
        type: column.choice('type', COLUMN_TYPES, 'text'),
        ...(column.json['unit'] !== undefined && { unit: column.text('unit', '', 40) }),
      })),
      // Each row has a line of its own.
      rows: field.integer('rows', 0, 0, csv.length),
      csv,
    },
  };
}

function inTime(a: { from: string }, b: { from: string }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
