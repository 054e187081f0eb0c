import { isCprName } from '../personal/cprColumn';
import { namedAsKey } from '../personal/caseNumbers';
import { measureOfName } from '../roles/measureNames';
import { isCauseName, isEndName, isOtherDateName, isStartName } from './registerNames';
import { registerDates, OPEN, UNREADABLE } from './registerDates';
import type { Column, Imported, Issue } from '../types';

/** Which column of a register of cases means what, by the name in the header. */
export interface RegisterRoles {
  /** First day of the case. */
  start: string;
  /** Its last day, or the first day without; empty while it is open. */
  end: string;
  /** Why it ended. */
  cause: string | null;
  /** Whose case it is: cases with the same value are of one person. Kept in memory only. */
  person: string | null;
}

/** Shares of the rows; where the names say it too, a poor file is enough. */
const DATED = 0.8;
const STARTED = 0.9;
const IN_ORDER = 0.95;
const NAMED = 0.5;
/** A column with more distinct texts holds remarks, no causes. */
const MOST_CAUSES = 100;
/** A register has few dates; each of them is held against each other. */
const MOST_DATED = 50;
/** Rows, spread over the file, that show the order of two columns. */
const SAMPLE = 5_000;

interface Dated {
  column: Column;
  /** Rows of the sample. */
  days: Float64Array;
  dated: number;
  empty: number;
}

/** The roles of a table with one row a case, or null when it is none: {@link whyNoRegister} then says why. */
export function recogniseRegister(imported: Imported): RegisterRoles | null {
  return found(imported).roles;
}

/** Why a table is no register of cases, or null when it is one. */
export function whyNoRegister(imported: Imported): Issue | null {
  const { why } = found(imported);
  return why === null ? null : { severity: 'info', code: why, params: {} };
}

function found(imported: Imported): { roles: RegisterRoles; why: null } | { roles: null; why: string } {
  const { columns } = imported;
  const sample = sampleOf(imported);
  const dated = columns
    .map((column, index) => datedColumn(column, sample, sample.columns[index]))
    .filter((each) => each !== null);
  if (dated.length < 2 || dated.length > MOST_DATED) return { roles: null, why: 'register.noDates' };
  const pairs = dated.flatMap((start) =>
    dated.filter((end) => end !== start && inOrder(start, end)).map((end) => ({ start, end })),
  );
  if (pairs.length === 0) return { roles: null, why: 'register.noOrder' };
  const [best] = pairs
    .map((pair) => ({ ...pair, score: scoreOf(pair.start, pair.end) }))
    .toSorted((a, b) => b.score - a.score);
  const cause = columns.find((column) => isCause(column, imported))?.name ?? null;
  const person = personColumn(imported);
  const counted = columns.some(({ name, type }) => type === 'number' && measureOfName(name) !== null);
  // A table of counts by periods with a first and a last day has measures, and neither persons nor causes.
  if (!best || best.score < 1 || (counted && person === null && cause === null)) {
    return { roles: null, why: 'register.noNames' };
  }
  return { roles: { start: best.start.column.name, end: best.end.column.name, cause, person }, why: null };
}

/** The file with some of its rows. */
function sampleOf({ columns, lines, issues }: Imported): Pick<Imported, 'columns' | 'lines' | 'issues'> {
  const step = Math.ceil(lines.length / SAMPLE);
  if (step <= 1) return { columns, lines, issues };
  const some = <T extends Float64Array | Int32Array>(rows: T): T =>
    rows.filter((_, row) => row % step === 0) as T;
  return {
    lines: some(lines),
    issues,
    columns: columns.map((column) => ({
      ...column,
      values: some(column.values),
      ...(column.days && { days: some(column.days) }),
    })),
  };
}

/** A column of dates, or an empty one named as an end: all its cases are open. */
function datedColumn(
  column: Column,
  sample: Pick<Imported, 'columns' | 'lines' | 'issues'>,
  sampled: Column | undefined,
): Dated | null {
  if (isOtherDateName(column.name) || column.type === 'period') return null;
  if (!sampled || (sampled.dictionary && sampled.dictionary.length > 80_000)) return null;
  const days = registerDates(sampled, sample);
  const dated = days.filter(Number.isFinite).length;
  const empty = days.filter((day) => Number.isNaN(day) || day === OPEN).length;
  const filled = days.length - days.filter(Number.isNaN).length;
  const enough = filled === 0 ? isEndName(column.name) : dated > 0 || isEndName(column.name);
  const readable = filled - days.filter((day) => day === UNREADABLE).length;
  return enough && readable >= DATED * filled ? { column, days, dated, empty } : null;
}

function inOrder(start: Dated, end: Dated): boolean {
  const [from, to] = [start.column.name, end.column.name];
  const reversed = (isEndName(from) && !isStartName(from)) || (isStartName(to) && !isEndName(to));
  const named = isStartName(from) && isEndName(to);
  if (reversed || start.dated === 0 || start.dated < (named ? NAMED : STARTED) * start.days.length)
    return false;
  let both = 0;
  let ordered = 0;
  start.days.forEach((first, row) => {
    const last = end.days[row] ?? NaN;
    if (!Number.isFinite(first) || !Number.isFinite(last)) return;
    both++;
    if (last >= first) ordered++;
  });
  return ordered >= (named ? NAMED : IN_ORDER) * both && (both > 0 || isEndName(to));
}

/** What names and empty cells say for two columns: 0 when nothing does. */
function scoreOf(start: Dated, end: Dated): number {
  const named = (isStartName(start.column.name) ? 4 : 0) + (isEndName(end.column.name) ? 4 : 0);
  return named + (end.empty > 0 && start.empty === 0 ? 1 : 0);
}

function isCause({ name, type, dictionary }: Column, { personal }: Imported): boolean {
  return (
    isCauseName(name) &&
    (type === 'text' || type === 'code') &&
    (dictionary?.length ?? 0) <= MOST_CAUSES &&
    personal.every(({ column }) => column !== name)
  );
}

/** A personal number before a key of persons before a case number: rows of one case are of one person too. */
function personColumn({ columns, personal }: Imported): string | null {
  const kindOf = new Map(personal.map(({ column, kind }) => [column, kind]));
  const rank = ({ name, type }: Column): number => {
    if (type === 'period' || type === 'date') return 0;
    if (kindOf.get(name) === 'cpr' || isCprName(name)) return 4;
    if (/borger|person/i.test(name) && kindOf.get(name) === 'caseNumber') return 3;
    if (namedAsKey(name)) return 2;
    return kindOf.get(name) === 'caseNumber' ? 1 : 0;
  };
  const [best] = columns.toSorted((a, b) => rank(b) - rank(a));
  return best && rank(best) > 0 ? best.name : null;
}
