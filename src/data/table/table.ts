import { isMissing } from '../columns/missing';
import { textOf, type CalendarValue, type FormulaValue } from '../formula';
import type { Column } from '../types';

/** A table of typed columns; what the importer gives is one. */
export interface Table {
  columns: readonly Column[];
  rows: number;
}

/** The kinds of columns that can be compared, joined and stacked with each other. */
export type ColumnKind = 'number' | 'calendar' | 'text';

export function kindOf({ type }: Column): ColumnKind {
  if (type === 'number') return 'number';
  return type === 'period' || type === 'date' ? 'calendar' : 'text';
}

/** For each text of a dictionary whether it says that there is no value. */
export function missingTexts({ dictionary = [] }: Column): boolean[] {
  return dictionary.map((text) => isMissing(text));
}

/** Whether a row has no value in a column. */
export function missingIn(column: Column): (row: number) => boolean {
  const { values } = column;
  if (kindOf(column) !== 'text') return (row) => Number.isNaN(values[row]);
  const missing = missingTexts(column);
  return (row) => missing[values[row] ?? -1] ?? true;
}

/** The values of a column as formulas read them; `null` where missing. */
export function valuesIn(column: Column): (row: number) => FormulaValue {
  const { values, dictionary = [], days, monthsByRow, periodMonths = 1 } = column;
  const missing = missingIn(column);
  const kind = kindOf(column);
  if (kind === 'number') return (row) => (missing(row) ? null : (values[row] ?? null));
  if (kind === 'text') return (row) => (missing(row) ? null : (dictionary[values[row] ?? -1] ?? null));
  const known = new Map<number, CalendarValue>();
  return (row) => {
    const month = values[row];
    if (month === undefined || Number.isNaN(month)) return null;
    const day = days?.[row];
    const months = monthsByRow?.[row] ?? periodMonths;
    const key = day ?? month * 16 + months;
    let value = known.get(key);
    if (!value) known.set(key, (value = day === undefined ? { month, months } : { month, months, day }));
    return value;
  };
}

/** The column with only these rows, in this order; −1 gives a missing cell. */
export function takeRows(column: Column, rows: ArrayLike<number>): Column {
  const { values, dictionary, days, monthsByRow } = column;
  const count = rows.length;
  const taken: Column = { ...column };
  if (dictionary) {
    let absent = dictionary.indexOf('');
    const codes = new Int32Array(count);
    for (let row = 0; row < count; row++) {
      const from = rows[row] ?? -1;
      if (from < 0 && absent < 0) {
        absent = dictionary.length;
        taken.dictionary = [...dictionary, ''];
      }
      codes[row] = from < 0 ? absent : (values[from] ?? absent);
    }
    taken.values = codes;
    return taken;
  }
  taken.values = numbersAt(values, rows);
  if (days) taken.days = numbersAt(days, rows);
  if (monthsByRow)
    taken.monthsByRow = Uint8Array.from({ length: count }, (_, row) => monthsByRow[rows[row] ?? -1] ?? 0);
  return taken;
}

function numbersAt(values: ArrayLike<number>, rows: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) taken[row] = values[rows[row] ?? -1] ?? NaN;
  return taken;
}

export function tableOfRows({ columns }: Table, rows: ArrayLike<number>): Table {
  return { columns: columns.map((column) => takeRows(column, rows)), rows: rows.length };
}

/** A column of numbers; what is not finite is missing. */
export function numberColumn(name: string, values: Iterable<number>): Column {
  const numbers = Float64Array.from(values, (value) => (Number.isFinite(value) ? value : NaN));
  return { name, type: 'number', values: numbers };
}

/** A column of texts; `null` is missing. */
export function textColumn(name: string, texts: Iterable<string | null>): Column {
  const codes = new Map<string, number>();
  const values = Int32Array.from(texts, (each) => {
    const text = each ?? '';
    const code = codes.get(text) ?? codes.size;
    if (code === codes.size) codes.set(text, code);
    return code;
  });
  return { name, type: 'text', values, dictionary: [...codes.keys()] };
}

/** A column of periods, or of days when all of them are. */
export function calendarColumn(name: string, values: readonly (CalendarValue | null)[]): Column {
  const present = values.filter((value) => value !== null);
  const lengths = new Set(present.map(({ months }) => months));
  const areDays = present.length > 0 && present.every(({ day }) => day !== undefined);
  const column: Column = {
    name,
    type: areDays ? 'date' : 'period',
    values: Float64Array.from(values, (value) => value?.month ?? NaN),
    periodMonths: present[0]?.months ?? 1,
  };
  if (lengths.size > 1) column.monthsByRow = Uint8Array.from(values, (value) => value?.months ?? 0);
  if (areDays) column.days = Float64Array.from(values, (value) => value?.day ?? NaN);
  return column;
}

/** A column of the kind that all values have; of text where they differ. */
export function columnOfValues(name: string, values: readonly FormulaValue[]): Column {
  const kinds = new Set(values.map((value) => (value === null ? null : typeof value)));
  kinds.delete(null);
  const [only] = kinds;
  if (kinds.size === 1 && only === 'number')
    return numberColumn(
      name,
      values.map((value) => (typeof value === 'number' ? value : NaN)),
    );
  if (kinds.size === 1 && only === 'object')
    return calendarColumn(
      name,
      values.map((value) => (typeof value === 'object' ? value : null)),
    );
  if (kinds.size === 0) return numberColumn(name, new Float64Array(values.length).fill(NaN));
  return textColumn(
    name,
    values.map((value) => (value === null ? null : textOf(value))),
  );
}

/** One column below another, of their kind where both have the same, else of text; a number stands for missing rows. */
export function stackColumns(name: string, above: Column | number, below: Column | number): Column {
  const columns = [above, below].filter((column) => typeof column !== 'number');
  const kinds = new Set(columns.map(kindOf));
  const [kind = 'number'] = kinds;
  if (kinds.size > 1 || kind === 'text') {
    const texts = [above, below].flatMap((column) =>
      typeof column === 'number' ? new Array<string>(column).fill('') : textsOf(column),
    );
    const isCode = columns.every(({ type }) => type === 'code');
    return { ...textColumn(name, texts), type: isCode ? 'code' : 'text' };
  }
  const values = [above, below].flatMap((column) =>
    typeof column === 'number' ? new Array<FormulaValue>(column).fill(null) : valuesOf(column),
  );
  if (kind === 'number')
    return numberColumn(
      name,
      values.map((value) => (typeof value === 'number' ? value : NaN)),
    );
  return calendarColumn(
    name,
    values.map((value) => (typeof value === 'object' ? value : null)),
  );
}

function valuesOf(column: Column): FormulaValue[] {
  const value = valuesIn(column);
  return Array.from(column.values, (_, row) => value(row));
}

/** Texts as they stand, those that say "no figure" too. */
function textsOf(column: Column): string[] {
  const { dictionary, values } = column;
  return dictionary ? Array.from(values, (code) => dictionary[code] ?? '') : valuesOf(column).map(textOf);
}

/** A name that none of these have. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
