import type { Notebook } from '../notebook';
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
  const plan = cells.find((cell) => cell.kind === 'plan' && cell.baseline === found.id);
  return plan ? { id: plan.id, meaning: `without.${meaning}` } : { id: found.id, meaning };
}
