import { isMissing } from '../columns/missing';
import { OPEN, UNREADABLE } from './registerDates';
import { durationUnit, type DurationUnit } from './registerNames';
import type { Column } from '../types';

/** Days of a unit; of a month the mean over four years, 1461 / 48. */
const DAYS_OF: Record<DurationUnit, number> = { days: 1, weeks: 7, months: 30.4375 };

/** A duration with its unit beside it: "12 uger", "3,5 uger", "80 dage". */
const WITH_UNIT = /^(\d+)(?:[.,](\d+))? ?([a-zæøå]+)\.?$/i;
/** Stands for what cannot be read as a duration. */
const NO_DURATION = -1;

/**
 * The last day of a case that began on a day and lasted so long: the first day without benefit is that long after the
 * first day with it. A duration of 0 completed weeks is a single day; a negative one is unreadable, an empty one open.
 */
export function dayOfDuration(start: number, lasted: number, unit: DurationUnit): number {
  if (Number.isNaN(lasted)) return OPEN;
  if (lasted < 0) return UNREADABLE;
  return start + Math.max(1, Math.round(DAYS_OF[unit] * lasted)) - 1;
}

/** How long each row's case has lasted, in the column's unit: NaN where nothing stands, below 0 what is unreadable. */
export function caseDurations({
  type,
  dictionary,
  values,
  missing = [],
  missingByRow,
}: Column): Float64Array {
  if (dictionary) {
    const byCode = dictionary.map((text) =>
      isMissing(text) ? NaN : (withUnit(text)?.lasted ?? NO_DURATION),
    );
    return Float64Array.from(values, (code) => byCode[code] ?? NaN);
  }
  const unreadable = missing.findIndex(({ reason }) => reason === 'unreadable') + 1;
  return Float64Array.from(values, (value, row) =>
    type !== 'number' || (unreadable > 0 && missingByRow?.[row] === unreadable) ? NO_DURATION : value,
  );
}

/** The unit of a column of durations, by its name, or where each cell has the same one beside it; else null. */
export function unitOfDurations({ name, type, dictionary }: Column): DurationUnit | null {
  const named = durationUnit(name);
  if (named === null || type === 'number') return named;
  const units = new Set(
    dictionary?.filter((text) => !isMissing(text)).map((text) => withUnit(text)?.unit ?? null) ?? [],
  );
  const [only = null] = units;
  return units.size === 1 ? only : null;
}

function withUnit(text: string): { lasted: number; unit: DurationUnit | null } | null {
  const parts = WITH_UNIT.exec(text);
  if (!parts) return null;
  return { lasted: Number(`${parts[1]}.${parts[2] ?? 0}`), unit: durationUnit(`varighed ${parts[3]}`) };
}
