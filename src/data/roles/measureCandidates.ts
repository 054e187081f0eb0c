import { isCodeName } from '../columns/columnNames';
import { personalKind } from '../personal/personalColumn';
import type { Imported, MeasureName, MeasureSource } from '../types';
import { isShare } from './figureForms';
import { measureOfName, type NamedMeasure } from './measureNames';
import { categoriesOf } from './measureSources';

/** Figures whose name says a measure, and how well they fit it. */
export interface Candidate {
  source: MeasureSource;
  named: NamedMeasure;
  score: number;
}

/** Measures of persons, in whose columns a category may name another measure. */
const COUNTS = new Set<MeasureName>(['fte', 'cases']);

/** More columns or categories that name measures stand only in tables made to be slow. */
const MOST_NAMED = 300;

/** Everything in a table that names a measure; shares, and counts in kroner, are none. */
export function measureCandidates({
  columns,
  preamble,
}: Pick<Imported, 'columns' | 'preamble'>): Candidate[] {
  const known = new Map<string, NamedMeasure | null>();
  const named = (text: string): NamedMeasure | null => {
    const found = known.get(text) ?? measureOfName(text);
    known.set(text, found);
    return found;
  };
  const usable = columns.filter(
    ({ name, type, unit = '' }) =>
      type !== 'number' || (!isCodeName(name) && mayBe(named(name), unit) && named(name) !== null),
  );
  const shown = usable.filter((column) => personalKind(column) === null);
  const numbers = shown.filter(({ type }) => type === 'number').slice(0, MOST_NAMED);
  const texts = shown.filter(({ type }) => type === 'text');
  const areShares = preamble.some((line) => /^\W*(?:enhed|unit)/i.test(line) && isShare(line));
  const isSplit = texts.some((column) => tellsMeasures(categoriesOf(column)));
  const categories = texts
    .flatMap((column) => categoriesOf(column).map((equals) => ({ column: column.name, equals })))
    .filter(({ equals }) => named(equals) !== null)
    .slice(0, MOST_NAMED);
  return numbers.flatMap(({ name, unit = '' }): Candidate[] => {
    const own = named(name);
    if (!own || (areShares && own.doubt === 'unsaid')) return [];
    const plain = { source: { column: name, where: null }, named: own, score: scoreOf(own) + 5 };
    const parted = categories.flatMap((where): Candidate[] => {
      const category = named(where.equals);
      if (!category || !mayHold(own, category.measure) || !mayBe(category, unit)) return [];
      return [{ source: { column: name, where }, named: category, score: scoreOf(category) + own.strength }];
    });
    // Figures of several measures below each other are none of them as a whole.
    return isSplit && own.strength === 1 ? parted : [plain, ...parted];
  });
}

/** Whether categories name different measures, or counts beside shares of them, which cannot be added up. */
export function tellsMeasures(categories: readonly string[]): boolean {
  const told = categories.map((text) => (isShare(text) ? 'share' : (measureOfName(text)?.measure ?? null)));
  const named = told.filter((each) => each !== null);
  return new Set(named).size > 1 && 2 * named.length >= categories.length;
}

function scoreOf({ strength, doubt, isWhole }: NamedMeasure): number {
  return strength * 10 - (doubt === undefined ? 0 : doubt === 'unsaid' ? 1 : 3) + (isWhole ? 2 : 0);
}

/** Whether figures in a unit may be a measure. */
function mayBe(named: NamedMeasure | null, unit: string): boolean {
  if (unit === '%' || unit === '‰') return false;
  const isMoney = named?.measure === 'spending' || named?.measure === 'budget';
  return unit === '' || isMoney;
}

/** A category counts in a column of its own kind of figures only: "over 52 uger" of the costs are kroner. */
function mayHold(inColumn: NamedMeasure, measure: MeasureName): boolean {
  if (measure !== 'spending' && measure !== 'budget') return COUNTS.has(inColumn.measure);
  return inColumn.strength === 1;
}

/** Whether two columns could be the same measure as well as each other. */
export function rivalsOf(
  candidates: readonly Candidate[],
  measure: MeasureName,
  chosen: MeasureSource,
): string[] {
  const own = candidates.find(
    ({ source }) =>
      source.column === chosen.column &&
      source.where?.column === chosen.where?.column &&
      source.where?.equals === chosen.where?.equals,
  );
  if (own?.named.measure !== measure) return [];
  return candidates.flatMap(({ source, named, score }) =>
    named.measure === measure && score === own.score && source !== own.source
      ? [source.where?.equals ?? source.column]
      : [],
  );
}
