// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeLink } from '../../src/format';
import { NO_HISTORY, type Notebook } from '../../src/notebook';
import { LibraryState } from '../../src/state';
import { hand } from '../notebook/hand';
import { cellsOf, template } from '../notebook/support';
import { asStore, FakeStore } from './support';

const NOW = 1_700_000_000_000;
const mine: Notebook = { ...template(), id: 'min', title: 'Min egen' };
const edit = hand.percent('tidlig', 9);

let store: FakeStore;
let library: LibraryState;

beforeEach(() => {
  store = new FakeStore();
  let ids = 0;
  library = new LibraryState({ store: asStore(store), now: () => NOW, newId: () => `ny-${++ids}` });
});

/** A notebook that the person saved earlier. */
function keep(notebook: Notebook): void {
  store.records.set(notebook.id, {
    notebook,
    revision: 4,
    savedAt: NOW - 1000,
    issues: [],
    history: NO_HISTORY,
  });
  store.last = notebook.id;
}

const shown = (): Notebook | undefined => library.open?.state.notebook;

describe('at the start', () => {
  it('the template opens under a new id when nothing is stored, and stores nothing yet', async () => {
    await library.start('', 'en');
    expect(shown()).toEqual({ ...template('en'), id: 'ny-1' });
    expect(library.notice).toBeNull();
    expect(library.open?.autosave?.status).toEqual({ state: 'untouched' });
    expect(store.records.size).toBe(0);
  });

  it('the newest of the person’s own opens when there is one', async () => {
    keep(mine);
    await library.start('#', 'da');
    expect(shown()).toEqual(mine);
    expect(library.open?.autosave?.status).toEqual({ state: 'saved', at: NOW - 1000 });
  });

  it('the template opens, with a word about it, when that one cannot be read', async () => {
    store.records.set('min', 'unreadable');
    store.last = 'min';
    await library.start('', 'da');
    expect(shown()?.id).toBe('ny-1');
    expect(library.notice).toBe('store.unreadable');
  });

  it('the template opens when that one is gone', async () => {
    store.last = 'slettet';
    await library.start('', 'da');
    expect(shown()?.id).toBe('ny-1');
    expect(library.notice).toBeNull();
  });

  it('the template opens, with a word about it, when the browser gives no store', async () => {
    store.failing = true;
    await library.start('', 'da');
    expect(shown()?.id).toBe('ny-1');
    expect(library.notice).toBe('store.unavailable');
  });
});

describe('a link', () => {
  it('is shown to be read, and stores nothing, whatever is done with it', async () => {
    keep(mine);
    await library.start(await encodeLink({ ...template(), id: 'deres' }), 'da');
    expect(shown()?.id).toBe('deres');
    expect(library.open?.state.shared).toBe(true);
    expect(library.open?.autosave).toBeNull();
    library.open?.state.apply(edit);
    await library.close();
    expect([...store.records.keys()]).toEqual(['min']);
    expect(store.last).toBe('min');
  });

  it.each([
    ['#abc', 'link.foreign'],
    ['#n2.abcd', 'link.newer'],
    ['#n1.abcd', 'link.broken'],
  ])('that cannot be opened leads to the library and says why: %s', async (fragment, notice) => {
    keep(mine);
    await library.start(fragment, 'da');
    expect(library.open).toBeNull();
    expect(library.notice).toBe(notice);
    expect(library.listed).toEqual([{ id: 'min', title: 'Min egen', savedAt: NOW - 1000 }]);
  });

  it('that cannot be opened still says why when there is no store either', async () => {
    store.failing = true;
    await library.start('#n1.abcd', 'da');
    expect(library.open).toBeNull();
    expect(library.notice).toBe('link.broken');
  });

  it('that opens takes an old notice away and saves what was open', async () => {
    await library.start('#abc', 'da');
    library.openTemplate('ishoej-2016', 'da');
    library.open?.state.apply(edit);
    await library.openLink(await encodeLink(template()));
    expect(library.notice).toBeNull();
    expect(store.saved).toHaveLength(1);
  });

  it('kept as one’s own gets a new id and never overwrites a notebook of the same id', async () => {
    keep(mine);
    await library.start(await encodeLink({ ...mine, title: 'Fra et link' }), 'da');
    library.open?.state.apply(edit);
    await library.keepAsMine();
    expect(shown()).toMatchObject({ id: 'ny-1', title: 'Fra et link' });
    expect(cellsOf(shown()!).plan.initiatives[0]!.percent).toBe(9);
    expect(library.open?.state.shared).toBe(false);
    expect(library.open?.autosave?.status).toEqual({ state: 'saved', at: NOW });
    expect(library.notice).toBe('saved.asMine');
    expect(store.records.get('min')).toMatchObject({ notebook: mine, revision: 4 });
  });

  it('kept where there is no room is not called kept', async () => {
    await library.start(await encodeLink(template()), 'da');
    store.failing = true;
    await library.keepAsMine();
    expect(library.notice).toBe('store.notSaved');
    expect(library.open?.autosave?.status).toEqual({ state: 'failed' });
    expect(shown()?.id).toBe('ny-1');
  });
});

describe('the person’s own notebooks', () => {
  it('are saved after an edit, under their own id', async () => {
    await library.start('', 'da');
    library.open?.state.apply(edit);
    await library.open?.autosave?.flush();
    expect(store.saved.map(({ id }) => id)).toEqual(['ny-1']);
    expect(store.last).toBe('ny-1');
  });

  it('are saved before the library is shown, which lists them', async () => {
    await library.start('', 'da');
    library.open?.state.apply(edit);
    await library.showLibrary();
    expect(library.open).toBeNull();
    expect(library.listed.map(({ id }) => id)).toEqual(['ny-1']);
  });

  it('open as they were saved last, and are remembered as the one to open next', async () => {
    keep(mine);
    await library.start('', 'da');
    library.open?.state.apply(edit);
    await library.openStored('min');
    expect(cellsOf(shown()!).plan.initiatives[0]!.percent).toBe(9);
    library.open?.state.apply(hand.percent('tidlig', 3));
    await library.open?.autosave?.flush();
    expect(library.open?.autosave?.status).toEqual({ state: 'saved', at: NOW });
    expect(store.last).toBe('min');
  });

  it('open with what was done to them, to be taken back', async () => {
    keep(mine);
    await library.openStored('min');
    library.open?.state.apply(edit);
    library.open?.state.rest();
    await library.openStored('min');
    expect(library.open?.state.undoLabel).toEqual(edit.label);
    library.open?.state.undo();
    expect(shown()).toEqual(mine);
    expect(library.open?.state.canRedo).toBe(true);
  });

  it('that are not there do not close the one that is open', async () => {
    await library.start('', 'da');
    const before = library.open;
    expect(await library.openStored('væk')).toBe(false);
    expect(library.open).toBe(before);
    expect(library.notice).toBeNull();
  });

  it('can be opened anew after another window has saved', async () => {
    keep(mine);
    await library.start('', 'da');
    store.saveElsewhere({ ...mine, title: 'Fra det andet vindue' }, NOW);
    library.open?.state.apply(edit);
    await library.open?.autosave?.flush();
    expect(library.open?.autosave?.status).toEqual({ state: 'conflict' });
    await library.reopen();
    expect(shown()?.title).toBe('Fra det andet vindue');
    library.open?.state.apply(edit);
    await library.open?.autosave?.flush();
    expect(library.open?.autosave?.status.state).toBe('saved');
  });

  it('can be kept as a copy after another window has saved', async () => {
    keep(mine);
    await library.start('', 'da');
    store.saveElsewhere({ ...mine, title: 'Fra det andet vindue' }, NOW);
    library.open?.state.apply(edit);
    await library.open?.autosave?.flush();
    await library.keepAsMine();
    expect(shown()).toMatchObject({ id: 'ny-1', title: 'Min egen' });
    expect(store.records.get('min')).toMatchObject({ notebook: { title: 'Fra det andet vindue' } });
  });

  it('can be removed', async () => {
    keep(mine);
    await library.showLibrary();
    await library.remove('min');
    expect(library.listed).toEqual([]);
  });
});

describe('the language', () => {
  it('of the open notebook changes where it stands as its template has it, as no step to undo', async () => {
    await library.start('', 'da');
    library.open?.state.apply(edit);
    library.translateOpen('en');
    expect(shown()).toMatchObject({ language: 'en', title: template('en').title });
    expect(cellsOf(shown()!).plan.initiatives[0]!.percent).toBe(9);
    library.open?.state.undo();
    expect(shown()).toEqual({ ...template('en'), id: 'ny-1' });
  });

  it('of a notebook that comes from no template stays', async () => {
    keep({ ...mine, template: null });
    await library.start('', 'da');
    library.translateOpen('en');
    expect(shown()?.language).toBe('da');
  });
});
