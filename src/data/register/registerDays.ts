import { caseDurations, dayOfDuration } from './caseDurations';
import { OPEN, registerDates } from './registerDates';
import type { RegisterRoles } from './registerRoles';
import type { Column, Imported } from '../types';

/** First and last day of each row as the file has them; see `registerDates` for what is no day. */
export interface RegisterDays {
  start: Float64Array;
  end: Float64Array;
}

/** The named column; a programmer's error when the table has none. */
export function columnNamed({ columns }: Pick<Imported, 'columns'>, name: string): Column {
  const column = columns.find((each) => each.name === name);
  if (!column) throw new Error(`register: no column ${name}`);
  return column;
}

/** Start and end of each row: the end from its column or from a duration; without either every case is open. */
export function registerDays(imported: Imported, { start, end, duration }: RegisterRoles): RegisterDays {
  const first = registerDates(columnNamed(imported, start));
  if (end !== null) return { start: first, end: registerDates(columnNamed(imported, end)) };
  if (!duration) return { start: first, end: first.map(() => OPEN) };
  const lasted = caseDurations(columnNamed(imported, duration.column));
  return {
    start: first,
    end: first.map((day, row) => dayOfDuration(day, lasted[row] ?? NaN, duration.unit)),
  };
}
