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

/**
 * The weeks of a life table put together until no class shows or gives away a small count: its ends, and those who left
 * it without an end (what two counts at risk leave when the ends between are taken away: cases still open), are none or
 * at least the threshold, twice the threshold for the latter; and at least the threshold are at risk when it begins.
 *
 * Occurrence over exposure needs no single weeks, so nothing is lost for a fit; a large register keeps all its weeks.
 * Empty when the whole table is too small. A threshold of 0 gives the weeks themselves.
 */
export function durationClasses(
  { risk, events }: Pick<DurationCounts, 'risk' | 'events'>,
  threshold: number,
): DurationClass[] {
  const fine = (count: number, least: number): boolean => count === 0 || Math.abs(count) >= least;
  const classes: DurationClass[] = [];
  let from = 0;
  while (from < risk.length) {
    let to = from;
    let ended = 0;
    let exposed = 0;
    const begun = risk[from] ?? 0;
    const isFine = (): boolean =>
      fine(begun, threshold) &&
      fine(ended, threshold) &&
      fine(begun - ended - (risk[to] ?? 0), 2 * threshold) &&
      fine(risk[to] ?? 0, threshold);
    do {
      ended += events[to] ?? 0;
      exposed += risk[to] ?? 0;
      to++;
    } while (to < risk.length && !isFine());
    if (isFine()) classes.push({ from, to, risk: exposed, events: ended });
    else {
      // What is left at the end goes into the class before, and that one further back until it is fine.
      for (;;) {
        const last = classes.pop();
        if (!last) return [];
        from = last.from;
        exposed += last.risk;
        ended += last.events;
        const open = (risk[from] ?? 0) - ended;
        if (fine(ended, threshold) && fine(open, 2 * threshold)) break;
      }
      classes.push({ from, to, risk: exposed, events: ended });
    }
    from = to;
  }
  return classes;
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
  const isFine = (): boolean => open.every((count) => count === 0 || count >= threshold);
  const close = (to: number): void => {
    pooled.forEach(({ cause }, index) => counts.push({ cause, from, to, events: open[index] ?? 0 }));
    open = pooled.map(() => 0);
    from = to;
  };
  for (const { from: first, to } of classes) {
    pooled.forEach(({ events }, index) => {
      for (let week = first; week < to; week++) open[index] = (open[index] ?? 0) + (events[week] ?? 0);
    });
    if (isFine()) close(to);
  }
  if (from === end) return counts;
  // A small remainder goes into the class before, and that one further back until it is fine.
  while (!isFine() && counts.length > 0) {
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
