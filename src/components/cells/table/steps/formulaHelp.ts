import type { ColumnHead } from '../../../../data';
import { functionNames, parseFormula, type FormulaError } from '../../../../data/formula';
import type { Language } from '../../../../i18n';
import { nameInFormula } from '../../../../notebook';

/** What is wrong with a formula over these columns, and where; null when nothing is. */
export function formulaProblem(text: string, columns: readonly ColumnHead[]): FormulaError | null {
  const read = parseFormula(text);
  if ('error' in read) {
    const { error } = read;
    return { ...error, params: { ...error.params, character: error.position + 1 } };
  }
  const names = new Set(columns.map(({ name }) => name));
  const missing = read.formula.references.find(({ column }) => !names.has(column));
  if (!missing) return null;
  const { column, position, length } = missing;
  return { code: 'formula.noColumn', params: { column, character: position + 1 }, position, length };
}

/** A way to go on writing. */
export interface Completion {
  kind: 'column' | 'function';
  label: string;
  /** What is put in the place of the characters from ≤ character < to. */
  text: string;
  from: number;
  to: number;
}

const MOST = 8;

/** How the word at the caret can be finished: columns, then functions under the names of the language. */
export function completions(
  text: string,
  caret: number,
  columns: readonly ColumnHead[],
  language: Language,
): Completion[] {
  const before = text.slice(0, caret);
  const [bracketed] = /\[[^\][]*$/.exec(before) ?? [];
  const [bare] = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before) ?? [];
  const word = bracketed ?? bare;
  // Within quotes stands a text of the person's own.
  if (word === undefined || (before.split('"').length - 1) % 2 === 1) return [];
  const sought = word.replace(/^\[/, '').toLowerCase();
  const from = caret - word.length;
  const rest = bracketed === undefined ? /^[\p{L}\p{N}_.]*/u : /^[^\][]*\]?/;
  const to = caret + (rest.exec(text.slice(caret))?.[0].length ?? 0);
  const ranked = columns
    .map(({ name }) => ({ name, place: name.toLowerCase().indexOf(sought) }))
    .filter(({ name, place }) => place >= 0 && name !== word)
    .toSorted((a, b) => Math.min(a.place, 1) - Math.min(b.place, 1))
    .slice(0, MOST)
    .map(({ name }): Completion => ({ kind: 'column', label: name, text: nameInFormula(name), from, to }));
  if (bracketed !== undefined) return ranked;
  const functions = functionNames
    .map((names) => (language === 'da' ? names[0] : names.at(-1)) ?? '')
    .filter((name) => name.toLowerCase().startsWith(sought))
    .map((name): Completion => ({ kind: 'function', label: name, text: `${name}(`, from, to }));
  return [...ranked, ...functions].slice(0, MOST);
}
