import { isPeriodName } from '../columns/columnNames';
import { isTotal } from '../columns/totals';
import { areasOf } from './areasOf';
import { isOutsideName, measureOfName } from './measureNames';
import { measureSources } from './measureSources';
import type { Column, Imported, MeasureName, MeasureSource, Roles, RowFilter, SeriesRole } from '../types';

/** Measures of persons, in whose columns a category may name another measure. */
const COUNTS = new Set<MeasureName>(['fte', 'cases']);

/**
 * What the names in a table say about its columns; a person confirms or changes it.
 *
 * Each measure has a source of its own. No area is chosen unless the title lines name one, because a wrong municipality
 * is worse than a sum that says what it sums.
 */
export function guessRoles(imported: Imported): Roles {
  const sources = measureSources(imported);
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
  return {
    period: guessPeriod(imported),
    fte,
    // Bands of long cases and rows of new cases are read in the same figures as the full-time persons.
    long: long?.where && column ? bestSource(sources, 'long', column) : long,
    inflow: bestSource(sources, 'inflow', column),
    filter: guessFilter(imported),
    ...Object.fromEntries(Object.entries(others).filter(([, source]) => source !== null)),
    ...(series.length > 0 ? { series } : {}),
  };
}

/** Weeks, months or quarters that took their year from another column come before that column, the finest first. */
function guessPeriod({ columns, personal }: Imported): string | null {
  const refused = new Set(personal.map(({ column }) => column));
  const candidates = columns.filter(
    ({ name, type }) => (type === 'period' || type === 'date') && !refused.has(name),
  );
  const length = ({ periodMonths = 0 }: Column): number => periodMonths;
  const joined = candidates.filter(({ yearFrom }) => yearFrom).sort((a, b) => length(a) - length(b));
  return (joined[0] ?? candidates.find(({ name }) => isPeriodName(name)) ?? candidates[0])?.name ?? null;
}

/** The source that says a measure best; among equals a whole column, then one in the column `preferred`. */
function bestSource(
  sources: readonly MeasureSource[],
  measure: MeasureName,
  preferred: string | null,
): MeasureSource | null {
  let best: MeasureSource | null = null;
  let bestScore = 0;
  for (const source of sources) {
    const named = measureOfName(source.where?.equals ?? source.column);
    if (named?.measure !== measure) continue;
    const inColumn = source.where ? measureOfName(source.column) : null;
    if (source.where && !mayHold(inColumn, measure)) continue;
    const score =
      named.strength * 10 +
      (source.where ? 0 : 5) +
      (inColumn?.strength ?? 0) +
      (source.column === preferred ? 4 : 0);
    if (score > bestScore) {
      best = source;
      bestScore = score;
    }
  }
  return best;
}

/** A category counts in a column of its own kind of figures only: "over 52 uger" of the costs are kroner. */
function mayHold(inColumn: ReturnType<typeof measureOfName>, measure: MeasureName): boolean {
  if (inColumn === null) return false;
  if (measure !== 'spending' && measure !== 'budget') return COUNTS.has(inColumn.measure);
  return inColumn.strength === 1;
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
