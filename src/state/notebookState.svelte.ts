import { applyEdit, sameControl, type Edit, type Notebook } from '../notebook';

/** Undo is a stack of whole notebooks; they share all that did not change. */
const MOST_STEPS = 500;

/** The notebook on the screen: a value that edits replace, with its past and its future. */
export class NotebookState {
  #notebook = $state.raw() as Notebook;
  #past = $state.raw<readonly Notebook[]>([]);
  #future = $state.raw<readonly Notebook[]>([]);
  #lastEdit: Edit | null = null;
  /** A shared notebook is read: its sliders work, nothing is stored. */
  readonly shared: boolean;
  readonly #changed: (notebook: Notebook) => void;
  readonly #rested: () => void;

  constructor(
    notebook: Notebook,
    options: { shared?: boolean; changed?: (notebook: Notebook) => void; rested?: () => void } = {},
  ) {
    this.#notebook = notebook;
    this.shared = options.shared ?? false;
    this.#changed = options.changed ?? (() => undefined);
    this.#rested = options.rested ?? (() => undefined);
  }

  get notebook(): Notebook {
    return this.#notebook;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Makes an edit; moves of the same slider in one go are taken back in one go. */
  apply(edit: Edit): void {
    const edited = applyEdit(this.#notebook, edit);
    if (edited === this.#notebook) return;
    const merges = this.#lastEdit !== null && sameControl(this.#lastEdit, edit) && this.canUndo;
    if (!merges) this.#past = [...this.#past.slice(1 - MOST_STEPS), this.#notebook];
    this.#lastEdit = edit;
    this.#future = [];
    this.#replace(edited);
  }

  /** The hand has let go: the next edit is a step of its own. */
  rest(): void {
    this.#lastEdit = null;
    this.#rested();
  }

  undo(): void {
    const previous = this.#past.at(-1);
    if (!previous) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#notebook, ...this.#future];
    this.#lastEdit = null;
    this.#replace(previous);
  }

  redo(): void {
    const [next, ...rest] = this.#future;
    if (!next) return;
    this.#future = rest;
    this.#past = [...this.#past, this.#notebook];
    this.#lastEdit = null;
    this.#replace(next);
  }

  /** Changes every notebook of the history alike, such as into another language; no step of its own. */
  rewrite(change: (notebook: Notebook) => Notebook): void {
    this.#past = this.#past.map(change);
    this.#future = this.#future.map(change);
    this.#lastEdit = null;
    this.#notebook = change(this.#notebook);
  }

  #replace(notebook: Notebook): void {
    this.#notebook = notebook;
    this.#changed(notebook);
  }
}
