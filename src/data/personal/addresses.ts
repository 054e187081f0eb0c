import { wordsOf } from '../columns/columnNames';

const STREET =
  /^\p{L}[\p{L} .'’-]*(vej|gade|allé|alle|alléen|stræde|plads|torv|torvet|vænget|vænge|parken|park|boulevard|have|haven|bakken|bakke|toften|sti|stien|bro|krog|kær|lunden|marken|dal|dalen|skrænten|svinget|engen|gården|by) \d{1,3} ?\p{L}?(,.*)?$/iu;

const HOUSE_AND_TOWN = /^\p{L}[\p{L} .'’-]* \d{1,3} ?\p{L}?,.*\b\d{4} \p{Lu}\p{L}+/u;

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,}$/i;

/** Whether a text is an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= 255 && EMAIL.test(text);
}

/** Whether a text is a street with a house number, such a line with its town, or an e-mail address. */
export function isAddress(text: string): boolean {
  if (text.length > 120) return false;
  return isEmail(text) || STREET.test(text) || HOUSE_AND_TOWN.test(text);
}

const WORDS =
  /^(bopæls|folkeregister|privat|hjem|borger|post|mail|email|gade|vej)?adresse(n|r|linje)?\d?$|^(vej|gade)navn$|^hus(nr|nummer)$|^e?mail$/;

/** Whether a column is named as one of addresses; a workplace's or an office's is none. */
export function namedAsAddresses(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => WORDS.test(word)) && !words.some((word) => /^(antal|web|ip)$/.test(word));
}
