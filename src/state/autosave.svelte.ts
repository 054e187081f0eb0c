import { NO_HISTORY, type History, type Notebook } from '../notebook';
import type { NotebookStore } from '../storage';

export type SaveStatus =
  | { state: 'untouched' }
  | { state: 'waiting' }
  | { state: 'saved'; at: number }
  /** Another tab has saved a newer one; nothing is overwritten. */
  | { state: 'conflict' }
  | { state: 'failed' };

const PAUSE_MILLISECONDS = 300;
/** After the hand has let go: as soon as what it did has been painted. */
const REST_MILLISECONDS = 50;

/** Saves a notebook shortly after each change, one save at a time, never over somebody else's. */
export class Autosave {
  status = $state.raw<SaveStatus>({ state: 'untouched' });
  readonly #store: NotebookStore;
  readonly #now: () => number;
  #revision: number;
  #pending: { notebook: Notebook; history: History } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(store: NotebookStore, now: () => number, saved?: { revision: number; savedAt: number }) {
    this.#store = store;
    this.#now = now;
    this.#revision = saved?.revision ?? 0;
    if (saved) this.status = { state: 'saved', at: saved.savedAt };
  }

  /** Saves this notebook soon. */
  request(notebook: Notebook, history: History = NO_HISTORY): void {
    if (this.status.state === 'conflict') return;
    this.#pending = { notebook, history };
    if (this.status.state !== 'waiting') this.status = { state: 'waiting' };
    this.#saveIn(PAUSE_MILLISECONDS);
  }

  /** The hand has let go: what is waiting is saved without further pause. */
  rest(): void {
    if (this.#pending) this.#saveIn(REST_MILLISECONDS);
  }

  #saveIn(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Saves at once what is waiting; resolves when it is on the disk. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#saving = this.#saving.then(() => this.#save());
    return this.#saving;
  }

  async #save(): Promise<void> {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = null;
    try {
      const result = await this.#store.save(pending.notebook, this.#revision, this.#now(), pending.history);
      if (result === 'conflict') {
        this.status = { state: 'conflict' };
        return;
      }
      this.#revision = result.revision;
      if (this.#pending === null) this.status = { state: 'saved', at: result.savedAt };
    } catch {
      this.#pending ??= pending;
      this.status = { state: 'failed' };
    }
  }
}
