import { parseFormula } from '../../../data/formula';
import type { CellProblem } from '../cellKind';

/**
 * Which characters of a formula a problem is about: those that it names itself, else where what is missing, failed or in
 * the circle is first read.
 *
 * @param isBroken whether the cell that a name means is one of those that keep the formula from being computed
 */
export function problemPlace(
  formula: string,
  { place, code, params }: CellProblem,
  isBroken: (name: string) => boolean,
): NonNullable<CellProblem['place']> | null {
  if (place) return { position: place.position, length: place.length };
  const read = parseFormula(formula);
  if ('error' in read) return null;
  const found = read.formula.references.find(({ column }) =>
    code === 'cell.missing' ? column === params['name'] : isBroken(column),
  );
  return found ? { position: found.position, length: found.length } : null;
}
