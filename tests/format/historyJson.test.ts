import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptHistory, parseHistory } from '../../src/format';
import { NO_HISTORY, record, redo, removeCell, undo, type Notebook } from '../../src/notebook';
import { anyNotebook, anyStructural, type Change } from '../notebook/anyNotebook';
import { anyDeed, editOf } from '../notebook/hand';
import { template } from '../notebook/support';
import { asJson, fileOf, hostileValue, opened, placesIn, replacedAt } from './support';

type Edited = ReturnType<typeof undo>;

function made(notebook: Notebook, changes: readonly Change[]): Edited {
  return changes.reduce<Edited>((now, change) => record(now, change(now.notebook), false), {
    notebook,
    history: NO_HISTORY,
  });
}

/** What is there after the page was loaded anew. */
function reloaded({ notebook, history }: Edited): Edited {
  const again = opened(fileOf(notebook)).notebook;
  return { notebook: again, history: parseHistory(JSON.parse(JSON.stringify(keptHistory(history))), again) };
}

const deeds: fc.Arbitrary<Change> = anyDeed.map((deed) => (notebook: Notebook) => editOf(notebook, deed));

describe('the history of a notebook that was closed', () => {
  it('takes every step back to the very document, and does it again', () => {
    const changes = fc.array(anyStructural, { maxLength: 10 });
    fc.assert(
      fc.property(anyNotebook, changes, (notebook, list) => {
        const end = made(notebook, list);
        let now = reloaded(end);
        expect(now.history.past).toHaveLength(end.history.past.length);
        while (now.history.past.length > 0) now = undo(now);
        expect(now.notebook).toStrictEqual(notebook);
        now = reloaded(now);
        while (now.history.future.length > 0) now = redo(now);
        expect(now.notebook).toStrictEqual(end.notebook);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it('does so for everything that a hand can do to the Ishøj notebook', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 8 }), (list) => {
        const end = made(template(), list);
        let now = reloaded(end);
        expect(now.history.past).toHaveLength(end.history.past.length);
        while (now.history.past.length > 0) now = undo(now);
        expect(JSON.stringify(now.notebook.cells)).toBe(JSON.stringify(template().cells));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('brings back what could not be read of a cell that was taken out', () => {
    const cells = [
      { id: 'a', kind: 'text', text: 'x', senere: { dybt: 1 } },
      { id: 'b', kind: 'timeline', z: [1] },
      { id: 'c', kind: 'table', name: 'tabel', source: '', steps: [{ verb: 'senere', z: 1 }] },
    ];
    const file = { ...fileOf(template()), template: null, cells };
    const { notebook } = opened(file);
    const end = made(
      notebook,
      ['a', 'b', 'c'].map((id) => (now) => removeCell(now, id)),
    );
    let now = reloaded(end);
    while (now.history.past.length > 0) now = undo(now);
    expect(fileOf(now.notebook)).toEqual(file);
  });

  it('is as far as it can be read, whatever stands in the store, and never throws', () => {
    const end = made(template(), [
      (notebook) => removeCell(notebook, 'data'),
      () => ({ type: 'title', title: 'x' }),
      () => ({ type: 'set', cell: 'forbehold', path: ['text'], value: 'y' }),
    ]);
    const history = JSON.parse(JSON.stringify(keptHistory(end.history))) as unknown;
    const places = placesIn(history);
    fc.assert(
      fc.property(fc.constantFrom(...places), hostileValue, (place, by) => {
        let now = {
          notebook: end.notebook,
          history: parseHistory(asJson(replacedAt(history, place, by)), end.notebook),
        };
        while (now.history.past.length > 0) now = undo(now);
        expect(opened(fileOf(now.notebook)).notebook.cells.length).toBe(now.notebook.cells.length);
        expect(Object.prototype).not.toHaveProperty('polluted');
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
