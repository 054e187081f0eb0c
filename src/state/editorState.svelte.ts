import { duplicateCell, moveCell, placeCell, removeCell, type Cell, type Kind, type Edit } from '../notebook';
import type { NotebookState } from './notebookState.svelte';

export type Mode = 'read' | 'edit';

/** What is open above the notebook. */
export type Overlay = 'palette' | 'keys' | 'find' | 'insert';

/** Where the hand is in the notebook: reading or editing, which cell, what is open. Nothing of it is in the document. */
export class EditorState {
  mode = $state<Mode>('read');
  overlay = $state<Overlay | null>(null);
  outline = $state(false);
  /** The cell that commands are for. */
  #selected = $state<string | null>(null);
  /** The cell whose editor is open. */
  #editing = $state<string | null>(null);
  readonly #notebook: () => NotebookState;
  readonly #newId: () => string;

  constructor(notebook: () => NotebookState, newId: () => string) {
    this.#notebook = notebook;
    this.#newId = newId;
  }

  /** The selected cell, as long as it is there. */
  get selected(): Cell | null {
    return this.#cells.find(({ id }) => id === this.#selected) ?? null;
  }

  /** Whether cells can be changed: the notebook is the person's own, and not just read. */
  get canEdit(): boolean {
    return this.mode === 'edit' && !this.#notebook().shared;
  }

  isSelected(id: string): boolean {
    return this.mode === 'edit' && this.#selected === id;
  }

  isEditing(id: string): boolean {
    return this.mode === 'edit' && this.#editing === id;
  }

  select(id: string | null): void {
    this.#selected = id;
    if (this.#editing !== id) this.stopEditing();
  }

  /** Opens a cell's editor. */
  edit(id: string): void {
    this.mode = 'edit';
    this.#selected = id;
    this.#editing = id;
  }

  stopEditing(): void {
    if (this.#editing !== null) this.#notebook().rest();
    this.#editing = null;
  }

  setMode(mode: Mode): void {
    this.stopEditing();
    this.mode = mode;
  }

  /** Selects the cell so many places further down, or up where it is below 0; gives its id. */
  step(places: number): string | null {
    const cells = this.#cells;
    const place = cells.findIndex(({ id }) => id === this.#selected);
    const next = place < 0 ? cells[0] : cells[Math.max(0, Math.min(cells.length - 1, place + places))];
    if (next) this.select(next.id);
    return next?.id ?? null;
  }

  /** Puts a new cell of a kind below another one (first where it is null), and opens its editor; gives its id. */
  insert(kind: Kind, after: string | null, fields: Partial<Cell> = {}): string {
    const id = this.#newId();
    this.#step(placeCell(this.#notebook().notebook, kind, id, after, this.#newId, fields));
    this.edit(id);
    return id;
  }

  /** Makes a cell of another kind of one that holds nothing yet, and opens its editor; gives its id. */
  turnInto(id: string, kind: Kind): string {
    const newId = this.#newId();
    const { label, ...place } = placeCell(this.#notebook().notebook, kind, newId, id, this.#newId);
    const edits: Edit[] = [place, { type: 'remove', cell: id }];
    this.#step({ type: 'all', edits, ...(label && { label }) });
    this.edit(newId);
    return newId;
  }

  duplicate(id: string): string {
    const newId = this.#newId();
    this.#step(duplicateCell(this.#notebook().notebook, id, newId));
    this.select(newId);
    return newId;
  }

  /** Takes a cell out, and selects the one that comes in its place. */
  remove(id: string): void {
    const place = this.#cells.findIndex((cell) => cell.id === id);
    this.stopEditing();
    this.#step(removeCell(this.#notebook().notebook, id));
    this.#selected = (this.#cells[place] ?? this.#cells[place - 1])?.id ?? null;
  }

  move(id: string, places: number): void {
    this.#step(moveCell(this.#notebook().notebook, id, places));
  }

  /** Shows a cell by its name alone while it is edited, or whole again. */
  toggleCollapsed(id: string): void {
    const cell = this.#cells.find((candidate) => candidate.id === id);
    const edit: Edit = {
      type: 'set',
      cell: id,
      path: ['collapsed'],
      ...(!cell?.collapsed && { value: true }),
    };
    const label = {
      code: cell?.collapsed ? 'edit.expand' : 'edit.collapse',
      params: { name: cell?.name ?? '' },
    };
    if (cell && cell.kind !== 'unknown') this.#step({ ...edit, label });
  }

  get #cells(): readonly Cell[] {
    return this.#notebook().notebook.cells;
  }

  /** An edit that is a step of its own. */
  #step(edit: Edit): void {
    this.#notebook().rest();
    this.#notebook().apply(edit);
    this.#notebook().rest();
  }
}
