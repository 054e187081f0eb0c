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

/** The corrections of each column by its name; the last word on a question holds. */
export function correctionsByColumn(corrections: Corrections): (name: string) => ColumnCorrections {
  const last = <T extends { column: string }>(said: readonly T[] = []): ReadonlyMap<string, T> =>
    new Map(said.map((each) => [each.column, each]));
  const types = last(corrections.types);
  const decimals = last(corrections.decimals);
  const orders = last(corrections.dateOrders);
  const years = last(corrections.years);
  const bracketed = last(corrections.bracketed);
  const dashIsZero = new Set(corrections.dashIsZero);
  return (name) => ({
    type: types.get(name)?.type ?? null,
    decimal: decimals.get(name)?.decimal ?? null,
    thousands: decimals.get(name)?.thousands ?? null,
    order: orders.get(name)?.order ?? null,
    year: years.get(name)?.year ?? null,
    bracketed: bracketed.get(name)?.means ?? null,
    dashIsZero: dashIsZero.has(name),
  });
}
