import { countWhere, type Dictionary } from './dictionary';
import type { MarkEvidence, NumberMarks } from './numbers';

/** One column's cells before they have a type. */
export interface ColumnCells {
  name: string;
  /** Physical line in the file, from 1, of each row. */
  lines: ArrayLike<number>;
  /** Texts of the cells; a row whose numeral is in {@link numerals} has the code −1. */
  dictionary: Dictionary;
  /** Numerals of a column with too many different ones to keep each as a text; else null. */
  numerals: Numerals | null;
}

/**
 * Plain numerals (`0`, `1234`, `-1,5`, `1.234`: digits with at most one mark, no blank, no leading zero) kept as what
 * they may be worth, because a text for each would take more room than the file.
 */
export interface Numerals {
  /** How many are digits alone, without a sign, and how many there are of each form with a mark. */
  integers: number;
  evidence: MarkEvidence;
  /** How many there are, and how many of them can be read with these marks. */
  count: number;
  readable(marks: NumberMarks): number;
  /**
   * Visits those without a mark of thousands, row by row: all digits as one number with the sign, and how many of them
   * follow the mark; until a visit gives false.
   */
  each(visit: (row: number, digits: number, decimals: number, mark: ',' | '.' | '') => boolean): void;
  /** Value of each row; anything where it holds a text, and NaN where these marks cannot read it. To be asked once. */
  values(marks: NumberMarks): Float64Array;
  /** All texts of the column, these numerals too, in order of first appearance. */
  expanded(): Dictionary;
}

/** The same cells with every numeral as a text. */
export function withoutNumerals(cells: ColumnCells): ColumnCells {
  return cells.numerals ? { ...cells, dictionary: cells.numerals.expanded(), numerals: null } : cells;
}

/** How many rows hold a text for which `holds` is true, `numerals` of the column's plain numerals among them. */
export function countCells(
  { dictionary, numerals }: ColumnCells,
  holds: (text: string) => boolean,
  among: (numerals: Numerals) => number = () => 0,
): number {
  return countWhere(dictionary, holds) + (numerals ? among(numerals) : 0);
}
