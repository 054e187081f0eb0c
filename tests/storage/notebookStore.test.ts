import { describe, expect, it } from 'vitest';
import { serializeNotebook } from '../../src/format';
import { kinds, type DataCell, type Notebook } from '../../src/notebook';
import { NotebookStore } from '../../src/storage';
import { template } from '../notebook/support';
import { FakeDatabase } from './fakeDatabase';

const csvOf = (rows: number, first = 0): string =>
  `n\n${Array.from({ length: rows }, (_, row) => `${row + first}\n`).join('')}`;
const data = (id: string, rows: number, first = 0): DataCell => ({
  ...(kinds.data.create(id) as DataCell),
  table: { columns: [{ name: 'n', type: 'number' }], rows, csv: csvOf(rows, first) },
});
const notebookOf = (...cells: DataCell[]): Notebook => ({ ...template(), id: 'n', cells });
const MANY = 5_000;

/** A store, and which records each save of it writes. */
function stored() {
  const database = new FakeDatabase();
  const store = new NotebookStore(database.store);
  const save = async (notebook: Notebook, revision: number): Promise<string[]> => {
    database.written.length = 0;
    expect(await store.save(notebook, revision, 1)).toEqual({ revision: revision + 1, savedAt: 1 });
    return database.written.filter((key) => key.startsWith('rows:'));
  };
  const reopened = async (): Promise<Notebook> => {
    const opened = await new NotebookStore(database.store).open('n');
    if (opened === null || typeof opened === 'string') throw new Error('not opened');
    expect(opened.issues).toEqual([]);
    return opened.notebook;
  };
  const rowRecords = (): string[] => [...database.records.keys()].filter((key) => key.startsWith('rows:'));
  return { database, store, save, reopened, rowRecords };
}

describe('the rows of a table in the store', () => {
  it('are written once, and again only when they change', async () => {
    const { save, reopened, rowRecords } = stored();
    const notebook = notebookOf(data('a', MANY), data('b', MANY, 7));
    expect(await save(notebook, 0)).toHaveLength(2);
    expect(await save({ ...notebook, title: 'Ny' }, 1)).toEqual([]);
    const changed = notebookOf(data('a', MANY), data('b', MANY, 8));
    expect(await save(changed, 2)).toEqual(['rows:n:3:b']);
    expect(rowRecords()).toEqual(['rows:n:1:a', 'rows:n:3:b']);
    expect(await reopened()).toEqual(changed);
  });

  it('are not written again by who has read them', async () => {
    const { database, save } = stored();
    const notebook = notebookOf(data('a', MANY));
    await save(notebook, 0);
    const other = new NotebookStore(database.store);
    await other.open('n');
    database.written.length = 0;
    await other.save({ ...notebook, title: 'Ny' }, 1, 2);
    expect(database.written).not.toContain('rows:n:2:a');
  });

  it('go with their cell, come back with it, and go with the notebook', async () => {
    const { store, save, reopened, rowRecords } = stored();
    const whole = notebookOf(data('a', MANY));
    await save(whole, 0);
    await save(notebookOf(), 1);
    expect(rowRecords()).toEqual([]);
    await save(whole, 2);
    expect(await reopened()).toEqual(whole);
    await store.remove('n');
    expect(rowRecords()).toEqual([]);
  });

  it('stand within the notebook where they are few', async () => {
    const { save, reopened } = stored();
    const notebook = notebookOf(data('a', 3));
    expect(await save(notebook, 0)).toEqual([]);
    expect(await reopened()).toEqual(notebook);
  });

  it('are found in a notebook that was saved before they had records of their own', async () => {
    const { database, save, reopened, rowRecords } = stored();
    const notebook = notebookOf(data('a', MANY));
    database.records.set('notebook:n', { revision: 4, savedAt: 1, json: serializeNotebook(notebook) });
    expect(await reopened()).toEqual(notebook);
    await save(notebook, 4);
    expect(rowRecords()).toEqual(['rows:n:5:a']);
    expect(await reopened()).toEqual(notebook);
  });

  it('are left as they are by a save that comes too late', async () => {
    const { store, database, save } = stored();
    await save(notebookOf(data('a', MANY)), 0);
    await save(notebookOf(data('a', MANY, 1)), 1);
    database.written.length = 0;
    expect(await store.save(notebookOf(data('a', MANY)), 1, 3)).toBe('conflict');
    expect(database.written).toEqual([]);
  });
});

describe('a notebook that cannot be read', () => {
  /** One that was set aside, with its history and its rows. */
  async function setAside() {
    const { database, store, save, rowRecords } = stored();
    await save({ ...notebookOf(data('a', MANY)), title: 'Min' }, 0);
    const record = database.records.get('notebook:n') as { json: object };
    database.records.set('notebook:n', { ...record, json: { ...record.json, format: 'et andet' } });
    expect(await store.open('n')).toBe('unreadable');
    const { unreadable } = await store.list();
    expect(unreadable).toEqual([{ key: 'unreadable:n', title: 'Min' }]);
    return { database, store, rowRecords };
  }

  it('is deleted, and had back as it stood', async () => {
    const { database, store } = await setAside();
    const before = new Map(database.records);
    await store.removeUnreadable('unreadable:n');
    const { unreadable, deleted } = await store.list();
    expect({ unreadable, titles: deleted.map(({ title }) => title) }).toEqual({
      unreadable: [],
      titles: ['Min'],
    });
    expect(await store.restore(deleted[0]!.key)).toBe(true);
    expect(new Map(database.records)).toEqual(before);
  });

  it('leaves nothing behind, neither history nor rows, once it is forgotten', async () => {
    const { database, store } = await setAside();
    await store.removeUnreadable('unreadable:n');
    await store.forget((await store.list()).deleted.map(({ key }) => key));
    expect([...database.records.keys()]).toEqual(['last-opened']);
  });

  it('and a readable one of the same id that was deleted do not replace each other', async () => {
    const { store, database } = await setAside();
    await store.save({ ...notebookOf(), title: 'Den nye' }, 0, 2);
    await store.remove('n');
    await store.removeUnreadable('unreadable:n');
    expect((await store.list()).deleted.map(({ title }) => title).sort()).toEqual(['Den nye', 'Min']);
    expect(database.records.has('notebook:n')).toBe(false);
  });
});
