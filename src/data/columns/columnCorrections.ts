import type { ColumnType, Corrections, ThousandsReading } from '../types';
import type { Bracketed } from './numbers';
import type { DateOrder } from './periods';

/** What a person has said about one column; `null` where the importer is to find out. */
export interface ColumnCorrections {
  type: ColumnType | null;
  decimal: ',' | '.' | null;
  thousands: ThousandsReading | null;
  order: DateOrder | null;
  year: number | null;
  bracketed: Bracketed | null;
  dashIsZero: boolean;
}

/** The corrections that name this column; the last word on a question holds. */
export function correctionsOf(name: string, corrections: Corrections): ColumnCorrections {
  const last = <T extends { column: string }>(said: readonly T[] = []): T | undefined =>
    said.findLast(({ column }) => column === name);
  return {
    type: last(corrections.types)?.type ?? null,
    decimal: last(corrections.decimals)?.decimal ?? null,
    thousands: last(corrections.decimals)?.thousands ?? null,
    order: last(corrections.dateOrders)?.order ?? null,
    year: last(corrections.years)?.year ?? null,
    bracketed: last(corrections.bracketed)?.means ?? null,
    dashIsZero: corrections.dashIsZero?.includes(name) ?? false,
  };
}
