import { wordsOf } from '../columns/columnNames';

/** Short names are tried as whole words, long ones wherever they stand in a word. */
const START =
  /\b(start|fra|from|begin|påbegyndt)\b|start(et|dato|dag)|(første|foerste) ?(fraværs|fravaers|syge|ydelses)?dag|fraværsdag|fradato|begynd|påbegyndel|tilgangsdato/;
const END =
  /\b(slut|til|to|end|stop)\b|slut(tet|dato|dag)|ophør|ophoer|sidste ?(beregnings|fraværs|syge|ydelses)?dag|beregningsdag|tildato|afslut|raskmeld|afgangsdato/;
const CAUSE = /årsag|aarsag|\b(cause|reason|grund)\b|begrundelse/;
const OTHER_DATE = /fødsel|foedsel|født|birth|opdater|oprettet|udtræk|registrer/;

function plain(name: string): string {
  return wordsOf(name).join(' ');
}

/** Whether a column is named as a case's first day (startdato, første fraværsdag, fra). */
export function isStartName(name: string): boolean {
  return has(START, name) && !has(CAUSE, name) && !has(OTHER_DATE, name);
}

/** Whether a column is named as a case's end (slutdato, ophørsdato, sidste beregningsdag, til). */
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

/** Word borders are blanks here, because `\b` does not know æøå. */
function has(pattern: RegExp, name: string): boolean {
  const spaced = new RegExp(pattern.source.replaceAll('\\b', '(?:^| |$)'), 'u');
  return spaced.test(plain(name));
}
