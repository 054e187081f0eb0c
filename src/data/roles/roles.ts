import { isPeriodName } from '../columns/columnNames';
import { isTotal } from '../columns/totals';
import { areasOf } from './areasOf';
import { measureCandidates, type Candidate } from './measureCandidates';
import { isOtherBenefit, isOutsideName, isSicknessBenefit, measureOfName } from './measureNames';
import type { Column, Imported, MeasureName, MeasureSource, Roles, RowFilter, SeriesRole } from '../types';

/** A list of benefits longer than this is none. */
const MOST_BENEFITS = 60;

/**
 * What the names in a table say about its columns; a person confirms or changes it.
 *
 * Each measure has a source of its own. No area is chosen unless the title lines name one, because a wrong municipality
 * is worse than a sum that says what it sums.
 */
export function guessRoles(imported: Imported): Roles {
  const sources = measureCandidates(imported);
  const long = bestSource(sources, 'long', null);
  const counted = bestSource(sources, 'fte', null);
  const open = bestSource(sources, 'cases', null);
  // A column of open cases is the caseload where no column of full-time persons says so by name.
  const isWeak = counted !== null && measureOfName(counted.where?.equals ?? counted.column)?.strength === 1;
  const openIsLevel = open !== null && (counted === null || isWeak);
  const fte = besideTotal(openIsLevel ? open : counted, long, imported);
  const column = fte?.column ?? null;
  const others = {
    cases: openIsLevel ? null : open,
    outflow: bestSource(sources, 'outflow', column),
    spending: bestSource(sources, 'spending', null),
    budget: bestSource(sources, 'budget', null),
  };
  const series = outsideSeries(imported);
  const benefit = guessBenefit(imported, fte);
  return {
    period: guessPeriod(imported),
    fte,
    // Bands of long cases and rows of new cases are read in the same figures as the full-time persons.
    long: long?.where && column ? bestSource(sources, 'long', column) : long,
    inflow: bestSource(sources, 'inflow', column),
    filter: guessFilter(imported),
    ...Object.fromEntries(Object.entries(others).filter(([, source]) => source !== null)),
    ...(benefit ? { filters: [benefit] } : {}),
    ...(series.length > 0 ? { series } : {}),
  };
}

/** Sickness benefit alone, where other benefits stand below it in the same column. */
function guessBenefit({ columns }: Imported, fte: MeasureSource | null): RowFilter | null {
  for (const { name, type, dictionary = [] } of columns) {
    if (type !== 'text' || dictionary.length > MOST_BENEFITS || name === fte?.where?.column) continue;
    const [only, another] = dictionary.filter(isSicknessBenefit);
    if (only !== undefined && another === undefined && dictionary.some(isOtherBenefit)) {
      return { column: name, equals: only };
    }
  }
  return null;
}

/**
 * Weeks, months or quarters that took their year from another column come before that column, the finest first; so does
 * any period that is shorter than the years beside it.
 */
function guessPeriod({ columns, personal }: Imported): string | null {
  const refused = new Set(personal.map(({ column }) => column));
  const candidates = columns.filter(
    ({ name, type }) => (type === 'period' || type === 'date') && !refused.has(name),
  );
  const length = ({ periodMonths = 0 }: Column): number => periodMonths;
  const joined = candidates.filter(({ yearFrom }) => yearFrom).sort((a, b) => length(a) - length(b));
  const named = candidates.filter(({ name }) => isPeriodName(name));
  const isYears = ({ type, periodMonths }: Column): boolean => type === 'period' && periodMonths === 12;
  const found = joined[0] ?? named.find((column) => !isYears(column)) ?? named[0] ?? candidates[0];
  return found?.name ?? null;
}

/** The source that says a measure best; among equals a whole column, then one in the column `preferred`. */
function bestSource(
  candidates: readonly Candidate[],
  measure: MeasureName,
  preferred: string | null,
): MeasureSource | null {
  let best: MeasureSource | null = null;
  let bestScore = 0;
  for (const { source, named, score: own } of candidates) {
    const score = own + (source.column === preferred ? 4 : 0);
    if (named.measure !== measure || score <= bestScore) continue;
    best = source;
    bestScore = score;
  }
  return best;
}

/** Where the long cases are one band of a column that has a total, the full-time persons are the total. */
function besideTotal(
  fte: MeasureSource | null,
  long: MeasureSource | null,
  imported: Imported,
): MeasureSource | null {
  const bands = imported.columns.find(({ name }) => name === long?.where?.column);
  const total = bands?.dictionary?.find(isTotal);
  if (!fte || fte.where || !bands || total === undefined) return fte;
  return { column: fte.column, where: { column: bands.name, equals: total } };
}

function outsideSeries({ columns }: Imported): SeriesRole[] {
  return columns
    .filter(({ name, type }) => type === 'number' && isOutsideName(name))
    .map(({ name }) => ({ name, source: { column: name, where: null } }));
}

function guessFilter(imported: Imported): RowFilter | null {
  const title = imported.preamble.join('\n').toLowerCase();
  const found = areasOf(imported);
  if (!found) return null;
  const areas = found.areas.filter(
    ({ name, level }) => !isTotal(name) && (level === null || level === 'municipality'),
  );
  const [only, another] = areas.filter(({ name }) => wordInText(name.toLowerCase(), title));
  return only && !another && areas.length > 1 ? { column: found.column, equals: only.name } : null;
}

/** Whether a text holds a word or name as a whole; written out, because `\b` does not know æøå. */
function wordInText(word: string, text: string): boolean {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const around = text.charAt(start - 1) + text.charAt(start + word.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
