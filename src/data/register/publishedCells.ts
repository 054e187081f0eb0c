import { dayOfIso, firstDayOfMonth } from '../../util/calendar';
import { LONG_FROM_WEEK } from '../../model/limits';
import type { RegisterCounts } from './aggregateRegister';
import type { Coarsened } from './sharedEdges';
import type { Cell, Equation } from './withholding';

/** The series by month, in the order in which they are shown. */
export const MONTHLY_SERIES = ['stock', 'long', 'inflow', 'outflow', 'fte'] as const;
export type MonthlySeries = (typeof MONTHLY_SERIES)[number];

/** All counts of a register that hang together, what binds them, and where each shown one is. */
export interface PublishedCells {
  cells: Cell[];
  equations: Equation[];
  monthly: Record<MonthlySeries, number[]>;
  bands: number[];
}

/**
 * The linked tables of one register as one system: what is withheld is decided for all of them at once.
 *
 * - cases at a month's end = those at the end of the month before + new − ended; those before the window follow;
 * - cases = cases up to 52 weeks + cases above;
 * - full-time persons lie between the cases that were there all month and all that were there at any time;
 * - the bands of a day add up to its cases, the long ones to its long cases;
 * - on the window's last day the bands also follow from the duration table: who left it without an end is still open,
 *   or ended in a week that the window cuts;
 * - all new cases are at risk in week 0, but for those of the last six days; all ends stand in the duration table, but
 *   for those in weeks that the window cuts at either end.
 */
export function publishedCells(
  aggregate: RegisterCounts,
  { bands: shownBands, classes }: Coarsened,
): PublishedCells {
  const cells: Cell[] = [];
  const equations: Equation[] = [];
  const add = (role: Cell['role'], value: number, least = 1): number =>
    cells.push({ role, value, least }) - 1;
  const published = (values: ArrayLike<number>, least?: number): number[] =>
    Array.from(values, (value) => add('published', value, least));
  const equal = (plus: number[], minus: number[]): void => {
    equations.push({ plus, minus });
  };
  const valueOf = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + (cells[index]?.value ?? 0), 0);
  /** The cells of `upper` are at least those of `lower`; gives the cell of what is between. */
  const atLeast = (upper: number[], lower: number[]): number => {
    const between = add('slack', valueOf(upper) - valueOf(lower));
    equal(upper, [...lower, between]);
    return between;
  };

  const { months, stock, window: covered } = aggregate;
  const monthly = {
    stock: published(months.stock),
    long: published(months.long),
    inflow: published(months.inflow),
    outflow: published(months.outflow),
    fte: published(months.fte, 0),
  };
  const opening = add('derived', (months.stock[0] ?? 0) - (months.inflow[0] ?? 0) + (months.outflow[0] ?? 0));
  let before = opening;
  monthly.stock.forEach((now, index) => {
    const [long = 0, inflow = 0, outflow = 0, fte = 0] = [
      monthly.long[index],
      monthly.inflow[index],
      monthly.outflow[index],
      monthly.fte[index],
    ];
    equal([before, inflow], [now, outflow]);
    equal([now], [long, add('derived', valueOf([now]) - valueOf([long]))]);
    atLeast([before, inflow], [fte]);
    atLeast([fte, inflow], [now]);
    before = now;
  });

  const bands = published(shownBands.map((band) => band.cases));
  const month = monthEndingOn(aggregate);
  const ofDay = month === null ? add('derived', valueOf(bands)) : (monthly.stock[month] ?? 0);
  const longOfDay = month === null ? null : (monthly.long[month] ?? 0);
  equal(bands, [ofDay]);
  if (longOfDay !== null && shownBands.some(({ from }) => from === LONG_FROM_WEEK)) {
    equal(
      bands.filter((_, band) => (shownBands[band]?.from ?? 0) >= LONG_FROM_WEEK),
      [longOfDay],
    );
  }
  if (dayOfIso(stock.date) === dayOfIso(covered.to) - 1) linkToClasses();
  linkTotals();
  return { cells, equations, monthly, bands };

  /** Durations are cut where a band or a class begins; in each piece cases are open or ended in a cut week. */
  function linkToClasses(): void {
    const { risk, events } = aggregate;
    const left = (week: number): number => (risk[week] ?? 0) - (events[week] ?? 0) - (risk[week + 1] ?? 0);
    // With cases already open at the start, others come in as these leave: nothing follows from the difference.
    if (cells[opening]?.value !== 0) return;
    const pieces = new Map<string, { band: number; open: number; group: number }>();
    classes.forEach((each, group) => {
      for (let week = each.from; week < each.to; week++) {
        const band = shownBands.findLastIndex(({ from }) => from <= week + 1);
        const key = `${group} ${band}`;
        const piece = pieces.get(key) ?? { band, open: 0, group };
        piece.open += left(week);
        pieces.set(key, piece);
      }
    });
    const parts = Array.from(pieces.values(), (piece) => ({ ...piece, left: add('slack', piece.open) }));
    classes.forEach((_, group) => {
      const own = parts.filter((part) => part.group === group).map((part) => part.left);
      equal(own, [add('known', valueOf(own))]);
    });
    // Of those who left, some ended in the week that the window cuts. Cases in their first week are not in the table.
    const cut = bands.slice(1).map((band, index) => {
      const own = parts.filter((part) => part.band === index + 1).map((part) => part.left);
      return atLeast(own, [band]);
    });
    atLeast(lastWeekOf(monthly.outflow), cut);
  }

  function linkTotals(): void {
    const [first] = classes;
    const all = (indices: readonly number[]): number[] => [...indices];
    if (first && first.to === 1) {
      const atRisk = add('known', first.risk);
      const late = add('slack', valueOf(monthly.inflow) - first.risk);
      equal(all(monthly.inflow), [atRisk, late]);
      atLeast(lastWeekOf(monthly.inflow), [late]);
    }
    if (classes.length > 0) {
      const ended = add(
        'known',
        classes.reduce((sum, { events }) => sum + events, 0),
      );
      const cut = add('slack', valueOf(monthly.outflow) - valueOf([ended]));
      equal(all(monthly.outflow), [ended, cut]);
      atLeast([...new Set([...lastWeekOf(monthly.outflow), ...monthly.outflow.slice(0, 2)])], [cut]);
    }
  }

  /** The months that hold the window's last six days. */
  function lastWeekOf(series: readonly number[]): number[] {
    return series.slice((months.days.at(-1) ?? 0) < 6 ? -2 : -1);
  }
}

/** The month whose end, or the window's, is the day of the stock by duration. */
function monthEndingOn({ months, stock, window: covered }: RegisterCounts): number | null {
  const next = dayOfIso(stock.date) + 1;
  const index = months.month.findIndex(
    (month) => next === Math.min(firstDayOfMonth(month + 1), dayOfIso(covered.to)),
  );
  return index < 0 ? null : index;
}
