/** Figures of periods that follow each other, by first month (year * 12 + month - 1), in order of time. */
export type ByPeriod = ReadonlyMap<number, number | null>;

/** A year shows whether its figures run up once it has so many months, in so many periods. */
const FEWEST_MONTHS = 6;
const FEWEST_PERIODS = 3;

/** Halves of a year are too few to see anything by. */
const LONGEST_PERIOD = 3;

/**
 * What each period adds to figures that run up from the beginning of the year: the difference to the period before; null
 * where the one before is not known. Figures of whole years are as they were.
 */
export function differences(byPeriod: ByPeriod, months: number): Map<number, number | null> {
  return new Map(
    [...byPeriod].map(([period, value]) => {
      const isFirst = period % 12 === 0;
      const before = isFirst ? 0 : byPeriod.get(period - months);
      return [period, value === null || before === null || before === undefined ? null : value - before];
    }),
  );
}

/**
 * Whether figures look as if they run up from the beginning of each year: they never fall within a year, end at as many
 * times its first as it has periods (or more than half of that), and drop when the next begins.
 */
export function looksCumulated(byPeriod: ByPeriod, months: number): boolean {
  if (months > LONGEST_PERIOD) return false;
  let runningUp = 0;
  let before = Infinity;
  for (const figures of byYear(byPeriod)) {
    const values = figures.map(([, value]) => value);
    const [[start = NaN, first = NaN] = []] = figures;
    const last = values.at(-1) ?? NaN;
    if (values.some((value, place) => value < (values[place - 1] ?? -Infinity))) return false;
    if (start % 12 === 0) {
      if (first >= before) return false;
      const isSteep = first > 0 && last >= (values.length / 2) * first;
      if (values.length * months >= FEWEST_MONTHS && values.length >= FEWEST_PERIODS) {
        if (!isSteep) return false;
        runningUp++;
      }
    }
    before = last;
  }
  return runningUp > 0;
}

/** Whether one figure, other than 0, stands at all periods of each year. */
export function isAlikeThroughYears(byPeriod: ByPeriod, months: number): boolean {
  const years = byYear(byPeriod);
  const isShown = years.some((figures) => figures.length >= FEWEST_PERIODS);
  return (
    months <= LONGEST_PERIOD &&
    isShown &&
    years.every((figures) => figures.every(([, value]) => value !== 0 && value === figures[0]?.[1]))
  );
}

/** Periods with a figure, year by year. */
function byYear(byPeriod: ByPeriod): [number, number][][] {
  const years = new Map<number, [number, number][]>();
  for (const [period, value] of byPeriod) {
    if (value === null) continue;
    const year = Math.floor(period / 12);
    const figures = years.get(year) ?? [];
    figures.push([period, value]);
    years.set(year, figures);
  }
  return [...years.values()];
}
