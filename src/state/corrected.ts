import type { ColumnType, Corrections, ThousandsReading } from '../data';
import type { DataCorrection } from '../notebook';

/** One thing that a person corrects about how a file is read. */
export type Correction =
  | { what: 'encoding' | 'delimiter' | 'quote' | 'sheet'; value: string }
  /** null lets the importer find it again. */
  | { what: 'table' | 'firstLine' | 'headerRows'; value: number | null }
  | { what: 'repairTwiceEncoded' | 'unpivot'; value: boolean }
  | { what: 'type'; column: string; value: ColumnType }
  | { what: 'decimal'; columns: readonly string[]; value: ',' | '.'; thousands?: ThousandsReading }
  | { what: 'dateOrder'; column: string; value: 'dayFirst' | 'monthFirst' }
  | { what: 'year'; column: string; value: number }
  | { what: 'bracketed'; column: string; value: 'negative' | 'positive' }
  | { what: 'dashIsZero'; column: string };

/** The corrections with one more; what was said of lines falls with another sheet or table. */
export function corrected(before: Corrections, correction: Correction): Corrections {
  switch (correction.what) {
    case 'sheet':
      return { ...without(before, ['table', 'firstLine', 'headerRows']), sheet: correction.value };
    case 'table':
      return withNumber(without(before, ['firstLine', 'headerRows']), correction.what, correction.value);
    case 'firstLine':
    case 'headerRows':
      return withNumber(before, correction.what, correction.value);
    case 'encoding':
    case 'delimiter':
    case 'quote':
    case 'repairTwiceEncoded':
    case 'unpivot':
      return { ...before, [correction.what]: correction.value };
    case 'type': {
      const { column, value: type } = correction;
      return { ...before, types: replaced(before.types, { column, type }) };
    }
    case 'decimal': {
      const { columns, value: decimal, thousands } = correction;
      const meant = new Set(columns);
      const others = (before.decimals ?? []).filter(({ column }) => !meant.has(column));
      const said = [...meant].map((column) => ({ column, decimal, ...(thousands && { thousands }) }));
      return { ...before, decimals: [...others, ...said] };
    }
    case 'dateOrder': {
      const { column, value: order } = correction;
      return { ...before, dateOrders: replaced(before.dateOrders, { column, order }) };
    }
    case 'year': {
      const { column, value: year } = correction;
      return { ...before, years: replaced(before.years, { column, year }) };
    }
    case 'bracketed': {
      const { column, value: means } = correction;
      return { ...before, bracketed: replaced(before.bracketed, { column, means }) };
    }
    case 'dashIsZero':
      return { ...before, dashIsZero: [...new Set([...(before.dashIsZero ?? []), correction.column])] };
  }
}

/** The corrections without one of them: the importer finds that out by itself again. */
export function uncorrected(before: Corrections, { what, column }: DataCorrection): Corrections {
  const others = <E extends { column: string }>(list: readonly E[] = []): E[] =>
    list.filter((entry) => entry.column !== column);
  switch (what) {
    case 'type':
      return compact({ ...before, types: others(before.types) });
    case 'decimal':
    case 'droppedZeros':
    case 'threeDigits':
      return compact({ ...before, decimals: others(before.decimals) });
    case 'dateOrder':
      return compact({ ...before, dateOrders: others(before.dateOrders) });
    case 'year':
      return compact({ ...before, years: others(before.years) });
    case 'bracketed':
      return compact({ ...before, bracketed: others(before.bracketed) });
    case 'dashIsZero':
      return compact({ ...before, dashIsZero: before.dashIsZero?.filter((name) => name !== column) ?? [] });
    case 'twiceEncoded':
      return without(before, ['repairTwiceEncoded']);
    default:
      return without(before, [what]);
  }
}

/** Without lists that hold nothing any more. */
function compact(corrections: Corrections): Corrections {
  return Object.fromEntries(
    Object.entries(corrections).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

function replaced<E extends { column: string }>(list: readonly E[] = [], entry: E): E[] {
  return [...list.filter(({ column }) => column !== entry.column), entry];
}

function without(corrections: Corrections, names: readonly (keyof Corrections)[]): Corrections {
  return Object.fromEntries(
    Object.entries(corrections).filter(([name]) => !(names as readonly string[]).includes(name)),
  );
}

function withNumber(
  corrections: Corrections,
  what: 'table' | 'firstLine' | 'headerRows',
  value: number | null,
): Corrections {
  const others = without(corrections, [what]);
  return value === null ? others : { ...others, [what]: value };
}
