import { delMany, get, getMany, keys, promisifyRequest, set, type UseStore } from 'idb-keyval';
import {
  keptHistory,
  parseHistory,
  parseNotebook,
  serializeNotebook,
  sizeOf,
  type DocumentIssue,
} from '../format';
import { isRecord, NO_HISTORY, sketchOf, type History, type Notebook, type Sketch } from '../notebook';
import { durableStore } from './database';
import { withoutRows, withRows } from './keptRows';

/** One record a notebook, beside those of its tables' rows. */
interface StoredNotebook {
  revision: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  json: unknown;
  /** Where the rows of its larger tables are: ids of cells, keys of records, and how long these are. */
  rows?: KeptRows[];
}

type KeptRows = [cell: string, key: string, letters: number];

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
  /** About how many bytes it takes. */
  size: number;
  /** null when it cannot be read here. */
  sketch: Sketch | null;
}

/** Something that stands aside: it could not be read, or has been deleted and can still be had back. */
export interface Aside {
  /** Under which it is kept. */
  key: string;
  title: string;
}

/** All that the store holds for the library. */
export interface Listing {
  /** Newest first. */
  notebooks: Listed[];
  unreadable: Aside[];
  deleted: Aside[];
}

/** What was deleted, with the keys that it stood under. */
interface Deleted {
  entries: [key: string, value: unknown][];
}

const NOTEBOOK = 'notebook:';
const HISTORY = 'history:';
const ROWS = 'rows:';
const UNREADABLE = 'unreadable:';
const DELETED = 'deleted:';
const LAST_OPENED = 'last-opened';

function isStored(value: unknown): value is StoredNotebook {
  return typeof value === 'object' && value !== null && 'json' in value && 'revision' in value;
}

function isDeleted(value: unknown): value is Deleted {
  return isRecord(value) && Array.isArray(value['entries']);
}

/** The JSON of a record, whatever it is. */
function jsonOf(record: unknown): unknown {
  return isStored(record) ? record.json : record;
}

function titleOf(record: unknown): string {
  const json = jsonOf(record);
  return isRecord(json) && typeof json['title'] === 'string' ? json['title'] : '';
}

function listedOf(id: string, stored: StoredNotebook): Listed {
  const { json, savedAt } = stored;
  const parsed = parseNotebook(json);
  return {
    id,
    title: titleOf(json),
    savedAt,
    size: rowKeysOf(stored).reduce((sum, [, , letters]) => sum + letters, sizeOf(json)),
    sketch: 'error' in parsed ? null : sketchOf(parsed.notebook),
  };
}

/** Where a record says that its rows are; a record from before there were such has them within. */
function rowKeysOf(stored: unknown): KeptRows[] {
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
   *
   * @param opened whether it is the notebook to open next time
   */
  async save(
    notebook: Notebook,
    revision: number,
    savedAt: number,
    history: History = NO_HISTORY,
    opened = true,
  ): Promise<SaveResult> {
    const key = NOTEBOOK + notebook.id;
    const { json, rows } = withoutRows(serializeNotebook(notebook));
    return this.#store('readwrite', async (store) => {
      const existing: unknown = await promisifyRequest(store.get(key));
      const newest = isStored(existing) ? existing.revision : 0;
      if (newest !== revision) return 'conflict' as const;
      const before = new Map(rowKeysOf(existing).map(([cell, rowKey]) => [cell, rowKey]));
      const kept = rows.map(([cell, text]): KeptRows => {
        const known = before.get(cell);
        if (known !== undefined && this.#rows.get(known) === text) return [cell, known, text.length];
        const rowKey = `${ROWS}${notebook.id}:${revision + 1}:${cell}`;
        store.put(text, rowKey);
        this.#rows.set(rowKey, text);
        return [cell, rowKey, text.length];
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
      if (opened) store.put(notebook.id, LAST_OPENED);
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

  /** All notebooks, newest first, and what stands aside. */
  async list(): Promise<Listing> {
    const listing: Listing = { notebooks: [], unreadable: [], deleted: [] };
    const isListed = (key: unknown): key is string =>
      typeof key === 'string' && [NOTEBOOK, UNREADABLE, DELETED].some((kind) => key.startsWith(kind));
    const listed = (await keys(this.#store)).filter(isListed);
    const records = await getMany<unknown>(listed, this.#store);
    for (const [index, key] of listed.entries()) {
      const record = records[index];
      if (record === undefined) continue;
      if (key.startsWith(NOTEBOOK) && isStored(record))
        listing.notebooks.push(listedOf(key.slice(NOTEBOOK.length), record));
      else if (isDeleted(record)) listing.deleted.push({ key, title: titleOf(record.entries[0]?.[1]) });
      else listing.unreadable.push({ key, title: titleOf(record) });
    }
    listing.notebooks.sort((a, b) => b.savedAt - a.savedAt);
    return listing;
  }

  /** A notebook's JSON as it is stored, read or not. */
  async json(id: string): Promise<unknown> {
    return this.#whole(await get(NOTEBOOK + id, this.#store));
  }

  /** The JSON of what stands aside. */
  async asideJson(key: string): Promise<unknown> {
    return this.#whole(await get(key, this.#store));
  }

  async #whole(record: unknown): Promise<unknown> {
    return isStored(record) ? withRows(record.json, await this.#readRows(record)) : record;
  }

  /** Puts a notebook aside, with its history; {@link restore} has it back, {@link forget} deletes it for good. */
  async remove(id: string): Promise<void> {
    await this.removeUnreadable(NOTEBOOK + id);
  }

  /** The same for one of {@link Listing.unreadable}. */
  async removeUnreadable(key: string): Promise<void> {
    const id = key.slice(key.indexOf(':') + 1);
    await this.#store('readwrite', async (store) => {
      const rowKeys = rowKeysOf(await promisifyRequest<unknown>(store.get(key)));
      const moved = [key, HISTORY + id, ...rowKeys.map(([, rowKey]) => rowKey)];
      const values: unknown[] = await Promise.all(
        moved.map((each) => promisifyRequest<unknown>(store.get(each))),
      );
      const entries = moved.map((each, index): [string, unknown] => [each, values[index]]);
      if (values[0] !== undefined) store.put({ entries } satisfies Deleted, DELETED + key);
      for (const each of moved) store.delete(each);
      await promisifyRequest(store.transaction);
    });
  }

  /** Has a deleted notebook back; false when it is gone for good, or another stands in its place. */
  async restore(key: string): Promise<boolean> {
    return this.#store('readwrite', async (store) => {
      const deleted: unknown = await promisifyRequest(store.get(key));
      const [first] = isDeleted(deleted) ? deleted.entries : [];
      if (!isDeleted(deleted) || !first) return false;
      if ((await promisifyRequest<unknown>(store.get(first[0]))) !== undefined) return false;
      for (const [each, value] of deleted.entries) if (value !== undefined) store.put(value, each);
      store.delete(key);
      await promisifyRequest(store.transaction);
      return true;
    });
  }

  /** Deletes for good what stands aside. */
  async forget(aside: readonly string[]): Promise<void> {
    await delMany([...aside], this.#store);
  }

  /** A setting such as the language; null when it was never set. */
  async setting(name: string): Promise<unknown> {
    return (await get<unknown>(`setting:${name}`, this.#store)) ?? null;
  }

  async setSetting(name: string, value: string): Promise<void> {
    await set(`setting:${name}`, value, this.#store);
  }
}
