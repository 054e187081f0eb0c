import {
  NO_HISTORY,
  record,
  redo,
  undo,
  type Edit,
  type EditLabel,
  type History,
  type Notebook,
} from '../notebook';

export interface NotebookOptions {
  /** A shared notebook is read: its sliders work, nothing is stored. */
  shared?: boolean;
  /** What was done to it before it was opened. */
  history?: History;
  changed?: (notebook: Notebook, history: History) => void;
  rested?: () => void;
}

type Follower = (notebook: Notebook) => void;

/** The notebook on the screen: a value that edits replace, with its past and its future. */
export class NotebookState {
  #notebook = $state.raw() as Notebook;
  #history = $state.raw() as History;
  /** Whether the hand is still on the control of the last edit. */
  #continues = false;
  readonly shared: boolean;
  readonly #changed: NonNullable<NotebookOptions['changed']>;
  readonly #rested: () => void;
  #followers: readonly Follower[] = [];

  constructor(notebook: Notebook, options: NotebookOptions = {}) {
    this.#notebook = notebook;
    this.#history = options.history ?? NO_HISTORY;
    this.shared = options.shared ?? false;
    this.#changed = options.changed ?? (() => undefined);
    this.#rested = options.rested ?? (() => undefined);
  }

  get notebook(): Notebook {
    return this.#notebook;
  }

  get history(): History {
    return this.#history;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** What undo takes back, and what redo does again, as far as it can be told in words. */
  get undoLabel(): EditLabel | null {
    return this.#history.past.at(-1)?.edit.label ?? null;
  }

  get redoLabel(): EditLabel | null {
    return this.#history.future[0]?.edit.label ?? null;
  }

  /** Tells of every notebook from now on, the one that is here first; gives what ends it. */
  follow(follower: Follower): () => void {
    this.#followers = [...this.#followers, follower];
    follower(this.#notebook);
    return () => {
      this.#followers = this.#followers.filter((other) => other !== follower);
    };
  }

  /** Makes an edit; edits of the same control in one go are taken back in one go. */
  apply(edit: Edit): void {
    const before = this.#notebook;
    const steps = this.#history.past.length;
    this.#take(record({ notebook: before, history: this.#history }, edit, this.#continues));
    // Where the step has vanished, the one before it is not to be continued.
    if (this.#notebook !== before) this.#continues = this.#history.past.length >= steps;
  }

  /** The hand has let go: the next edit is a step of its own. */
  rest(): void {
    this.#continues = false;
    this.#rested();
  }

  /** Makes an edit that is a step of its own, such as a choice. */
  step(edit: Edit): void {
    this.rest();
    this.apply(edit);
    this.rest();
  }

  undo(): void {
    this.#continues = false;
    this.#take(undo({ notebook: this.#notebook, history: this.#history }));
  }

  redo(): void {
    this.#continues = false;
    this.#take(redo({ notebook: this.#notebook, history: this.#history }));
  }

  /** Changes the notebook and all edits of its history alike, such as into another language; no step of its own. */
  rewrite(changed: (notebook: Notebook) => Notebook, edited: (edit: Edit) => Edit): void {
    const steps = (list: History['past']): History['past'] =>
      list.map(({ edit, inverse }) => ({ edit: edited(edit), inverse: edited(inverse) }));
    const { past, future } = this.#history;
    this.#continues = false;
    this.#history = { past: steps(past), future: steps(future) };
    this.#notebook = changed(this.#notebook);
    for (const follower of this.#followers) follower(this.#notebook);
  }

  #take({ notebook, history }: { notebook: Notebook; history: History }): void {
    if (notebook === this.#notebook && history === this.#history) return;
    this.#notebook = notebook;
    this.#history = history;
    for (const follower of this.#followers) follower(notebook);
    this.#changed(notebook, history);
  }
}
