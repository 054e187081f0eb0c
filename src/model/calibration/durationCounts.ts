import { dayOfIso } from '../../util/calendar';
import { checkInteger, checkNumber, checkRecord, checkRecords, ScenarioError } from '../check';
import { MAX_CASES, MAX_DURATIONS, MAX_WEEKS } from '../limits';

/** Open cases counted in the duration weeks from ≤ d < to; `to` is null for the last, open band. */
export interface CountedBand {
  from: number;
  to: number | null;
  cases: number;
}

/** The open cases of one day by duration. */
export interface DurationCount {
  /** ISO date of the count. */
  date: string;
  /** Bands that follow each other from week 0 on, the last open. */
  bands: readonly CountedBand[];
  /** New cases a week around the date, or since the count before; absent or null when not counted. */
  inflowPerWeek?: number | null;
}

/** A count with its day, and its inflow as a number or null. */
export interface CheckedCount {
  day: number;
  /** First week of each band, and cases in each. */
  edges: number[];
  cases: Float64Array;
  inflowPerWeek: number | null;
}

function checkCount(count: DurationCount, field: string): CheckedCount {
  checkRecord(field, count);
  const day = dayOfIso(count.date);
  if (Number.isNaN(day)) throw new ScenarioError(`${field}.date`, count.date, 'a date YYYY-MM-DD');
  const bands = checkRecords(`${field}.bands`, count.bands, 2);
  const edges = bands.map(({ from, to }, index) => {
    const name = `${field}.bands[${index}]`;
    const begin = index === 0 ? 0 : (bands[index - 1]?.to ?? -1);
    if (from !== begin) throw new ScenarioError(`${name}.from`, from, `${begin}, where the band before ends`);
    const open = index === bands.length - 1;
    if (open && to !== null) throw new ScenarioError(`${name}.to`, to, 'null: the last band is open');
    if (!open) checkInteger(`${name}.to`, to, from + 1, MAX_DURATIONS - 1);
    return from;
  });
  const { inflowPerWeek = null } = count;
  return {
    day,
    edges,
    cases: Float64Array.from(bands, ({ cases }, index) =>
      checkNumber(`${field}.bands[${index}].cases`, cases, 0, MAX_CASES),
    ),
    inflowPerWeek:
      inflowPerWeek === null ? null : checkNumber(`${field}.inflowPerWeek`, inflowPerWeek, 0, MAX_CASES),
  };
}

/**
 * The counts with the same bands and with dates that rise by at least a week each.
 *
 * @throws ScenarioError naming the count, the band and what it must be
 */
export function checkDurationCounts(counts: readonly DurationCount[]): CheckedCount[] {
  const checked = checkRecords('counts', counts, 1).map((count, index) =>
    checkCount(count, `counts[${index}]`),
  );
  checked.forEach(({ day, edges }, index) => {
    const before = checked[index - 1];
    if (!before) return;
    checkInteger(`counts[${index}]: days after the count before`, day - before.day, 7, 7 * MAX_WEEKS);
    if (edges.join() !== before.edges.join())
      throw new ScenarioError(
        `counts[${index}].bands`,
        edges,
        `as in the count before, [${before.edges.join()}]`,
      );
  });
  return checked;
}
