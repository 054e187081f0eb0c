import { bandOf } from '../columns/bands';
import { wordsOf } from '../columns/columnNames';

const WORDS =
  /^(sags?|sager|journal|forløbs?|forloebs?|borger|person|klient|bevillings?|ydelsessags?)(nr|nummer|numre|id|ident|nøgle|noegle|guid)$/;
const OF_CASES = /^(sag|sags|journal|forløb|forloeb|borger|person|klient|kmd|ky|ksd|schultz|momentum)$/;
const NUMBER = /^(nr|nummer|id|ident|nøgle|guid|key)$/;

/** Whether a column is named as one of case numbers or keys of persons (sagsnr, journalnummer, KMD-id, borger_id). */
export function namedAsCaseNumbers(name: string): boolean {
  const words = wordsOf(name);
  if (words[0] === 'antal') return false;
  return (
    words.some((word) => WORDS.test(word)) ||
    words.some((word, index) => OF_CASES.test(word) && NUMBER.test(words[index + 1] ?? ''))
  );
}

/** Whether a column is named `id` and nothing else: a key of something, of rows or of cases. */
export function namedAsKey(name: string): boolean {
  const words = wordsOf(name);
  return words.length === 1 && NUMBER.test(words[0] ?? '');
}

const PERSON = /^(borger|borgeren|person|personen|klient|citizen)$/;
/** What somebody made of a personal number, so that it can be known again and not be read. */
const PSEUDONYM = /cpr|hash|pseudonym/;
const OF_CASE = /sag|journal|forløb|forloeb/;

/** Whether a column is named as one of persons, or of what stands for them (Borger, Person, Cpr_hash, pseudonym). */
export function namedAsPersons(name: string): boolean {
  const words = wordsOf(name);
  if (words[0] === 'antal') return false;
  return words.some((word) => PERSON.test(word) || PSEUDONYM.test(word));
}

/** Whether a column's keys are of persons, by its name, who may have several cases. */
export function namedAsKeysOfPersons(name: string): boolean {
  return (
    (namedAsPersons(name) || /borger|person/i.test(name)) && !wordsOf(name).some((word) => OF_CASE.test(word))
  );
}

/** Whether a text is a key as systems make them: letters and digits without a blank, or at least six digits. */
export function isKeyText(text: string): boolean {
  return /^(?=.*\d)(?=.*\p{L})[^\s,;]{2,}$|^\d{6,}$/u.test(text) && bandOf(text) === null;
}
