import { describe, expect, it } from 'vitest';
import {
  insertCell,
  MOST_STEPS,
  NO_HISTORY,
  record,
  redo,
  removeCell,
  undo,
  type Edit,
  type Notebook,
} from '../../src/notebook';
import { hand } from './hand';
import { template } from './support';

const start = { notebook: template(), history: NO_HISTORY };
const typed = (text: string): Edit => ({
  type: 'set',
  cell: 'forbehold',
  path: ['text'],
  value: text,
  control: 'text:forbehold',
});
const textOf = ({ cells }: Notebook): string =>
  cells.flatMap((cell) => (cell.kind === 'text' && cell.id === 'forbehold' ? cell.text : []))[0] ?? '';

describe('the history', () => {
  it('takes what is typed in one go as one step, of the last words', () => {
    let now = record(start, typed('a'), false);
    for (const text of ['ab', 'abc']) now = record(now, typed(text), true);
    expect(now.history.past).toHaveLength(1);
    expect(now.history.past[0]?.edit).toEqual(typed('abc'));
    const undone = undo(now);
    expect(undone.notebook).toEqual(start.notebook);
    expect(textOf(redo(undone).notebook)).toBe('abc');
  });

  it('has no step for what is moved out and back in one go', () => {
    const before = record(start, hand.inflow(3), false);
    let now = before;
    for (const percent of [6, 9, 5]) now = record(now, hand.percent('tidlig', percent), now !== before);
    expect(now.history.past).toEqual(before.history.past);
    expect(now.notebook).toEqual(before.notebook);
  });

  it('begins a new step when the hand has rested, or was at another control', () => {
    let now = record(start, typed('a'), false);
    now = record(now, typed('ab'), false);
    now = record(now, hand.inflow(3), true);
    now = record(now, typed('abc'), true);
    expect(now.history.past).toHaveLength(4);
    expect(textOf(undo(now).notebook)).toBe('ab');
  });

  it('has no step for what changes nothing', () => {
    const same = record(start, typed(textOf(start.notebook)), false);
    expect(same).toEqual(start);
    expect(record(start, removeCell(start.notebook, 'nowhere'), false).history).toBe(NO_HISTORY);
  });

  it('forgets what was taken back once something else is done, and not when nothing is', () => {
    const undone = undo(record(start, hand.goals(false), false));
    expect(record(undone, hand.goals(true), false).history.future).toHaveLength(1);
    expect(record(undone, hand.inflow(1), false).history.future).toEqual([]);
  });

  it('has nothing to take back at its beginning, and nothing to do again at its end', () => {
    expect(undo(start)).toEqual(start);
    expect(redo(start)).toEqual(start);
  });

  it('holds a bounded number of steps, the newest', () => {
    let now = start;
    for (let step = 1; step <= MOST_STEPS + 20; step++) {
      now = record(now, hand.percent('midt', step % 2), false);
      expect(now.history.past.length).toBe(Math.min(step, MOST_STEPS));
    }
    expect(now.history.past[0]?.edit).toEqual(hand.percent('midt', 1));
  });

  it('stays as large as it is over a thousand edits and undos, and cells are shared', () => {
    let now = start;
    const sizes: number[] = [];
    for (let round = 0; round < 1000; round++) {
      now = record(now, hand.percent('midt', (round % 9) + 1), false);
      now = record(now, insertCell('text', 'ny', 'plan', { text: 'x'.repeat(1000) } as never), false);
      now = undo(undo(now));
      sizes.push(JSON.stringify(now.history).length);
      expect(now.history.past).toHaveLength(0);
      expect(now.history.future).toHaveLength(2);
    }
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(10);
    now.notebook.cells.forEach((cell, index) => {
      if (cell.id !== 'plan') expect(cell).toBe(start.notebook.cells[index]);
    });
  });

  it('keeps of a cell that was taken out the very cell, and no copy of the notebook', () => {
    const now = record(start, removeCell(start.notebook, 'data'), false);
    const { inverse } = now.history.past[0]!;
    expect(inverse).toEqual({
      type: 'insert',
      cell: start.notebook.cells.find(({ id }) => id === 'data'),
      after: 'uden-planen',
    });
    expect(undo(now).notebook.cells.at(-2)).toBe(start.notebook.cells.at(-2));
  });
});
