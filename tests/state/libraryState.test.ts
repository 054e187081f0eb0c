// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeLink, serializeNotebook } from '../../src/format';
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
    expect(library.listing.notebooks).toMatchObject([{ id: 'min', title: 'Min egen', savedAt: NOW - 1000 }]);
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
    expect(library.listing.notebooks.map(({ id }) => id)).toEqual(['ny-1']);
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

  it('can be removed, had back, and are gone once the library is left', async () => {
    keep(mine);
    await library.showLibrary();
    await library.remove({ id: 'min' });
    expect(library.listing).toMatchObject({ notebooks: [], deleted: [{ title: 'Min egen' }] });
    await library.restore(library.listing.deleted[0]!.key);
    expect(await library.openStored('min')).toBe(true);
    await library.remove({ id: 'min' });
    await library.forgetDeleted();
    expect(store.deleted.size).toBe(0);
  });

  it('can be removed also where they cannot be read', async () => {
    store.unreadable.set('unreadable:min', 'Beskadiget').set('unreadable:anden', 'En anden');
    await library.showLibrary();
    await library.remove({ key: 'unreadable:min', title: 'Beskadiget' });
    expect(library.listing.unreadable).toEqual([{ key: 'unreadable:anden', title: 'En anden' }]);
  });

  it('can be renamed in the library, which is a step to take back, and opens nothing else next time', async () => {
    keep(mine);
    keep({ ...mine, id: 'anden', title: 'Den anden' });
    await library.rename('min', 'Nyt navn');
    expect(store.last).toBe('anden');
    await library.openStored('min');
    expect(shown()?.title).toBe('Nyt navn');
    library.open?.state.undo();
    expect(shown()).toEqual(mine);
  });

  it('can be duplicated under a title of its own', async () => {
    keep(mine);
    await library.duplicate('min', (title) => `${title} (kopi)`);
    expect(store.records.get('ny-1')).toMatchObject({
      notebook: { ...mine, id: 'ny-1', title: 'Min egen (kopi)' },
    });
    expect(store.records.get('min')).toMatchObject({ notebook: mine });
    expect(store.last).toBe('min');
  });

  it('are gone back to as they stood, also when nothing was ever saved of them', async () => {
    await library.start('', 'da');
    const before = library.open;
    await library.showLibrary();
    expect(await library.goBack('ny-1')).toBe(true);
    expect(library.open).toBe(before);
    expect(await library.goBack('ingen')).toBe(false);
  });
});

describe('a file', () => {
  const file = (json: unknown): File => new File([JSON.stringify(json)], 'min.json');

  it('opens under a new id and is kept at once; it never overwrites', async () => {
    keep(mine);
    expect(await library.openFile(file(serializeNotebook({ ...mine, title: 'Fra fil' })))).toBe(true);
    expect(shown()).toMatchObject({ id: 'ny-1', title: 'Fra fil' });
    expect(store.records.get('min')).toMatchObject({ notebook: mine });
    expect(store.records.has('ny-1')).toBe(true);
    expect(library.notice).toBe('file.opened');
  });

  it('that is damaged opens as far as it can, and says which cell it is about', async () => {
    const json = serializeNotebook(mine);
    const cells = (json['cells'] as Record<string, unknown>[]).map((cell) =>
      cell['kind'] === 'plan' ? { ...cell, rampWeeks: 'otte' } : cell,
    );
    await library.openFile(file({ ...json, cells }));
    expect(library.notice).toBe('document.mended');
    expect(library.issues).toEqual([
      { code: 'field.invalid', cell: { id: 'plan', number: 5 }, field: 'rampWeeks', raw: '"otte"' },
    ]);
  });

  it.each([
    ['{', 'file.broken'],
    ['[1]', 'file.foreign'],
    ['{"format":"forbundne-kar","version":9,"cells":[]}', 'file.newer'],
  ])('that is none of ours changes nothing and says why: %s', async (text, notice) => {
    await library.start('', 'da');
    const before = library.open;
    expect(await library.openFile(new File([text], 'x.json'))).toBe(false);
    expect(library.open).toBe(before);
    expect(library.notice).toBe(notice);
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
