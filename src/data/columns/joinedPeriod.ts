import type { Column } from '../types';
import { issuesAtRows } from './cellIssues';
import { yearPartOfName, type YearPart } from './columnNames';
import type { ColumnCells } from './columnCells';
import { missingReason } from './missing';
import { missingCells, type MissingMark } from './missingCells';
import type { Built } from './numberColumn';
import { markedIssue, markOf, weeksFrom } from './periodColumn';
import {
  lengthOf,
  placeInYear,
  placePart,
  readDay,
  readPart,
  type PartOfYear,
  type PlacedPart,
} from './yearParts';

const PART_SHARE = 0.8;

/** The kind of parts of a year that a column holds, when nearly all its cells are such, else null. */
export function partsIn({ name, dictionary: { texts, counts } }: ColumnCells): PartOfYear['kind'] | null {
  const kind = yearPartOfName(name);
  const byKind = new Map<PartOfYear['kind'], number>();
  let present = 0;
  texts.forEach((text, code) => {
    if (missingReason(text) !== null || markOf(text)?.reason === 'total') return;
    const count = counts[code] ?? 0;
    present += count;
    const part = readPart(text, kind);
    if (part) byKind.set(part.kind, (byKind.get(part.kind) ?? 0) + count);
    if (part && part.kind !== 'day' && readDay(text)) byKind.set('day', (byKind.get('day') ?? 0) + count);
  });
  const [first] = [...byKind].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const [found, count] = first;
  // Quarters and half years among months sum them up.
  const longer = [...byKind].filter(([other]) => lengthOf(other) > Math.max(1, lengthOf(found)));
  const sums = found === 'day' || found === 'week' ? 0 : longer.reduce((sum, [, some]) => sum + some, 0);
  return count >= (present - sums) * PART_SHARE ? found : null;
}

/** The part that a text names in a column of parts of this kind. */
function partOf(text: string, named: YearPart | null, kind: PartOfYear['kind']): PartOfYear | null {
  const part = kind === 'day' ? readDay(text) : readPart(text, named);
  return part?.kind === kind ? part : null;
}

/**
 * Weeks, months, quarters or days as whole periods: each row's year comes from another column.
 *
 * A row without a year has none, and is told of where its part cannot be read or is not in its year.
 */
export function joinedPeriod(cells: ColumnCells, kind: PartOfYear['kind'], year: Column): Built {
  const years = year.values;
  return placed(cells, kind, (row) => Math.floor((years[row] ?? NaN) / 12), {
    column: { yearFrom: year.name },
    issue: { code: 'period.joined', params: { year: year.name } },
  });
}

/**
 * The same with a year that a person has given for the first row.
 *
 * Where no day, week or month stands twice, a step far back begins the next year; where they do, as in a table with
 * categories, all are of the one year.
 */
export function periodInYear(cells: ColumnCells, kind: PartOfYear['kind'], year: number): Built {
  const { texts, codes, counts } = cells.dictionary;
  const named = yearPartOfName(cells.name);
  const places = texts.map((text) => {
    const part = partOf(text, named, kind);
    return part ? placeInYear(part) : NaN;
  });
  const runsOn = counts.every((count, code) => count === 1 || Number.isNaN(places[code]));
  const years = new Int32Array(codes.length);
  let now = year;
  let before = NaN;
  codes.forEach((code, row) => {
    const place = places[code] ?? NaN;
    if (runsOn && before - place > 0.5) now++;
    if (!Number.isNaN(place)) before = place;
    years[row] = now;
  });
  return placed(cells, kind, (row) => years[row] ?? NaN, {
    column: {},
    issue: { code: 'period.yearGiven', params: { year: String(year) } },
  });
}

function placed(
  cells: ColumnCells,
  kind: PartOfYear['kind'],
  yearOf: (row: number) => number,
  told: { column: Partial<Column>; issue: { code: string; params: Record<string, string> } },
): Built {
  const { name, dictionary } = cells;
  const { texts, codes } = dictionary;
  const named = yearPartOfName(name);
  const parts = texts.map((text) => partOf(text, named, kind));
  const isSum = texts.map((text, code) => {
    const other = parts[code] ? null : readPart(text, named);
    return other !== null && lengthOf(kind) > 0 && lengthOf(other.kind) > lengthOf(kind);
  });
  const noYear: MissingMark = { reason: 'unreadable', text: '' };
  const marks = texts.map(
    (text, code): MissingMark | null =>
      markOf(text) ?? (parts[code] ? null : { reason: isSum[code] ? 'total' : 'unreadable', text }),
  );
  const isDaily = kind === 'week' || kind === 'day';
  const known = new Map<number, PlacedPart>();
  const place = (row: number): PlacedPart | null => {
    const code = codes[row] ?? -1;
    const part = parts[code];
    const year = yearOf(row);
    if (!part || Number.isNaN(year)) return null;
    const key = year * texts.length + code;
    const found = known.get(key) ?? placePart(year, part);
    known.set(key, found);
    return found;
  };
  const months = Float64Array.from(codes, (_, row) => place(row)?.month ?? NaN);
  const days = Float64Array.from(codes, (_, row) => place(row)?.day ?? NaN);
  const column: Column =
    kind === 'week'
      ? weeksFrom(name, days)
      : {
          name,
          type: isDaily ? 'date' : 'period',
          values: months,
          periodMonths: kind === 'quarter' ? 3 : kind === 'halfYear' ? 6 : 1,
          ...(isDaily ? { days } : {}),
        };
  const missing = missingCells(codes.length, (row) => {
    const mark = marks[codes[row] ?? -1];
    return mark ?? (Number.isNaN((isDaily ? days : months)[row]) ? noYear : null);
  });
  const isUnread = (row: number): boolean => {
    const code = codes[row] ?? -1;
    const hasNoPlace =
      parts[code] && !Number.isNaN(yearOf(row)) && Number.isNaN((isDaily ? days : months)[row]);
    return hasNoPlace === true || marks[code]?.reason === 'unreadable';
  };
  return {
    column: { ...column, ...told.column, ...missing },
    issues: [
      { severity: 'info', ...told.issue, column: name },
      ...markedIssue(cells, parts),
      ...issuesAtRows(
        cells,
        (row) => marks[codes[row] ?? -1]?.reason === 'total',
        (raw) => ({ severity: 'info', code: 'period.total', params: { raw } }),
      ),
      ...issuesAtRows(cells, isUnread, (raw, row) => ({
        severity: 'warning',
        code: 'period.unreadable',
        params: { raw: marks[codes[row] ?? -1] ? raw : `${raw} ${yearOf(row)}` },
      })),
    ],
  };
}
