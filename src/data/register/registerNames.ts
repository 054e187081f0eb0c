import { wordsOf } from '../columns/columnNames';

/** Word borders are blanks here, because `\b` does not know æøå. */
function spaced({ source }: RegExp): RegExp {
  return new RegExp(source.replaceAll('\\b', '(?:^| |$)'), 'u');
}

/** Short names are tried as whole words, long ones wherever they stand in a word. */
const START = spaced(
  /\b(start|fra|from|begin|påbegyndt|opened|åbnet|aabnet|tilgang|tilmeldt|indskrevet)\b|sygemeld|sygedato|start(et|dato|dag)|(sags?|forløbs?|forloebs?|ydelses?|periode|op)start|(første|foerste) ?(fraværs|fravaers|syge|ydelses)?dag|fraværsdag|fradato|begynd|påbegyndel|tilgangsdato/,
);
const END = spaced(
  /\b(slut|til|to|end|stop|stoppet|lukket|closed|afgang|afmeldt|udskrevet)\b|slut(tet|dato|dag)|(sags?|forløbs?|forloebs?|ydelses?|periode)slut|lukke(t|dato)|luknings|ophør|ophoer|udløb|udloeb|sidste ?(beregnings|fraværs|fravaers|syge|ydelses)?dag|beregningsdag|tildato|afslut|raskmeld|afgangsdato/,
);
/** What a case begins with where no column is named as its beginning. */
const EARLY = spaced(/oprettet|oprettelse|bevilget|bevilling|visiteret|henvist/);
const CAUSE = spaced(/årsag|aarsag|\b(cause|reason|grund)\b|begrundelse/);
const AGE = spaced(/\b(alder|age)\b/);
const OTHER_DATE = spaced(
  /fødsel|foedsel|født|foedt|birth|opdater|udtræk|udtraek|registrer|revurder|opfølg|opfoelg|samtale|delvis|partial/,
);
const DURATION = spaced(
  /varighed|duration|\b(antal|number of) (uger|dage|weeks|days)\b|\b(uger|dage) (på|paa|med|i)\b/,
);

/** In what a column of durations counts; weeks where its name does not say. */
export type DurationUnit = 'days' | 'weeks' | 'months';

const UNITS: [DurationUnit, RegExp][] = [
  ['days', spaced(/\b(dag|dage|dg|days)\b/)],
  ['months', spaced(/\b(måned|måneder|maaneder|mdr|md|months)\b/)],
];

function plain(name: string): string {
  return wordsOf(name).join(' ');
}

/** How well a column is named as a case's first day: 2 (startdato, første fraværsdag, fra), 1 (oprettet, bevillingsdato), 0. */
export function startName(name: string): 0 | 1 | 2 {
  if (has(CAUSE, name) || has(OTHER_DATE, name)) return 0;
  return has(START, name) ? 2 : has(EARLY, name) && !has(END, name) ? 1 : 0;
}

/** Whether a column is named as a case's end (slutdato, lukket, udløbsdato, sidste beregningsdag, til). */
export function isEndName(name: string): boolean {
  return has(END, name) && !has(CAUSE, name) && !has(OTHER_DATE, name);
}

/** Whether a column is named as the reason why a case ended. */
export function isCauseName(name: string): boolean {
  return has(CAUSE, name);
}

/** Whether a column's dates are of something else than the case, such as birth. */
export function isOtherDateName(name: string): boolean {
  return has(OTHER_DATE, name);
}

/** Whether a column is named as one of ages: a figure that says something of one person, and counts none. */
export function isAgeName(name: string): boolean {
  return has(AGE, name);
}

/** The unit of a column named as one of durations (varighed uger, antal dage), else null. */
export function durationUnit(name: string): DurationUnit | null {
  if (!has(DURATION, name)) return null;
  return UNITS.find(([, words]) => has(words, name))?.[0] ?? 'weeks';
}

function has(pattern: RegExp, name: string): boolean {
  return pattern.test(plain(name));
}
