import type { Issue } from '../types';

/** One category of a column in one unit of time, for each row side by side. */
export interface CategoryFigures {
  units: ArrayLike<number>;
  codes: ArrayLike<number>;
  figures: ArrayLike<number>;
}

/** A category that happens to be the sum of two others in so few periods proves nothing. */
const FEWEST_PERIODS = 3;
const FEWEST_OTHERS = 2;

/** Shown digits are rounded, so a sum may be off by half a unit a part, yet never by more than this share. */
const ROUNDING = 0.001;

/** A category whose figure is the sum of all others in every period where no figure is missing. */
export function suspectedTotals(
  column: string,
  dictionary: readonly string[],
  rows: CategoryFigures,
): Issue[] {
  const { units, codes, figures } = rows;
  const byUnit = new Map<number, Map<number, number>>();
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? NaN;
    const sums = byUnit.get(unit) ?? new Map<number, number>();
    const code = codes[at] ?? -1;
    sums.set(code, (sums.get(code) ?? 0) + (figures[at] ?? NaN));
    byUnit.set(unit, sums);
  }
  let periods = 0;
  let suspected: number[] | null = null;
  for (const sums of byUnit.values()) {
    const all = [...sums.values()].reduce((sum, value) => sum + value, 0);
    if (Number.isNaN(all)) continue;
    periods++;
    const candidates: Iterable<number> = suspected ?? sums.keys();
    suspected = [...candidates].filter((code) => isSumOfOthers(sums.get(code), all, sums.size - 1));
    if (suspected.length === 0) return [];
  }
  if (periods < FEWEST_PERIODS) return [];
  return (suspected ?? []).map((code) => ({
    severity: 'warning',
    code: 'total.suspected',
    params: { text: dictionary[code] ?? '', count: periods },
    column,
  }));
}

function isSumOfOthers(value: number | undefined, all: number, others: number): boolean {
  if (value === undefined || value === 0 || others < FEWEST_OTHERS) return false;
  const rounding = Math.min(0.5 * others, ROUNDING * Math.abs(value));
  return Math.abs(value - (all - value)) <= Math.max(1e-9 * Math.abs(value), rounding);
}
