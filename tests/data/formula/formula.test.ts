import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  functionNames,
  newWork,
  parseFormula,
  type Formula,
  type FormulaError,
  type FormulaValue,
} from '../../../src/data/formula';

function formulaOf(text: string): Formula {
  const result = parseFormula(text);
  if ('error' in result) throw new Error(`${result.error.code} at ${result.error.position}: ${text}`);
  return result.formula;
}

function errorOf(text: string): FormulaError {
  const result = parseFormula(text);
  if ('formula' in result) throw new Error(`a formula: ${text}`);
  return result.error;
}

function value(text: string, columns: Record<string, FormulaValue> = {}): FormulaValue {
  const formula = formulaOf(text);
  return evaluate(formula, (index) => columns[formula.columns[index]!] ?? null);
}

describe('a formula', () => {
  it.each<[string, FormulaValue]>([
    ['1,5 + 1.5', 3],
    ['= 2 * 3', 6],
    ['2 + 3 * 4 - 6 / 4', 12.5],
    ['(2 + 3) * 4', 20],
    ['2 ^ 10', 1024],
    ['-(2 ^ 2)', -4],
    ['2 ^ -1', 0.5],
    ['200 * 5%', 10],
    ['57 %', 0.57],
    ['1e3', 1000],
    ['0.125', 0.125],
    ['3 − 1', 2],
    ['"a" & 1 + 1 & "b"', 'a2b'],
    ['"sagt ""højt"""', 'sagt "højt"'],
    ['“krøllede” & 1,5', 'krøllede1,5'],
    ['1 < 2', true],
    ['1 + 1 = 2', true],
    ['0,1 + 0,2 = 0,3', true],
    ['2 <> 2', false],
    ['"Ishøj" = "ishøj"', true],
    ['"Aabenraa" > "Ærø"', true],
    ['SAND', true],
    ['HVIS(2 > 1; "ja"; "nej")', 'ja'],
    ['IF(FALSE; 1)', null],
    ['OG(1 > 0; 2 > 1)', true],
    ['or(FALSK; IKKE(SAND))', false],
  ])('in Danish or English writing is computed: %s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it.each<[string, FormulaValue]>([
    ['AFRUND(2,675; 2)', 2.68],
    ['AFRUND(-2,5)', -3],
    ['ROUND(1234,5; -2)', 1200],
    ['ROUND(1e15 * 1000)', 1e18],
    ['HELTAL(-1,5)', -2],
    ['REST(-3; 2)', 1],
    ['MAKS(1; 3; 2) - MIN(1; 3; 2)', 2],
    ['KVROD(16) + ABS(-1) + FORTEGN(-5)', 4],
    ['LN(EXP(2))', 2],
    ['SUM(1; 2; 3) / MIDDEL(1; 2; 3)', 3],
    ['ÅR("2016M04") * 100 + MÅNED("2016M04")', 201604],
    ['KVARTAL("2016-12-24") + DAG("2016-12-24")', 28],
    ['LÆNGDE("Ærø😀")', 4],
    ['VENSTRE("Ishøj"; 2) & HØJRE("Ishøj"; 2) & MIDT("Ishøj"; 3; 1)', 'Isøjh'],
    ['INDEHOLDER("Ishøj Kommune"; "KOMMUNE")', true],
    ['ERSTAT("a-b-c"; "-"; "+")', 'a+b+c'],
    ['STORE.BOGSTAVER("ærø") & SMÅ.BOGSTAVER("ÆRØ")', 'ÆRØærø'],
    ['FJERN.BLANKE("  a   b ")', 'a b'],
    ['TEKST(1234,567; "0,00") & "|" & TEKST(0,125; "0,0%") & "|" & TEKST(1,5)', '1234,57|12,5%|1,5'],
    ['VÆRDI("1.234,5") + VALUE("12.5") + VÆRDI("50%")', 1247.5],
  ])('has the functions of a spreadsheet under both names: %s', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it('reads columns by bare names and by names in brackets, each once, and knows where each stands', () => {
    const formula = formulaOf('[Antal personer] / Antal + [a]]b] - [Antal personer]');
    expect(formula.columns).toEqual(['Antal personer', 'Antal', 'a]b']);
    expect(
      formula.references.map(({ position, length }) => formula.text.slice(position, position + length)),
    ).toEqual(['[Antal personer]', 'Antal', '[a]]b]', '[Antal personer]']);
    expect(evaluate(formula, (index) => [10, 2, 3][index]!)).toBe(-2);
  });

  it('keeps what is missing missing, except where one value decides', () => {
    for (const text of [
      '[x] + 1',
      '[x] > 1',
      'MAKS([x]; 1)',
      'HVIS([x] > 1; 1; 2)',
      'LÆNGDE([x])',
      'OG([x]; SAND)',
    ])
      expect([text, value(text)]).toEqual([text, null]);
    expect(value('OG([x] > 1; FALSK)')).toBe(false);
    expect(value('ELLER([x] > 1; SAND)')).toBe(true);
    expect(value('HVIS(ER.TOM([x]); 0; [x])')).toBe(0);
    expect(value('"a" & [x]')).toBe('a');
  });

  it('gives a missing value, and counts why, where nothing can be computed', () => {
    const why = (text: string, columns: Record<string, FormulaValue> = {}): string[] => {
      const formula = formulaOf(text);
      const work = newWork();
      expect(evaluate(formula, (index) => columns[formula.columns[index]!] ?? null, work)).toBe(null);
      return [...work.failures.keys()];
    };
    expect(why('1 / 0')).toEqual(['formula.noNumber']);
    expect(why('KVROD(-1)')).toEqual(['formula.noNumber']);
    expect(why('"Ishøj" + 1')).toEqual(['formula.textAsNumber']);
    expect(why('"0101" = 101')).toEqual(['formula.kinds']);
    expect(why('ÅR("Ishøj")')).toEqual(['formula.noDate']);
    expect(why('MÅNED([Tid])', { Tid: { month: 24192, months: 12 } })).toEqual(['formula.noDate']);
  });

  it('compares periods with each other and with texts that name one', () => {
    const Tid = { month: 2016 * 12 + 3, months: 1 };
    expect(value('[Tid] >= "2016M01"', { Tid })).toBe(true);
    expect(value('[Tid] = "apr 2016"', { Tid })).toBe(true);
    expect(value('ÅR([Tid]) & "-" & MÅNED([Tid])', { Tid })).toBe('2016-4');
    expect(value('"" & [Tid]', { Tid })).toBe('2016-04');
  });

  it('is computed as JavaScript computes it, whatever the signs and brackets', () => {
    type Tree = { danish: string; script: string };
    const number = fc.double({ min: 0, max: 1000, noNaN: true }).map((each): Tree => {
      const rounded = Math.round(each * 100) / 100;
      return { danish: String(rounded).replace('.', ','), script: String(rounded) };
    });
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6, depthSize: 'medium' },
        number,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([a, sign, b]) => ({
          danish: `${a.danish}${sign} ${b.danish}`,
          script: `${a.script}${sign} ${b.script}`,
        })),
        fc.tuple(tie('tree'), number).map(([a, b]) => ({
          danish: `${a.danish} / (1 + ${b.danish})`,
          script: `${a.script} / (1 + ${b.script})`,
        })),
        tie('tree').map((a) => ({ danish: `-(${a.danish})`, script: `-(${a.script})` })),
        tie('tree').map((a) => ({ danish: `(${a.danish})^2`, script: `(${a.script})**2` })),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ danish, script }) => {
        // The witness: JavaScript itself, on text that this test has made of digits and signs alone.
        const expected: unknown = new Function(`return ${script}`)();
        expect(value(danish)).toEqual(Number.isFinite(expected) ? expected : null);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});

describe('what is no formula is refused with its place', () => {
  it.each<[string, string, number, number]>([
    ['', 'formula.empty', 0, 0],
    ['1 +', 'formula.unfinished', 3, 0],
    ['1 + * 2', 'formula.unexpected', 4, 1],
    ['1 2', 'formula.unexpected', 2, 1],
    ['(1 + 2', 'formula.unclosed', 0, 1],
    ['1 + 2)', 'formula.unexpected', 5, 1],
    ['[Antal', 'formula.unclosed', 0, 1],
    ['"Antal', 'formula.unclosed', 0, 1],
    ['1.234 * 2', 'formula.dotNumber', 0, 5],
    ['IF(1, 2)', 'formula.comma', 4, 1],
    ['IF(a,1,0)', 'formula.comma', 4, 1],
    ['IF(a>1,1,0)', 'formula.comma', 8, 1],
    ['a OG b', 'formula.between', 2, 2],
    ['a > 1 and b > 1', 'formula.between', 6, 3],
    ['1 000 + a', 'formula.spacedNumber', 0, 5],
    ['2 * Antal sager', 'formula.spacedName', 4, 11],
    ['a == 1', 'formula.foreign', 2, 2],
    ['a && b', 'formula.foreign', 2, 2],
    ["a = 'Nord'", 'formula.quote', 4, 1],
    ['[Andel]%', 'formula.percent', 7, 1],
    ['1 < 2 < 3', 'formula.chain', 0, 9],
    ['2^3^2', 'formula.power', 0, 5],
    ['-2^2', 'formula.power', 2, 1],
    ['HVIS(1)', 'formula.arguments', 0, 4],
    ['HVIS(1;2;)', 'formula.unexpected', 9, 1],
    ['1;2', 'formula.semicolon', 1, 1],
    ['SUMX(1)', 'formula.unknownFunction', 0, 4],
    ['1 + SUMX(1)', 'formula.unknownFunction', 4, 4],
  ])('%s', (text, code, position, length) => {
    expect(errorOf(text)).toMatchObject({ code, position, length });
  });
});

const HOSTILE = [
  'constructor.constructor("return this")()',
  'constructor.constructor("globalThis.taken = 1")()',
  '[a].b',
  '[a]["b"]',
  '"a".length',
  '(1).toString()',
  'this',
  'this.x',
  'import("x")',
  'new Function("globalThis.taken = 1")()',
  'Function("globalThis.taken = 1")()',
  'eval("globalThis.taken = 1")',
  '`${globalThis.taken = 1}`',
  '() => 1',
  'd => fetch("x")',
  '[a] = 1',
  'a := 1',
  'x = y = 1',
  'function f() { return f() }',
  '1; globalThis.taken = 1',
  '{}',
  '[]',
  '[1;2]',
  '/a+/',
  'a ? b : c',
  'a && b',
  'a || b',
  'a ?? b',
  'void 0',
  'typeof a',
  'delete a',
  'a++',
  '--a',
  '...a',
  'SUM(...[a])',
  '#a',
  'a\\u0028',
  '\u2028globalThis.taken',
  '/* */ 1',
  '// 1',
  '<!-- 1',
  'await a',
  'yield a',
  'async(1)',
  'super(1)',
  '__proto__(1)',
  'toString()',
  'hasOwnProperty("a")',
  '(HVIS)(1;2)',
  'HVIS(1;2)(3)',
  '"a"(1)',
];

describe('no text becomes code', () => {
  it('whatever is written: it is refused with a place, or is arithmetic over columns', () => {
    for (const text of HOSTILE) {
      const result = parseFormula(text);
      if ('error' in result) {
        expect(result.error.position, text).toBeGreaterThanOrEqual(0);
        expect(result.error.position + result.error.length, text).toBeLessThanOrEqual(text.length);
      } else {
        // Bare words are names of columns, nothing else.
        const read: string[] = [];
        evaluate(result.formula, (index) => {
          read.push(result.formula.columns[index]!);
          return null;
        });
        expect(
          read.every((name) => text.includes(name)),
          text,
        ).toBe(true);
      }
    }
    expect('taken' in globalThis).toBe(false);
    const refused = HOSTILE.filter((text) => 'error' in parseFormula(text));
    expect(HOSTILE.filter((text) => !refused.includes(text))).toEqual([
      ...['this', 'this.x', '[a] = 1', '[1;2]', '--a', '\u2028globalThis.taken'],
    ]);
  });

  it('gives no function or object away by the name of a column', () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'globalThis',
      'd => fetch()',
      'c0',
      '`${1}`',
    ]) {
      const formula = formulaOf(`[${name}] & ""`);
      expect(formula.columns).toEqual([name]);
      expect(evaluate(formula, () => null)).toBe('');
    }
  });

  it('is never run by the page: neither Function nor eval is called, by parsing or by computing', () => {
    const original = globalThis.Function;
    const called: unknown[] = [];
    // Stands for the compiler of texts while the formulas are read.
    const spy = new Proxy(original, {
      apply: (_, __, values) => called.push(values),
      construct: (_, values) => ({ made: called.push(values) }),
    });
    globalThis.Function = spy;
    try {
      for (const text of [...HOSTILE, 'HVIS([a] > 1; ERSTAT([b]; "x"; "y"); TEKST(1; "0"))']) {
        const result = parseFormula(text);
        if ('formula' in result) evaluate(result.formula, () => 'globalThis.taken = 1');
      }
    } finally {
      globalThis.Function = original;
    }
    expect(called).toEqual([]);
  });
});

describe('the work of a formula is bounded', () => {
  it.each<[string, string, string]>([
    ['ten thousand brackets', '('.repeat(10_000), 'formula.tooDeep'],
    ['a million characters', '1+'.repeat(500_000) + '1', 'formula.tooLong'],
    ['five thousand signs', '1+'.repeat(4_000) + '1', 'formula.tooLong'],
    ['five thousand minuses', '-'.repeat(5_000) + '1', 'formula.tooDeep'],
    ['nested calls', 'ABS('.repeat(1_000) + '1' + ')'.repeat(1_000), 'formula.tooDeep'],
  ])('%s are refused', (_, text, code) => {
    expect(errorOf(text).code).toBe(code);
  });

  it('nine hundred terms are computed', () => {
    expect(value(`${'1+'.repeat(900)}1`)).toBe(901);
  });

  it('texts that would grow without end are missing', () => {
    let text = '"aaaaaaaa"';
    for (let round = 0; round < 12; round++) text = `ERSTAT(${text}; "a"; "aaaaaaaa")`;
    const work = newWork();
    expect(evaluate(formulaOf(text), () => null, work)).toBe(null);
    expect([...work.failures.keys()]).toEqual(['formula.longText']);
  });

  it('and when the steps are used up every further value is missing', () => {
    const work = newWork(10);
    const formula = formulaOf('1 + 1 + 1');
    const values = Array.from({ length: 10 }, () => evaluate(formula, () => null, work));
    expect(values.slice(0, 5)).toEqual([3, 3, 3, 3, 3]);
    expect(values.slice(6)).toEqual([null, null, null, null]);
    expect(work.failures.get('formula.steps')).toBeGreaterThan(0);
  });

  it('any text at all is a formula or a refusal, and any formula a value', () => {
    const pieces = [
      '1',
      '1,5',
      '"a"',
      '[x]',
      'x',
      '(',
      ')',
      ';',
      '+',
      '-',
      '*',
      '/',
      '^',
      '&',
      '=',
      '<',
      '>',
      '%',
    ];
    const names = functionNames.flat().map((name) => `${name}(`);
    const parts = fc.array(fc.constantFrom(...pieces, ...pieces, ...names, ' ', ','), { maxLength: 25 });
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom<FormulaValue>(null, 2, 'tekst', true, { month: 24192, months: 1 }),
        (all, x) => {
          const text = all.join('');
          const result = parseFormula(text);
          if ('error' in result) {
            expect(result.error.position + result.error.length).toBeLessThanOrEqual(text.length);
            return;
          }
          const computed = evaluate(result.formula, () => x);
          expect(Number.isNaN(computed)).toBe(false);
        },
      ),
      { seed: 42, numRuns: 5000 },
    );
  });
});
