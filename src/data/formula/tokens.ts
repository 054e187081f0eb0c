import { functionOf } from './functions';
import { refuse } from './formulaError';

/** A piece of a formula, and what stands for it in the expression that is parsed. */
export interface Token {
  kind: 'value' | 'operator' | 'open' | 'close' | 'separator';
  /** One of a small alphabet of ours (`c0`, `s0`, `f0`, numbers, signs): no text of the formula itself. */
  script: string;
  position: number;
  length: number;
}

export interface Tokens {
  tokens: Token[];
  /** Columns by the numbers in `c0`, `c1`, …; texts by those in `s0`, …; functions by those in `f0`, …. */
  columns: string[];
  texts: string[];
  functions: string[];
  /** Every mention of a column. */
  references: { column: string; position: number; length: number }[];
}

/** More than anyone writes; they bound the work and the stack. */
export const LONGEST_FORMULA = 10_000;
export const MOST_TOKENS = 2_000;
export const DEEPEST = 64;

const BLANK = /[\s\u00a0]+/uy;
const NUMBER = /(\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?(?![\p{L}_])(\s*%)?/uy;
const THOUSANDS = /[1-9]\d{0,2}(?:\.\d{3})+(?!\d)/uy;
/** A dot goes on with a name only before a letter, so that no decimal is taken for one. */
const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
/** Names of functions may hold dots, and a bracket follows. */
const CALLED = /([\p{L}_][\p{L}\p{N}_.]*)(?=[\s\u00a0]{0,100}\()/uy;
const COLUMN = /\[((?:[^\]]|\]\])*)\]/uy;
const TEXT = /"((?:[^"]|"")*)"|“([^“”]*)”|”([^“”]*)”/uy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>−–]/uy;

/** Signs that other languages write, and what is meant here. */
const FOREIGN = /==|!=|&&|\|\|/uy;
const MEANT: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '<>',
  '&&': 'OG(…; …)',
  '||': 'ELLER(…; …)',
};
/** Words that stand before their values here, and between them in speech. */
const BETWEEN = /^(og|eller|and|or)$/iu;

/** JavaScript's operators of the wanted precedence: `&` binds looser than `+`, tighter than comparisons, as `<<` does. */
const SCRIPT: Readonly<Record<string, string>> = {
  '^': '**',
  '&': '<<',
  '=': '==',
  '<>': '!=',
  '−': '-',
  '–': '-',
};

const CONSTANTS: Readonly<Record<string, string>> = {
  SAND: 'true',
  TRUE: 'true',
  FALSK: 'false',
  FALSE: 'false',
};

/**
 * Cuts a formula in Danish writing into tokens: `1,5` and `1.5` are numbers, `5%` is 0.05, `;` divides arguments,
 * `[Kolonne navn]` is a column (`]]` inside for `]`), a bare name such as `planen.langeSager.slut` too, `"…"` a text (`""` inside for `"`). Throws
 * `Refused` at the first character that cannot be.
 */
export function tokensOf(text: string): Tokens {
  const result: Tokens = { tokens: [], columns: [], texts: [], functions: [], references: [] };
  const open: Token[] = [];
  let prefixes = 0;
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const push = (kind: Token['kind'], script: string, length: number): Token => {
    const token = { kind, script, position: at, length };
    if (kind === 'value') refuseBeside(token);
    if (result.tokens.length >= MOST_TOKENS) refuse('formula.tooLong', token, { limit: LONGEST_FORMULA });
    result.tokens.push(token);
    at += length;
    return token;
  };
  const indexOf = (list: string[], item: string): number => {
    const found = list.indexOf(item);
    return found >= 0 ? found : list.push(item) - 1;
  };
  const pushColumn = (column: string, length: number): void => {
    result.references.push({ column, position: at, length });
    push('value', `c${indexOf(result.columns, column)}`, length);
  };
  // Excel's habit of a first equals sign.
  const start = /^[\s\u00a0]*=/.exec(text);
  at = start ? start[0].length : 0;
  while (at < text.length) {
    const blank = match(BLANK);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const character = text[at] ?? '';
    const before = result.tokens.at(-1);
    if (/[\d.,]/.test(character)) pushNumber();
    else if (character === '[') {
      const column = match(COLUMN);
      if (!column) refuse('formula.unclosed', { position: at, length: 1 }, { text: '[' });
      const name = (column[1] ?? '').replaceAll(']]', ']');
      if (name.trim() === '')
        refuse('formula.unexpected', { position: at, length: column[0].length }, { text: '[]' });
      pushColumn(name, column[0].length);
    } else if (/["“”]/.test(character)) {
      const found = match(TEXT);
      if (!found) refuse('formula.unclosed', { position: at, length: 1 }, { text: character });
      const value = (found[1] ?? found[2] ?? found[3] ?? '').replaceAll('""', '"');
      push('value', `s${result.texts.push(value) - 1}`, found[0].length);
    } else if (character === '(') {
      const token = push('open', '(', 1);
      if (open.push(token) > DEEPEST) refuse('formula.tooDeep', token, { limit: DEEPEST });
    } else if (character === ')') {
      if (!open.pop() || before?.kind === 'separator')
        refuse('formula.unexpected', { position: at, length: 1 }, { text: ')' });
      push('close', ')', 1);
    } else if (character === ';') push('separator', ',', 1);
    else pushNameOrOperator(before);
    const last = result.tokens.at(-1);
    prefixes = last?.kind === 'operator' ? prefixes + 1 : 0;
    if (last && prefixes > DEEPEST) refuse('formula.tooDeep', last, { limit: DEEPEST });
  }
  const unclosed = open.at(-1);
  if (unclosed) refuse('formula.unclosed', unclosed, { text: '(' });
  return result;

  /** A value right after another: what a person may have meant by that. */
  function refuseBeside(token: Token): void {
    const before = result.tokens.at(-1);
    if (before?.kind !== 'value' && before?.kind !== 'close') return;
    const textAt = ({ position, length }: Token): string => text.slice(position, position + length);
    const [left, right] = [textAt(before), textAt(token)];
    if (right.startsWith(',')) refuse('formula.comma', { ...token, length: 1 }, { text: ',' });
    for (const [word, place] of [
      [right, token],
      [left, before],
    ] as const)
      if (BETWEEN.test(word)) refuse('formula.between', place, { name: word.toUpperCase() });
    const both = { position: before.position, length: token.position + token.length - before.position };
    const whole = text.slice(both.position, both.position + both.length);
    if (/^\d/.test(left) && /^\d{3}(?!\d)/.test(right))
      refuse('formula.spacedNumber', both, { text: whole.replace(/[\s\u00a0]/g, '') });
    if (/^[\p{L}_]/u.test(left) && /^[\p{L}\p{N}_]/u.test(right))
      refuse('formula.spacedName', both, { text: `[${whole}]` });
    refuse('formula.unexpected', token, { text: right });
  }

  function pushNumber(): void {
    const grouped = match(THOUSANDS);
    if (grouped) {
      // 1.234 is a thousand and more to a Dane, one and a bit to a computer.
      refuse('formula.dotNumber', { position: at, length: grouped[0].length }, { text: grouped[0] });
    }
    const found = match(NUMBER);
    if (!found) {
      const code = text[at] === ',' ? 'formula.comma' : 'formula.unexpected';
      refuse(code, { position: at, length: 1 }, { text: text[at] ?? '' });
    }
    const percent = found[2] !== undefined;
    const digits = found[0].replace(/\s*%$/, '').replace(',', '.');
    const value = percent && !/e/i.test(digits) ? Number(`${digits}e-2`) : Number(digits);
    if (!Number.isFinite(value))
      refuse('formula.unexpected', { position: at, length: found[0].length }, { text: digits });
    push('value', String(value), found[0].length);
  }

  function pushNameOrOperator(before: Token | undefined): void {
    const called = match(CALLED)?.[1];
    if (called !== undefined) {
      const known = functionOf(called);
      const place = { position: at, length: called.length };
      if (!known) refuse('formula.unknownFunction', place, { name: called });
      push('value', `f${indexOf(result.functions, known.name)}`, called.length);
      return;
    }
    const name = match(NAME)?.[0];
    if (name !== undefined) {
      const capital = name.toUpperCase();
      const constant = Object.hasOwn(CONSTANTS, capital) ? CONSTANTS[capital] : undefined;
      if (constant === undefined) pushColumn(name, name.length);
      else push('value', constant, name.length);
      return;
    }
    const foreign = match(FOREIGN)?.[0];
    if (foreign !== undefined)
      refuse(
        'formula.foreign',
        { position: at, length: foreign.length },
        { text: foreign, meant: MEANT[foreign] ?? '' },
      );
    const operator = match(OPERATOR);
    if (!operator) {
      const [character = ''] = text.slice(at);
      if (/['’‘´`]/.test(character))
        refuse('formula.quote', { position: at, length: 1 }, { text: character });
      const code = character === '%' ? 'formula.percent' : 'formula.unexpected';
      refuse(code, { position: at, length: character.length }, { text: character });
    }
    const [sign] = operator;
    if (before?.kind === 'operator' && !/^[-+−–]$/.test(sign))
      refuse('formula.unexpected', { position: at, length: sign.length }, { text: sign });
    push('operator', SCRIPT[sign] ?? sign, sign.length);
  }
}
