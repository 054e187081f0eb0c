import { isCprName } from '../personal/cprColumn';
import { namedAsKey, namedAsKeysOfPersons } from '../personal/caseNumbers';
import { isOutsideName, measureOfName } from '../roles/measureNames';
import { caseDurations, dayOfDuration, unitOfDurations } from './caseDurations';
import { isAgeName, isCauseName, isEndName, isOtherDateName, startName } from './registerNames';
import type { RegisterRoles } from './registerRoles';
import { areReportingDays, areReportingPeriods } from './reportingPeriods';
import { registerDates, OPEN, UNREADABLE } from './registerDates';
import type { Column, Imported, Issue } from '../types';

/** Shares of the rows; where the names say it too, a poor file is enough. */
const DATED = 0.8;
const STARTED = 0.9;
const IN_ORDER = 0.95;
const NAMED = 0.5;
/** A column with more distinct texts holds remarks, no causes. */
const MOST_CAUSES = 100;
/** Rows, spread over the file, that show the order of two columns. */
const SAMPLE = 5_000;
/** A register has few dates; each of them is held against each other. */
const MOST_DATED = 40;
/** Cases that began so many days apart, and whose durations end within so few, are all open on the day of the extract. */
const BEGUN_APART = 28;
const ENDED_TOGETHER = 7;

interface Dated {
  column: Column;
  /** Rows of the sample. */
  days: Float64Array;
  dated: number;
  empty: number;
}

interface Pair {
  start: Dated;
  end: Dated;
  score: number;
}

/** Whose case a row is, and whether the column surely names persons or cases: a bare `id` may number any rows. */
interface Owner {
  name: string;
  isSure: boolean;
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

/**
 * A start and an end, else a start and a duration, else a start alone: then all cases are open. Of figures beside the
 * dates the spans say what they are: of cases (an amount, a 1), or counts of reporting periods.
 */
function found(imported: Imported): { roles: RegisterRoles; why: null } | { roles: null; why: string } {
  const { columns } = imported;
  const sample = sampleOf(imported);
  const dated = datedColumns(columns, sample);
  const owner = ownerColumn(imported);
  const given = {
    cause: columns.find((column) => isCause(column, imported))?.name ?? null,
    person: owner?.name ?? null,
  };
  const [pair] = pairsOf(dated).toSorted((a, b) => b.score - a.score);
  const isNamed =
    pair !== undefined && startName(pair.start.column.name) > 0 && isEndName(pair.end.column.name);
  const lasting = isNamed ? null : durationOf(imported, sample, dated);
  if (lasting) return { roles: { ...lasting, ...given }, why: null };
  if (pair && pair.score > 0) {
    const own = [pair.start.column, pair.end.column];
    const figures = columns.some(
      (column) =>
        column.type === 'number' &&
        !own.includes(column) &&
        column.name !== owner?.name &&
        !isAgeName(column.name),
    );
    const isTable = figures && !owner?.isSure && areReportingPeriods(pair.start.days, pair.end.days);
    if (isTable) return { roles: null, why: 'register.noNames' };
    return { roles: { start: pair.start.column.name, end: pair.end.column.name, ...given }, why: null };
  }
  const open = openStart(imported, sample, dated, owner);
  if (open) return { roles: { start: open.column.name, end: null, ...given }, why: null };
  if (dated.length < 2) return { roles: null, why: 'register.noDates' };
  return { roles: null, why: pair ? 'register.noNames' : 'register.noOrder' };
}

function pairsOf(dated: readonly Dated[]): Pair[] {
  return dated.flatMap((start) =>
    dated
      .filter((end) => end !== start && inOrder(start, end))
      .map((end) => ({ start, end, score: scoreOf(start, end) })),
  );
}

/** The best named start that has days in nearly all rows. */
function namedStart(dated: readonly Dated[]): Dated | null {
  const [best] = dated
    .filter(
      ({ column, dated: count, days }) =>
        startName(column.name) > 0 && count >= NAMED * days.length && count > 0,
    )
    .toSorted((a, b) => startName(b.column.name) - startName(a.column.name));
  return best ?? null;
}

/** Start and duration; where all durations run up to one day they are those of open cases, and no ends. */
function durationOf(
  { columns }: Imported,
  sample: Sample,
  dated: readonly Dated[],
): Pick<RegisterRoles, 'start' | 'end' | 'duration'> | null {
  const start = namedStart(dated);
  if (!start) return null;
  for (const [index, column] of columns.entries()) {
    const unit = unitOfDurations(column);
    const sampled = sample.columns[index];
    if (unit === null || !sampled || areReportingDays(start.days)) continue;
    const lasted = caseDurations(sampled);
    const begun = start.days.filter((day, row) => Number.isFinite(day) && Number.isFinite(lasted[row]));
    const ended = start.days
      .map((day, row) => dayOfDuration(day, lasted[row] ?? NaN, unit))
      .filter(Number.isFinite);
    if (ended.length === 0) continue;
    const isOpen = rangeOf(begun) > BEGUN_APART && rangeOf(ended) < ENDED_TOGETHER;
    const roles = { start: start.column.name, end: null };
    return isOpen ? roles : { ...roles, duration: { column: column.name, unit } };
  }
  return null;
}

/**
 * The start of a register that holds open cases only: rows of persons, or days that no time series has, with nothing
 * counted beside them.
 */
function openStart(
  { columns }: Imported,
  sample: Sample,
  dated: readonly Dated[],
  owner: Owner | null,
): Dated | null {
  const start = namedStart(dated);
  if (!start || start.column.type !== 'date') return null;
  if (columns.some((column) => column !== start.column && isEndName(column.name))) return null;
  if (owner?.isSure) return start;
  const figures = sample.columns.filter(({ name, type }) => type === 'number' && !isAgeName(name));
  const counts = figures.some(
    ({ name, values }) =>
      (measureOfName(name) !== null || isOutsideName(name)) && values.some((value) => value !== 1),
  );
  const isSeries = figures.length > 0 && areReportingDays(start.days);
  return startName(start.column.name) === 2 && !counts && !isSeries ? start : null;
}

function rangeOf(days: Float64Array): number {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return last - first;
}

type Sample = Pick<Imported, 'columns'>;

/** The file with some of its rows. */
function sampleOf({ columns, lines }: Imported): Sample {
  const step = Math.ceil(lines.length / SAMPLE);
  if (step <= 1) return { columns };
  const some = <T extends Float64Array | Int32Array | Uint8Array>(rows: T): T => {
    const kept = rows.slice(0, Math.ceil(rows.length / step)) as T;
    for (let place = 0; place < kept.length; place++) kept[place] = rows[place * step] as number;
    return kept;
  };
  return {
    columns: columns.map((column) => ({
      ...column,
      values: some(column.values),
      ...(column.days && { days: some(column.days) }),
      ...(column.missingByRow && { missingByRow: some(column.missingByRow) }),
    })),
  };
}

/** Those named as a start or an end come before others, as only so many are compared with each other. */
function datedColumns(columns: readonly Column[], sample: Sample): Dated[] {
  const dated = columns
    .map((column, index) => datedColumn(column, sample.columns[index]))
    .filter((each) => each !== null);
  const isNamed = ({ column: { name } }: Dated): boolean => startName(name) > 0 || isEndName(name);
  return dated.length <= MOST_DATED
    ? dated
    : [...dated.filter(isNamed), ...dated.filter((each) => !isNamed(each))].slice(0, MOST_DATED);
}

/** A column of dates, or an empty one named as an end: all its cases are open. */
function datedColumn(column: Column, sampled: Column | undefined): Dated | null {
  if (isOtherDateName(column.name) || column.type === 'period') return null;
  if (!sampled || (sampled.dictionary && sampled.dictionary.length > 80_000)) return null;
  const days = registerDates(sampled);
  const dated = days.filter(Number.isFinite).length;
  const empty = days.filter((day) => Number.isNaN(day) || day === OPEN).length;
  const filled = days.length - days.filter(Number.isNaN).length;
  const enough = filled === 0 ? isEndName(column.name) : dated > 0 || isEndName(column.name);
  const readable = filled - days.filter((day) => day === UNREADABLE).length;
  return enough && readable >= DATED * filled ? { column, days, dated, empty } : null;
}

function inOrder(start: Dated, end: Dated): boolean {
  const [from, to] = [start.column.name, end.column.name];
  const reversed = (isEndName(from) && !startName(from)) || (startName(to) > 0 && !isEndName(to));
  const named = startName(from) > 0 && isEndName(to);
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
  const named = 2 * startName(start.column.name) + (isEndName(end.column.name) ? 4 : 0);
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

/**
 * A personal number before a key of persons before a case number: rows of one case are of one person too. A remark that
 * mentions a number somewhere says of no row whose it is.
 */
function ownerColumn({ columns, personal }: Imported): Owner | null {
  const kindOf = new Map(personal.map(({ column, kind }) => [column, kind]));
  const mentioning = new Set(
    personal.filter(({ reason }) => reason === 'inText').map(({ column }) => column),
  );
  const rank = ({ name, type }: Column): number => {
    if (type === 'period' || type === 'date' || mentioning.has(name)) return 0;
    const kind = kindOf.get(name);
    if (kind === 'cpr' || (kind === 'caseNumber' && isCprName(name))) return 4;
    if (kind === 'caseNumber' && namedAsKeysOfPersons(name)) return 3;
    if (namedAsKey(name)) return 2;
    return kind === 'caseNumber' ? 1 : 0;
  };
  const [best] = columns.toSorted((a, b) => rank(b) - rank(a));
  return best && rank(best) > 0 ? { name: best.name, isSure: rank(best) !== 2 } : null;
}
