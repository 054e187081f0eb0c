import { isoOfDay } from '../../util/calendar';
import type { Issue } from '../types';
import { bandOf, type Band } from './bands';
import { monthOfName } from './calendarWords';
import { countedIssue } from './cellIssues';
import type { ColumnCells } from './columnCells';
import { readPeriod } from './periods';

/** More categories than this are no bands. */
const MOST_BANDS = 400;

const DAY_AND_MONTH = /^(\d{1,2})[-. ]{1,2}(\p{L}{3,5}\.?)$/u;
const MONTH_AND_DAY = /^(\p{L}{3,5}\.?)[-. ]{1,2}(\d{1,2})$/u;

/** A warning where a spreadsheet has turned some of a column's bands into days: "5-8" into "05-aug". */
export function turnedBandIssues({ name, dictionary }: ColumnCells): Issue[] {
  const { texts } = dictionary;
  if (texts.length > MOST_BANDS) return [];
  const hasBands = texts.some((text) => {
    const band = bandOf(text);
    return band !== null && band.from < band.to;
  });
  if (!hasBands) return [];
  const turned = texts.map(bandBefore);
  const first = turned.find((band) => band !== null);
  if (!first) return [];
  const isTurned = turned.map((band) => band !== null);
  const more = { ...first, kinds: isTurned.filter(Boolean).length };
  return countedIssue('bands.turned', 'warning', name, dictionary, isTurned, more);
}

/** The two numbers that a day and its month were, the smaller first, as those of a band are. */
function bandBefore(text: string): Band | null {
  const [, firstDay, firstName = ''] = DAY_AND_MONTH.exec(text) ?? [];
  const [, lastName = firstName, lastDay = firstDay] = MONTH_AND_DAY.exec(text) ?? [];
  const named = monthOfName(lastName);
  if (named !== null) return ordered(Number(lastDay), named);
  const period = readPeriod(text);
  if (period?.form !== 'date' || period.day === undefined) return null;
  const [, month, day] = isoOfDay(period.day).split('-');
  return ordered(Number(day), Number(month));
}

function ordered(one: number, other: number): Band {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
