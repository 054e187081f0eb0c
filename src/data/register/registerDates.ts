import { dayOfIso } from '../../util/calendar';
import { isMissing } from '../columns/missing';
import { readPeriod } from '../columns/periods';
import type { Column, Imported, Issue } from '../types';

/** What a cell of a date column says when it is no day: nothing, "still open" (31-12-9999), or what cannot be read. */
export const MISSING = NaN;
export const OPEN = Infinity;
export const UNREADABLE = -Infinity;

/** Systems write a day that never comes where a case is open. */
const FAR_DAY = dayOfIso('2099-01-01');
const SAYS_OPEN = /9999|^(åben|aaben|igangværende|aktiv|løbende)$/i;

function dayOfDigits(digits: number): number {
  const text = String(digits);
  return dayOfIso(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

function dayOfText(text: string): number {
  if (isMissing(text)) return MISSING;
  const day = /^\d{8}$/.test(text) ? dayOfDigits(Number(text)) : readPeriod(text)?.day;
  if (day !== undefined && !Number.isNaN(day)) return day >= FAR_DAY ? OPEN : day;
  return SAYS_OPEN.test(text) ? OPEN : UNREADABLE;
}

/**
 * Days since 1970-01-01 of each row of a column that may hold dates, whatever its type: texts of dates and numbers such
 * as 20150113 too. {@link MISSING}, {@link OPEN} and {@link UNREADABLE} where there is no day.
 */
export function registerDates(column: Column, { issues, lines }: DatedFile): Float64Array {
  const { dictionary, values, days, missing = [], missingByRow } = column;
  if (dictionary) {
    const byCode = dictionary.map(dayOfText);
    const read = new Float64Array(values.length);
    for (let row = 0; row < read.length; row++) read[row] = byCode[values[row] ?? -1] ?? MISSING;
    return read;
  }
  if (!days) {
    return Float64Array.from(values, (value) => {
      const day = column.type === 'number' ? dayOfDigits(value) : UNREADABLE;
      return Number.isNaN(value) ? MISSING : Number.isNaN(day) ? UNREADABLE : day >= FAR_DAY ? OPEN : day;
    });
  }
  const read = days.map((day, row) =>
    day >= FAR_DAY ? OPEN : Number.isNaN(day) && !Number.isNaN(values[row]) ? UNREADABLE : day,
  );
  const unreadable = missing.findIndex(({ reason }) => reason === 'unreadable') + 1;
  if (unreadable === 0) return read;
  const said = saidByLine(column, issues);
  // Only the first unreadable cells are told one by one; the others say what those say, if they all say the same.
  const [first = UNREADABLE] = said.values();
  const others = [...said.values()].every((meaning) => meaning === first) ? first : UNREADABLE;
  missingByRow?.forEach((reason, row) => {
    if (reason === unreadable) read[row] = said.get(lines[row] ?? 0) ?? others;
  });
  return read;
}

/** What cells that are no days say, by the line they stand in. */
function saidByLine({ name }: Column, issues: readonly Issue[]): Map<number, number> {
  const said = new Map<number, number>();
  for (const { code, column, row, params } of issues) {
    if (code !== 'period.unreadable' || column !== name || row === undefined) continue;
    said.set(row, SAYS_OPEN.test(String(params.raw)) ? OPEN : UNREADABLE);
  }
  return said;
}

type DatedFile = Pick<Imported, 'issues' | 'lines'>;
