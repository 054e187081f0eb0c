import { numberText } from '../../util/danishNumber';
import { isoOfDay } from '../../util/calendar';
import { numberReader } from '../columns/numbers';
import { boundedText, finite, numberOf, roundTo, truthOf } from './calculate';
import { calendarOf, isCalendar, textOf, type CalendarValue, type FormulaValue } from './value';
import { fail, type Work } from './work';

/** A function of the language, under its Danish and English names. */
export interface FormulaFunction {
  /** The Danish name. */
  name: string;
  /** Fewest and most arguments. */
  least: number;
  most: number;
  apply: (values: readonly FormulaValue[], work: Work) => FormulaValue;
}

type Apply = FormulaFunction['apply'];

const MANY = 100;
const DANISH = numberReader({ decimal: ',', thousands: '.' });
const ENGLISH = numberReader({ decimal: '.' });

/** Numbers in, a number out; one missing makes the result missing. */
function ofNumbers(compute: (...numbers: number[]) => number): Apply {
  return (values, work) => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = numberOf(value, work);
      if (number === null) return null;
      numbers.push(number);
    }
    return finite(compute(...numbers), work);
  };
}

/** Texts in (numbers as they are written), something out; one missing makes the result missing. */
function ofTexts(compute: (texts: string[], work: Work) => FormulaValue): Apply {
  return (values, work) => {
    if (values.includes(null)) return null;
    const result = compute(values.map(textOf), work);
    return typeof result === 'string' ? boundedText(result, work) : result;
  };
}

function ofCalendar(compute: (value: CalendarValue) => number | null): Apply {
  return ([value = null], work) => {
    if (value === null) return null;
    const read = typeof value === 'string' ? calendarOf(value) : value;
    if (read === null || !isCalendar(read)) return fail(work, 'formula.noDate');
    return compute(read) ?? fail(work, 'formula.noDate');
  };
}

/** True or false as soon as one value decides; else missing where one is missing. */
function ofTruths(deciding: boolean): Apply {
  return (values, work) => {
    let missing = false;
    for (const value of values) {
      const truth = truthOf(value, work);
      if (truth === deciding) return deciding;
      missing ||= truth === null;
    }
    return missing ? null : !deciding;
  };
}

/** Whole characters, so that none is cut in half. */
function characters(text: string | undefined): string[] {
  return [...(text ?? '')];
}

function countOf(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : DANISH(text);
  return Number.isNaN(number) ? 0 : Math.max(0, Math.floor(number));
}

function lower(text: string | undefined): string {
  return (text ?? '').toLocaleLowerCase('da');
}

function substituted([text = '', sought = '', instead = '']: string[], work: Work): FormulaValue {
  if (sought === '') return text;
  const parts = text.split(sought);
  const length = text.length + (parts.length - 1) * (instead.length - sought.length);
  return length > 1_000_000 ? fail(work, 'formula.longText') : parts.join(instead);
}

/** A number by a pattern such as `0`, `0,0` or `0,00%`; without one as it is. */
function formatted([value = null, pattern]: readonly FormulaValue[], work: Work): FormulaValue {
  if (value === null) return null;
  if (pattern === undefined || typeof value !== 'number') return textOf(value);
  const [, decimals = '', percent] = /^#?0(?:,(0{1,10}))?(%)?$/.exec(textOf(pattern)) ?? [];
  if (!/^#?0/.test(textOf(pattern))) return fail(work, 'formula.pattern');
  const places = decimals.length;
  const rounded = roundTo(percent ? value * 100 : value, places);
  const [whole = '', part = ''] = numberText(rounded).split(',');
  return whole + (places > 0 ? `,${part.padEnd(places, '0')}` : '') + (percent ?? '');
}

function readNumber([text = '']: string[], work: Work): FormulaValue {
  const trimmed = text.trim();
  const number = DANISH(trimmed);
  const value = Number.isNaN(number) ? ENGLISH(trimmed) : number;
  if (Number.isNaN(value)) return fail(work, 'formula.textAsNumber');
  return trimmed.endsWith('%') ? Number(`${value}e-2`) : value;
}

const sum = (...numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const DEFINITIONS: [names: string, least: number, most: number, apply: Apply][] = [
  // The branch that is not taken is never computed: `compile` sees to it.
  [
    'HVIS IF',
    2,
    3,
    ([condition, yes = null, no = null], work) => (truthOf(condition ?? null, work) ? yes : no),
  ],
  ['OG AND', 1, MANY, ofTruths(false)],
  ['ELLER OR', 1, MANY, ofTruths(true)],
  [
    'IKKE NOT',
    1,
    1,
    ([value = null], work) => {
      const truth = truthOf(value, work);
      return truth === null ? null : !truth;
    },
  ],
  ['ER.TOM ISBLANK', 1, 1, ([value = null]) => value === null || value === ''],
  ['AFRUND ROUND', 1, 2, ofNumbers((value = 0, decimals = 0) => roundTo(value, decimals))],
  ['HELTAL INT', 1, 1, ofNumbers(Math.floor)],
  ['REST MOD', 2, 2, ofNumbers((value = 0, by = 0) => value - by * Math.floor(value / by))],
  ['ABS', 1, 1, ofNumbers(Math.abs)],
  ['FORTEGN SIGN', 1, 1, ofNumbers(Math.sign)],
  ['KVROD SQRT', 1, 1, ofNumbers(Math.sqrt)],
  ['POTENS POWER', 2, 2, ofNumbers((value = 0, exponent = 0) => value ** exponent)],
  ['LN', 1, 1, ofNumbers(Math.log)],
  ['EKSP EXP', 1, 1, ofNumbers(Math.exp)],
  ['MIN', 1, MANY, ofNumbers(Math.min)],
  ['MAKS MAX', 1, MANY, ofNumbers(Math.max)],
  ['SUM', 1, MANY, ofNumbers(sum)],
  ['MIDDEL GENNEMSNIT AVERAGE', 1, MANY, ofNumbers((...numbers) => sum(...numbers) / numbers.length)],
  ['ANTAL COUNT', 1, MANY, (values) => values.filter((value) => value !== null).length],
  ['SENESTE LATEST', 1, MANY, (values) => values.findLast((value) => value !== null) ?? null],
  ['ÅR YEAR', 1, 1, ofCalendar(({ month }) => Math.floor(month / 12))],
  [
    'KVARTAL QUARTER',
    1,
    1,
    ofCalendar(({ month, months }) => (months > 3 ? null : Math.floor((month % 12) / 3) + 1)),
  ],
  ['MÅNED MONTH', 1, 1, ofCalendar(({ month, months }) => (months > 1 ? null : (month % 12) + 1))],
  ['DAG DAY', 1, 1, ofCalendar(({ day }) => (day === undefined ? null : Number(isoOfDay(day).slice(8))))],
  ['LÆNGDE LEN', 1, 1, ofTexts(([text]) => characters(text).length)],
  ['VENSTRE LEFT', 1, 2, ofTexts(([text, count]) => characters(text).slice(0, countOf(count, 1)).join(''))],
  [
    'HØJRE RIGHT',
    1,
    2,
    ofTexts(([text, count]) => {
      const all = characters(text);
      return all.slice(Math.max(0, all.length - countOf(count, 1))).join('');
    }),
  ],
  [
    'MIDT MID',
    3,
    3,
    ofTexts(([text, from, count]) => {
      const start = Math.max(1, countOf(from, 1)) - 1;
      return characters(text)
        .slice(start, start + countOf(count, 0))
        .join('');
    }),
  ],
  ['INDEHOLDER CONTAINS', 2, 2, ofTexts(([text, sought]) => lower(text).includes(lower(sought)))],
  ['ERSTAT UDSKIFT SUBSTITUTE', 3, 3, ofTexts(substituted)],
  ['STORE.BOGSTAVER UPPER', 1, 1, ofTexts(([text = '']) => text.toLocaleUpperCase('da'))],
  ['SMÅ.BOGSTAVER LOWER', 1, 1, ofTexts(([text]) => lower(text))],
  ['FJERN.BLANKE TRIM', 1, 1, ofTexts(([text = '']) => text.trim().split(/\s+/).join(' '))],
  ['TEKST TEXT', 1, 2, formatted],
  ['VÆRDI VALUE', 1, 1, ofTexts(readNumber)],
];

const BY_NAME = new Map<string, FormulaFunction>();
for (const [names, least, most, apply] of DEFINITIONS) {
  const all = names.split(' ');
  for (const each of all) BY_NAME.set(each, { name: all[0] ?? '', least, most, apply });
}

/** The function of a Danish or English name in any letter case. */
export function functionOf(name: string): FormulaFunction | undefined {
  return BY_NAME.get(name.toLocaleUpperCase('da'));
}

/** All names that a formula may call, for completion: Danish and English in pairs where they differ. */
export const functionNames: readonly string[][] = DEFINITIONS.map(([names]) => names.split(' '));
