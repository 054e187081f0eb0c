import { firstDayOfMonth, isoOfDay } from '../../util/calendar';
import { danishCsv } from '../../util/danishCsv';
import { MONTHLY_SERIES, type MonthlySeries } from './publishedCells';
import type { PublishedAggregate, PublishedCount } from './publishRegister';

/**
 * The "varighedstabel": what is published of a register as one small table in long form. The file that warehouses make
 * with the query in `public/sql/` has the same rows; `public/sql/README.md` tells of it.
 */
export const DURATION_TABLE_HEADER = [
  'tabel',
  'dato',
  'fra_uge',
  'til_uge',
  'aarsag',
  'maal',
  'antal',
] as const;

/** As Danish statistics write a figure that is not given; the importer reads it as missing. */
const SIGN = '..';
/** Ends for which the register names no cause; a cell that is empty would be all causes together. */
export const NO_CAUSE = '(ingen)';

/** The series by month, as the file calls them. */
export const SERIES_NAMES: Record<MonthlySeries, string> = {
  stock: 'beholdning',
  long: 'over_52_uger',
  inflow: 'tilgang',
  outflow: 'afgang',
  fte: 'fuldtidspersoner',
};

export type DurationTableRow = [
  table: string,
  date: string | null,
  from: number | null,
  to: number | null,
  cause: string | null,
  measure: string,
  count: number | string | null,
];

/** The rows of the table; weeks are inclusive, the last week of an open band is empty. */
export function durationTableRows(published: PublishedAggregate): DurationTableRow[] {
  const { window: covered, gapDays, endIs, threshold, durations, causes, months, stock } = published;
  const told = (measure: string, count: number | null, date: string | null = null): DurationTableRow => [
    'udtræk',
    date,
    null,
    null,
    null,
    measure,
    count,
  ];
  const count = (value: PublishedCount): number | string => value ?? SIGN;
  return [
    told('vindue_fra', null, covered.from),
    told('vindue_til', null, covered.to),
    told('hul_dage', gapDays),
    told('slut_er_sidste_dag', endIs === 'lastDay' ? 1 : 0),
    told('grænse', threshold),
    ...durations.flatMap(({ from, to, risk, events }): DurationTableRow[] => [
      ['varighed', null, from, to - 1, null, 'i_risiko', risk],
      ['varighed', null, from, to - 1, null, 'afsluttede', events],
    ]),
    ...causes.map(({ cause, from, to, events }): DurationTableRow => [
      'varighed',
      null,
      from,
      to - 1,
      cause ?? NO_CAUSE,
      'afsluttede',
      events,
    ]),
    ...months.month.flatMap((month, index) =>
      MONTHLY_SERIES.map((name): DurationTableRow => [
        'måned',
        isoOfDay(firstDayOfMonth(month)),
        null,
        null,
        null,
        SERIES_NAMES[name],
        count(months[name][index] ?? null),
      ]),
    ),
    ...stock.bands.map(({ from, to, cases }): DurationTableRow => [
      'bestand',
      stock.date,
      from,
      to === null ? null : to - 1,
      null,
      'sager',
      count(cases),
    ]),
  ];
}

/** The table as a file that opens right in a Danish Excel. */
export function writeDurationTable(published: PublishedAggregate): string {
  return danishCsv(DURATION_TABLE_HEADER, durationTableRows(published));
}
