import { wordsOf } from '../columns/columnNames';

const WORDS =
  /^(privat|hjemme|arbejds|mobil)?(tlf|telefon)(nr|nummer|numre)?$|^mobil(nr|nummer)?$|^(mobile|cell)?phone(number)?$|^fastnet(nr|nummer)?$/;
/** Numbers of firms are written in pairs too. */
const OF_FIRMS = /^(cvr|cvrnr|se|senr|ean|pnr|vat)$/;

const BARE = /^[1-9]\d{7}$/;
const IN_HALVES = /^[1-9]\d{3} \d{4}$/;
const IN_PAIRS = /^[1-9]\d([ .-]\d\d){3}$/;
const FROM_ABROAD = /^(\+|00|\(\+?)45\)?[ -]?[1-9]\d([ .-]?\d\d){3}$/;

/** Whether a column is named as one of telephone numbers; a count of calls is none. */
export function namedAsPhones(name: string): boolean {
  const words = wordsOf(name);
  return words[0] !== 'antal' && words.some((word) => WORDS.test(word));
}

/** Whether a text may be a Danish telephone number: eight digits, in one, two or four parts, perhaps after +45. */
export function mayBePhone(text: string): boolean {
  return BARE.test(text) || IN_HALVES.test(text) || isWrittenAsPhone(text);
}

/** Whether a text is written as telephone numbers are and amounts are not; eight bare digits may be anything. */
export function isWrittenAsPhone(text: string): boolean {
  return text.length <= 20 && (IN_PAIRS.test(text) || FROM_ABROAD.test(text));
}

/** Whether a column is named as one of numbers of firms, which are written alike. */
export function namedAsFirms(name: string): boolean {
  return wordsOf(name).some((word) => OF_FIRMS.test(word));
}
