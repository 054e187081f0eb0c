import { measureOfName } from '../roles/measureNames';
import { isCodeName, isDateName, isPeriodName, yearPartOfName } from './columnNames';
import { countCells, withoutNumerals, type ColumnCells, type Numerals } from './columnCells';
import { isBounded, isMissing, missingReason } from './missing';
import { marksOf, numberReader, type MarkEvidence } from './numbers';
import { saysOpen } from './openEnd';
import { periodReader } from './periodReader';
import { readPeriod } from './periods';
import { isSummary } from './totals';
import { weekReader } from './weeks';
import { isLongPart } from './yearParts';

/** Shares of the cells that are not missing. */
const PERIOD_SHARE = 0.8;
const NUMBER_SHARE = 0.6;
const LEADING_ZERO_SHARE = 0.1;

const TOO_LONG = /^\d{16,}$/;

/** What a column's cells are, before they are read as such; `empty` when all of them are missing. */
export type Form = 'period' | 'week' | 'number' | 'code' | 'text' | 'empty';

/** Decides from all cells of a column what it holds. */
export function formOf(cells: ColumnCells, evidence: MarkEvidence, usual: ',' | '.'): Form {
  const { name } = cells;
  const present = countCells(
    cells,
    (text) => !isMissing(text),
    ({ count }) => count,
  );
  const isMeasure = measureOfName(name) !== null;
  if (present === 0) {
    const isWithheld = cells.dictionary.texts.some((text) => missingReason(text) === 'withheld');
    return isMeasure && isWithheld ? 'number' : 'empty';
  }
  const share = (holds: (text: string) => boolean, among?: (numerals: Numerals) => number): number =>
    countCells(cells, holds, among) / present;
  if (!isMostlyNumerals(cells, present)) {
    const readWeek = weekReader(cells);
    if (share((text) => readWeek(text) !== null || isSummary(text)) >= PERIOD_SHARE && share(isSummary) < 0.5)
      return 'week';
  }
  if ((isNamedAsPeriods(cells) || !isMostlyNumerals(cells, present)) && isPeriods(cells)) return 'period';
  const digits = share(
    (text) => /^\d+$/.test(text),
    ({ integers }) => integers,
  );
  if (digits >= NUMBER_SHARE && (isCodeName(name) || yearPartOfName(name) !== null)) return 'code';
  const leadingZeros = share((text) => /^0\d+$/.test(text));
  if (
    leadingZeros > 0 &&
    digits >= NUMBER_SHARE &&
    (leadingZeros >= LEADING_ZERO_SHARE || evenLength(cells))
  ) {
    return 'code';
  }
  // Such numbers are no quantities, and not exact as numbers.
  if (share((text) => TOO_LONG.test(text)) >= LEADING_ZERO_SHARE && digits >= NUMBER_SHARE) return 'code';
  const marks = marksOf(evidence, usual);
  const read = numberReader(marks, 'negative');
  const numbers = share(
    (text) => !isMissing(text) && (!Number.isNaN(read(text)) || (isMeasure && isBounded(text))),
    (numerals) => numerals.readable(marks),
  );
  return numbers >= NUMBER_SHARE ? 'number' : 'text';
}

function evenLength(cells: ColumnCells): boolean {
  const { dictionary } = withoutNumerals(cells);
  const lengths = dictionary.texts.filter((text) => /^\d+$/.test(text)).map((text) => text.length);
  return lengths.every((length) => length === lengths[0]);
}

/** What may stand among periods without being one: a row that sums them up, such as `I alt` or `1. halvår`, an open end. */
function isBesidePeriods(text: string): boolean {
  return isSummary(text) || isLongPart(text) || saysOpen(text);
}

/** Whether so many cells are plain numerals that its texts, periods or not, cannot make the column one of periods. */
function isMostlyNumerals({ numerals }: ColumnCells, present: number): boolean {
  return numerals !== null && numerals.count > (1 - PERIOD_SHARE) * present;
}

function isNamedAsPeriods({ name }: ColumnCells): boolean {
  return isPeriodName(name) || isDateName(name);
}

/** Bare digits (2015, 201511) are periods only beside periods that cannot be numbers, or under such a name. */
function isPeriods(cells: ColumnCells): boolean {
  const isNamed = isNamedAsPeriods(cells);
  const { name, dictionary } = isNamed ? withoutNumerals(cells) : cells;
  const present = countCells(
    isNamed ? { ...cells, dictionary, numerals: null } : cells,
    (text) => !isMissing(text) && !isBesidePeriods(text),
    ({ count }) => count,
  );
  const { read } = periodReader({ ...cells, name, dictionary }, null);
  let readable = 0;
  let unread = 0;
  let sure = 0;
  for (const [code, text] of dictionary.texts.entries()) {
    if (isMissing(text)) continue;
    const form = read(text)?.form;
    const count = dictionary.counts[code] ?? 0;
    if (form === undefined) unread += isBesidePeriods(text) ? 0 : count;
    else readable += count;
    if (form !== undefined && form !== 'year' && form !== 'digits') sure += count;
    if (present - unread < present * PERIOD_SHARE) return false;
  }
  if (present === 0 || readable < present * PERIOD_SHARE) return false;
  return sure > 0 || (isNamed && readable === present);
}

/** Years under another name, where nothing else in the table is a period. */
export function mayBeYears({ name, dictionary, numerals }: ColumnCells): boolean {
  return (
    numerals === null &&
    measureOfName(name) === null &&
    dictionary.texts.every((text) => isMissing(text) || isSummary(text) || readPeriod(text)?.form === 'year')
  );
}
