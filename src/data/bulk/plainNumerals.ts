import type { Numerals } from '../columns/columnCells';
import type { Dictionary } from '../columns/dictionary';
import type { MarkEvidence, NumberMarks } from '../columns/numbers';

/**
 * The kind of a plain numeral: 0 is none, 1 digits alone. Else bit 0 tells the decimal mark (0 comma, 1 dot), bits 1 to
 * 4 how many digits follow it, and bit 5 that the other mark divides thousands. With all its digits as one whole number
 * beside it, the numeral can be written again and read with any marks.
 */
export type NumeralKind = number;

const WITH_DOT = 1;
const GROUPED = 32;
const decimalsOf = (kind: NumeralKind): number => (kind >> 1) & 15;

const MINUS = 0x2d;
const COMMA = 0x2c;
const DOT = 0x2e;
const ZERO = 0x30;
/** So many digits are exact as a number, and so many after the mark a power of ten is. */
const MOST_DIGITS = 15;

export interface ParsedNumeral {
  kind: NumeralKind;
  digits: number;
}

/** Reads a plain numeral into `parsed`; false when the bytes are anything else. */
export function parseNumeral(bytes: Uint8Array, start: number, end: number, parsed: ParsedNumeral): boolean {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let digits = 0;
  let count = 0;
  /** Digits since the last mark; digits before the first. */
  let run = 0;
  let whole = 0;
  let firstMark = 0;
  let lastMark = 0;
  let groups = 0;
  for (let index = first; index < end; index++) {
    const byte = bytes[index] as number;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      run++;
      continue;
    }
    if (byte !== COMMA && byte !== DOT) return false;
    count += run;
    if (firstMark === 0) {
      if (run === 0) return false;
      whole = run;
      firstMark = byte;
    } else {
      if (run !== 3 || whole > 3 || lastMark !== firstMark) return false;
      groups++;
    }
    lastMark = byte;
    run = 0;
  }
  count += run;
  if (run === 0 || count > MOST_DIGITS || (negative && digits === 0)) return false;
  if (bytes[first] === ZERO && (firstMark === 0 ? run : whole) > 1) return false;
  if (firstMark === 0) parsed.kind = 1;
  else if (groups === 0) parsed.kind = 2 * run + (firstMark === DOT ? WITH_DOT : 0);
  else if (bytes[first] === ZERO) return false;
  else if (lastMark !== firstMark) parsed.kind = GROUPED + 2 * run + (lastMark === DOT ? WITH_DOT : 0);
  else if (run === 3) parsed.kind = GROUPED + (firstMark === DOT ? 0 : WITH_DOT);
  else return false;
  parsed.digits = negative ? -digits : digits;
  return true;
}

/** The numeral as it stands in the file. */
export function textOfNumeral(kind: NumeralKind, digits: number): string {
  if (kind === 1) return String(digits);
  const decimals = decimalsOf(kind);
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0');
  const [mark, other] = kind & WITH_DOT ? ['.', ','] : [',', '.'];
  const whole = text.slice(0, text.length - decimals);
  const grouped = kind & GROUPED ? whole.replace(/\B(?=(\d{3})+$)/g, other) : whole;
  return (digits < 0 ? '-' : '') + grouped + (decimals > 0 ? mark + text.slice(-decimals) : '');
}

/**
 * Plain numerals by row; a row of kind 0 holds a text of `dictionary`.
 *
 * Their values take the place of `digits`, for memory that is touched for the first time costs as much as reading.
 */
export function plainNumerals(
  kinds: Uint8Array,
  digits: Float64Array,
  tally: Int32Array,
  dictionary: Dictionary,
): Numerals {
  const { evidence, whole, integers, count, groups } = saidBy(tally);
  const withDot = evidence.decimalDot + evidence.ambiguousDot;
  const withComma = evidence.decimalComma + evidence.ambiguousComma;
  /** What the digits of each kind have been divided by where their values stand in their place. */
  let dividedBy: Float64Array | null = null;
  // The nearest number to a quotient of up to 15 digits, times its divisor, is off by less than half.
  const digitsAt = (row: number): number =>
    dividedBy
      ? Math.round((digits[row] as number) * (dividedBy[kinds[row] as number] as number))
      : (digits[row] as number);
  const thousandsOf = ({ decimal, thousands }: NumberMarks): '.' | ',' | null =>
    thousands === undefined || thousands === ' ' || thousands === "'" || thousands === decimal
      ? null
      : thousands;
  return {
    integers,
    evidence,
    count,
    readable(marks) {
      const thousands = thousandsOf(marks);
      const grouped = marks.decimal === ',' ? evidence.groupedDot : evidence.groupedComma;
      return (
        whole + (marks.decimal === ',' ? withComma : withDot) + (thousands ? grouped + groups[thousands] : 0)
      );
    },
    each(visit) {
      for (let row = 0; row < kinds.length; row++) {
        const kind = kinds[row] as number;
        if (kind === 0 || (kind & GROUPED) !== 0) continue;
        const mark = kind === 1 ? '' : kind & WITH_DOT ? '.' : ',';
        if (!visit(row, digitsAt(row), kind === 1 ? 0 : decimalsOf(kind), mark)) return;
      }
    },
    values(marks) {
      if (dividedBy) throw new Error('values are taken once');
      const thousands = thousandsOf(marks);
      const divisors = new Float64Array(KINDS).fill(NaN);
      divisors[1] = 1;
      for (let decimals = 0; decimals <= MOST_DIGITS; decimals++) {
        const kind = 2 * decimals + (marks.decimal === '.' ? WITH_DOT : 0);
        if (decimals > 0) divisors[kind] = 10 ** decimals;
        if (thousands) divisors[kind + GROUPED] = 10 ** decimals;
      }
      // What is shaped like `1.234` is a whole number when its mark divides thousands.
      if (thousands) divisors[2 * 3 + (thousands === '.' ? WITH_DOT : 0)] = 1;
      divide(digits, kinds, divisors);
      dividedBy = divisors;
      return digits;
    },
    expanded: () => expanded(kinds, digitsAt, dictionary),
  };
}

/** A function of its own, so that engines compile it once, and not for each column. */
function divide(digits: Float64Array, kinds: Uint8Array, divisors: Float64Array): void {
  for (let row = 0; row < digits.length; row++)
    digits[row] = (digits[row] as number) / (divisors[kinds[row] as number] as number);
}

/** What tells numerals of one kind apart besides: how large the number of all their digits is, and its sign. */
const BELOW_THOUSAND = 0;
const BELOW_MILLION = 1;
const NEGATIVE = 4;
const SIZES = 8;
/** A kind is less. */
const KINDS = 64;
export const TALLY_PLACES = KINDS * SIZES;

/** How many rows hold a numeral of each kind and size. */
export function tallyOf(kinds: Uint8Array, digits: Float64Array): Int32Array {
  const tally = new Int32Array(TALLY_PLACES);
  for (let row = 0; row < kinds.length; row++) {
    const kind = kinds[row] as number;
    if (kind === 0) continue;
    const value = digits[row] as number;
    const size = Math.abs(value);
    const place =
      kind * SIZES +
      (value < 0 ? NEGATIVE : 0) +
      (size >= 1_000_000 ? 2 : size >= 1000 ? BELOW_MILLION : BELOW_THOUSAND);
    tally[place] = (tally[place] as number) + 1;
  }
  return tally;
}

/** What all numerals of a column say together. */
function saidBy(tally: Int32Array) {
  const evidence: MarkEvidence = {
    decimalComma: 0,
    decimalDot: 0,
    groupedDot: 0,
    groupedComma: 0,
    groupedBlank: 0,
    groupedApostrophe: 0,
    ambiguousDot: 0,
    ambiguousComma: 0,
    ungrouped: 0,
  };
  let whole = 0;
  let integers = 0;
  let count = 0;
  /** Those shaped like `1.234`, which could be read as thousands. */
  const groups = { ',': 0, '.': 0 };
  for (let place = SIZES; place < tally.length; place++) {
    const some = tally[place] as number;
    const kind = Math.floor(place / SIZES);
    const size = place % NEGATIVE;
    const isDot = (kind & WITH_DOT) !== 0;
    count += some;
    if (kind === 1) {
      whole += some;
      if (place % SIZES < NEGATIVE) integers += some;
      if (size !== BELOW_THOUSAND) evidence.ungrouped += some;
    } else if (kind & GROUPED) evidence[isDot ? 'groupedComma' : 'groupedDot'] += some;
    else {
      const mayBeGrouped = decimalsOf(kind) === 3 && size <= BELOW_MILLION;
      if (mayBeGrouped) groups[isDot ? '.' : ','] += some;
      if (mayBeGrouped && size === BELOW_MILLION) evidence[isDot ? 'ambiguousDot' : 'ambiguousComma'] += some;
      else evidence[isDot ? 'decimalDot' : 'decimalComma'] += some;
    }
  }
  return { evidence, whole, integers, count, groups };
}

function expanded(kinds: Uint8Array, digitsAt: (row: number) => number, dictionary: Dictionary): Dictionary {
  const texts: string[] = [];
  const counts: number[] = [];
  const codes = new Int32Array(kinds.length);
  const known = new Map<string, number>();
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? texts.length;
    if (code === texts.length) {
      known.set(text, code);
      texts.push(text);
      counts.push(0);
    }
    return code;
  };
  /** Codes of the dictionary's texts, and of the numerals of each kind by their digits: a text is made once. */
  const ofTexts = new Int32Array(dictionary.texts.length).fill(-1);
  const ofNumerals = Array.from({ length: KINDS }, () => new Map<number, number>());
  for (let row = 0; row < kinds.length; row++) {
    const kind = kinds[row] as number;
    let code: number | undefined;
    if (kind === 0) {
      const text = dictionary.codes[row] as number;
      code = ofTexts[text] as number;
      if (code < 0) code = ofTexts[text] = codeOf(dictionary.texts[text] ?? '');
    } else {
      const value = digitsAt(row);
      const ofKind = ofNumerals[kind] as Map<number, number>;
      code = ofKind.get(value);
      if (code === undefined) ofKind.set(value, (code = codeOf(textOfNumeral(kind, value))));
    }
    counts[code] = (counts[code] as number) + 1;
    codes[row] = code;
  }
  return { texts, counts, codes };
}
