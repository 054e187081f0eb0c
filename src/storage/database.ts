import type { UseStore } from 'idb-keyval';

/**
 * A store for idb-keyval whose transactions are written through to the disk before they count as done, and which lets
 * go of the database when another tab needs to change it.
 */
export function durableStore(databaseName: string, storeName: string): UseStore {
  let opening: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onerror = () => reject(request.error ?? new Error('the database could not be opened'));
      request.onblocked = () => reject(new Error('the database is in use by another version'));
      request.onsuccess = () => {
        const database = request.result;
        const forget = (): void => {
          opening = null;
        };
        database.onversionchange = () => {
          database.close();
          forget();
        };
        database.onclose = forget;
        resolve(database);
      };
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
  return async (mode, callback) => {
    const database = await open();
    return callback(database.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName));
  };
}
