import type { ColumnCells } from './columnCells';
import { figureOf } from './figure';

/** A number and its bounds. */
interface Range {
  least: number;
  most: number;
}

/** Powers of ten by exponent; more digits are no figure. */
const POWERS = Array.from({ length: 64 }, (_, exponent) => 10 ** exponent);

/** What figures with one mark say about it, and the whole numbers beside them; each count is of cells. */
export interface MarkedFigures {
  /** Can be nothing but decimals: `0.5`, `1234.5`, `1.50`, `1.2345`. */
  clear: number;
  /** Of these, with three decimals or more: so `1.234` is only one of them. */
  clearLong: number;
  /** `1.02`: decimals, or 1,020 without its last zero. */
  short: number;
  /** `1.234`: decimals, or thousands. */
  threeDigits: number;
  /** One of `threeDigits` ends in a zero, so that nothing has dropped zeros. */
  keepsZeros: boolean;
  largestWhole: number;
  /** All figures above zero, with the mark read as decimal, and as one of thousands that lost zeros. */
  asDecimals: Range;
  asThousands: Range;
}

/** Takes stock of the figures with a mark in one column, until `isEnough` says so. */
export function markedFigures(
  { dictionary, numerals }: ColumnCells,
  mark: ',' | '.',
  isEnough: (found: MarkedFigures) => boolean,
): MarkedFigures {
  const found: MarkedFigures = {
    clear: 0,
    clearLong: 0,
    short: 0,
    threeDigits: 0,
    keepsZeros: false,
    largestWhole: 0,
    asDecimals: { least: Infinity, most: 0 },
    asThousands: { least: Infinity, most: 0 },
  };
  dictionary.texts.forEach((text, code) => {
    addText(found, figureOf(text)?.digits ?? '', mark, dictionary.counts[code] ?? 0);
  });
  if (isEnough(found)) return found;
  numerals?.each((_, digits, decimals, its) => {
    if (its === '') addWhole(found, Math.abs(digits));
    if (its !== mark) return true;
    addMarked(found, Math.abs(digits), decimals, 1);
    return !isEnough(found);
  });
  return found;
}

function addText(found: MarkedFigures, text: string, mark: ',' | '.', count: number): void {
  const [, whole = '', its, fraction = ''] = /^(\d*)(?:([.,])(\d+))?$/.exec(text) ?? [];
  if (whole + fraction === '') return;
  if (its === undefined) addWhole(found, Number(whole));
  else if (its === mark) addMarked(found, Number(whole + fraction), fraction.length, count);
}

function addWhole(found: MarkedFigures, value: number): void {
  if (value > found.largestWhole) found.largestWhole = value;
  widen(found, value, value);
}

/** A figure by all its digits as one number, and how many of them follow the mark. */
function addMarked(found: MarkedFigures, digits: number, decimals: number, count: number): void {
  const value = digits / (POWERS[decimals] ?? Infinity);
  widen(found, value, value * 1000);
  const mayBeThousands = value >= 1 && value < 1000 && decimals <= 3;
  const endsInZero = digits % 10 === 0;
  if (mayBeThousands && decimals === 3) {
    found.threeDigits += count;
    found.keepsZeros ||= endsInZero;
  } else if (mayBeThousands && !endsInZero) found.short += count;
  else {
    found.clear += count;
    if (decimals >= 3) found.clearLong += count;
  }
}

function widen({ asDecimals, asThousands }: MarkedFigures, decimal: number, thousands: number): void {
  if (decimal === 0) return;
  if (decimal < asDecimals.least) asDecimals.least = decimal;
  if (decimal > asDecimals.most) asDecimals.most = decimal;
  if (thousands < asThousands.least) asThousands.least = thousands;
  if (thousands > asThousands.most) asThousands.most = thousands;
}

/** How many times larger the largest is than the least. */
export function spread({ least, most }: Range): number {
  return most / least;
}

/** Whether a cell is shaped like `1.234`. */
export function isThreeDigits(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(figureOf(text)?.digits ?? '');
}
