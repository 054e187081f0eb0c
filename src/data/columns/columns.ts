import { isCodeName, isYearPartName, isPeriodName, isWeekName } from './columnNames';
import { isDayWithoutYear, isWeek } from './calendarWords';
import { codeColumn, numberColumn, periodColumn, textColumn, type Built } from './columnBuilders';
import { countCells, withoutNumerals, type ColumnCells, type Numerals } from './columnCells';
import { isMissing } from './missing';
import {
  addedEvidence,
  marksOf,
  markEvidence,
  numberReader,
  sureDecimal,
  type MarkEvidence,
} from './numbers';
import { readPeriod } from './periods';
import { measureOfName } from '../roles/measureNames';
import { isTotal } from '../structure/totals';
import type { Column, Issue } from '../types';

/** Shares of the cells that are not missing. */
const PERIOD_SHARE = 0.8;
const NUMBER_SHARE = 0.6;
const LEADING_ZERO_SHARE = 0.1;

/** Types every column from all its cells; the marks of numbers that a column leaves open follow the other columns. */
export function typeColumns(
  all: readonly ColumnCells[],
  delimiter: string,
): { columns: Column[]; issues: Issue[] } {
  const evidence = all.map(({ dictionary, numerals }) => {
    const texts = markEvidence(dictionary.texts, dictionary.counts);
    return numerals ? addedEvidence(texts, numerals.evidence) : texts;
  });
  const fallback = usualDecimal(evidence, delimiter);
  const forms = all.map((cells, index) => formOf(cells, evidence[index], fallback));
  if (!forms.includes('period')) {
    const years = all.findIndex((cells, index) => forms[index] === 'number' && mayBeYears(cells));
    if (years >= 0) forms[years] = 'period';
  }
  const built = all.map((cells, index): Built => {
    const form = forms[index];
    if (form === 'period') return periodColumn(withoutNumerals(cells));
    if (form === 'code') return codeColumn(withoutNumerals(cells));
    const marks = evidence[index];
    return form === 'number' && marks
      ? numberColumn(cells, marks, fallback)
      : textColumn(withoutNumerals(cells));
  });
  return { columns: built.map(({ column }) => column), issues: built.flatMap(({ issues }) => issues) };
}

/** The decimal mark that most columns are sure of; else that of the country whose files use this delimiter. */
function usualDecimal(evidence: readonly MarkEvidence[], delimiter: string): ',' | '.' {
  const sure = evidence.map(sureDecimal);
  const commas = sure.filter((mark) => mark === ',').length;
  const dots = sure.filter((mark) => mark === '.').length;
  if (commas === dots) return delimiter === ',' ? '.' : ',';
  return commas > dots ? ',' : '.';
}

type Form = 'period' | 'number' | 'code' | 'text';

function formOf(cells: ColumnCells, evidence: MarkEvidence | undefined, fallback: ',' | '.'): Form {
  const { name } = cells;
  const present = countCells(
    cells,
    (text) => !isMissing(text),
    ({ count }) => count,
  );
  if (present === 0 || !evidence) return 'text';
  const share = (holds: (text: string) => boolean, among?: (numerals: Numerals) => number): number =>
    countCells(cells, holds, among) / present;
  if (share(isWeek) >= PERIOD_SHARE || share(isDayWithoutYear) >= PERIOD_SHARE) return 'text';
  if (isPeriods(cells)) return 'period';
  const digits = share(
    (text) => /^\d+$/.test(text),
    ({ integers }) => integers,
  );
  const calendarPart = isWeekName(name) || isYearPartName(name);
  if (digits >= NUMBER_SHARE && (isCodeName(name) || calendarPart)) return 'code';
  const leadingZeros = share((text) => /^0\d+$/.test(text));
  if (
    leadingZeros > 0 &&
    digits >= NUMBER_SHARE &&
    (leadingZeros >= LEADING_ZERO_SHARE || evenLength(cells))
  ) {
    return 'code';
  }
  const marks = marksOf(evidence, fallback);
  const read = numberReader(marks);
  const numbers = share(
    (text) => !isMissing(text) && !Number.isNaN(read(text)),
    (numerals) => numerals.readable(marks),
  );
  return numbers >= NUMBER_SHARE ? 'number' : 'text';
}

function evenLength(cells: ColumnCells): boolean {
  const { dictionary } = withoutNumerals(cells);
  const lengths = dictionary.texts.filter((text) => /^\d+$/.test(text)).map((text) => text.length);
  return lengths.every((length) => length === lengths[0]);
}

/** Bare digits (2015, 201511) are periods only beside periods that cannot be numbers, or under such a name. */
function isPeriods(cells: ColumnCells): boolean {
  const { name, dictionary } = cells;
  const present = countCells(
    cells,
    (text) => !isMissing(text) && !isTotal(text),
    ({ count }) => count,
  );
  const forms = dictionary.texts.map((text) => readPeriod(text)?.form);
  const count = (holds: (form: string) => boolean): number =>
    forms.reduce(
      (sum, form, index) => (form && holds(form) ? sum + (dictionary.counts[index] ?? 0) : sum),
      0,
    );
  const readable = count(() => true);
  if (present === 0 || readable < present * PERIOD_SHARE) return false;
  const sure = count((form) => form !== 'year' && form !== 'digits');
  return sure > 0 || (isPeriodName(name) && readable === present);
}

/** Years under another name, where nothing else in the table is a period. */
function mayBeYears({ name, dictionary, numerals }: ColumnCells): boolean {
  return (
    numerals === null &&
    measureOfName(name) === null &&
    dictionary.texts.every((text) => isMissing(text) || isTotal(text) || readPeriod(text)?.form === 'year')
  );
}
