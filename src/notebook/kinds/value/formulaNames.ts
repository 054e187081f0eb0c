import { parseFormula } from '../../../data/formula';

const BARE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/** A name as a formula holds it: bare where it is one word, or words with dots between, else in brackets. */
export function nameInFormula(name: string): string {
  const read = BARE.test(name) ? parseFormula(name) : null;
  // A word such as SAND is no name.
  const isName = read !== null && 'formula' in read && read.formula.columns.length > 0;
  return isName ? name : `[${name.replaceAll(']', ']]')}]`;
}

/** The formula with its names put in the place of what `renamed` says; a formula that is none stays as it is. */
export function withNames(formula: string, renamed: (name: string) => string): string {
  const read = parseFormula(formula);
  if ('error' in read) return formula;
  return read.formula.references
    .toSorted((a, b) => b.position - a.position)
    .reduce((text, { column, position, length }) => {
      const other = renamed(column);
      return other === column
        ? text
        : text.slice(0, position) + nameInFormula(other) + text.slice(position + length);
    }, formula);
}
