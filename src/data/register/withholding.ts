import { FeasibleSet, type Row } from './feasibleSet';

/**
 * A number that an outsider may know, work out, or want to know.
 *
 * `published`: shown unless it is withheld. `known`: shown elsewhere, or known in any case. `derived`: a count that is
 * not shown, but follows when all around it is (cases up to 52 weeks, from all cases and those above): it too is
 * protected when it is small. `slack`: what makes an inequality an equation; 0 or above, and nobody's secret.
 */
export interface Cell {
  value: number;
  role: 'published' | 'known' | 'derived' | 'slack';
  /** Least value that an outsider takes for possible where it is withheld; 1 for a count, as zeros are shown. */
  least: number;
}

/** What everyone knows: the cells of `plus` add up to what the cells of `minus` do. */
export interface Equation {
  plus: number[];
  minus: number[];
}

export interface Withholding {
  /** Indices of the published cells that are withheld. */
  withheld: Set<number>;
  /** Cells that could not be protected, because what reveals them cannot be withheld. */
  exposed: number[];
}

/** Larger systems are withheld whole instead of being weighed cell by cell. */
const MOST_EQUATIONS = 700;

/**
 * Which cells to withhold so that no count from 1 up to below the threshold is shown, or can be worked out.
 *
 * Small counts are withheld. Then every withheld cell is asked for the range of values that fit all that is shown, by
 * linear programming over the equations; where that range is narrower than the threshold, the least of the shown cells
 * beside it is withheld too, and so on until all ranges are wide (complementary suppression; Cox 1980, J. Amer. Statist.
 * Assoc. 75, and Willenborg and de Waal 2001, Elements of Statistical Disclosure Control, ch. 4). Zeros are always
 * shown. The same input gives the same choice, so two exports cannot be held against each other.
 */
export function withholding(
  cells: readonly Cell[],
  equations: readonly Equation[],
  threshold: number,
): Withholding {
  const withheld = new Set<number>();
  cells.forEach(({ value, role }, index) => {
    if (role === 'published' && isSmall(value, threshold)) withheld.add(index);
  });
  for (;;) {
    const exposed = components(cells, equations, withheld).flatMap((component) =>
      exposedIn(component, cells, withheld, threshold),
    );
    const complements = new Set<number>();
    const helped = new Set<Equation>();
    for (const { cell, component } of exposed) {
      const own = component.equations.filter((equation) => has(equation, cell));
      if (own.some((equation) => helped.has(equation))) continue;
      // The equation with the fewest unknowns gives a cell away first.
      const revealing = own.toSorted(
        (a, b) => othersUnknown(a, cells, withheld) - othersUnknown(b, cells, withheld),
      );
      const complement =
        revealing
          .map((equation) => leastShown([equation], cells, withheld))
          .find((found) => found !== null) ?? leastShown(component.equations, cells, withheld);
      if (complement === null) continue;
      complements.add(complement);
      for (const equation of equations) if (has(equation, complement)) helped.add(equation);
    }
    if (complements.size === 0) return { withheld, exposed: exposed.map(({ cell }) => cell) };
    for (const complement of complements) withheld.add(complement);
  }
}

function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

function has({ plus, minus }: Equation, cell: number): boolean {
  return plus.includes(cell) || minus.includes(cell);
}

function isUnknown({ role }: Cell, withheld: boolean): boolean {
  return withheld || role === 'derived' || role === 'slack';
}

/** Unknown cells that hang together, with the equations that bind them. */
interface Component {
  unknowns: number[];
  equations: Equation[];
}

function components(
  cells: readonly Cell[],
  equations: readonly Equation[],
  withheld: ReadonlySet<number>,
): Component[] {
  const parent = Int32Array.from(cells, (_, index) => index);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const unknownsOf = ({ plus, minus }: Equation): number[] =>
    [...plus, ...minus].filter((index) => {
      const cell = cells[index];
      return cell !== undefined && isUnknown(cell, withheld.has(index));
    });
  const bound = equations.map((equation) => ({ equation, unknowns: unknownsOf(equation) }));
  for (const { unknowns } of bound) {
    const [first] = unknowns;
    if (first === undefined) continue;
    for (const unknown of unknowns) parent[root(unknown)] = root(first);
  }
  const byRoot = new Map<number, { unknowns: Set<number>; equations: Equation[] }>();
  for (const { equation, unknowns } of bound) {
    const [first] = unknowns;
    if (first === undefined) continue;
    const component = byRoot.get(root(first)) ?? { unknowns: new Set<number>(), equations: [] };
    component.equations.push(equation);
    for (const unknown of unknowns) component.unknowns.add(unknown);
    byRoot.set(root(first), component);
  }
  return Array.from(byRoot.values(), ({ unknowns, equations: own }) => ({
    unknowns: [...unknowns],
    equations: own,
  }));
}

function exposedIn(
  component: Component,
  cells: readonly Cell[],
  withheld: ReadonlySet<number>,
  threshold: number,
): { cell: number; component: Component }[] {
  const secrets = component.unknowns.filter((index) => {
    const cell = cells[index];
    return withheld.has(index) || (cell?.role === 'derived' && isSmall(cell.value, threshold));
  });
  if (secrets.length === 0) return [];
  if (component.equations.length > MOST_EQUATIONS) {
    const shown = leastShown(component.equations, cells, withheld) !== null;
    return shown ? secrets.map((cell) => ({ cell, component })) : [];
  }
  const leastOf = (index: number): number => (withheld.has(index) ? (cells[index]?.least ?? 0) : 0);
  const place = new Map(component.unknowns.map((cell, index) => [cell, index]));
  const rows = component.equations.map(({ plus, minus }): Row => {
    const row: Row = { unknowns: [], coefficients: [], total: 0 };
    const add = (index: number, coefficient: 1 | -1): void => {
      const unknown = place.get(index);
      row.total -= coefficient * (unknown === undefined ? (cells[index]?.value ?? 0) : leastOf(index));
      if (unknown === undefined) return;
      row.unknowns.push(unknown);
      row.coefficients.push(coefficient);
    };
    for (const index of plus) add(index, 1);
    for (const index of minus) add(index, -1);
    return row;
  });
  const world = component.unknowns.map((index) => (cells[index]?.value ?? 0) - leastOf(index));
  const set = new FeasibleSet(rows, world);
  return secrets
    .filter((cell) => !set.isWide(place.get(cell) ?? 0, threshold))
    .map((cell) => ({ cell, component }));
}

/** How many unknowns an equation has; long sums count as less telling than short ones. */
function othersUnknown(
  { plus, minus }: Equation,
  cells: readonly Cell[],
  withheld: ReadonlySet<number>,
): number {
  const all = [...plus, ...minus];
  const unknown = all.filter((index) => {
    const cell = cells[index];
    return cell !== undefined && isUnknown(cell, withheld.has(index));
  });
  return unknown.length + all.length / 1e6;
}

/** The least positive cell that is shown in these equations, or null. */
function leastShown(
  equations: readonly Equation[],
  cells: readonly Cell[],
  withheld: ReadonlySet<number>,
): number | null {
  let least: number | null = null;
  for (const { plus, minus } of equations) {
    for (const index of [...plus, ...minus]) {
      const cell = cells[index];
      if (cell?.role !== 'published' || withheld.has(index) || cell.value <= 0) continue;
      if (least === null || cell.value < (cells[least]?.value ?? 0)) least = index;
    }
  }
  return least;
}
