/** The words of references by what they mean, Danish and English. */
const WORDS = {
  fte: ['helårspersoner', 'fullYearPersons'],
  long: ['langeSager', 'longCases'],
  net: ['nettoudgift', 'netCost'],
  inflow: ['tilgang', 'inflow'],
  month: ['måned', 'month'],
  overlap: ['samspil', 'interplay'],
  rise: ['stigning', 'rise'],
  end: ['slut', 'end'],
  start: ['start', 'start'],
  mean: ['gennemsnit', 'mean'],
  year: ['år', 'year'],
  change: ['ændring', 'change'],
  goal: ['mål', 'goal'],
  percent: ['procent', 'percent'],
  now: ['nu', 'now'],
  alone: ['alene', 'alone'],
  cost: ['omkostning', 'cost'],
  once: ['engangs', 'once'],
  yearly: ['årligt', 'yearly'],
  variation: ['udsving', 'variation'],
} as const satisfies Record<string, readonly [string, string]>;

export type FigureWord = keyof typeof WORDS;

const meanings = new Map(
  Object.entries(WORDS).flatMap(([meaning, words]) => words.map((word) => [word.toLowerCase(), meaning])),
);

/** What the words of a reference mean, divided by dots; a word that means nothing stays, such as an initiative's id. */
export function meaningOf(words: readonly string[]): string {
  return words.map((word) => meanings.get(word.toLowerCase()) ?? word).join('.');
}

/** The words of a meaning as they are written in a language. */
export function wordsOf(meaning: string, language: 'da' | 'en'): string {
  const place = language === 'da' ? 0 : 1;
  return meaning
    .split('.')
    .map((part) => (Object.hasOwn(WORDS, part) ? WORDS[part as FigureWord][place] : part))
    .join('.');
}
