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
