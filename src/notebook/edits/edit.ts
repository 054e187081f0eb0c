import type { Cell } from '../kinds/cell';
import type { Notebook } from '../notebook';
import { placeAt, valueAt, withValueAt, type Path } from './path';

/** What an edit does, for a person to read; words come from `i18n/`. */
export interface EditLabel {
  code: string;
  params: Record<string, string | number>;
}

/** A change of a notebook, as a value: plain JSON that can be applied, inverted, merged and told in words. */
export type Edit = Change & {
  /** Absent for what goes without saying, such as the parts of a larger edit. */
  label?: EditLabel;
  /** The control whose edits in one go are one step, such as a slider or a field that is typed in. */
  control?: string;
};

type Change =
  /**
   * The field or item at a path; without a value there is none any more. One that is not there yet is put at a place
   * among its like, or last.
   */
  | { type: 'set'; cell: string; path: Path; value?: unknown; place?: number }
  | { type: 'title'; title: string }
  /** After the cell with an id; first where it is null, last where that cell is not there. */
  | { type: 'insert'; cell: Cell; after: string | null }
  | { type: 'remove'; cell: string }
  | { type: 'move'; cell: string; after: string | null }
  | { type: 'all'; edits: Edit[] };

/** The notebook after an edit; the notebook itself when there is nothing to change. */
export function applyEdit(notebook: Notebook, edit: Edit): Notebook {
  const { cells } = notebook;
  switch (edit.type) {
    case 'set':
      return setField(notebook, edit);
    case 'title':
      return notebook.title === edit.title ? notebook : { ...notebook, title: edit.title };
    case 'insert': {
      if (placeOf(notebook, edit.cell.id) >= 0) return notebook;
      return { ...notebook, cells: cells.toSpliced(placeAfter(notebook, edit.after), 0, edit.cell) };
    }
    case 'remove': {
      const place = placeOf(notebook, edit.cell);
      return place < 0 ? notebook : { ...notebook, cells: cells.toSpliced(place, 1) };
    }
    case 'move': {
      const place = placeOf(notebook, edit.cell);
      const cell = cells[place];
      if (!cell || edit.after === edit.cell) return notebook;
      const others = cells.toSpliced(place, 1);
      const newPlace = placeAfter({ cells: others }, edit.after);
      return newPlace === place ? notebook : { ...notebook, cells: others.toSpliced(newPlace, 0, cell) };
    }
    case 'all':
      return edit.edits.reduce(applyEdit, notebook);
  }
}

/** What a cell is, and by which key it is known, stays; so does all of a cell that is not known here. */
function setField(notebook: Notebook, edit: Extract<Edit, { type: 'set' }>): Notebook {
  const at = placeOf(notebook, edit.cell);
  const cell = notebook.cells[at];
  if (!cell || cell.kind === 'unknown') return notebook;
  const changed = withValueAt(cell, edit.path, edit.value, edit.place) as Partial<Cell> | null | undefined;
  if (changed === cell || changed?.id !== cell.id || changed.kind !== cell.kind) return notebook;
  return { ...notebook, cells: notebook.cells.with(at, changed as Cell) };
}

/** The edit that takes an edit of this notebook back: applied after it, it gives the notebook exactly. */
export function invertEdit(notebook: Notebook, edit: Edit): Edit {
  switch (edit.type) {
    case 'set': {
      const cell = notebook.cells[placeOf(notebook, edit.cell)];
      const value = cell && valueAt(cell, edit.path);
      return {
        type: 'set',
        cell: edit.cell,
        path: edit.path,
        ...(value !== undefined && { value }),
        ...(value !== undefined && edit.value === undefined && { place: placeAt(cell, edit.path) }),
      };
    }
    case 'title':
      return { type: 'title', title: notebook.title };
    case 'insert':
      return placeOf(notebook, edit.cell.id) >= 0 ? NOTHING : { type: 'remove', cell: edit.cell.id };
    case 'remove': {
      const cell = notebook.cells[placeOf(notebook, edit.cell)];
      return cell ? { type: 'insert', cell, after: cellBefore(notebook, edit.cell) } : NOTHING;
    }
    case 'move':
      return { type: 'move', cell: edit.cell, after: cellBefore(notebook, edit.cell) };
    case 'all': {
      const inverses: Edit[] = [];
      let before = notebook;
      for (const each of edit.edits) {
        inverses.unshift(invertEdit(before, each));
        before = applyEdit(before, each);
      }
      return { type: 'all', edits: inverses };
    }
  }
}

const NOTHING: Edit = { type: 'all', edits: [] };

/** One edit that does what two of the same control do one after the other; null when they are two steps. */
export function mergeEdits(first: Edit, second: Edit): Edit | null {
  if (first.control === undefined || first.control !== second.control) return null;
  if (first.type === 'title' && second.type === 'title') return second;
  if (first.type !== 'set' || second.type !== 'set' || first.cell !== second.cell) return null;
  // Taking a field out and putting it back moves it; an item may be refused for its id.
  if (![first, second].every(({ path, value }) => typeof path.at(-1) === 'string' && value !== undefined))
    return null;
  return JSON.stringify(first.path) === JSON.stringify(second.path) ? second : null;
}

function placeOf({ cells }: Pick<Notebook, 'cells'>, id: string): number {
  return cells.findIndex((cell) => cell.id === id);
}

/** The id of the cell above; null for the first one. */
export function cellBefore(notebook: Notebook, id: string): string | null {
  return notebook.cells[placeOf(notebook, id) - 1]?.id ?? null;
}

function placeAfter(notebook: Pick<Notebook, 'cells'>, after: string | null): number {
  if (after === null) return 0;
  const place = placeOf(notebook, after);
  return place < 0 ? notebook.cells.length : place + 1;
}
