import type { ColumnCells } from './columnCells';
import { figureOf } from './figure';

/** A number and its bounds. */
interface Range {
  least: number;
  most: number;
}

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

/** Takes stock of the figures with a mark in one column. */
export function markedFigures({ dictionary, numerals }: ColumnCells, mark: ',' | '.'): MarkedFigures {
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
    const plain = plainOf(text);
    if (plain) add(found, plain, mark, dictionary.counts[code] ?? 0);
  });
  numerals?.each((_, digits, decimals, its) => {
    add(found, { digits: Math.abs(digits), decimals, mark: its }, mark, 1);
  });
  return found;
}

/** A figure without marks of thousands: all its digits as one number, and how many of them follow its mark. */
interface Plain {
  digits: number;
  decimals: number;
  mark: ',' | '.' | '';
}

function plainOf(text: string): Plain | null {
  const [, whole = '', mark = '', fraction = ''] =
    /^(\d*)(?:([.,])(\d+))?$/.exec(figureOf(text)?.digits ?? '') ?? [];
  if (whole + fraction === '') return null;
  return {
    digits: Number(whole + fraction),
    decimals: fraction.length,
    mark: mark === ',' || mark === '.' ? mark : '',
  };
}

function add(
  found: MarkedFigures,
  { digits, decimals, mark: its }: Plain,
  mark: ',' | '.',
  count: number,
): void {
  if (its === '') {
    found.largestWhole = Math.max(found.largestWhole, digits);
    widen(found, digits, digits);
    return;
  }
  if (its !== mark) return;
  const value = digits / 10 ** decimals;
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
  asDecimals.least = Math.min(asDecimals.least, decimal);
  asDecimals.most = Math.max(asDecimals.most, decimal);
  asThousands.least = Math.min(asThousands.least, thousands);
  asThousands.most = Math.max(asThousands.most, thousands);
}

/** How many times larger the largest is than the least. */
export function spread({ least, most }: Range): number {
  return most / least;
}

/** Whether a cell is shaped like `1.234`. */
export function isThreeDigits(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(figureOf(text)?.digits ?? '');
}
