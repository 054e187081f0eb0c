import { firstDayOfMonth, monthOfDay } from '../../util/calendar';

/** Share of the rows that must be so. */
const NEARLY_ALL = 0.95;
/** Periods of one kind may differ by so much: months have 28 to 31 days. */
const ALIKE = 1.2;

interface Span {
  first: number;
  last: number;
  rows: number;
}

/**
 * Whether spans of days are the periods of a table of counts rather than the cases of a register: whole calendar months,
 * quarters, halves or years (also running sums from the same month on), periods that never overlap and are alike, follow
 * upon each other, or come again for every category, or rolling ones. Cases begin on any day, last differently, overlap,
 * and several are open.
 *
 * @param start days since 1970-01-01, by row; what is no day is not finite
 */
export function areReportingPeriods(start: ArrayLike<number>, end: ArrayLike<number>): boolean {
  const spans = distinctSpans(start, end);
  if (spans === null || spans.length === 0) return false;
  return areWholeMonths(spans) || arePartsOfTime(spans) || areRolling(spans);
}

/** Whether single days are those of a time series: first days of months, each day, or the same day of each week. */
export function areReportingDays(days: ArrayLike<number>): boolean {
  const distinct = [...new Set(Array.from(days).filter(Number.isFinite))].sort((a, b) => a - b);
  if (distinct.every((day) => day === firstDayOfMonth(monthOfDay(day)))) return true;
  const step = (distinct[1] ?? NaN) - (distinct[0] ?? NaN);
  const isSeries = step === 1 || step % 7 === 0;
  return (
    isSeries &&
    distinct.length > 2 &&
    distinct.every((day, index) => day === (distinct[0] ?? 0) + index * step)
  );
}

/** The spans in order of time with the rows that have them; null where more than the newest are open. */
function distinctSpans(start: ArrayLike<number>, end: ArrayLike<number>): Span[] | null {
  const spans = new Map<string, Span>();
  const open = new Set<number>();
  let openRows = 0;
  let newest = -Infinity;
  for (let row = 0; row < start.length; row++) {
    const [first = NaN, last = NaN] = [start[row], end[row]];
    if (Number.isFinite(first)) newest = Math.max(newest, first);
    if (!Number.isFinite(first) || !Number.isFinite(last)) {
      open.add(first);
      openRows++;
      continue;
    }
    const key = `${first} ${last}`;
    const span = spans.get(key) ?? { first, last, rows: 0 };
    span.rows++;
    spans.set(key, span);
  }
  // What is in force now has no end yet; the cases that are open began on many days.
  const isNewest = open.size === 1 && open.has(newest) && spans.size > 1;
  if (!isNewest && openRows > (1 - NEARLY_ALL) * start.length) return null;
  return [...spans.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

function areWholeMonths(spans: readonly Span[]): boolean {
  const whole = spans.flatMap(({ first, last, rows }) => {
    const month = monthOfDay(first);
    // The end is the last day of a month, or the first of the next.
    const next = monthOfDay(last + 1);
    const ends = last + 1 === firstDayOfMonth(next) || last === firstDayOfMonth(monthOfDay(last));
    const months = (last + 1 === firstDayOfMonth(next) ? next : monthOfDay(last)) - month;
    return first === firstDayOfMonth(month) && ends && months > 0 ? [{ month, months, rows }] : [];
  });
  if (sumOf(whole) < NEARLY_ALL * sumOf(spans)) return false;
  const [one] = whole;
  const isPartOfYear = whole.every(({ month, months }) => 12 % months === 0 && month % months === 0);
  const isAlike = whole.every(({ months }) => months === one?.months);
  const isRunningSum = whole.every(
    ({ month, months }) => month % 12 === (one?.month ?? 0) % 12 && months <= 12,
  );
  return isPartOfYear || isAlike || isRunningSum;
}

/** Whether no two overlap, and they are alike, without gaps, or repeated. */
function arePartsOfTime(spans: readonly Span[]): boolean {
  if (spans.some(({ first }, index) => index > 0 && first < (spans[index - 1]?.last ?? -Infinity)))
    return false;
  const lengths = spans.map(({ first, last }) => last - first + 1);
  const shortest = lengths.reduce((a, b) => Math.min(a, b));
  const longest = lengths.reduce((a, b) => Math.max(a, b));
  if (spans.length > 1 && longest <= ALIKE * shortest) return true;
  const following = spans.filter(({ first }, index) => first - (spans[index - 1]?.last ?? -Infinity) <= 1);
  return (
    (spans.length > 3 && following.length >= NEARLY_ALL * (spans.length - 1)) ||
    sumOf(spans) >= 2 * spans.length
  );
}

/** Whether they overlap because each is as long, and begins one day, week or month later than the one before. */
function areRolling(spans: readonly Span[]): boolean {
  const lengths = new Set(spans.map(({ first, last }) => last - first));
  return lengths.size === 1 && areReportingDays(spans.map(({ first }) => first));
}

function sumOf(spans: readonly { rows: number }[]): number {
  return spans.reduce((sum, { rows }) => sum + rows, 0);
}
