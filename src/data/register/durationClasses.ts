import type { DurationCounts } from './durationCounts';

/** Weeks of duration that are shown together: from ≤ week < to. */
export interface DurationClass {
  from: number;
  to: number;
  /** Cases at risk added over the weeks (weeks with a case), and cases that ended. */
  risk: number;
  events: number;
}

/** Ends for one cause in weeks that are shown together. */
export interface CauseCount {
  /** As the register names it; null for ends without a cause, and {@link OTHER_CAUSES} for rare ones together. */
  cause: string | null;
  from: number;
  to: number;
  events: number;
}

/** Causes too rare to be shown on their own. */
export const OTHER_CAUSES = '*';

/** Whether a count may be shown, or may follow from what is. */
const isFine = (count: number, least: number): boolean => count === 0 || Math.abs(count) >= least;

/**
 * The weeks from ≤ week < to of a life table put together until no class shows or gives away a small count: its ends,
 * and those who left it without an end (what two counts at risk leave when the ends between are taken away: cases still
 * open), are none or at least the threshold, twice the threshold for the latter; and at least the threshold are at risk
 * where it begins and ends. Null where even all these weeks together are too few.
 *
 * Occurrence over exposure needs no single weeks, so nothing is lost for a fit; a large register keeps all its weeks,
 * and a threshold of 0 keeps them in every register.
 */
export function durationClasses(
  { risk, events }: Pick<DurationCounts, 'risk' | 'events'>,
  threshold: number,
  from: number,
  to: number,
): DurationClass[] | null {
  const classes: DurationClass[] = [];
  let open: DurationClass = { from, to: from, risk: 0, events: 0 };
  const isClosed = (): boolean => {
    const [begun, left] = [risk[open.from] ?? 0, risk[open.to] ?? 0];
    return (
      isFine(begun, threshold) &&
      isFine(left, threshold) &&
      isFine(open.events, threshold) &&
      isFine(begun - open.events - left, 2 * threshold)
    );
  };
  for (let week = from; week < to; week++) {
    open.to = week + 1;
    open.risk += risk[week] ?? 0;
    open.events += events[week] ?? 0;
    if (!isClosed()) continue;
    classes.push(open);
    open = { from: week + 1, to: week + 1, risk: 0, events: 0 };
  }
  // What is left at the end goes into the class before, and that one further back until it is fine.
  while (open.from < open.to && !isClosed()) {
    const before = classes.pop();
    if (!before) return null;
    open = {
      from: before.from,
      to: open.to,
      risk: before.risk + open.risk,
      events: before.events + open.events,
    };
  }
  return open.from < open.to ? [...classes, open] : classes;
}

/**
 * Ends by cause, in classes of duration put together until each cause has none or at least the threshold; causes too
 * rare even then are added up as {@link OTHER_CAUSES}.
 *
 * Nothing is withheld here, so nothing can be worked out: the ends of one class for one cause lie within a range as wide
 * as the least of the four counts that bound it (ends of the class, of the cause, of the other classes, of the other
 * causes), each of which is none or at least the threshold.
 */
export function causeCounts(
  causes: DurationCounts['causes'],
  classes: readonly DurationClass[],
  threshold: number,
): CauseCount[] {
  const end = classes.at(-1)?.to ?? 0;
  const pooled = pooledCauses(causes, threshold);
  const counts: CauseCount[] = [];
  let open: number[] = pooled.map(() => 0);
  let from = 0;
  const allFine = (): boolean => open.every((count) => isFine(count, threshold));
  const close = (to: number): void => {
    pooled.forEach(({ cause }, index) => counts.push({ cause, from, to, events: open[index] ?? 0 }));
    open = pooled.map(() => 0);
    from = to;
  };
  for (const { from: first, to } of classes) {
    pooled.forEach(({ events }, index) => {
      for (let week = first; week < to; week++) open[index] = (open[index] ?? 0) + (events[week] ?? 0);
    });
    if (allFine()) close(to);
  }
  if (from === end) return counts;
  // A small remainder goes into the class before, and that one further back until it is fine.
  while (!allFine() && counts.length > 0) {
    const before = counts.splice(counts.length - pooled.length);
    from = before[0]?.from ?? 0;
    open = open.map((count, index) => count + (before[index]?.events ?? 0));
  }
  close(end);
  return counts;
}

interface CauseSeries {
  cause: string | null;
  events: Float64Array;
}

/** Rare causes as one; with the rarest of the others when together they are too rare too. */
function pooledCauses(causes: readonly CauseSeries[], threshold: number): CauseSeries[] {
  const total = ({ events }: CauseSeries): number => events.reduce((sum, count) => sum + count, 0);
  const rare = causes.filter((each) => total(each) < threshold);
  if (rare.length === 0) return [...causes];
  const common = causes.filter((each) => total(each) >= threshold).toSorted((a, b) => total(a) - total(b));
  while (rare.reduce((sum, each) => sum + total(each), 0) < threshold) {
    const next = common.shift();
    if (!next) return [];
    rare.push(next);
  }
  const events = Float64Array.from(rare[0]?.events ?? [], (_, week) =>
    rare.reduce((sum, each) => sum + (each.events[week] ?? 0), 0),
  );
  return [...causes.filter((each) => common.includes(each)), { cause: OTHER_CAUSES, events }];
}
