// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import {
  insertCell,
  kinds,
  removeCell,
  renameCell,
  type Cell,
  type Edit,
  type Notebook,
  type Slices,
  type TableResult,
} from '../../src/notebook';
import { GraphState, NotebookState } from '../../src/state';
import { hand } from '../notebook/hand';
import { noTables, template } from '../notebook/support';
import { rooted } from './rooted.svelte';

let stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

const value = (id: string, formula: string): Cell => ({ ...kinds.value.create(id), name: id, formula });
const notebookOf = (...cells: Cell[]): Notebook => ({ ...template(), cells });
const formula = (cell: string, written: string): Edit => ({
  type: 'set',
  cell,
  path: ['formula'],
  value: written,
});

function followed(notebook: Notebook, tables = noTables, slices?: Slices) {
  const state = new NotebookState(notebook);
  const graph = new GraphState(() => state, tables, slices);
  stops.push(() => graph.stop());
  return { state, graph };
}

/** All that somebody is told who reads something, from the first on. */
function seen<T>(read: () => T): T[] {
  const values: T[] = [];
  stops.push(rooted(() => void values.push(read())));
  flushSync();
  return values;
}

describe('what follows from the notebook, cell by cell', () => {
  it('is there at once, and follows every edit, undo and redo', () => {
    const { state, graph } = followed(notebookOf(value('a', '1'), value('b', 'a + 1')));
    const figures = seen(() => graph.figure('b')?.value);
    for (const act of [() => state.apply(formula('a', '5')), () => state.undo(), () => state.redo()]) {
      act();
      flushSync();
    }
    expect(figures).toEqual([2, 6, 2, 6]);
  });

  it('is told to those who have asked before it was there', () => {
    const later: (() => void)[] = [];
    const slices: Slices = { begin: () => () => true, next: (work) => void later.push(work) };
    const { graph } = followed(notebookOf(value('a', '1'), value('b', 'a + 1')), noTables, slices);
    const figures = seen(() => graph.figure('b')?.value);
    for (let work = later.shift(); work; work = later.shift()) {
      work();
      flushSync();
    }
    expect([figures[0], figures.at(-1)]).toEqual([undefined, 2]);
  });

  it('tells only those who read what has changed', () => {
    const { state, graph } = followed(notebookOf(value('a', '1'), value('b', 'a'), value('fri', '9')));
    const [changed, free] = [seen(() => graph.state('value', 'b')), seen(() => graph.state('value', 'fri'))];
    state.apply(formula('a', '2'));
    flushSync();
    expect(changed).toHaveLength(2);
    expect(free).toHaveLength(1);
  });

  it('is a problem while it fails, and stale beside it', () => {
    const { state, graph } = followed(notebookOf(value('a', '1'), value('b', 'a + 1')));
    const problems = seen(() => graph.problem('b')?.code ?? null);
    expect([graph.isStale('b'), graph.ready('value', 'b')?.value]).toEqual([false, 2]);
    state.apply(formula('a', '('));
    flushSync();
    expect([graph.isStale('b'), graph.ready('value', 'b'), graph.figure('b')?.value]).toEqual([
      true,
      null,
      2,
    ]);
    state.undo();
    flushSync();
    expect(problems).toEqual([null, 'cell.waitsFor', null]);
  });

  it('has the figure of a cell that comes later, or has another name', () => {
    const { state, graph } = followed(notebookOf(value('a', '1')));
    const figures = seen(() => graph.figure('ny')?.value ?? null);
    state.apply(insertCell('value', 'x', null, { name: 'ny', formula: '7' } as Partial<Cell>));
    flushSync();
    state.apply(removeCell(state.notebook, 'x'));
    flushSync();
    state.apply(renameCell(state.notebook, 'a', 'ny'));
    flushSync();
    expect(figures.filter((figure, index) => figure !== figures[index - 1])).toEqual([null, 7, null, 1]);
  });

  it('counts what it evaluates: a slider’s move is one evaluation of its plan', () => {
    const { state, graph } = followed(template());
    for (const percent of [6, 7, 8]) state.apply(hand.percent('midt', percent));
    expect(graph.evaluations('plan')).toBe(4);
    expect(graph.evaluations('uden-planen')).toBe(1);
    expect(graph.evaluations('data')).toBe(1);
  });

  it('comes later where it is made elsewhere, and is running until then', async () => {
    const result: TableResult = { key: 't', columns: [], rows: 3, stepRows: [], stepColumns: [], issues: [] };
    let answer: (made: TableResult) => void = () => undefined;
    const transform = () => new Promise<TableResult>((resolve) => (answer = resolve));
    const keep = () => Promise.resolve(result);
    const data = { ...kinds.data.create('d'), table: { columns: [], rows: 3, csv: '' } } as Cell;
    const steps = { ...kinds.table.create('t'), source: 'd' } as Cell;
    const { graph } = followed(notebookOf(data, steps), { ...noTables, keep, transform });
    const statuses = seen(() => graph.state('table', 't')?.status);
    answer(result);
    await new Promise((resolve) => setTimeout(resolve));
    flushSync();
    expect(statuses).toEqual(['running', 'ready']);
    expect(graph.ready('table', 't')).toEqual(result);
  });

  it('follows no more when it is stopped', () => {
    const { state, graph } = followed(notebookOf(value('a', '1')));
    graph.stop();
    state.apply(formula('a', '2'));
    expect(graph.figure('a')?.value).toBe(1);
  });
});
