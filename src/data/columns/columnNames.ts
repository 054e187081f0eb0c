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
const CODE_WORDS = new Set(['id', 'cvr', 'cpr', 'pnr', 'ean', 'komnr', 'konto', 'bopkom', 'myndighed']);
/** Ends of words that name codes: kommunekode, CVR-nummer, løbenr, postnr. */
const CODE_END = /(kode|code|nummer|nr)$/;
const YEAR_WORDS = new Set(['år', 'aar', 'year', 'kalenderår', 'regnskabsår']);
const DATE_WORDS = new Set(['dag', 'day', 'start', 'slut', 'fra', 'til']);
const DATE_END = /(dato|date|[a-zæøå]{4,}sdag)$/;
const PARTS_OF_YEAR: [YearPart, ReadonlySet<string>][] = [
  ['week', new Set(['uge', 'ugenr', 'ugenummer', 'week', 'isouge'])],
  ['month', new Set(['måned', 'maaned', 'md', 'mdr', 'mnd', 'månedsnr', 'månedsnummer', 'month'])],
  ['quarter', new Set(['kvartal', 'kvt', 'quarter'])],
  ['halfYear', new Set(['halvår', 'halfyear'])],
];

/** A part of a year, when the year stands in a column of its own. */
export type YearPart = 'week' | 'month' | 'quarter' | 'halfYear';

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

/** Whether a cell can only be a column's name: a period, a part of a year or a place in general, none in particular. */
export function isHeaderWord(text: string): boolean {
  return isPeriodName(text) || isWord(text, AREA_WORDS) || yearPartOfName(text) !== null;
}

/** Whether a column is named as one of places (OMRÅDE, Kommune_(navn)). */
export function isAreaName(name: string): boolean {
  return hasWord(name, AREA_WORDS) && !isCodeName(name);
}

/** Whether a column is named as one of codes, which are no quantities (Kommune_(id), kommunekode, CVR-nummer). */
export function isCodeName(name: string): boolean {
  return wordsOf(name).some((word) => CODE_WORDS.has(word) || CODE_END.test(word));
}

/** Whether a column is named as one of years (År, Regnskabsår). */
export function isYearName(name: string): boolean {
  return isWord(name, YEAR_WORDS);
}

/** Whether a column is named as one of days (Startdato, Første fraværsdag, dato). */
export function isDateName(name: string): boolean {
  return isWord(name, DATE_WORDS) || wordsOf(name).some((word) => DATE_END.test(word));
}

/** The part of a year that a column's name says, when the year stands elsewhere (Uge, Måned, Kvartal); else null. */
export function yearPartOfName(name: string): YearPart | null {
  return PARTS_OF_YEAR.find(([, words]) => isWord(name, words))?.[0] ?? null;
}
