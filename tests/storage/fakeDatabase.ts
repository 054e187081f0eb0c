import type { UseStore } from 'idb-keyval';

/** As much of the browser's database as the stores use, in a map; it remembers which records were written. */
export class FakeDatabase {
  readonly records = new Map<string, unknown>();
  /** Keys in the order in which they were written. */
  readonly written: string[] = [];

  readonly store: UseStore = async (_mode, callback) => callback(this.#objectStore());

  #objectStore(): IDBObjectStore {
    const transaction = this.#request(() => undefined);
    return {
      transaction,
      get: (key: string) => this.#request(() => structuredClone(this.records.get(key))),
      getAllKeys: () => this.#request(() => [...this.records.keys()]),
      put: (value: unknown, key: string) => {
        this.records.set(key, structuredClone(value));
        this.written.push(key);
        return this.#request(() => key);
      },
      delete: (key: string) => {
        this.records.delete(key);
        return this.#request(() => undefined);
      },
    } as unknown as IDBObjectStore;
  }

  /** Whoever asks is told afterwards, however late he asks. */
  #request(answer: () => unknown): Partial<IDBRequest & IDBTransaction> {
    const request = { result: answer() };
    const told = { set: (listener: () => void) => void setTimeout(listener) };
    Object.defineProperties(request, { oncomplete: told, onsuccess: told });
    return request as unknown as Partial<IDBRequest & IDBTransaction>;
  }
}
