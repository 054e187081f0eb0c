import type { Expression, SpreadElement } from 'acorn';
import { boundedText, compare, finite, numberOf, truthOf } from './calculate';
import { refuse } from './formulaError';
import { functionOf } from './functions';
import type { Tokens } from './tokens';
import { textOf, type FormulaValue } from './value';
import type { Work } from './work';

/** A formula as a function of the columns' values in one row. */
export type Computation = (read: (column: number) => FormulaValue, work: Work) => FormulaValue;

/** A place in the parsed expression as one in the formula. */
export type PlaceOf = (start: number, end: number) => { position: number; length: number };

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
};

/**
 * Makes closures of a parsed expression, once; only the kinds of nodes that stand here can be in it, and anything else
 * is refused with its place.
 *
 * @param traced whether each part notes where it could not be computed, which costs a call
 */
export function compile(
  node: Expression | SpreadElement,
  tokens: Tokens,
  placeOf: PlaceOf,
  traced: boolean,
): Computation {
  const computation = compileNode(node, tokens, placeOf, (child) => compile(child, tokens, placeOf, traced));
  return traced ? placed(computation, placeOf(node.start, node.end)) : computation;
}

function compileNode(
  node: Expression | SpreadElement,
  tokens: Tokens,
  placeOf: PlaceOf,
  inner: (child: Expression | SpreadElement) => Computation,
): Computation {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return inner(node.expression);
    case 'Literal': {
      const { value } = node;
      if (typeof value === 'number' || typeof value === 'boolean') return () => value;
      break;
    }
    case 'Identifier': {
      const index = Number(node.name.slice(1));
      const text = tokens.texts[index];
      if (node.name.startsWith('c')) return (read) => read(index);
      if (node.name.startsWith('s') && text !== undefined) return () => text;
      break;
    }
    case 'UnaryExpression': {
      const argument = inner(node.argument);
      const sign = node.operator === '-' ? -1 : 1;
      if (node.operator !== '-' && node.operator !== '+') break;
      return (read, work) => {
        work.steps--;
        const value = numberOf(argument(read, work), work);
        return value === null ? null : sign * value;
      };
    }
    case 'BinaryExpression': {
      if (node.left.type === 'PrivateIdentifier') break;
      const place = placeOf(node.start, node.end);
      const { operator } = node;
      if (operator in COMPARISONS && (isComparison(node.left) || isComparison(node.right)))
        refuse('formula.chain', place);
      // 2^3^2 is 64 in a spreadsheet and 512 in mathematics.
      if (operator === '**' && node.right.type === 'BinaryExpression') refuse('formula.power', place);
      const binary = binaryOf(operator, inner(node.left), inner(node.right));
      if (binary) return binary;
      break;
    }
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type !== 'Identifier' || !callee.name.startsWith('f')) break;
      const name = tokens.functions[Number(callee.name.slice(1))] ?? '';
      const call = callOf(name, node.arguments.map(inner), placeOf(callee.start, callee.end));
      const [only, ...others] = node.arguments;
      if (only?.type !== 'Identifier' || !only.name.startsWith('c') || others.length > 0) return call;
      const column = Number(only.name.slice(1));
      return (read, work) => {
        const whole = work.overColumn?.(name, column);
        return whole === undefined ? call(read, work) : whole;
      };
    }
  }
  return refuse('formula.notHere', placeOf(node.start, node.end));
}

/** Notes the innermost place of the first failure. */
function placed(computation: Computation, place: NonNullable<Work['place']>): Computation {
  return (read, work) => {
    const failuresBefore = work.failures.size;
    const value = computation(read, work);
    if (work.failures.size > failuresBefore) work.place ??= place;
    return value;
  };
}

function isComparison(node: { type: string; operator?: string }): boolean {
  return node.type === 'BinaryExpression' && node.operator !== undefined && node.operator in COMPARISONS;
}

function binaryOf(operator: string, left: Computation, right: Computation): Computation | null {
  const compute = ARITHMETIC[operator];
  if (compute) {
    return (read, work) => {
      work.steps--;
      const a = numberOf(left(read, work), work);
      const b = numberOf(right(read, work), work);
      return a === null || b === null ? null : finite(compute(a, b), work);
    };
  }
  const holds = COMPARISONS[operator];
  if (holds) {
    return (read, work) => {
      work.steps--;
      const order = compare(left(read, work), right(read, work), work);
      return order === null ? null : holds(order);
    };
  }
  if (operator !== '<<') return null;
  return (read, work) => {
    work.steps--;
    return boundedText(textOf(left(read, work)) + textOf(right(read, work)), work);
  };
}

function callOf(
  name: string,
  values: Computation[],
  place: { position: number; length: number },
): Computation {
  const called = functionOf(name);
  if (!called) throw new Error(`unknown function: ${name}`);
  const { least, most, apply } = called;
  if (values.length < least || values.length > most)
    refuse('formula.arguments', place, { name, least, most, found: values.length });
  const [condition, yes, no] = values;
  if (name === 'HVIS' && condition && yes) {
    return (read, work) => {
      work.steps--;
      const truth = truthOf(condition(read, work), work);
      if (truth === null) return null;
      return truth ? yes(read, work) : no ? no(read, work) : null;
    };
  }
  return (read, work) => {
    work.steps--;
    if (work.steps < 0) return null;
    return apply(
      values.map((value) => value(read, work)),
      work,
    );
  };
}
