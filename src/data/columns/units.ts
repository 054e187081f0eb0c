import type { Issue } from '../types';
import { countedIssue } from './cellIssues';
import type { Dictionary } from './dictionary';
import { unitOfName, type Figure } from './figure';

/** Kroner in one of each unit of money. */
const KRONER = new Map([
  ['kr.', 1],
  ['1.000 kr.', 1e3],
  ['mio. kr.', 1e6],
  ['mia. kr.', 1e9],
]);

/** The unit of a column, and how its cells come to it. */
export interface Units {
  /** The unit of the values, '' for none. */
  unit: string;
  /** A figure in that unit; NaN for one in a unit of another kind. */
  inUnit(value: number, from: string): number;
  /** Whether figures without a unit stand beside such as `2 mio. kr.`, so that theirs is a guess. */
  isDoubtful: boolean;
  /** Cells in a unit of another kind. */
  isOther(from: string): boolean;
  issues(
    name: string,
    dictionary: Dictionary,
    figures: readonly (Figure | null)[],
    numbers: readonly number[],
  ): Issue[];
}

/**
 * Decides a column's unit: that of most cells, or for cells of money the one that its name says, in which then the
 * figures without a unit are.
 */
export function unitsOf(name: string, figures: readonly (Figure | null)[], counts: readonly number[]): Units {
  const byUnit = new Map<string, number>();
  figures.forEach((figure, code) => {
    if (!figure || figure.unit === '') return;
    byUnit.set(figure.unit, (byUnit.get(figure.unit) ?? 0) + (counts[code] ?? 0));
  });
  const [[commonest] = ['']] = [...byUnit].sort((a, b) => b[1] - a[1]);
  const named = unitOfName(name);
  const isMoney = KRONER.has(commonest);
  const unit = commonest === '' || (isMoney && KRONER.has(named)) ? named : commonest;
  const kroner = KRONER.get(unit);
  const isShare = commonest === '%' || commonest === '‰';
  // A plain figure beside kroner is in kroner; one beside per cents may be a hundredth of what it seems.
  const isDoubtful =
    (isMoney && !KRONER.has(named) && (unit !== 'kr.' || byUnit.size > 1)) ||
    (isShare && named !== commonest);
  const isOther = (from: string): boolean => from !== '' && from !== unit && !(kroner && KRONER.has(from));
  return {
    unit,
    isDoubtful,
    isOther,
    inUnit(value, from) {
      if (isOther(from)) return NaN;
      const own = from === '' ? undefined : KRONER.get(from);
      if (own === undefined || kroner === undefined) return value;
      return own >= kroner ? value * (own / kroner) : value / (kroner / own);
    },
    issues(column, dictionary, all, numbers) {
      const isRead = (code: number): boolean => !Number.isNaN(numbers[code] ?? NaN);
      const converted = all.map(
        (figure, code) => figure !== null && figure.unit !== '' && figure.unit !== unit && isRead(code),
      );
      const value = numbers[converted.indexOf(true)] ?? NaN;
      // Zero is zero in any unit.
      const bare = all.map(
        (figure, code) => isDoubtful && figure?.unit === '' && isRead(code) && numbers[code] !== 0,
      );
      return [
        ...countedIssue('number.converted', 'info', column, dictionary, converted, { unit, value }),
        ...countedIssue('number.withoutUnit', 'warning', column, dictionary, bare, { unit }),
      ];
    },
  };
}
