import { firstDayOfMonth, isoOfDay, monthOfDay } from '../../util/calendar';
import type { EndMeaning } from './aggregateRegister';
import type { CauseCount, DurationClass } from './durationClasses';
import { DURATION_TABLE_HEADER, NO_CAUSE, SERIES_NAMES } from './durationTable';
import { MONTHLY_SERIES, type MonthlySeries } from './publishedCells';
import {
  DEFAULT_THRESHOLD,
  publishRegister,
  WITHHELD,
  type PublishedAggregate,
  type PublishedCount,
} from './publishRegister';
import { exactCounts } from './exactCounts';
import type { Column, Imported } from '../types';

interface ReadRow {
  table: string;
  day: number;
  from: number;
  to: number;
  cause: string;
  measure: string;
  count: number;
}

/** What was published, from an imported varighedstabel; null when the table is none, or says no window. */
export function readDurationTable(imported: Imported): PublishedAggregate | null {
  if (DURATION_TABLE_HEADER.some((name) => !imported.header.includes(name))) return null;
  const rows = readRows(imported);
  const told = (measure: string): ReadRow | undefined =>
    rows.find((row) => row.table === 'udtræk' && row.measure === measure);
  const [fromDay, toDay] = [told('vindue_fra')?.day ?? NaN, told('vindue_til')?.day ?? NaN];
  if (!(toDay > fromDay)) return null;
  const gap = told('hul_dage')?.count ?? NaN;
  const endIs: EndMeaning = told('slut_er_sidste_dag')?.count === 0 ? 'firstDayWithout' : 'lastDay';
  const bands = rows.filter(({ table }) => table === 'bestand');
  const months = readMonths(rows, fromDay, toDay);
  const shown = bands.map(({ from, to, count }) => ({
    from,
    to: Number.isNaN(to) ? null : to + 1,
    cases: countOf(count),
  }));
  return {
    window: { from: isoOfDay(fromDay), to: isoOfDay(toDay) },
    gapDays: countOf(gap),
    endIs,
    threshold: told('grænse')?.count ?? 0,
    durations: readClasses(rows),
    causes: readCauses(rows),
    months,
    stock: { date: isoOfDay(bands[0]?.day ?? toDay - 1), bands: shown },
    withheld: { cells: withheldIn(months, shown), reason: WITHHELD },
  };
}

/**
 * A varighedstabel as the page may show it. One in which nothing is withheld is published like the register it was made
 * of; of any other the counts are no longer known, so it stays as it is, but for counts below the threshold.
 */
export function publishedTable(table: PublishedAggregate, threshold = DEFAULT_THRESHOLD): PublishedAggregate {
  const counts = exactCounts(table);
  return counts ? publishRegister(counts, { threshold }) : withoutSmall(table, threshold);
}

function withoutSmall(table: PublishedAggregate, threshold: number): PublishedAggregate {
  const { months, stock, durations, causes } = table;
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < threshold;
  const without = (counts: readonly PublishedCount[]): PublishedCount[] =>
    counts.map((count) => (isSmall(count) ? null : count));
  const series = Object.fromEntries(MONTHLY_SERIES.map((name) => [name, without(months[name])])) as Record<
    MonthlySeries,
    PublishedCount[]
  >;
  const bands = stock.bands.map((band) => (isSmall(band.cases) ? { ...band, cases: null } : band));
  return {
    ...table,
    threshold: Math.max(table.threshold, threshold),
    durations: durations.filter(({ risk, events }) => !isSmall(risk) && !isSmall(events)),
    causes: causes.filter(({ events }) => !isSmall(events)),
    months: { ...months, ...series },
    stock: { ...stock, bands },
    withheld: { cells: withheldIn(series, bands), reason: WITHHELD },
  };
}

function withheldIn(
  months: Record<MonthlySeries, PublishedCount[]>,
  bands: PublishedAggregate['stock']['bands'],
): number {
  const counts = [...MONTHLY_SERIES.flatMap((name) => months[name]), ...bands.map(({ cases }) => cases)];
  return counts.filter((count) => count === null).length;
}

function countOf(count: number): PublishedCount {
  return Number.isNaN(count) ? null : count;
}

function readRows({ columns, lines }: Imported): ReadRow[] {
  const column = (name: string): Column | undefined => columns.find((each) => each.name === name);
  const text = (name: string): ((row: number) => string) => {
    const { dictionary, values } = column(name) ?? {};
    return (row) => dictionary?.[values?.[row] ?? -1] ?? '';
  };
  const number = (name: string): ((row: number) => number) => {
    const { type, values } = column(name) ?? {};
    return (row) => (type === 'number' ? (values?.[row] ?? NaN) : NaN);
  };
  const [table, cause, measure] = [text('tabel'), text('aarsag'), text('maal')];
  const [from, to, count] = [number('fra_uge'), number('til_uge'), number('antal')];
  const days = column('dato')?.days;
  return Array.from(lines, (_, row) => ({
    table: table(row),
    day: days?.[row] ?? NaN,
    from: from(row),
    to: to(row),
    cause: cause(row),
    measure: measure(row),
    count: count(row),
  }));
}

function readClasses(rows: readonly ReadRow[]): DurationClass[] {
  const classes = new Map<number, DurationClass>();
  for (const { table, from, to, cause, measure, count } of rows) {
    if (table !== 'varighed' || cause !== '') continue;
    const each = classes.get(from) ?? { from, to: to + 1, risk: 0, events: 0 };
    if (measure === 'i_risiko') each.risk = count;
    else if (measure === 'afsluttede') each.events = count;
    classes.set(from, each);
  }
  // A query may leave single weeks empty; what is left is not enough for a class.
  return [...classes.values()]
    .filter(({ risk, events }) => !Number.isNaN(risk + events))
    .sort((a, b) => a.from - b.from);
}

function readCauses(rows: readonly ReadRow[]): CauseCount[] {
  return rows
    .filter(({ table, cause, count }) => table === 'varighed' && cause !== '' && !Number.isNaN(count))
    .map(({ cause, from, to, count }) => ({
      // The file puts an apostrophe before what a spreadsheet would take for a formula.
      cause: cause === NO_CAUSE ? null : cause.replace(/^'(?=[=+\-@])/, ''),
      from,
      to: to + 1,
      events: count,
    }));
}

function readMonths(rows: readonly ReadRow[], fromDay: number, toDay: number): PublishedAggregate['months'] {
  const firstMonth = monthOfDay(fromDay);
  const month = Array.from(
    { length: monthOfDay(toDay - 1) - firstMonth + 1 },
    (_, index) => firstMonth + index,
  );
  const days = month.map(
    (each) => Math.min(toDay, firstDayOfMonth(each + 1)) - Math.max(fromDay, firstDayOfMonth(each)),
  );
  const empty = (): PublishedCount[] => month.map(() => null);
  const series: Record<MonthlySeries, PublishedCount[]> = {
    stock: empty(),
    long: empty(),
    inflow: empty(),
    outflow: empty(),
    fte: empty(),
  };
  for (const { table, day, measure, count } of rows) {
    const name = MONTHLY_SERIES.find((each) => SERIES_NAMES[each] === measure);
    if (table !== 'måned' || name === undefined || Number.isNaN(day)) continue;
    const index = monthOfDay(day) - firstMonth;
    if (index >= 0 && index < month.length) series[name][index] = countOf(count);
  }
  return { month, days, ...series };
}
