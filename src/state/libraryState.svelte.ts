import { decodeLink, type DocumentIssue, type LinkError } from '../format';
import type { Language } from '../i18n';
import {
  NO_HISTORY,
  placedIssues,
  record,
  translate,
  translateEdit,
  type History,
  type Notebook,
  type PlacedIssue,
} from '../notebook';
import type { Aside, Listing, NotebookStore } from '../storage';
import { templates, type Template } from '../templates';
import { Autosave } from './autosave.svelte';
import { NotebookState } from './notebookState.svelte';
import { readNotebookFile, type FileError } from './openFile';

/** Something to tell the person, by code; words come from `i18n/`. */
export type Notice =
  | LinkError
  | FileError
  | 'file.opened'
  | 'document.mended'
  | 'document.unknown'
  | 'engine.other'
  | 'shared.noImport'
  | 'store.newer'
  | 'store.unreadable'
  | 'store.unavailable'
  | 'store.notSaved'
  | 'saved.asMine';

/** The notebook that is open, with the place where it is kept. */
export interface OpenNotebook {
  state: NotebookState;
  /** null for a shared notebook: nothing of it is stored. */
  autosave: Autosave | null;
}

interface Surroundings {
  store: NotebookStore;
  now: () => number;
  newId: () => string;
}

interface Saved {
  revision: number;
  savedAt: number;
  history: History;
}

/** Which notebook is open, and which there are. */
export class LibraryState {
  open = $state.raw<OpenNotebook | null>(null);
  listing = $state.raw<Listing>({ notebooks: [], unreadable: [], deleted: [] });
  notice = $state.raw<Notice | null>(null);
  /** What could not be read of the open notebook as it stood. */
  issues = $state.raw<readonly PlacedIssue[]>([]);
  /** The notebook that was open before the library was shown. */
  #left: OpenNotebook | null = null;
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Opens what the address asks for: a link's notebook, else the newest of the person's own, else the template. */
  async start(fragment: string, language: Language): Promise<void> {
    if (fragment.length > 1) return this.openLink(fragment);
    try {
      const id = await this.#surroundings.store.lastOpened();
      if (id !== null && (await this.openStored(id))) return;
    } catch {
      this.notice = 'store.unavailable';
    }
    this.openTemplate('ishoej-2016', language);
  }

  /** Opens a link's notebook to be read, or shows the library and says why it cannot be. */
  async openLink(fragment: string): Promise<void> {
    if (!(await this.close())) return;
    const decoded = await decodeLink(fragment);
    if ('error' in decoded) {
      this.notice = decoded.error;
      return this.showLibrary();
    }
    this.#tell(decoded.notebook, decoded.issues);
    this.open = {
      state: new NotebookState(decoded.notebook, { shared: true }),
      autosave: null,
    };
  }

  /** Opens one of the person's notebooks; false when there is none that can be read. */
  async openStored(id: string): Promise<boolean> {
    // What is waiting may belong to this very notebook.
    await this.open?.autosave?.flush();
    const found = await this.#surroundings.store.open(id);
    if (found === 'unreadable' || found === 'newer') this.notice = `store.${found}`;
    if (found === null || found === 'unreadable' || found === 'newer') return false;
    if (!(await this.close())) return true;
    await this.#surroundings.store.rememberOpened(id);
    this.#tell(found.notebook, found.issues);
    this.#show(found.notebook, found);
    return true;
  }

  /** Keeps a file's notebook under a new id and opens it; it never overwrites. */
  async openFile(file: File): Promise<boolean> {
    const read = await readNotebookFile(file);
    if ('error' in read) {
      this.notice = read.error;
      return false;
    }
    if (!(await this.close())) return false;
    const mine: Notebook = { ...read.notebook, id: this.#surroundings.newId() };
    const { autosave } = this.#show(mine);
    autosave.request(mine);
    await autosave.flush();
    this.#tell(mine, read.issues);
    this.notice ??= autosave.status.state === 'saved' ? 'file.opened' : 'store.notSaved';
    return true;
  }

  /** Goes back to a notebook that was open: as it is stored, or, where it was never changed, as it stood. */
  async goBack(id: string): Promise<boolean> {
    if (this.open?.state.notebook.id === id) return true;
    const left = this.#left;
    if (await this.openStored(id)) return true;
    if (left?.state.notebook.id !== id || left.autosave?.status.state !== 'untouched') return false;
    if (!(await this.close())) return true;
    this.open = left;
    return true;
  }

  openTemplate(id: Template['id'], language: Language): void {
    const template = templates.find((candidate) => candidate.id === id) ?? templates[0];
    this.issues = [];
    if (template) this.#show({ ...template.notebooks[language], id: this.#surroundings.newId() });
  }

  /** Keeps a shared notebook as one of the person's own, under a new id; it never overwrites. */
  async keepAsMine(): Promise<void> {
    const shared = this.open?.state.notebook;
    if (!shared) return;
    const mine: Notebook = { ...shared, id: this.#surroundings.newId() };
    const { autosave } = this.#show(mine);
    autosave.request(mine);
    await autosave.flush();
    this.notice = autosave.status.state === 'saved' ? 'saved.asMine' : 'store.notSaved';
  }

  /** After a conflict: the newest version as it was saved elsewhere. */
  async reopen(): Promise<void> {
    const id = this.open?.state.notebook.id;
    if (id !== undefined) await this.openStored(id);
  }

  /** Saves what is waiting and closes the notebook; false, and it stays open, when it could not be saved. */
  async close(): Promise<boolean> {
    const autosave = this.open?.autosave;
    await autosave?.flush();
    if (autosave?.status.state === 'failed') {
      this.notice = 'store.notSaved';
      return false;
    }
    this.#left = this.open ?? this.#left;
    this.open = null;
    return true;
  }

  async showLibrary(): Promise<void> {
    if (await this.close()) await this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      this.listing = await this.#surroundings.store.list();
    } catch {
      this.notice ??= 'store.unavailable';
    }
  }

  /** Takes a notebook, or what cannot be read, out of the library; it can be had back until {@link forgetDeleted}. */
  async remove(what: { id: string } | Aside): Promise<void> {
    await this.#changing((store) =>
      'id' in what ? store.remove(what.id) : store.removeUnreadable(what.key),
    );
  }

  async restore(key: string): Promise<void> {
    await this.#changing((store) => store.restore(key));
  }

  /** The library is left: what was deleted in it goes for good. */
  async forgetDeleted(): Promise<void> {
    const { deleted } = this.listing;
    if (deleted.length > 0) await this.#changing((store) => store.forget(deleted.map(({ key }) => key)));
  }

  /** Gives a notebook another title, as a step that can be taken back in it. */
  async rename(id: string, title: string): Promise<void> {
    await this.#changing(async (store) => {
      const found = await this.#readable(id);
      if (!found) return;
      const label = { code: 'edit.title', params: {} };
      const { notebook, history } = record(found, { type: 'title', title, label }, false);
      await store.save(notebook, found.revision, found.savedAt, history, false);
    });
  }

  /** A copy under a title of its own, without the history. */
  async duplicate(id: string, titled: (title: string) => string): Promise<void> {
    await this.#changing(async (store) => {
      const found = await this.#readable(id);
      if (!found) return;
      const { newId, now } = this.#surroundings;
      const copy = { ...found.notebook, id: newId(), title: titled(found.notebook.title) };
      await store.save(copy, 0, now(), NO_HISTORY, false);
    });
  }

  /** The document of a notebook, or of what stands aside, as it is stored. */
  json(of: { id: string } | Aside): Promise<unknown> {
    const { store } = this.#surroundings;
    return 'id' in of ? store.json(of.id) : store.asideJson(of.key);
  }

  async #readable(id: string) {
    const found = await this.#surroundings.store.open(id);
    if (found === 'newer') this.notice = 'store.newer';
    else if (found === 'unreadable') this.notice = 'store.unreadable';
    else return found;
    return null;
  }

  /** Changes the store, and lists it anew. */
  async #changing(change: (store: NotebookStore) => Promise<unknown>): Promise<void> {
    try {
      await change(this.#surroundings.store);
    } catch {
      this.notice = 'store.unavailable';
    }
    await this.refresh();
  }

  #tell(notebook: Notebook, issues: readonly DocumentIssue[]): void {
    this.issues = placedIssues(notebook, issues);
    this.notice = noticeOf(issues);
  }

  /** Puts the texts that stand as the template has them into another language. */
  translateOpen(language: Language): void {
    const state = this.open?.state;
    const from = state && templateOf(state.notebook);
    if (!state || !from || state.notebook.language === language) return;
    const before = from.notebooks[state.notebook.language];
    const after = from.notebooks[language];
    state.rewrite(
      (notebook) => translate(notebook, before, after),
      (edit) => translateEdit(edit, before, after),
    );
  }

  #show(notebook: Notebook, saved?: Saved): { autosave: Autosave } {
    const autosave = new Autosave(this.#surroundings.store, this.#surroundings.now, saved);
    this.open = {
      state: new NotebookState(notebook, {
        history: saved?.history ?? NO_HISTORY,
        changed: (changed, history) => autosave.request(changed, history),
        rested: () => autosave.rest(),
      }),
      autosave,
    };
    return { autosave };
  }
}

/** What to say of a document that had to be mended, or that another version of the model has calculated. */
function noticeOf(issues: readonly DocumentIssue[]): Notice | null {
  if (issues.some(({ code }) => code === 'field.invalid' || code === 'cell.duplicate'))
    return 'document.mended';
  if (issues.some(({ code }) => code === 'cell.unknown')) return 'document.unknown';
  return issues.some(({ code }) => code === 'engine.other') ? 'engine.other' : null;
}

function templateOf({ template }: Notebook): Template | undefined {
  return templates.find(({ id, version }) => id === template?.id && version === template.version);
}
