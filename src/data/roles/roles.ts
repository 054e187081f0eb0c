import { isAreaName, isPeriodName } from '../columns/columnNames';
import { measureOfName } from './measureNames';
import { measureSources } from './measureSources';
import { isLargerArea, isTotal } from '../structure/totals';
import type { Imported, MeasureName, MeasureSource, Roles, RowFilter } from '../types';

/**
 * What the names in a table say about its columns; a person confirms or changes it.
 *
 * Each measure has a source of its own. No area is chosen unless the title lines name one, because a wrong municipality
 * is worse than a sum that says what it sums.
 */
export function guessRoles(imported: Imported): Roles {
  const sources = measureSources(imported);
  const long = bestSource(sources, 'long', null);
  const fte = besideTotal(bestSource(sources, 'fte', null), long, imported);
  const column = fte?.column ?? null;
  return {
    period: guessPeriod(imported),
    fte,
    // Bands of long cases and rows of new cases are read in the same figures as the full-time persons.
    long: long?.where && column ? bestSource(sources, 'long', column) : long,
    inflow: bestSource(sources, 'inflow', column),
    filter: guessFilter(imported),
  };
}

function guessPeriod({ columns }: Imported): string | null {
  const candidates = columns.filter(({ type }) => type === 'period' || type === 'date');
  return (candidates.find(({ name }) => isPeriodName(name)) ?? candidates[0])?.name ?? null;
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
    // A category counts in a column of its own kind of figures only: "over 52 uger" of the costs are kroner.
    const inColumn = source.where ? measureOfName(source.column) : null;
    if (source.where && inColumn?.measure !== 'fte') continue;
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

function guessFilter({ columns, preamble }: Imported): RowFilter | null {
  const title = preamble.join('\n').toLowerCase();
  for (const { name, type, dictionary = [] } of columns) {
    if (type !== 'text' || !isAreaName(name)) continue;
    const areas = dictionary.filter((text) => text !== '' && !isTotal(text) && !isLargerArea(text));
    const named = areas.filter((area) => wordInText(area.toLowerCase(), title));
    const [only] = named;
    if (areas.length > 1 && named.length === 1 && only !== undefined) return { column: name, equals: only };
  }
  return null;
}

/** Whether a text holds a word or name as a whole; written out, because `\b` does not know æøå. */
function wordInText(word: string, text: string): boolean {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const around = text.charAt(start - 1) + text.charAt(start + word.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
