/** No name is longer; a text of megabytes would exhaust the engine's stack for expressions. */
const LONGEST_NAME = 1000;

/** Words of a column name, lower case, without units in brackets and signs between the words. */
export function wordsOf(name: string): string[] {
  return (
    name
      .slice(0, LONGEST_NAME)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const PERIOD_WORDS = new Set([
  'tid',
  'periode',
  'år',
  'aar',
  'year',
  'time',
  'period',
  'måned',
  'month',
  'kvartal',
  'quarter',
  'dato',
  'date',
]);
const AREA_WORDS = new Set([
  'område',
  'omraade',
  'kommune',
  'kommuner',
  'area',
  'municipality',
  'bopæl',
  'bopælskommune',
]);
const CODE_WORDS = new Set([
  'id',
  'kode',
  'code',
  'nr',
  'nummer',
  'kommunekode',
  'kommunenr',
  'komkode',
  'cvr',
  'cpr',
  'løbenr',
]);
const WEEK_WORDS = new Set(['uge', 'ugenr', 'week']);
const YEAR_PART_WORDS = new Set(['måned', 'maaned', 'md', 'mdr', 'month', 'kvartal', 'kvt', 'quarter']);

function hasWord(name: string, words: ReadonlySet<string>): boolean {
  return wordsOf(name).some((word) => words.has(word));
}

function isWord(name: string, words: ReadonlySet<string>): boolean {
  const [only, ...others] = wordsOf(name);
  return only !== undefined && others.length === 0 && words.has(only);
}

/** Whether a column is named as one of periods and nothing else (TID, Periode, År). */
export function isPeriodName(name: string): boolean {
  return isWord(name, PERIOD_WORDS);
}

/** Whether a cell can only be a column's name: a period or a place in general, none in particular. */
export function isHeaderWord(text: string): boolean {
  return isPeriodName(text) || isWord(text, AREA_WORDS);
}

/** Whether a column is named as one of places (OMRÅDE, Kommune_(navn)). */
export function isAreaName(name: string): boolean {
  return hasWord(name, AREA_WORDS) && !hasWord(name, CODE_WORDS);
}

/** Whether a column is named as one of codes, which are no quantities (Kommune_(id), kommunekode). */
export function isCodeName(name: string): boolean {
  return hasWord(name, CODE_WORDS);
}

/** Whether a column is named as the number of a week in a year that stands elsewhere. */
export function isWeekName(name: string): boolean {
  return isWord(name, WEEK_WORDS);
}

/** Whether a column is named as the month or quarter in a year that stands elsewhere. */
export function isYearPartName(name: string): boolean {
  return isWord(name, YEAR_PART_WORDS);
}
