import { isoOfDay, labelOfMonth, monthOfDay } from '../../util/calendar';
import type { Column, Issue } from '../types';
import { countedIssue, issuesAt } from './cellIssues';
import type { ColumnCells } from './columnCells';
import type { ColumnCorrections } from './columnCorrections';
import { holdShorter } from './longerPeriods';
import { missingReason } from './missing';
import { valuesByCode } from './dictionary';
import { missingByCode, type MissingMark } from './missingCells';
import type { Built } from './numberColumn';
import { saysOpen } from './openEnd';
import { periodReader } from './periodReader';
import type { ReadPeriod } from './periods';
import { overlapIssues } from './overlap';
import { isMarked } from './periodMarks';
import { isSummary } from './totals';
import { weekReader } from './weeks';
import { isWorded } from './wordedDates';
import { lengthOf, readPart } from './yearParts';

/** Periods, or dates when most of the cells are days. */
export function periodColumn(cells: ColumnCells, corrections: ColumnCorrections): Built {
  const { name, dictionary } = cells;
  const { texts, counts, codes } = dictionary;
  const { read, doubtful } = periodReader(cells, corrections.order);
  const periods = texts.map((text) => (markOf(text, read) === null ? read(text) : null));
  const byLength = new Map<number, number>();
  let dates = 0;
  periods.forEach((period, code) => {
    if (!period) return;
    byLength.set(period.months, (byLength.get(period.months) ?? 0) + (counts[code] ?? 0));
    if (period.day !== undefined) dates += counts[code] ?? 0;
  });
  const [[periodMonths] = [1]] = [...byLength].sort((a, b) => b[1] - a[1]);
  const readable = [...byLength.values()].reduce((sum, count) => sum + count, 0);
  const isDate = dates > readable / 2 || (corrections.type === 'date' && dates > 0);
  // Among days a month or a year has no day of its own.
  const fits = (period: ReadPeriod | null): boolean =>
    period !== null && (corrections.type !== 'date' || period.day !== undefined);
  const isOpen = texts.map((text, code) => isDate && !periods[code] && saysOpen(text));
  const marks = texts.map(
    (text, code) =>
      markOf(text, read) ??
      (isOpen[code]
        ? { reason: 'notApplicable' as const, text }
        : longerMark(text, periods[code], periodMonths)),
  );
  const column: Column = {
    name,
    type: isDate ? 'date' : 'period',
    values: valuesByCode(
      codes,
      periods.map((period) => (fits(period) ? period?.month : undefined)),
    ),
    periodMonths,
    ...missingTexts(cells, marks, periods.map(fits)),
  };
  if (byLength.size > 1) column.monthsByRow = Uint8Array.from(codes, (code) => periods[code]?.months ?? 0);
  if (isDate)
    column.days = valuesByCode(
      codes,
      periods.map((period) => period?.day),
    );
  const issues = [
    ...(doubtful !== null && isDate ? [orderIssue(name, doubtful, read(doubtful))] : []),
    ...readingIssues(cells, periods),
    ...(isDate ? [] : overlapIssues(column)),
    ...countedIssue('date.open', 'info', name, dictionary, isOpen),
    ...countedIssue('period.longer', 'info', name, dictionary, holdShorter(periods, periodMonths)),
    ...textIssues(cells, marks, periods.map(fits)),
  ];
  return { column, issues };
}

/** Periods that were read though they are written loosely, each way of writing told once. */
function readingIssues(cells: ColumnCells, periods: readonly (ReadPeriod | null)[]): Issue[] {
  const { name, dictionary } = cells;
  const told = (
    code: string,
    isMeant: (period: ReadPeriod, text: string) => boolean,
    params: (period: ReadPeriod) => Issue['params'],
  ): Issue[] => {
    const has = periods.map((period, at) => period !== null && isMeant(period, dictionary.texts[at] ?? ''));
    const first = periods[has.indexOf(true)];
    return first ? countedIssue(code, 'info', name, dictionary, has, params(first)) : [];
  };
  return [
    ...told(
      'period.shortYear',
      ({ form }) => form === 'shortYear',
      ({ month }) => ({ period: labelOfMonth(month) }),
    ),
    ...told(
      'date.worded',
      (_, text) => isWorded(text),
      ({ day = 0 }) => ({ date: isoOfDay(day) }),
    ),
    ...markedIssue(cells, periods),
  ];
}

/** Marks of notes and of provisional figures after periods that were read, told once a column. */
export function markedIssue({ name, dictionary }: ColumnCells, read: readonly unknown[]): Issue[] {
  const has = dictionary.texts.map((text, code) => (read[code] ?? null) !== null && isMarked(text));
  return countedIssue('period.marked', 'info', name, dictionary, has);
}

/** Weeks by ISO 8601, each by its Monday; its month is the one of its Thursday. */
export function weekColumn(cells: ColumnCells): Built {
  const { texts, codes } = cells.dictionary;
  const marks = texts.map((text) => markOf(text));
  const readWeek = weekReader(cells);
  const mondays = texts.map((text, code) => (marks[code] === null ? readWeek(text) : null));
  const isRead = mondays.map((monday) => monday !== null);
  return {
    column: {
      ...weeksFrom(
        cells.name,
        valuesByCode(
          codes,
          mondays.map((monday) => monday ?? undefined),
        ),
      ),
      ...missingTexts(cells, marks, isRead),
    },
    issues: [...markedIssue(cells, mondays), ...textIssues(cells, marks, isRead)],
  };
}

/** A column of weeks by their Mondays (days since 1970-01-01, NaN where missing). */
export function weeksFrom(name: string, mondays: Float64Array): Column {
  const values = mondays.map((monday) => (Number.isNaN(monday) ? NaN : monthOfDay(monday + 3)));
  return { name, type: 'period', values, periodDays: 7, days: mondays };
}

/** Why a text holds no period, or null when it may hold one; `Året 2016` sums up, but is a period where it can be read. */
export function markOf(
  text: string,
  read: (text: string) => ReadPeriod | null = () => null,
): MissingMark | null {
  const reason = missingReason(text) ?? (isSummary(text) && read(text) === null ? 'total' : null);
  return reason && { reason, text };
}

/** A quarter or half year without its year sums up shorter periods. */
function longerMark(
  text: string,
  period: ReadPeriod | null | undefined,
  periodMonths: number,
): MissingMark | null {
  const part = period ? null : readPart(text, null);
  return part && lengthOf(part.kind) > periodMonths ? { reason: 'total', text } : null;
}

function missingTexts(
  { dictionary: { texts, codes } }: ColumnCells,
  marks: readonly (MissingMark | null)[],
  isRead: readonly boolean[],
): Pick<Column, 'missing' | 'missingByRow'> {
  const noValue = texts.map(
    (text, code): MissingMark | null => marks[code] ?? (isRead[code] ? null : { reason: 'unreadable', text }),
  );
  return missingByCode(codes, noValue);
}

function textIssues(
  cells: ColumnCells,
  marks: readonly (MissingMark | null)[],
  isRead: readonly boolean[],
): Issue[] {
  const isTold = marks.map((mark, code) => (mark ? mark.reason === 'total' : !isRead[code]));
  const totals = new Set(marks.flatMap((mark) => (mark?.reason === 'total' ? [mark.text] : [])));
  return issuesAt(cells, isTold, (raw) =>
    totals.has(raw)
      ? { severity: 'info', code: 'period.total', params: { raw } }
      : { severity: 'warning', code: 'period.unreadable', params: { raw } },
  );
}

function orderIssue(column: string, example: string, period: ReadPeriod | null): Issue {
  const date = isoOfDay(period?.day ?? 0);
  return { severity: 'warning', code: 'date.order', params: { example, date }, column };
}
