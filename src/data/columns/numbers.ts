import type { ThousandsReading } from '../types';
import { figureOf } from './figure';

/** Marks that the numbers of one column are written with. */
export interface NumberMarks {
  decimal: ',' | '.';
  thousands?: '.' | ',' | ' ' | "'";
}

/** How many cells of a column speak for each way of writing; the ambiguous are shaped like `1.234` or `1,234`. */
export interface MarkEvidence {
  decimalComma: number;
  decimalDot: number;
  groupedDot: number;
  groupedComma: number;
  groupedBlank: number;
  groupedApostrophe: number;
  ambiguousDot: number;
  ambiguousComma: number;
  /** Whole numbers of four digits and more without marks: beside them `1.234` is no thousand. */
  ungrouped: number;
}

const EXPONENT = '(?:[eE][+-]?\\d+)?';
const GROUPED_DOT = /^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(\.\d{3})+,\d+$/;
const GROUPED_COMMA = /^\d{1,3}(,\d{3}){2,}$|^\d{1,3}(,\d{3})+\.\d+$/;
const GROUPED_BLANK = /^\d{1,3}( \d{3})+([.,]\d+)?$/;
/** As in Switzerland, and from programs set up for it. */
const GROUPED_APOSTROPHE = /^\d{1,3}('\d{3})+([.,]\d+)?$/;
const AMBIGUOUS_DOT = /^[1-9]\d{0,2}\.\d{3}$/;
const AMBIGUOUS_COMMA = /^[1-9]\d{0,2},\d{3}$/;
const UNGROUPED = /^\d{4,}$/;
const INTEGER = new RegExp(`^\\d+${EXPONENT}$`);
const DECIMAL_DOT = new RegExp(`^(\\d+|\\d{1,3}([, ']\\d{3})+)?\\.\\d+${EXPONENT}$`);
const DECIMAL_COMMA = new RegExp(`^(\\d+|\\d{1,3}([. ']\\d{3})+)?,\\d+${EXPONENT}$`);

/** What a column's cells say about its marks; `counts` is how often each text stands in the column. */
export function markEvidence(texts: readonly string[], counts: ArrayLike<number>): MarkEvidence {
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
  texts.forEach((text, index) => {
    const figure = figureOf(text);
    if (!figure) return;
    const number = figure.digits;
    const count = counts[index] ?? 0;
    if (GROUPED_BLANK.test(number)) evidence.groupedBlank += count;
    else if (GROUPED_APOSTROPHE.test(number)) evidence.groupedApostrophe += count;
    if (GROUPED_DOT.test(number)) evidence.groupedDot += count;
    else if (GROUPED_COMMA.test(number)) evidence.groupedComma += count;
    else if (AMBIGUOUS_DOT.test(number)) evidence.ambiguousDot += count;
    else if (AMBIGUOUS_COMMA.test(number)) evidence.ambiguousComma += count;
    else if (DECIMAL_DOT.test(number)) evidence.decimalDot += count;
    else if (DECIMAL_COMMA.test(number)) evidence.decimalComma += count;
    else if (UNGROUPED.test(number)) evidence.ungrouped += count;
  });
  return evidence;
}

/** What two parts of a column say together. */
export function addedEvidence(one: MarkEvidence, other: MarkEvidence): MarkEvidence {
  return {
    decimalComma: one.decimalComma + other.decimalComma,
    decimalDot: one.decimalDot + other.decimalDot,
    groupedDot: one.groupedDot + other.groupedDot,
    groupedComma: one.groupedComma + other.groupedComma,
    groupedBlank: one.groupedBlank + other.groupedBlank,
    groupedApostrophe: one.groupedApostrophe + other.groupedApostrophe,
    ambiguousDot: one.ambiguousDot + other.ambiguousDot,
    ambiguousComma: one.ambiguousComma + other.ambiguousComma,
    ungrouped: one.ungrouped + other.ungrouped,
  };
}

/** The decimal mark that the evidence is sure of, or null. */
export function sureDecimal(evidence: MarkEvidence): ',' | '.' | null {
  const comma = evidence.decimalComma + evidence.groupedDot;
  const dot = evidence.decimalDot + evidence.groupedComma;
  return comma === dot ? null : comma > dot ? ',' : '.';
}

/** Where some numbers of four digits stand without a mark, a mark before three digits is more likely the decimal one. */
function likelyDecimal({ ungrouped, ambiguousDot, ambiguousComma }: MarkEvidence): ',' | '.' | null {
  if (ungrouped === 0 || ambiguousDot > 0 === ambiguousComma > 0) return null;
  return ambiguousDot > 0 ? '.' : ',';
}

/**
 * The marks of a column; `usual` is the decimal mark of the rest of the file, for a column that does not say, and `said`
 * the one that a person has chosen.
 */
export function marksOf(
  evidence: MarkEvidence,
  usual: ',' | '.',
  said: ',' | '.' | null = null,
): NumberMarks {
  const decimal = said ?? sureDecimal(evidence) ?? likelyDecimal(evidence) ?? usual;
  const other = decimal === ',' ? '.' : ',';
  const grouped =
    decimal === ','
      ? evidence.groupedDot + evidence.ambiguousDot
      : evidence.groupedComma + evidence.ambiguousComma;
  const { groupedBlank, groupedApostrophe } = evidence;
  if (groupedApostrophe > Math.max(grouped, groupedBlank)) return { decimal, thousands: "'" };
  if (groupedBlank > grouped) return { decimal, thousands: ' ' };
  return grouped > 0 ? { decimal, thousands: other } : { decimal };
}

/** What figures that stand wholly in brackets, `(5)`, are worth; without an answer they are not read. */
export type Bracketed = 'negative' | 'positive';

/** A function that reads a cell written with these marks; NaN for anything else. `reading` is what a person has said. */
export function numberReader(
  marks: NumberMarks,
  bracketed: Bracketed | null = null,
  reading: ThousandsReading | null = null,
): (text: string) => number {
  const { decimal } = marks;
  const other = decimal === ',' ? '.' : ',';
  const thousands = reading === 'droppedZeros' ? other : marks.thousands;
  const whole = wholeReader(reading, decimal, other);
  const groups = thousands ? `|\\d{1,3}(?:[${thousands}]\\d{3})+` : '';
  const shape = new RegExp(`^(?:(?:\\d+${groups})(?:[${decimal}]\\d+)?|[${decimal}]\\d+)${EXPONENT}$`);
  return (text) => {
    const figure = figureOf(text);
    const digits = figure && (whole(figure.digits) ?? figure.digits);
    if (!figure || !digits || !shape.test(digits)) return NaN;
    const isInBrackets = figure.beside === 'inBrackets';
    if (isInBrackets && bracketed === null) return NaN;
    const ungrouped = thousands ? digits.replaceAll(thousands, '') : digits;
    const value = Number(decimal === ',' ? ungrouped.replace(',', '.') : ungrouped);
    return figure.negative || (isInBrackets && bracketed === 'negative') ? -value : value;
  };
}

/** Digits of thousands that are written in a way of their own, without marks; null for all others. */
function wholeReader(
  reading: ThousandsReading | null,
  decimal: string,
  other: string,
): (digits: string) => string | null {
  if (reading === null) return () => null;
  if (reading === 'threeDigits') {
    const shape = new RegExp(`^[1-9]\\d{0,2}(?:[${decimal}]\\d{3})+$`);
    return (digits) => (shape.test(digits) ? digits.replaceAll(decimal, '') : null);
  }
  const shape = new RegExp(`^(\\d{1,3}(?:[${other}]\\d{3})*)[${other}](\\d{1,2})$`);
  return (digits) => {
    const [, before, after] = shape.exec(digits) ?? [];
    return before && after ? before.replaceAll(other, '') + after.padEnd(3, '0') : null;
  };
}

/** Whether a cell looks like a number in any of the ways of writing. */
export function looksLikeNumber(text: string): boolean {
  const number = figureOf(text)?.digits ?? '';
  return (
    INTEGER.test(number) ||
    DECIMAL_COMMA.test(number) ||
    DECIMAL_DOT.test(number) ||
    GROUPED_BLANK.test(number) ||
    GROUPED_APOSTROPHE.test(number) ||
    GROUPED_DOT.test(number) ||
    GROUPED_COMMA.test(number)
  );
}
