import { namesOf, plainName, renamedReference, usableName } from '../figures/names';
import type { Cell, Kind, KnownCell } from '../kinds/cell';
import type { CellKind } from '../kinds/cellKind';
import { defaultName } from '../kinds/defaultName';
import { kinds } from '../kinds/kinds';
import { columnsGiven } from '../kinds/table/columnsAbove';
import type { Notebook } from '../notebook';
import type { Edit } from './edit';

/** What a cell is called when an edit of it is told. */
function labelled(code: string, { kind, name }: Cell): NonNullable<Edit['label']> {
  return { code, params: { kind, name: name ?? '' } };
}

/** Puts a new cell of a kind after the cell `after`, or first. */
export function insertCell(kind: Kind, id: string, after: string | null, fields: Partial<Cell> = {}): Edit {
  const cell = { ...kinds[kind].create(id), ...fields } as Cell;
  return { type: 'insert', cell, after, label: labelled('edit.insert', cell) };
}

/**
 * Puts a new cell of a kind after the cell `after`, or first, connected to what is there and with what it brings along.
 *
 * @param newId gives an id for each cell that is brought along
 */
export function placeCell(
  notebook: Notebook,
  kind: Kind,
  id: string,
  after: string | null,
  newId: () => string,
  fields: Partial<Cell> = {},
): Edit {
  const { create, placed } = kinds[kind] as Pick<CellKind<Kind>, 'create' | 'placed'>;
  const created = { ...create(id), ...fields } as KnownCell;
  const cells = placed?.(created, notebook, { after, create: (other) => kinds[other].create(newId()) }) ?? [
    created,
  ];
  const inserts = cells.map((cell, index): Edit => {
    const name = freeName(notebook, cell.name || defaultName(cell.kind, notebook.language));
    const named = cell.name === undefined ? cell : { ...cell, name };
    return { type: 'insert', cell: named, after: cells[index - 1]?.id ?? after };
  });
  return { type: 'all', edits: inserts, label: { code: 'edit.insert', params: { kind, name: '' } } };
}

export function removeCell(notebook: Notebook, id: string): Edit {
  const cell = notebook.cells.find((candidate) => candidate.id === id);
  return { type: 'remove', cell: id, ...(cell && { label: labelled('edit.remove', cell) }) };
}

/** Moves a cell so many places down, or up where it is below 0. */
export function moveCell(notebook: Notebook, id: string, places: number): Edit {
  const others = notebook.cells.filter((cell) => cell.id !== id);
  const before = notebook.cells.findIndex((cell) => cell.id === id);
  const place = Math.max(0, Math.min(others.length, before + places));
  return moveCellAfter(notebook, id, others[place - 1]?.id ?? null);
}

export function moveCellAfter(notebook: Notebook, id: string, after: string | null): Edit {
  const cell = notebook.cells.find((candidate) => candidate.id === id);
  return { type: 'move', cell: id, after, ...(cell && { label: labelled('edit.move', cell) }) };
}

/** A copy of a cell below it, under a name of its own. */
export function duplicateCell(notebook: Notebook, id: string, newId: string): Edit {
  const cell = notebook.cells.find((candidate) => candidate.id === id);
  if (!cell) return { type: 'all', edits: [] };
  const copy = {
    ...cell,
    id: newId,
    ...(cell.kind === 'unknown' && { original: { ...cell.original, id: newId } }),
    ...(cell.name !== undefined && { name: freeName(notebook, cell.name) }),
  } as Cell;
  return { type: 'insert', cell: copy, after: id, label: labelled('edit.duplicate', cell) };
}

/** A name that no cell has yet: `Tal`, `Tal 2`, `Tal 3`, … */
export function freeName(notebook: Notebook, name: string): string {
  if (name === '') return '';
  const names = namesOf(notebook);
  const stem = name.replace(/ \d+$/, '');
  if (!names.has(plainName(name))) return name;
  for (let number = 2; ; number++) {
    const candidate = `${stem} ${number}`;
    if (!names.has(plainName(candidate))) return candidate;
  }
}

/** Gives a cell another name, in every text and formula that refers to it too. */
export function renameCell(notebook: Notebook, id: string, wanted: string): Edit {
  const name = usableName(wanted);
  const names = namesOf(notebook);
  const cell = notebook.cells.find((candidate) => candidate.id === id);
  if (!cell) return { type: 'all', edits: [] };
  const isMeant = names.get(plainName(cell.name ?? '')) === id;
  // Only where the new name means this cell afterwards can others follow it.
  const holder = names.get(plainName(name));
  const follows = isMeant && plainName(name) !== '' && (holder === undefined || holder === id);
  const renamed = (reference: string): string => renamedReference(reference, names, id, name);
  // In the steps of a table a column of that name is what is meant.
  const isColumn = notebook.cells.some((other) => columnsGiven(other).includes(cell.name ?? ''));
  return {
    type: 'all',
    edits: [
      { type: 'set', cell: id, path: ['name'], value: name },
      ...(follows
        ? notebook.cells.flatMap((other) =>
            other.kind === 'table' && isColumn ? [] : referencesChanged(other, renamed),
          )
        : []),
    ],
    label: { code: 'edit.rename', params: { name: cell.name ?? '', other: name } },
  };
}

function referencesChanged(cell: Cell, renamed: (reference: string) => string): Edit[] {
  if (cell.kind === 'unknown') return [];
  const kind = kinds[cell.kind] as { renamed?: (cell: Cell, renamed: (reference: string) => string) => Cell };
  const changed = kind.renamed?.(cell, renamed) ?? cell;
  return Object.entries(changed).flatMap(([field, value]): Edit[] =>
    Object.is(value, (cell as unknown as Record<string, unknown>)[field])
      ? []
      : [{ type: 'set', cell: cell.id, path: [field], value }],
  );
}
