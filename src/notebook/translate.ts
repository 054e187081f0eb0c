import type { Edit } from './edits/edit';
import { valueAt } from './edits/path';
import type { Cell } from './kinds/cell';
import type { Notebook } from './notebook';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The part of a list that belongs to the item at `index`: the one with the same id, else the one at the same place. */
function counterpart(list: unknown, item: unknown, index: number): unknown {
  if (!Array.isArray(list)) return undefined;
  return isRecord(item) && 'id' in item
    ? list.find((other) => isRecord(other) && other['id'] === item['id'])
    : list[index];
}

function translateValue(value: unknown, from: unknown, to: unknown): unknown {
  if (typeof value === 'string') return value === from && typeof to === 'string' ? to : value;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      translateValue(item, counterpart(from, item, index), counterpart(to, item, index)),
    );
  }
  if (isRecord(value) && isRecord(from) && isRecord(to)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, translateValue(item, from[key], to[key])]),
    );
  }
  return value;
}

/**
 * A notebook in another language: every text that still stands as its template has it becomes the template's text in
 * that language; whatever a person has changed stays as it is.
 */
export function translate(notebook: Notebook, from: Notebook, to: Notebook): Notebook {
  return {
    ...notebook,
    title: translatedTitle(notebook.title, from, to),
    language: to.language,
    cells: translateValue(notebook.cells, from.cells, to.cells) as Notebook['cells'],
  };
}

/** An edit of such a notebook in another language, so that it can still be taken back. */
export function translateEdit(edit: Edit, from: Notebook, to: Notebook): Edit {
  const cellOf = ({ cells }: Notebook, id: string): Cell | undefined => cells.find((cell) => cell.id === id);
  switch (edit.type) {
    case 'set': {
      if (!('value' in edit)) return edit;
      const [before, after] = [from, to].map((each) => valueAt(cellOf(each, edit.cell), edit.path));
      return { ...edit, value: translateValue(edit.value, before, after) };
    }
    case 'insert': {
      const { id } = edit.cell;
      return { ...edit, cell: translateValue(edit.cell, cellOf(from, id), cellOf(to, id)) as Cell };
    }
    case 'title':
      return { ...edit, title: translatedTitle(edit.title, from, to) };
    case 'all':
      return { ...edit, edits: edit.edits.map((each) => translateEdit(each, from, to)) };
    default:
      return edit;
  }
}

/** What follows the template's title, such as the name of a file, goes along. */
function translatedTitle(title: string, from: Notebook, to: Notebook): string {
  return title.startsWith(from.title) ? to.title + title.slice(from.title.length) : title;
}
