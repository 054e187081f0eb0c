import { namesOf, type Names } from '../figures/names';
import { targetOf } from '../figures/target';
import type { Cell, KnownCell } from '../kinds/cell';
import type { CellKind, Needs } from '../kinds/cellKind';
import { kinds } from '../kinds/kinds';
import { columnsAbove, columnsGiven } from '../kinds/table/columnsAbove';
import type { Notebook } from '../notebook';

/** What a cell reads, by ids. */
export interface CellLinks {
  /** Cells without whose results it cannot be evaluated. */
  required: readonly string[];
  /** Cells whose figures it reads where they are there. */
  read: readonly string[];
  /** Ids of needed cells that are not there; '' where none is chosen. */
  gone: readonly string[];
  /** Needed references that no cell's name begins. */
  missing: readonly string[];
}

export interface Order {
  names: Names;
  cells: ReadonlyMap<string, Cell>;
  links: ReadonlyMap<string, CellLinks>;
  /** Ids in an order in which each comes after what it reads. */
  order: readonly string[];
  /** The ids of each circle, by the id of every cell in it. */
  circles: ReadonlyMap<string, readonly string[]>;
}

const needsOfCell = new WeakMap<KnownCell, Needs>();

/** What a cell needs; it is found once for each version of a cell. */
export function needsOf(cell: KnownCell): Needs {
  const known = needsOfCell.get(cell);
  if (known) return known;
  const kind = kinds[cell.kind] as { needs: (cell: KnownCell) => Needs };
  const needs = kind.needs(cell);
  needsOfCell.set(cell, needs);
  return needs;
}

/**
 * Which cell reads which, and the order in which they are evaluated.
 *
 * @param before that of a notebook before an edit: most edits leave all but the cells as it is
 */
export function orderOf(notebook: Notebook, before?: Order): Order {
  if (before && isInSameOrder([...before.cells.values()], notebook.cells))
    return { ...before, cells: new Map(notebook.cells.map((cell) => [cell.id, cell])) };
  const names = namesOf(notebook);
  const cells = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  const links = new Map<string, CellLinks>();
  for (const cell of notebook.cells) {
    if (cell.kind !== 'unknown') links.set(cell.id, linksOf(cell, names, cells, notebook));
  }
  return { names, cells, links, ...sorted(notebook.cells, links) };
}

function isInSameOrder(before: readonly Cell[], after: readonly Cell[]): boolean {
  return (
    before.length === after.length &&
    after.every((cell, place) => {
      const other = before[place];
      return other === cell || (other !== undefined && isReadAlike(other, cell));
    })
  );
}

/** Whether two versions of a cell are found by the same references, and read the same. */
function isReadAlike(one: Cell, other: Cell): boolean {
  if (one.id !== other.id || one.kind === 'unknown' || other.kind === 'unknown') return false;
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    JSON.stringify([needsOf(one), columnsGiven(one)]) ===
      JSON.stringify([needsOf(other), columnsGiven(other)])
  );
}

function linksOf(
  cell: KnownCell,
  names: Names,
  cells: ReadonlyMap<string, Cell>,
  notebook: Notebook,
): CellLinks {
  const needs = needsOf(cell);
  const { waitsForFigures } = kinds[cell.kind] as Pick<CellKind<KnownCell['kind']>, 'waitsForFigures'>;
  // In a table's steps a name that a column has is that column's.
  const columns = cell.kind === 'table' && needs.references.length > 0 ? columnsAbove(cell, cells) : null;
  const references = columns ? needs.references.filter((name) => !columns.has(name)) : needs.references;
  const targets = references.map((reference) => ({
    reference,
    id: targetOf(reference, names, notebook)?.id,
  }));
  const figures = [...new Set(targets.flatMap(({ id }) => id ?? []))].filter((id) => id !== cell.id);
  const itself = targets.some(({ id }) => id === cell.id);
  const present = needs.cells.filter((id) => cells.has(id));
  return {
    required: [
      ...new Set([...present, ...(waitsForFigures ? [...figures, ...(itself ? [cell.id] : [])] : [])]),
    ],
    read: figures,
    gone: needs.cells.filter((id) => !cells.has(id)),
    missing: waitsForFigures
      ? targets.flatMap(({ reference, id }) => (id === undefined ? [reference] : []))
      : [],
  };
}

/** Tarjan's circles, without recursion, for a notebook may be a chain of thousands; they come out in order. */
function sorted(
  all: readonly Cell[],
  links: ReadonlyMap<string, CellLinks>,
): Pick<Order, 'order' | 'circles'> {
  const order: string[] = [];
  const circles = new Map<string, readonly string[]>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const neighbours = (id: string): string[] => {
    const { required = [], read = [] } = links.get(id) ?? {};
    return [...new Set([...required, ...read])];
  };
  for (const { id: root } of all) {
    if (index.has(root)) continue;
    const trail: { id: string; rest: string[] }[] = [];
    const enter = (id: string): void => {
      index.set(id, index.size);
      low.set(id, index.size - 1);
      open.push(id);
      isOpen.add(id);
      trail.push({ id, rest: neighbours(id) });
    };
    const lower = (id: string, value: number): void => {
      low.set(id, Math.min(low.get(id) ?? value, value));
    };
    enter(root);
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const next = top.rest.shift();
      if (next !== undefined) {
        if (!index.has(next)) enter(next);
        else if (isOpen.has(next)) lower(top.id, index.get(next) ?? 0);
        continue;
      }
      trail.pop();
      const parent = trail.at(-1);
      if (parent) lower(parent.id, low.get(top.id) ?? 0);
      if (low.get(top.id) !== index.get(top.id)) continue;
      const group = open.splice(open.lastIndexOf(top.id));
      for (const id of group) isOpen.delete(id);
      order.push(...group);
      const isCircle = group.length > 1 || neighbours(top.id).includes(top.id);
      if (isCircle) for (const id of group) circles.set(id, group);
    }
  }
  return { order, circles };
}
