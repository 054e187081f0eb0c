import { OPEN, registerDates, UNREADABLE } from './registerDates';
import type { RegisterRoles } from './registerRoles';
import type { DurationUnit } from './registerNames';
import type { Column, Imported } from '../types';

/** First and last day of each row as the file has them; see `registerDates` for what is no day. */
export interface RegisterDays {
  start: Float64Array;
  end: Float64Array;
}

/** Days of a unit; of a month the mean over four years, 1461 / 48. */
const DAYS_OF: Record<DurationUnit, number> = { days: 1, weeks: 7, months: 30.4375 };

/** The named column; a programmer's error when the table has none. */
export function columnNamed({ columns }: Pick<Imported, 'columns'>, name: string): Column {
  const column = columns.find((each) => each.name === name);
  if (!column) throw new Error(`register: no column ${name}`);
  return column;
}

/**
 * The last day of a case that began on a day and lasted so long: the first day without benefit is that long after the
 * first day with it. A duration of 0 completed weeks is a single day; a negative one is unreadable, an empty one open.
 */
export function dayOfDuration(start: number, lasted: number, unit: DurationUnit): number {
  if (Number.isNaN(lasted)) return OPEN;
  if (lasted < 0) return UNREADABLE;
  return start + Math.max(1, Math.round(DAYS_OF[unit] * lasted)) - 1;
}

/** Start and end of each row: the end from its column or from a duration; without either every case is open. */
export function registerDays(imported: Imported, { start, end, duration }: RegisterRoles): RegisterDays {
  const first = registerDates(columnNamed(imported, start), imported);
  if (end !== null) return { start: first, end: registerDates(columnNamed(imported, end), imported) };
  if (!duration) return { start: first, end: first.map(() => OPEN) };
  const { values } = columnNamed(imported, duration.column);
  return {
    start: first,
    end: first.map((day, row) => dayOfDuration(day, values[row] ?? NaN, duration.unit)),
  };
}
