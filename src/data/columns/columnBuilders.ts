import { isYearPartName, isWeekName } from './columnNames';
import { isDayWithoutYear, isWeek } from './calendarWords';
import { withoutNumerals, type ColumnCells } from './columnCells';
import { countWhere } from './dictionary';
import { isMissing } from './missing';
import { marksOf, numberReader, sureDecimal, type MarkEvidence, type NumberMarks } from './numbers';
import { readPeriod } from './periods';
import { isTotal } from '../structure/totals';
import type { Column, Issue } from '../types';

export interface Built {
  column: Column;
  issues: Issue[];
}

/** Numbers with the marks that the column, or else the rest of the file, is written with. */
export function numberColumn(cells: ColumnCells, evidence: MarkEvidence, fallback: ',' | '.'): Built {
  const marks = marksOf(evidence, fallback);
  const { name, dictionary, numerals } = readableCells(cells, marks);
  const read = numberReader(marks);
  const numbers = dictionary.texts.map((text) => (isMissing(text) ? NaN : read(text)));
  const issues: Issue[] = [];
  const ambiguous = evidence.ambiguousDot + evidence.ambiguousComma;
  if (sureDecimal(evidence) === null && ambiguous > 0) {
    const example = dictionary.texts.find((text) => /\d[.,]\d{3}$/.test(text)) ?? '';
    const value = numbers[dictionary.texts.indexOf(example)] ?? NaN;
    const params = { count: ambiguous, example, value, decimal: marks.decimal };
    issues.push({ severity: 'info', code: 'number.ambiguous', params, column: name });
  }
  const unread = dictionary.texts.map((text, code) => !isMissing(text) && Number.isNaN(numbers[code]));
  const texts = issuesAt({ ...cells, dictionary }, unread, (raw) => ({
    severity: 'warning',
    code: 'number.text',
    params: { raw },
  }));
  const values = numerals?.values(marks) ?? new Float64Array(dictionary.codes.length);
  dictionary.codes.forEach((code, row) => {
    if (code >= 0) values[row] = numbers[code] ?? NaN;
  });
  return { column: { name, type: 'number', values, ...marks }, issues: issues.concat(texts) };
}

/** Numerals that these marks cannot read become texts, so that each is named with its line. */
function readableCells(cells: ColumnCells, marks: NumberMarks): ColumnCells {
  const { numerals } = cells;
  return numerals && numerals.readable(marks) < numerals.count ? withoutNumerals(cells) : cells;
}

/** Periods, or dates when most of the cells are days. */
export function periodColumn(cells: ColumnCells): Built {
  const { name, dictionary } = cells;
  const { texts, counts, codes } = dictionary;
  const periods = texts.map((text) => readPeriod(text));
  const unread = texts.map((text, code) => !isMissing(text) && periods[code] === null);
  const issues = issuesAt(cells, unread, (raw) =>
    isTotal(raw.trim())
      ? { severity: 'info', code: 'period.total', params: { raw } }
      : { severity: 'warning', code: 'period.unreadable', params: { raw } },
  );
  const byLength = new Map<number, number>();
  let dates = 0;
  periods.forEach((period, code) => {
    if (!period) return;
    byLength.set(period.months, (byLength.get(period.months) ?? 0) + (counts[code] ?? 0));
    if (period.form === 'date') dates += counts[code] ?? 0;
  });
  const [[periodMonths] = [1]] = [...byLength].sort((a, b) => b[1] - a[1]);
  const readable = [...byLength.values()].reduce((sum, count) => sum + count, 0);
  const isDate = dates > readable / 2;
  const column: Column = {
    name,
    type: isDate ? 'date' : 'period',
    values: Float64Array.from(codes, (code) => periods[code]?.month ?? NaN),
    periodMonths,
  };
  if (byLength.size > 1) column.monthsByRow = Uint8Array.from(codes, (code) => periods[code]?.months ?? 0);
  if (isDate) column.days = Float64Array.from(codes, (code) => periods[code]?.day ?? NaN);
  return { column, issues };
}

/** Digits that name something; they stay text, because 0101 is not 101. */
export function codeColumn(cells: ColumnCells): Built {
  const { name, dictionary } = cells;
  const issues: Issue[] = [];
  if (isWeekName(name)) issues.push(weeksIssue(cells));
  if (isYearPartName(name)) issues.push(splitIssue(name));
  return { column: { name, type: 'code', values: dictionary.codes, dictionary: dictionary.texts }, issues };
}

/** Text, with a word about weeks and days that cannot be placed in a month. */
export function textColumn(cells: ColumnCells): Built {
  const { name, dictionary } = cells;
  const issues: Issue[] = [];
  const half = dictionary.codes.length / 2;
  if (countWhere(dictionary, isWeek) > half) issues.push(weeksIssue(cells));
  if (countWhere(dictionary, isDayWithoutYear) > half) {
    const params = { example: dictionary.texts.find(isDayWithoutYear) ?? '' };
    issues.push({ severity: 'info', code: 'period.noYear', params, column: name });
  }
  if (isYearPartName(name)) issues.push(splitIssue(name));
  return { column: { name, type: 'text', values: dictionary.codes, dictionary: dictionary.texts }, issues };
}

function weeksIssue({ name, dictionary }: ColumnCells): Issue {
  const params = { example: dictionary.texts.find((text) => !isMissing(text)) ?? '' };
  return { severity: 'info', code: 'period.weeks', params, column: name };
}

function splitIssue(name: string): Issue {
  return { severity: 'info', code: 'period.split', params: {}, column: name };
}

/** One issue for each row whose text is marked, with its place in the file and the cell as it stands there. */
function issuesAt(
  { name, lines, dictionary }: ColumnCells,
  marked: readonly boolean[],
  describe: (raw: string) => Pick<Issue, 'severity' | 'code' | 'params'>,
): Issue[] {
  const issues: Issue[] = [];
  if (!marked.includes(true)) return issues;
  dictionary.codes.forEach((code, row) => {
    if (!marked[code]) return;
    issues.push({ ...describe(dictionary.texts[code] ?? ''), row: lines[row] ?? 0, column: name });
  });
  return issues;
}
