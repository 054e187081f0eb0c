import { parseExpressionAt } from 'acorn';
import { compile, type Computation, type PlaceOf } from './compile';
import { Refused, refuse, type FormulaError } from './formulaError';
import { LONGEST_FORMULA, tokensOf, type Token, type Tokens } from './tokens';
import type { FormulaValue } from './value';
import { fail, newWork, type Work } from './work';

/** A formula that can be evaluated. */
export interface Formula {
  text: string;
  /** The columns or figures that it reads, each once, in order of first mention. */
  columns: readonly string[];
  /** Every mention of one: characters from 0. */
  references: readonly { column: string; position: number; length: number }[];
  /** Functions whose only value is one of them, by Danish name, such as `SUM([Antal])`. */
  overColumns: readonly { name: string; column: string }[];
  compute: Computation;
}

/**
 * Reads a formula in Danish or English writing: `HVIS([Antal] > 1,5; AFRUND([Antal] * 5%; 2); 0)`.
 *
 * Its own tokeniser gives every column, text and function a name of ours (`c0`, `s0`, `f0`), so that acorn, which finds
 * the order of the operators, never sees a word of the formula; `compile` then lets through what it knows. There is no
 * member access, no assignment, no loop, and no call but of the functions listed in `functions.ts`.
 *
 * @param traced whether evaluating notes where the first failure arose (`Work.place`)
 */
export function parseFormula(
  text: string,
  { traced = false } = {},
): { formula: Formula } | { error: FormulaError } {
  try {
    return { formula: parsed(text, traced) };
  } catch (error) {
    if (error instanceof Refused) return { error: error.error };
    throw error;
  }
}

/** The value for one row (or one set of figures): `read` gives the value of a column by its index in `columns`. */
export function evaluate(
  { compute }: Formula,
  read: (column: number) => FormulaValue,
  work: Work = newWork(),
): FormulaValue {
  if (work.steps < 0) return fail(work, 'formula.steps');
  const value = compute(read, work);
  return work.steps < 0 ? fail(work, 'formula.steps') : value;
}

function parsed(text: string, traced: boolean): Formula {
  const whole = { position: 0, length: text.length };
  if (text.length > LONGEST_FORMULA) refuse('formula.tooLong', whole, { limit: LONGEST_FORMULA });
  const tokens = tokensOf(text);
  if (tokens.tokens.length === 0) refuse('formula.empty', whole);
  const starts: number[] = [];
  let script = '';
  for (const token of tokens.tokens) {
    starts.push(script.length);
    script += `${token.script} `;
  }
  const tokenAt = (at: number): Token | undefined =>
    tokens.tokens[starts.findLastIndex((start) => start <= at)];
  const placeOf: PlaceOf = (start, end) => {
    const { position = 0 } = tokenAt(start) ?? {};
    const last = tokenAt(end - 1);
    return { position, length: last ? last.position + last.length - position : 0 };
  };
  const expression = expressionOf(script, (at) => {
    const token = at < script.trimEnd().length ? tokenAt(at) : undefined;
    if (!token) return refuse('formula.unfinished', { position: text.trimEnd().length, length: 0 });
    // A minus before a power is squared with it in a spreadsheet and after it in mathematics.
    if (token.script === '**') return refuse('formula.power', token);
    const { position, length } = token;
    return refuse('formula.unexpected', token, { text: text.slice(position, position + length) });
  });
  if (expression.type === 'SequenceExpression') {
    const token = tokenAt((expression.expressions[0]?.end ?? 0) + 1);
    return refuse('formula.semicolon', token ?? whole);
  }
  const compute = compile(expression, tokens, placeOf, traced);
  const { columns, references } = tokens;
  return { text, columns, references, overColumns: overColumns(tokens), compute };
}

function overColumns({ tokens, columns, functions }: Tokens): Formula['overColumns'] {
  return tokens.flatMap(({ script }, index) => {
    const [open, column, close] = tokens.slice(index + 1, index + 4);
    if (!script.startsWith('f') || open?.kind !== 'open' || close?.kind !== 'close') return [];
    if (!column?.script.startsWith('c')) return [];
    const name = functions[Number(script.slice(1))] ?? '';
    return [{ name, column: columns[Number(column.script.slice(1))] ?? '' }];
  });
}

function expressionOf(script: string, refuseAt: (at: number) => never): ReturnType<typeof parseExpressionAt> {
  const options = { ecmaVersion: 2022, sourceType: 'module', preserveParens: true } as const;
  let expression;
  try {
    expression = parseExpressionAt(script, 0, options);
  } catch (error) {
    if (error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number')
      return refuseAt(error.pos);
    throw error;
  }
  const rest = script.slice(expression.end).search(/\S/);
  return rest < 0 ? expression : refuseAt(expression.end + rest);
}
