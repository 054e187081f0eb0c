import { monthOfDay } from '../../util/calendar';
import { isDateName, isPeriodName } from './columnNames';
import type { ColumnCells } from './columnCells';
import { isMissing } from './missing';
import { NUMERIC_DATE, readPeriod, type DateOrder, type ReadPeriod } from './periods';
import { withoutMark } from './periodMarks';
import { isSummary } from './totals';
import { withoutPrefix } from './wordedDates';

/** How the cells of one column say their periods. */
export interface PeriodReader {
  read: (text: string) => ReadPeriod | null;
  /** A date that could be read with day and month the other way round, when no other date of the column decides. */
  doubtful: string | null;
}

/** Days from Excel's day 0 (1900 date system, which counts a 29 February 1900) to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
/** Excel's numbers of 1954-10-03 and 2099-12-31. */
const SERIALS = { from: 20_000, to: 73_050 };

/** Decides from the whole column how its dates are written; a person's word on the order comes first. */
export function periodReader({ name, dictionary }: ColumnCells, said: DateOrder | null): PeriodReader {
  const texts = dictionary.texts.filter((text) => !isMissing(text) && !isSummary(text));
  if ((isDateName(name) || isPeriodName(name)) && texts.length > 0 && texts.every(isSerial)) {
    return { read: readSerial, doubtful: null };
  }
  const dates = texts.flatMap((text) => {
    const found = NUMERIC_DATE.exec(withoutPrefix(withoutMark(text)));
    return found ? [{ text, first: Number(found[1]), second: Number(found[2]) }] : [];
  });
  const showsDayFirst = dates.some(({ first, second }) => first > 12 && second <= 12);
  const showsMonthFirst = dates.some(({ first, second }) => second > 12 && first <= 12);
  const order = said ?? (showsMonthFirst && !showsDayFirst ? 'monthFirst' : 'dayFirst');
  const isDecided = said !== null || showsDayFirst !== showsMonthFirst;
  const doubtful = isDecided
    ? undefined
    : dates.find(
        ({ text, first, second }) => first !== second && first <= 12 && second <= 12 && !text.includes('.'),
      );
  return { read: (text) => readPeriod(text, order), doubtful: doubtful?.text ?? null };
}

function isSerial(text: string): boolean {
  const serial = Number(text.replace(',', '.'));
  return /^\d{5}([.,]\d+)?$/.test(text) && serial >= SERIALS.from && serial <= SERIALS.to;
}

function readSerial(text: string): ReadPeriod | null {
  if (!isSerial(text)) return null;
  const day = Math.floor(Number(text.replace(',', '.'))) - EXCEL_EPOCH;
  return { month: monthOfDay(day), months: 1, form: 'date', day };
}
