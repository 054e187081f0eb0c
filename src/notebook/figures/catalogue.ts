import type { Cell } from '../kinds/cell';
import { WITHOUT_PLAN } from '../kinds/baseline/baselineFigures';
import type { CellKind } from '../kinds/cellKind';
import { kinds } from '../kinds/kinds';
import type { Language, Notebook } from '../notebook';
import { namesOf, plainName, shownName, spaced } from './names';
import { wordsOf } from './words';

/** A figure that can be referred to. */
export interface FigureChoice {
  /** As it is written in a language. */
  reference: string;
  /** The name of its cell, and what of it, for a person to read. */
  name: string;
  words: string[];
}

/**
 * Every figure of a notebook that a text or a formula can refer to, cell by cell in the document's order; a cell without
 * a name has none.
 */
export function figuresOf(notebook: Pick<Notebook, 'cells'>, language: Language): FigureChoice[] {
  const names = namesOf(notebook);
  return planFirst(notebook.cells).flatMap((cell) => {
    const { name = '' } = cell;
    // The first cell with a name is the one that it means.
    if (cell.kind === 'unknown' || names.get(plainName(name)) !== cell.id) return [];
    const titles = titlesOf(cell);
    return meaningsOf(cell, notebook).map((meaning): FigureChoice => {
      const parts = meaning === '' ? [] : meaning.split('.');
      const words = parts.map((part) => wordsOf(part, language));
      return {
        reference: [name, ...words].join('.'),
        name: shownName(name),
        words: parts.map((part, index) => titles.get(part) ?? spaced(words[index] ?? '')),
      };
    });
  });
}

/** The cells in their order, but each baseline after the plan that rests on it: the plan is what is written about. */
function planFirst(cells: readonly Cell[]): Cell[] {
  const places = new Map(cells.map((cell, place) => [cell.id, place]));
  for (const [place, cell] of cells.entries()) {
    const below = cell.kind === 'plan' ? (places.get(cell.baseline) ?? Infinity) : Infinity;
    if (cell.kind === 'plan' && below < place) places.set(cell.baseline, place + 0.5);
  }
  return cells.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** What a baseline comes to in a plan's month is known where a plan rests on it. */
function meaningsOf(cell: Cell, { cells }: Pick<Notebook, 'cells'>): string[] {
  if (cell.kind === 'unknown') return [];
  const kind = kinds[cell.kind] as Pick<CellKind<typeof cell.kind>, 'figures'>;
  const own = kind.figures?.(cell as never) ?? [];
  const hasPlan = cells.some((other) => other.kind === 'plan' && other.baseline === cell.id);
  return cell.kind === 'baseline' && hasPlan ? [...own, ...WITHOUT_PLAN] : own;
}

/** Initiatives are written by their ids, which stay when a title is changed, and shown by their titles. */
function titlesOf(cell: Cell): ReadonlyMap<string, string> {
  const initiatives = cell.kind === 'plan' ? cell.initiatives : [];
  return new Map(initiatives.map(({ id, title }) => [id, title || spaced(id)]));
}
