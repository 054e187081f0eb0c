import type { MeasureName, OutsideSeries, PeriodValue } from '../data';
import { MONTH, type FieldReader } from './read';

const MOST_SERIES = 100;
const MOST_VALUES = 2_400;
/** Far above the spending of the whole country in kroner; corrections may be below zero. */
const MOST = 1e15;
const measures: Readonly<Record<MeasureName, true>> = {
  fte: true,
  long: true,
  inflow: true,
  cases: true,
  outflow: true,
  spending: true,
  budget: true,
};
const MEASURES = Object.keys(measures) as MeasureName[];

/** What was read, or nothing when a part of it had to be mended: no month, name or unit is made up. */
function ifWhole<T>(field: FieldReader, read: (field: FieldReader) => T): T[] {
  const before = field.issues.length;
  const value = read(field);
  return field.issues.length === before ? [value] : [];
}

function readHead(field: FieldReader): Omit<OutsideSeries, 'values'> {
  return {
    name: field.text('name', ''),
    measure: field.json['measure'] === null ? null : field.choice('measure', MEASURES, 'cases'),
    unit: field.text('unit', '', 80),
  };
}

function readValue(field: FieldReader): PeriodValue {
  return {
    from: field.matching('from', MONTH, '2000-01'),
    months: field.integer('months', 1, 1, 12),
    value: field.numberOrNull('value', -MOST, MOST),
  };
}

/**
 * The series of a data cell. A series or a figure that does not fit is left out and noted; so are series without
 * observations, since what is left out of a link takes them with it.
 */
export function readSeries(cell: FieldReader): { series?: OutsideSeries[] } {
  if (cell.json['series'] === undefined) return {};
  if (cell.json['observations'] === null) {
    cell.issues.push({ code: 'field.invalid', path: `${cell.path}.series` });
    return {};
  }
  const series = cell.records('series', MOST_SERIES).flatMap((field) =>
    ifWhole(field, readHead).map((head) => ({
      ...head,
      values: field
        .records('values', MOST_VALUES)
        .flatMap((value) => ifWhole(value, readValue))
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    })),
  );
  return series.length > 0 ? { series } : {};
}
