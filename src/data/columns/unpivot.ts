import { monthOfDay } from '../../util/calendar';
import type { Column, Imported, Pivot } from '../types';
import { missingCells, type MissingMark } from './missingCells';
import { partOfName, periodNamed, placesOf, yearBeside } from './pivot';
import { readWeek } from './weeks';
import { areYears, joinedWith } from './yearsInHeader';

const PERIOD = 'Periode';
const VALUE = 'Værdi';

/**
 * The table in long form: a row for each row and period, with one column of periods, and one of values for each measure,
 * in place of the periods side by side. `lines` and `totalRows` repeat those of the row it came from; `grid` is as long
 * as before it was cut. A row's periods follow each other.
 */
export function unpivoted(imported: Imported, pivot: Pivot, gridLimit: number): Imported {
  const names = new Set(pivot.columns);
  const turned = imported.columns.filter(({ name }) => names.has(name));
  const kept = imported.columns.filter(({ name }) => !names.has(name));
  const rows = imported.lines.length;
  const width = pivot.periods.length;
  const taken = new Set(kept.map(({ name }) => name));
  const named = (name: string): string => {
    const free = freeName(name, taken);
    taken.add(free);
    return free;
  };
  const others = kept.map((column) => repeated(column, width));
  const period = periodsOf(named(PERIOD), pivot.periods, yearBeside(kept), rows);
  const lines = new Int32Array(rows * width);
  const totalRows = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    lines.fill(imported.lines[row] ?? 0, row * width, (row + 1) * width);
    totalRows.fill(imported.totalRows[row] ?? 0, row * width, (row + 1) * width);
  }
  // Months or weeks downwards and years sideways: each cell's period is the one in the other.
  const joined = areYears(pivot) ? joinedWith(period, others, lines) : null;
  if (joined) others[joined.index] = joined.built.column;
  const places = placesOf(pivot);
  const values = pivot.measures.map((measure, index) =>
    valuesOf(
      named(measure === '' ? VALUE : measure),
      (places[index] ?? []).map((place) => (place === null ? null : (turned[place] ?? null))),
      rows,
    ),
  );
  const columns = [...others, period, ...values];
  const header = columns.map(({ name }) => name);
  return {
    ...imported,
    header,
    columns,
    lines,
    totalRows,
    issues: joined ? [...imported.issues, ...joined.built.issues] : imported.issues,
    pivot: null,
    grid: imported.grid.length === 0 ? [] : [header, ...longRows(imported, pivot, places, gridLimit)],
  };
}

function longRows(
  { grid, header }: Imported,
  { columns, periods }: Pivot,
  places: readonly (readonly (number | null)[])[],
  limit: number,
): string[][] {
  const names = new Set(columns);
  const kept = header.flatMap((name, index) => (names.has(name) ? [] : [index]));
  const turned = header.flatMap((name, index) => (names.has(name) ? [index] : []));
  const rows: string[][] = [];
  for (const cells of grid.slice(1)) {
    const before = kept.map((index) => cells[index] ?? '');
    for (const [index, period] of periods.entries()) {
      if (rows.length === limit) return rows;
      const values = places.map((ofMeasure) => cells[turned[ofMeasure[index] ?? -1] ?? -1] ?? '');
      rows.push([...before, period, ...values]);
    }
  }
  return rows;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}

/** Every row of a column as often as there are periods. */
function repeated(column: Column, times: number): Column {
  const spread = <T extends Float64Array | Int32Array | Uint8Array>(from: T, into: T): T => {
    from.forEach((value, row) => into.fill(value, row * times, (row + 1) * times));
    return into;
  };
  const { values, days, monthsByRow, missingByRow, missing } = column;
  const length = values.length * times;
  return {
    ...column,
    values:
      values instanceof Int32Array
        ? spread(values, new Int32Array(length))
        : spread(values, new Float64Array(length)),
    ...(days ? { days: spread(days, new Float64Array(length)) } : {}),
    ...(monthsByRow ? { monthsByRow: spread(monthsByRow, new Uint8Array(length)) } : {}),
    ...(missingByRow ? { missingByRow: spread(missingByRow, new Uint8Array(length)) } : {}),
    ...(missing ? { missing: missing.map((kind) => ({ ...kind, count: kind.count * times })) } : {}),
  };
}

function periodsOf(name: string, periods: readonly string[], year: Column | null, rows: number): Column {
  const hasPart = periods.some((period) => readWeek(period) === null && partOfName(period) !== null);
  const width = periods.length;
  const months = new Float64Array(rows * width);
  const days = new Float64Array(rows * width).fill(NaN);
  const lengths = new Uint8Array(rows * width);
  let known = periods.map((period) => periodNamed(period, NaN));
  let knownYear = NaN;
  for (let row = 0; row < rows; row++) {
    const rowYear = hasPart && year ? Math.floor((year.values[row] ?? NaN) / 12) : NaN;
    if (rowYear !== knownYear && hasPart) {
      known = periods.map((period) => periodNamed(period, rowYear));
      knownYear = rowYear;
    }
    known.forEach(({ month, months: length, day }, index) => {
      const at = row * width + index;
      days[at] = day;
      months[at] = Number.isNaN(month) && !Number.isNaN(day) ? monthOfDay(day + 3) : month;
      lengths[at] = length;
    });
  }
  const [{ months: periodMonths } = { months: 1 }] = known;
  const isWeeks = known.some(({ month, day }) => Number.isNaN(month) && !Number.isNaN(day));
  const isDates = !isWeeks && known.every(({ day }) => !Number.isNaN(day));
  const noYear: MissingMark = { reason: 'unreadable', text: '' };
  return {
    name,
    type: isDates ? 'date' : 'period',
    values: months,
    ...(isWeeks ? { periodDays: 7 } : { periodMonths }),
    ...(isWeeks || isDates ? { days } : {}),
    ...(!isWeeks && lengths.some((length) => length !== periodMonths) ? { monthsByRow: lengths } : {}),
    ...missingCells(rows * width, (row) => (Number.isNaN(months[row]) ? noYear : null)),
  };
}

function valuesOf(name: string, turned: readonly (Column | null)[], rows: number): Column {
  const width = turned.length;
  const values = new Float64Array(rows * width).fill(NaN);
  turned.forEach((column, index) => {
    for (let row = 0; column && row < rows; row++) values[row * width + index] = column.values[row] ?? NaN;
  });
  const known = new Map<string, MissingMark>();
  const marks = turned.map((column) =>
    (column?.missing ?? []).map(({ reason, text }): MissingMark => {
      const key = `${reason} ${text}`;
      const mark = known.get(key) ?? { reason, text };
      known.set(key, mark);
      return mark;
    }),
  );
  const noColumn: MissingMark = { reason: 'empty', text: '' };
  const columns = turned.filter((column) => column !== null);
  const [{ decimal, thousands } = {}] = columns.filter((column) => column.thousands ?? column.decimal);
  const unit = columns.find((column) => column.unit !== undefined)?.unit;
  return {
    name,
    type: 'number',
    values,
    ...(decimal ? { decimal } : {}),
    ...(thousands ? { thousands } : {}),
    ...(unit ? { unit } : {}),
    ...missingCells(rows * width, (at) => {
      const column = turned[at % width];
      if (!column) return noColumn;
      const kind = column.missingByRow?.[Math.floor(at / width)] ?? 0;
      return kind > 0 ? (marks[at % width]?.[kind - 1] ?? null) : null;
    }),
  };
}
