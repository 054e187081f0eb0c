// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notebook } from '../../src/notebook';
import { Autosave } from '../../src/state';
import { template } from '../notebook/support';
import { asStore, FakeStore } from './support';

const NOW = 1_700_000_000_000;
const called = (title: string): Notebook => ({ ...template(), id: 'min', title });

let store: FakeStore;
let autosave: Autosave;

beforeEach(() => {
  vi.useFakeTimers();
  store = new FakeStore();
  autosave = new Autosave(asStore(store), () => NOW);
});
afterEach(() => vi.useRealTimers());

const titles = () => store.saved.map(({ title }) => title);

describe('autosave', () => {
  it('has nothing to save until something changes', async () => {
    expect(autosave.status).toEqual({ state: 'untouched' });
    await autosave.flush();
    expect(titles()).toEqual([]);
  });

  it('begins as saved for a notebook that was opened from the store', () => {
    const saved = new Autosave(asStore(store), () => NOW, { revision: 3, savedAt: 5 });
    expect(saved.status).toEqual({ state: 'saved', at: 5 });
  });

  it('saves when the changes pause, and the newest alone', async () => {
    for (const title of ['a', 'b', 'c']) {
      autosave.request(called(title));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(titles()).toEqual([]);
    expect(autosave.status).toEqual({ state: 'waiting' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['c']);
    expect(autosave.status).toEqual({ state: 'saved', at: NOW });
  });

  it('saves at once when asked to, and not again when the pause is over', async () => {
    autosave.request(called('a'));
    await autosave.flush();
    expect(titles()).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['a']);
  });

  it('saves sooner than the pause once the hand has let go', async () => {
    autosave.request(called('a'));
    autosave.rest();
    await vi.advanceTimersByTimeAsync(100);
    expect(titles()).toEqual(['a']);
  });

  it('saves nothing when the hand lets go of what it did not change', async () => {
    autosave.rest();
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual([]);
    expect(autosave.status).toEqual({ state: 'untouched' });
  });

  it('saves again and again over its own last version', async () => {
    for (const title of ['a', 'b', 'c']) {
      autosave.request(called(title));
      await autosave.flush();
    }
    expect(titles()).toEqual(['a', 'b', 'c']);
    expect(store.records.get('min')).toMatchObject({ revision: 3 });
  });

  it('makes one save at a time, and what changed meanwhile is saved after it', async () => {
    const letGo = store.hold();
    autosave.request(called('a'));
    const first = autosave.flush();
    await vi.advanceTimersByTimeAsync(10);
    autosave.request(called('b'));
    const second = autosave.flush();
    autosave.request(called('c'));
    const third = autosave.flush();
    await vi.advanceTimersByTimeAsync(10);
    expect(store.under).toBe(1);
    letGo();
    await Promise.all([first, second, third]);
    expect(store.mostUnder).toBe(1);
    expect(titles()).toEqual(['a', 'c']);
    expect(autosave.status).toEqual({ state: 'saved', at: NOW });
  });

  it('does not call saved what has changed again', async () => {
    const letGo = store.hold();
    autosave.request(called('a'));
    const saving = autosave.flush();
    await vi.advanceTimersByTimeAsync(10);
    autosave.request(called('b'));
    letGo();
    await saving;
    expect(autosave.status).toEqual({ state: 'waiting' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['a', 'b']);
  });

  it('never overwrites what another window has saved, and stops trying', async () => {
    autosave.request(called('mine'));
    await autosave.flush();
    store.saveElsewhere(called('theirs'), NOW + 1);
    autosave.request(called('mine again'));
    await autosave.flush();
    expect(autosave.status).toEqual({ state: 'conflict' });
    autosave.request(called('mine once more'));
    await vi.advanceTimersByTimeAsync(1000);
    await autosave.flush();
    expect(autosave.status).toEqual({ state: 'conflict' });
    expect(store.records.get('min')).toMatchObject({ notebook: { title: 'theirs' } });
    expect(titles()).toEqual(['mine']);
  });

  it('never overwrites a notebook of the same id that it has not seen', async () => {
    store.saveElsewhere(called('theirs'), NOW);
    autosave.request(called('mine'));
    await autosave.flush();
    expect(autosave.status).toEqual({ state: 'conflict' });
    expect(titles()).toEqual([]);
  });

  it('keeps what could not be saved, says so, and tries again when asked', async () => {
    store.failing = true;
    autosave.request(called('a'));
    await autosave.flush();
    expect(autosave.status).toEqual({ state: 'failed' });
    store.failing = false;
    await autosave.flush();
    expect(titles()).toEqual(['a']);
    expect(autosave.status).toEqual({ state: 'saved', at: NOW });
  });

  it('saves the newest, not what failed, when something changed after the failure', async () => {
    store.failing = true;
    autosave.request(called('a'));
    await autosave.flush();
    store.failing = false;
    autosave.request(called('b'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['b']);
  });

  it('lets a failure take nothing newer with it', async () => {
    const letGo = store.hold();
    autosave.request(called('a'));
    const saving = autosave.flush();
    await vi.advanceTimersByTimeAsync(10);
    autosave.request(called('b'));
    store.failing = true;
    letGo();
    await saving;
    store.failing = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(titles()).toEqual(['b']);
    expect(autosave.status).toEqual({ state: 'saved', at: NOW });
  });
});
