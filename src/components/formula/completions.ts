import { functionNames } from '../../data/formula';
import type { Words } from '../../i18n';
import { nameInFormula } from '../../notebook';

/** Something that a formula may name: a column, or a figure. */
export interface FormulaName {
  name: string;
  /** How it is shown. */
  label: string;
  /** What it is, or its value now. */
  about: string;
}

/** A way to go on writing. */
export interface Completion {
  kind: 'name' | 'function';
  label: string;
  about: string;
  /** What is put in the place of the characters from ≤ character < to. */
  text: string;
  from: number;
  to: number;
}

const MOST = 8;

/**
 * How the word at the caret can be finished: names, then functions as the language has them.
 *
 * @param asked whether a person has asked for all that may stand where no word has been begun
 */
export function completions(
  text: string,
  caret: number,
  names: readonly FormulaName[],
  words: Words,
  asked = false,
): Completion[] {
  const before = text.slice(0, caret);
  const [bracketed] = /\[[^\][]*$/.exec(before) ?? [];
  const [bare] = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before) ?? [];
  const isQuoted = (before.split('"').length - 1) % 2 === 1;
  const mayBegin = asked && /(^|[-+*/^&=<>(;−–])\s*$/.test(before);
  const word = bracketed ?? bare ?? (mayBegin ? '' : undefined);
  // Within quotes stands a text of the person's own.
  if (word === undefined || isQuoted) return [];
  const sought = word.replace(/^\[/, '').toLowerCase();
  const from = caret - word.length;
  const rest = bracketed === undefined ? /^[\p{L}\p{N}_.]*/u : /^[^\][]*\]?/;
  const to = caret + (rest.exec(text.slice(caret))?.[0].length ?? 0);
  const ranked = names
    .map((each) => ({ each, place: placeOf(sought, each) }))
    .filter(({ each, place }) => place >= 0 && each.name !== word)
    .toSorted((a, b) => Math.min(a.place, 1) - Math.min(b.place, 1))
    .slice(0, MOST)
    .map(({ each: { name, label, about } }): Completion => {
      return { kind: 'name', label, about, text: nameInFormula(name), from, to };
    });
  if (bracketed !== undefined) return ranked;
  const functions = functionNames
    .map((all) => ({
      name: (words.language === 'da' ? all[0] : all.at(-1)) ?? '',
      key: `function.${all[0] ?? ''}`,
    }))
    .filter(({ name }) => name.toLowerCase().startsWith(sought))
    .map(({ name, key }): Completion => {
      // `HVIS(betingelse; så; ellers)`, then what it gives.
      const [values = '', about = ''] = words.say(key).split(' → ');
      return { kind: 'function', label: `${name}(${values})`, about, text: `${name}(`, from, to };
    });
  return [...ranked, ...functions].slice(0, MOST);
}

/** Where what is sought stands in a name, as it is written or shown; −1 where it does not. */
function placeOf(sought: string, { name, label }: FormulaName): number {
  const places = [name, label].map((each) => each.toLowerCase().indexOf(sought)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
