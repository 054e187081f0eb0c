import { NO_HISTORY, type History, type Notebook } from '../../src/notebook';
import type { Listing, NotebookStore, Opened, SaveResult } from '../../src/storage';

/** What the state classes use of the store. */
type Face = Pick<
  NotebookStore,
  | 'save'
  | 'open'
  | 'lastOpened'
  | 'rememberOpened'
  | 'list'
  | 'remove'
  | 'removeUnreadable'
  | 'restore'
  | 'forget'
  | 'setting'
  | 'setSetting'
>;

/**
 * The store as a map. It keeps revisions as the real one does, can be told to fail, and can be made to wait with every
 * save until it is let go.
 */
export class FakeStore implements Face {
  readonly records = new Map<string, Opened | 'unreadable'>();
  readonly deleted = new Map<string, Opened>();
  /** Titles of what cannot be read, by their keys. */
  readonly unreadable = new Map<string, string>();
  readonly saved: Notebook[] = [];
  readonly settings = new Map<string, string>();
  last: string | null = null;
  failing = false;
  /** How many saves are under way, and the most there have been at once. */
  under = 0;
  mostUnder = 0;
  #gate: Promise<void> = Promise.resolve();

  /** Holds every save back until the answer is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.#gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  /** A save from another tab. */
  saveElsewhere(notebook: Notebook, savedAt: number): void {
    const existing = this.records.get(notebook.id);
    const revision = existing && existing !== 'unreadable' ? existing.revision : 0;
    this.records.set(notebook.id, {
      notebook,
      revision: revision + 1,
      savedAt,
      issues: [],
      history: NO_HISTORY,
    });
  }

  async save(
    notebook: Notebook,
    revision: number,
    savedAt: number,
    history: History = NO_HISTORY,
    opened = true,
  ): Promise<SaveResult> {
    this.under++;
    this.mostUnder = Math.max(this.mostUnder, this.under);
    await this.#gate;
    this.under--;
    this.#check();
    const existing = this.records.get(notebook.id);
    const newest = existing && existing !== 'unreadable' ? existing.revision : 0;
    if (newest !== revision) return 'conflict';
    this.records.set(notebook.id, { notebook, revision: revision + 1, savedAt, issues: [], history });
    this.saved.push(notebook);
    if (opened) this.last = notebook.id;
    return { revision: revision + 1, savedAt };
  }

  async open(id: string): Promise<Opened | 'unreadable' | null> {
    this.#check();
    return this.records.get(id) ?? null;
  }

  async lastOpened(): Promise<string | null> {
    this.#check();
    return this.last;
  }

  async rememberOpened(id: string): Promise<void> {
    this.#check();
    this.last = id;
  }

  async list(): Promise<Listing> {
    this.#check();
    const notebooks = [...this.records].flatMap(([id, record]) =>
      record === 'unreadable'
        ? []
        : [{ id, title: record.notebook.title, savedAt: record.savedAt, size: 0, sketch: null }],
    );
    const deleted = [...this.deleted].map(([key, { notebook }]) => ({ key, title: notebook.title }));
    const unreadable = [...this.unreadable].map(([key, title]) => ({ key, title }));
    return { notebooks, unreadable, deleted };
  }

  async restore(key: string): Promise<boolean> {
    const record = this.deleted.get(key);
    if (record) this.records.set(record.notebook.id, record);
    return this.deleted.delete(key);
  }

  async forget(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.deleted.delete(key);
  }

  async remove(id: string): Promise<void> {
    this.#check();
    const record = this.records.get(id);
    if (record && record !== 'unreadable') this.deleted.set(id, record);
    this.records.delete(id);
  }

  async removeUnreadable(key: string): Promise<void> {
    this.#check();
    this.unreadable.delete(key);
  }

  async setting(name: string): Promise<unknown> {
    return this.settings.get(name) ?? null;
  }

  async setSetting(name: string, value: string): Promise<void> {
    this.settings.set(name, value);
  }

  #check(): void {
    if (this.failing) throw new DOMException('no room', 'QuotaExceededError');
  }
}

/** The fake where the app expects the real store. */
export function asStore(fake: FakeStore): NotebookStore {
  return fake as unknown as NotebookStore;
}
