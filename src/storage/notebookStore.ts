import { delMany, get, getMany, keys, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { keptHistory, parseHistory, parseNotebook, serializeNotebook, type DocumentIssue } from '../format';
import { NO_HISTORY, type History, type Notebook } from '../notebook';
import { durableStore } from './database';
import { withoutRows, withRows } from './keptRows';

/** One record a notebook, beside those of its tables' rows. */
interface StoredNotebook {
  revision: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  json: unknown;
  /** Where the rows of its larger tables are: ids of cells, and keys of records. */
  rows?: [cell: string, key: string][];
}

/** A notebook as it was found. */
export interface Opened {
  notebook: Notebook;
  /** What was done to it, to be taken back. */
  history: History;
  revision: number;
  savedAt: number;
  issues: DocumentIssue[];
}

/** What came of a save: `conflict` when somebody else has saved a newer one in the meantime. */
export type SaveResult = { revision: number; savedAt: number } | 'conflict';

export interface Listed {
  id: string;
  title: string;
  savedAt: number;
}

const NOTEBOOK = 'notebook:';
const HISTORY = 'history:';
const ROWS = 'rows:';
const UNREADABLE = 'unreadable:';
const LAST_OPENED = 'last-opened';

function isStored(value: unknown): value is StoredNotebook {
  return typeof value === 'object' && value !== null && 'json' in value && 'revision' in value;
}

/** Where a record says that its rows are; a record from before there were such has them within. */
function rowKeysOf(stored: unknown): [cell: string, key: string][] {
  return isStored(stored) && Array.isArray(stored.rows) ? stored.rows : [];
}

/** The person's notebooks, in the browser's own database. Every method may fail with the browser's error. */
export class NotebookStore {
  readonly #store: UseStore;
  /** Rows as they were read or written last, by the keys of their records: these need not be written again. */
  readonly #rows = new Map<string, string>();

  constructor(store: UseStore = durableStore('forbundne-kar', 'notebooks')) {
    this.#store = store;
  }

  /**
   * Saves a notebook with its history, unless it has been saved elsewhere since `revision` was read (0 = never saved).
   *
   * The revision is compared inside the transaction, so that two tabs cannot both win.
   */
  async save(
    notebook: Notebook,
    revision: number,
    savedAt: number,
    history: History = NO_HISTORY,
  ): Promise<SaveResult> {
    const key = NOTEBOOK + notebook.id;
    const { json, rows } = withoutRows(serializeNotebook(notebook));
    return this.#store('readwrite', async (store) => {
      const existing: unknown = await promisifyRequest(store.get(key));
      const newest = isStored(existing) ? existing.revision : 0;
      if (newest !== revision) return 'conflict' as const;
      const before = new Map(rowKeysOf(existing));
      const kept = rows.map(([cell, text]): [string, string] => {
        const known = before.get(cell);
        if (known !== undefined && this.#rows.get(known) === text) return [cell, known];
        const rowKey = `${ROWS}${notebook.id}:${revision + 1}:${cell}`;
        store.put(text, rowKey);
        this.#rows.set(rowKey, text);
        return [cell, rowKey];
      });
      const record: StoredNotebook = {
        revision: revision + 1,
        savedAt,
        json,
        ...(kept.length > 0 && { rows: kept }),
      };
      store.put(record, key);
      const keys = new Set(kept.map(([, rowKey]) => rowKey));
      const gone = [...before.values()].filter((rowKey) => !keys.has(rowKey));
      for (const rowKey of gone) store.delete(rowKey);
      store.put(keptHistory(history), HISTORY + notebook.id);
      store.put(notebook.id, LAST_OPENED);
      await promisifyRequest(store.transaction);
      for (const rowKey of gone) this.#rows.delete(rowKey);
      return { revision: revision + 1, savedAt };
    });
  }

  /**
   * A notebook; null when there is none; `unreadable` when it could not be read and has been set aside; `newer` when a
   * later version wrote it, which will read it again.
   */
  async open(id: string): Promise<Opened | 'unreadable' | 'newer' | null> {
    const key = NOTEBOOK + id;
    const stored: unknown = await get(key, this.#store);
    if (stored === undefined) return null;
    const parsed = isStored(stored)
      ? parseNotebook(withRows(stored.json, await this.#readRows(stored)))
      : { error: 'document.broken' as const };
    if ('error' in parsed && parsed.error === 'document.newer') return 'newer';
    if (!isStored(stored) || 'error' in parsed) {
      await this.#store('readwrite', (store) => {
        store.put(stored, UNREADABLE + id);
        store.delete(key);
        return promisifyRequest(store.transaction);
      });
      return 'unreadable';
    }
    const history = parseHistory(await get(HISTORY + id, this.#store), parsed.notebook);
    return { ...parsed, history, revision: stored.revision, savedAt: stored.savedAt };
  }

  async #readRows(stored: StoredNotebook): Promise<[string, string][]> {
    const pairs = rowKeysOf(stored);
    const texts = await getMany<unknown>(
      pairs.map(([, rowKey]) => rowKey),
      this.#store,
    );
    return pairs.flatMap(([cell, rowKey], index): [string, string][] => {
      const text = texts[index];
      if (typeof text !== 'string') return [];
      this.#rows.set(rowKey, text);
      return [[cell, text]];
    });
  }

  /** The id of the notebook that was saved last, or null. */
  async lastOpened(): Promise<string | null> {
    const id: unknown = await get(LAST_OPENED, this.#store);
    return typeof id === 'string' ? id : null;
  }

  /** Remembers which notebook to open next time. */
  async rememberOpened(id: string): Promise<void> {
    await set(LAST_OPENED, id, this.#store);
  }

  /** All notebooks, newest first; those set aside are not among them. */
  async list(): Promise<Listed[]> {
    const result: Listed[] = [];
    for (const key of await keys<string>(this.#store)) {
      if (typeof key !== 'string' || !key.startsWith(NOTEBOOK)) continue;
      const stored: unknown = await get(key, this.#store);
      if (!isStored(stored)) continue;
      const title = (stored.json as { title?: unknown } | null)?.title;
      result.push({
        id: key.slice(NOTEBOOK.length),
        title: typeof title === 'string' ? title : key,
        savedAt: stored.savedAt,
      });
    }
    return result.sort((a, b) => b.savedAt - a.savedAt);
  }

  async remove(id: string): Promise<void> {
    const rowKeys = rowKeysOf(await get(NOTEBOOK + id, this.#store)).map(([, rowKey]) => rowKey);
    await delMany([NOTEBOOK + id, HISTORY + id, ...rowKeys], this.#store);
    for (const rowKey of rowKeys) this.#rows.delete(rowKey);
  }

  /** A setting such as the language; null when it was never set. */
  async setting(name: string): Promise<unknown> {
    return (await get<unknown>(`setting:${name}`, this.#store)) ?? null;
  }

  async setSetting(name: string, value: string): Promise<void> {
    await set(`setting:${name}`, value, this.#store);
  }
}
