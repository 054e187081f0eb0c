import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  invertEdit,
  mergeEdits,
  NO_HISTORY,
  record,
  redo,
  undo,
  type Edit,
  type Notebook,
} from '../../src/notebook';
import { anyChange, anyNotebook, anySet, anySoundChange, type Change } from './anyNotebook';
import { deepFreeze } from './support';

const options = { seed: 20261122, numRuns: 400 };
const changes = fc.array(anySoundChange, { maxLength: 12 });

/** The same document, the order of its fields included. */
function expectSame(notebook: Notebook, other: Notebook): void {
  expect(notebook).toStrictEqual(other);
  expect(JSON.stringify(notebook)).toBe(JSON.stringify(other));
}

/**
 * Whether two edits may be made in either order: they change fields of different cells, or fields of one cell neither
 * of which holds the other, or the one changes a field and the other the title, or a place or presence of another cell.
 * Two changes of which cells there are, or in what order, are never independent, nor are two new items of one list.
 */
function areIndependent(notebook: Notebook, first: Edit, second: Edit): boolean {
  if (first.type === 'title' || second.type === 'title') return first.type !== second.type;
  if (first.type !== 'set' || second.type !== 'set') {
    const [set, other] = first.type === 'set' ? [first, second] : [second, first];
    if (set.type !== 'set' || other.type === 'set' || other.type === 'all') return false;
    return set.cell !== (other.type === 'insert' ? other.cell.id : other.cell);
  }
  if (first.cell !== second.cell) return true;
  const [one, two] = [first, second].map(({ path }) => path.map((step) => JSON.stringify(step)));
  const isWithin = (inner: string[] = [], outer: string[] = []): boolean =>
    outer.every((step, index) => step === inner[index]);
  if (isWithin(one, two) || isWithin(two, one)) return false;
  const isNewItem = ({ path }: typeof first, edit: Edit): boolean =>
    typeof path.at(-1) === 'object' && !('value' in invertEdit(notebook, edit));
  return !(isNewItem(first, first) && isNewItem(second, second));
}

describe('an edit', () => {
  it('taken back gives the very same document, to the letter', () => {
    fc.assert(
      fc.property(anyNotebook, anyChange, (notebook, change) => {
        const edit = change(notebook);
        expectSame(applyEdit(applyEdit(notebook, edit), invertEdit(notebook, edit)), notebook);
      }),
      { ...options, numRuns: 1500 },
    );
  });

  it('is taken back by an edit that can be taken back as well', () => {
    fc.assert(
      fc.property(anyNotebook, anyChange, (notebook, change) => {
        const edit = change(notebook);
        const after = applyEdit(notebook, edit);
        const back = invertEdit(notebook, edit);
        expectSame(applyEdit(applyEdit(after, back), invertEdit(after, back)), after);
      }),
      options,
    );
  });

  it('is JSON: written and read it does the same, and so does what takes it back', () => {
    fc.assert(
      fc.property(anyNotebook, anyChange, (notebook, change) => {
        const overTheWire = (edit: Edit): Edit => JSON.parse(JSON.stringify(edit)) as Edit;
        const edit = change(notebook);
        const after = applyEdit(notebook, edit);
        expectSame(applyEdit(notebook, overTheWire(edit)), after);
        expectSame(applyEdit(after, overTheWire(invertEdit(notebook, edit))), notebook);
      }),
      options,
    );
  });

  it('changes no value that is there, and shares all cells that it does not change', () => {
    fc.assert(
      fc.property(anyNotebook, anyChange, (notebook, change) => {
        deepFreeze(notebook);
        const edit = deepFreeze(change(notebook));
        const after = deepFreeze(applyEdit(notebook, edit));
        deepFreeze(invertEdit(notebook, edit));
        const written = (cell: object) => JSON.stringify(cell);
        for (const cell of after.cells) {
          const before = notebook.cells.find(({ id }) => id === cell.id);
          if (before && edit.type !== 'all' && written(before) === written(cell)) {
            expect(cell === before || edit.type === 'set' || edit.type === 'insert').toBe(true);
          }
          if (before && edit.type === 'set' && edit.cell !== cell.id) expect(cell).toBe(before);
        }
      }),
      options,
    );
  });

  it('that has nothing to change gives the notebook itself', () => {
    fc.assert(
      fc.property(anyNotebook, fc.nat(), (notebook, place) => {
        const cell = notebook.cells[place % notebook.cells.length]!;
        const nothing: Edit[] = [
          { type: 'title', title: notebook.title },
          { type: 'insert', cell, after: null },
          { type: 'remove', cell: 'nowhere' },
          { type: 'move', cell: 'nowhere', after: null },
          { type: 'move', cell: cell.id, after: cell.id },
          { type: 'move', cell: notebook.cells.at(-1)!.id, after: 'nowhere' },
          { type: 'move', cell: notebook.cells[0]!.id, after: null },
          { type: 'set', cell: cell.id, path: ['kind'], value: cell.kind },
          { type: 'set', cell: cell.id, path: ['nowhere', 'deeper'], value: 1 },
          { type: 'set', cell: cell.id, path: ['nowhere'] },
          { type: 'all', edits: [] },
        ];
        for (const edit of nothing) expect(applyEdit(notebook, edit)).toBe(notebook);
      }),
      { ...options, numRuns: 50 },
    );
  });

  it('cannot change what a cell is, nor by which key it or an item of it is known', () => {
    fc.assert(
      fc.property(anyNotebook, fc.array(anySet, { maxLength: 4 }), (notebook, made) => {
        const kindsBefore = new Map(notebook.cells.map(({ id, kind }) => [id, kind]));
        const after = made.reduce((value, change) => applyEdit(value, change(value)), notebook);
        expect(new Map(after.cells.map(({ id, kind }) => [id, kind]))).toEqual(kindsBefore);
        for (const cell of after.cells) {
          if (cell.kind === 'unknown') expect(notebook.cells).toContain(cell);
        }
      }),
      options,
    );
  });
});

describe('independent edits', () => {
  it('give the same in any order', () => {
    let independent = 0;
    fc.assert(
      fc.property(anyNotebook, fc.array(anyChange, { minLength: 2, maxLength: 5 }), (notebook, made) => {
        const edits = made
          .map((change) => change(notebook))
          .reduce<Edit[]>(
            (chosen, edit) =>
              chosen.every((other) => areIndependent(notebook, other, edit)) ? [...chosen, edit] : chosen,
            [],
          );
        if (edits.length > 1) independent++;
        // Fields are no list: in which order they were put in is no part of what a document says.
        expect(edits.reduce(applyEdit, notebook)).toEqual(edits.toReversed().reduce(applyEdit, notebook));
      }),
      options,
    );
    expect(independent).toBeGreaterThan(200);
  });

  it('may be of one cell: two of its fields, or two items of one of its lists', () => {
    fc.assert(
      fc.property(anyNotebook, anySet, anySet, (notebook, one, other) => {
        const second = { ...other(notebook), cell: one(notebook).type === 'set' ? 'a' : '' } as Edit;
        const first = { ...one(notebook), cell: 'a' } as Edit;
        fc.pre(areIndependent(notebook, first, second));
        expect([first, second].reduce(applyEdit, notebook)).toEqual(
          [second, first].reduce(applyEdit, notebook),
        );
      }),
      options,
    );
  });
});

describe('two edits of one control', () => {
  it('that are merged do what both do one after the other', () => {
    let merges = 0;
    fc.assert(
      fc.property(anyNotebook, anyChange, anyChange, fc.boolean(), (notebook, one, other, sameField) => {
        const first: Edit = { ...one(notebook), control: 'x' };
        const second = {
          ...(sameField ? { ...first, ...valueOf(other(notebook)) } : other(notebook)),
          control: 'x',
        };
        const merged = mergeEdits(first, second as Edit);
        if (!merged) return;
        merges++;
        expectSame(applyEdit(notebook, merged), [first, second as Edit].reduce(applyEdit, notebook));
      }),
      { ...options, numRuns: 1500 },
    );
    expect(merges).toBeGreaterThan(200);
  });

  it('are two steps when they are of different controls, or of none', () => {
    const set: Edit = { type: 'set', cell: 'a', path: ['text'], value: 'x' };
    expect(mergeEdits(set, set)).toBeNull();
    expect(mergeEdits({ ...set, control: 'a' }, { ...set, control: 'b' })).toBeNull();
    expect(mergeEdits({ ...set, control: 'a' }, set)).toBeNull();
    expect(mergeEdits({ ...set, control: 'a' }, { ...set, control: 'a', value: 'y' })).toEqual({
      ...set,
      control: 'a',
      value: 'y',
    });
  });
});

/** The value alone of an edit that sets one. */
function valueOf(edit: Edit): { value?: unknown } {
  return edit.type === 'set' && edit.value !== undefined ? { value: edit.value } : {};
}

describe('any sequence of edits', () => {
  const made = (notebook: Notebook, list: readonly Change[], continues: readonly boolean[]) =>
    list.reduce(
      (edited, change, index) => record(edited, change(edited.notebook), continues[index] ?? false),
      { notebook, history: NO_HISTORY },
    );

  it('undone returns the very document, step by step, and redone the end', () => {
    fc.assert(
      fc.property(anyNotebook, changes, (notebook, list) => {
        const end = made(notebook, list, []);
        const seen = [end.notebook];
        let now = end;
        while (now.history.past.length > 0) {
          now = undo(now);
          seen.unshift(now.notebook);
        }
        expectSame(now.notebook, notebook);
        for (const expected of seen.slice(1)) {
          now = redo(now);
          expectSame(now.notebook, expected);
        }
        expect(now.history.future).toEqual([]);
      }),
      options,
    );
  });

  it('undone after the history was written and read returns the very document', () => {
    fc.assert(
      fc.property(anyNotebook, changes, (notebook, list) => {
        let now = JSON.parse(JSON.stringify(made(notebook, list, []))) as ReturnType<typeof undo>;
        while (now.history.past.length > 0) now = undo(now);
        expectSame(now.notebook, notebook);
      }),
      { ...options, numRuns: 200 },
    );
  });
});
