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

  #request(answer: () => unknown): Partial<IDBRequest & IDBTransaction> {
    const request = { result: answer(), oncomplete: null, onsuccess: null };
    const done = (): void => {
      const { oncomplete, onsuccess } = request as { oncomplete: unknown; onsuccess: unknown };
      const told = oncomplete ?? onsuccess;
      if (typeof told === 'function') told();
    };
    setTimeout(done);
    return request as unknown as Partial<IDBRequest & IDBTransaction>;
  }
}
