import type { Notebook } from '../notebook';
import type { Cell } from '../kinds/cell';
import { WITHOUT_PLAN } from '../kinds/baseline/baselineFigures';
import { cellOfReference, type Names } from './names';
import { meaningOf } from './words';

/** The cell that makes a figure, and which of its figures it is. */
export interface FigureTarget {
  id: string;
  meaning: string;
}

/**
 * Which cell's which figure a reference means; null when no cell has such a name. What a baseline comes to in a plan's
 * month is known by the first plan that rests on it.
 */
export function targetOf(
  reference: string,
  names: Names,
  { cells }: Pick<Notebook, 'cells'>,
): FigureTarget | null {
  const found = cellOfReference(reference, names);
  if (!found) return null;
  const meaning = meaningOf(found.words);
  if (!WITHOUT_PLAN.some((one) => one === meaning)) return { id: found.id, meaning };
  const plan = plansOn(cells).get(found.id);
  return plan === undefined ? { id: found.id, meaning } : { id: plan, meaning: `without.${meaning}` };
}

const known = new WeakMap<readonly Cell[], ReadonlyMap<string, string>>();

/** The first plan that rests on each baseline; asked for every figure of a notebook of thousands of cells. */
function plansOn(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const before = known.get(cells);
  if (before) return before;
  const plans = cells.flatMap((cell): [string, string][] =>
    cell.kind === 'plan' ? [[cell.baseline, cell.id]] : [],
  );
  const first = new Map(plans.toReversed());
  known.set(cells, first);
  return first;
}
