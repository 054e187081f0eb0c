import type { RegisterCounts } from './aggregateRegister';
import type { PublishedAggregate, PublishedCount } from './publishRegister';

/**
 * The counts of a varighedstabel in which nothing is withheld and every week stands alone, as a warehouse makes it: they
 * can be fitted to, and published like those of a register. Null for any other.
 */
export function exactCounts(table: PublishedAggregate): RegisterCounts | null {
  const { window, gapDays, endIs, durations, causes, months, stock } = table;
  const single = durations.every(({ from, to }, week) => from === week && to === week + 1);
  if (!single || table.withheld.cells > 0) return null;
  const byCause = new Map<string | null, Float64Array>();
  for (const { cause, from, events } of causes) {
    const series = byCause.get(cause) ?? new Float64Array(durations.length);
    series[from] = events;
    byCause.set(cause, series);
  }
  const counted = (series: readonly PublishedCount[]): Float64Array =>
    Float64Array.from(series, (count) => count ?? NaN);
  return {
    window,
    gapDays,
    endIs,
    risk: Float64Array.from(durations, ({ risk }) => risk),
    events: Float64Array.from(durations, ({ events }) => events),
    causes: Array.from(byCause, ([cause, events]) => ({ cause, events })),
    months: {
      month: Int32Array.from(months.month),
      days: Int32Array.from(months.days),
      stock: counted(months.stock),
      long: counted(months.long),
      inflow: counted(months.inflow),
      outflow: counted(months.outflow),
      fte: counted(months.fte),
    },
    stock: {
      date: stock.date,
      bands: stock.bands.map(({ from, to, cases }) => ({ from, to, cases: cases ?? NaN })),
    },
  };
}
