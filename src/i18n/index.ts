/** Words and number formats: Danish is the source, English follows it key by key. */
import { citationIn } from './citations';
import { da, type MessageKey } from './da';
import { en } from './en';
import { createFormats, type Formats } from './format';
import type { Language } from './language';

export type { MessageKey } from './da';
export type { Formats } from './format';
export { languages, type Language } from './language';
export { parseNumber } from './parseNumber';

export type Params = Record<string, string | number>;

/** All words of one language. */
export interface Words {
  language: Language;
  format: Formats;
  /** The message with its `{params}` filled in; numbers are written as the language writes them. */
  t(key: MessageKey, params?: Params): string;
  /** The message of a code from outside, such as an issue's, or the code itself when there is none. */
  say(key: string, params?: Params): string;
  /** A citation of a rule of law. */
  cite(citation: string): string;
}

const MESSAGES: Record<Language, Record<MessageKey, string>> = { da, en };

/** `{count}` is the parameter itself, `{count|row|rows}` the word that goes with it: both languages have one and many. */
const PLACE = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

function fill(message: string, params: Params, format: Formats): string {
  return message.replace(PLACE, (whole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return many ?? whole;
    if (one !== undefined && many !== undefined) return String(value) === '1' ? one : many;
    return typeof value === 'number' ? format.number(value) : value;
  });
}

export function createWords(language: Language): Words {
  const format = createFormats(language);
  const messages = MESSAGES[language];
  return {
    language,
    format,
    t: (key, params = {}) => fill(messages[key], params, format),
    say: (key, params = {}) =>
      Object.hasOwn(messages, key) ? fill(messages[key as MessageKey], params, format) : key,
    cite: (citation) => citationIn(language, citation),
  };
}
