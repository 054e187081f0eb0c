// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_STEPS, type Notebook } from '../../src/notebook';
import { NotebookState } from '../../src/state';
import { anyDeed, editOf, hand } from '../notebook/hand';
import { cellsOf, template } from '../notebook/support';

const { percent } = hand;
const percents = (state: NotebookState) =>
  cellsOf(state.notebook).plan.initiatives.map((initiative) => initiative.percent);

/** The same document, the order of its fields included. */
function expectSame(notebook: Notebook, other: Notebook): void {
  expect(notebook).toStrictEqual(other);
  expect(JSON.stringify(notebook)).toBe(JSON.stringify(other));
}

function started(): { state: NotebookState; saved: Notebook[] } {
  const saved: Notebook[] = [];
  return { state: new NotebookState(template(), { changed: (notebook) => saved.push(notebook) }), saved };
}

describe('the notebook on the screen', () => {
  it('begins with nothing to undo and nothing to save', () => {
    const { state, saved } = started();
    expect([state.canUndo, state.canRedo, saved]).toEqual([false, false, []]);
    state.undo();
    state.redo();
    expect(state.notebook).toBe(template());
    expect(saved).toEqual([]);
  });

  it('takes back an edit and makes it again, to the letter', () => {
    const { state, saved } = started();
    state.apply(percent('tidlig', 7));
    const edited = state.notebook;
    state.undo();
    expectSame(state.notebook, template());
    expect([state.canUndo, state.canRedo]).toEqual([false, true]);
    state.redo();
    expectSame(state.notebook, edited);
    expect(saved).toEqual([edited, template(), edited]);
  });

  it('takes back one move of a slider as one, however many values it went through', () => {
    const { state } = started();
    for (const value of [6, 7, 8, 9]) state.apply(percent('tidlig', value));
    state.undo();
    expect(percents(state)).toEqual([5, 10, 33]);
    expect(state.canUndo).toBe(false);
  });

  it('takes back a choice by itself, though the same control moved before and after it', () => {
    const { state } = started();
    state.apply(percent('tidlig', 7));
    state.step(percent('tidlig', 8));
    state.apply(percent('tidlig', 9));
    state.undo();
    expect(percents(state)).toEqual([8, 10, 33]);
    state.undo();
    expect(percents(state)).toEqual([7, 10, 33]);
  });

  it('keeps an earlier move apart from one that went out and back and on', () => {
    const { state } = started();
    state.apply(percent('tidlig', 7));
    state.rest();
    for (const value of [8, 7, 9]) state.apply(percent('tidlig', value));
    state.undo();
    expect(percents(state)).toEqual([7, 10, 33]);
    state.undo();
    expect(percents(state)).toEqual([5, 10, 33]);
  });

  it('takes back two moves of a slider as two when the hand let go between them', () => {
    const { state } = started();
    state.apply(percent('tidlig', 6));
    state.apply(percent('tidlig', 7));
    state.rest();
    state.apply(percent('tidlig', 9));
    state.undo();
    expect(percents(state)).toEqual([7, 10, 33]);
    state.undo();
    expect(percents(state)).toEqual([5, 10, 33]);
  });

  it('takes back what was typed in one field of the rules as one', () => {
    const { state } = started();
    const typed = (averageWeekly: number) => hand.rules({ averageWeekly }, 'averageWeekly');
    for (const value of [3, 39, 390]) state.apply(typed(value));
    state.rest();
    for (const value of [4, 40]) state.apply(typed(value));
    state.undo();
    expect(cellsOf(state.notebook).baseline.rules).toEqual({ averageWeekly: 390 });
    state.undo();
    expectSame(state.notebook, template());
  });

  it('tells when the hand has let go', () => {
    let rests = 0;
    const state = new NotebookState(template(), { rested: () => rests++ });
    state.apply(percent('tidlig', 6));
    expect(rests).toBe(0);
    state.rest();
    expect(rests).toBe(1);
  });

  it('takes back the moves of two sliders one by one', () => {
    const { state } = started();
    state.apply(percent('tidlig', 6));
    state.apply(percent('midt', 11));
    state.apply(percent('tidlig', 8));
    state.undo();
    expect(percents(state)).toEqual([6, 11, 33]);
  });

  it('never joins an edit to one that was taken back', () => {
    const { state } = started();
    state.apply(percent('tidlig', 6));
    state.rest();
    state.apply(percent('tidlig', 7));
    state.undo();
    state.apply(percent('tidlig', 8));
    state.undo();
    expect(percents(state)).toEqual([6, 10, 33]);
  });

  it('forgets what was taken back once something else is done', () => {
    const { state } = started();
    state.apply(percent('tidlig', 6));
    state.undo();
    state.apply(percent('midt', 11));
    expect(state.canRedo).toBe(false);
  });

  it('can always be taken back to where it began, and forward again to where it was', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 20 }), (deeds) => {
        const { state } = started();
        for (const deed of deeds) state.apply(editOf(state.notebook, deed));
        const end = state.notebook;
        while (state.canUndo) state.undo();
        expectSame(state.notebook, template());
        while (state.canRedo) state.redo();
        expectSame(state.notebook, end);
      }),
      { seed: 500, numRuns: 50 },
    );
  });

  it('remembers five hundred steps and forgets the oldest first', () => {
    const { state } = started();
    for (let step = 0; step < MOST_STEPS + 10; step++) {
      state.apply(hand.goals(step % 2 === 1));
    }
    let steps = 0;
    for (; state.canUndo; steps++) state.undo();
    expect(steps).toBe(500);
  });

  it('is rewritten with all of its history, as no step of its own and without a save', () => {
    const { state, saved } = started();
    state.apply(percent('tidlig', 6));
    state.rest();
    state.apply(percent('tidlig', 7));
    state.undo();
    const count = saved.length;
    state.rewrite(
      (notebook) => ({ ...notebook, title: `${notebook.title}!` }),
      (edit) => edit,
    );
    const title = `${template().title}!`;
    const titles = [state.notebook.title];
    state.undo();
    titles.push(state.notebook.title);
    state.redo();
    state.redo();
    titles.push(state.notebook.title);
    expect(titles).toEqual([title, title, title]);
    expect(percents(state)).toEqual([7, 10, 33]);
    expect(count).toBe(3);
    expect(saved).toHaveLength(6);
  });

  it('is the person’s own unless it was shared', () => {
    expect(new NotebookState(template()).shared).toBe(false);
    expect(new NotebookState(template(), { shared: true }).shared).toBe(true);
  });
});
