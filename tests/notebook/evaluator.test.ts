import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  applyEdit,
  Evaluator,
  kinds,
  removeCell,
  renameCell,
  setInflowPercent,
  setPercent,
  type Cell,
  type CellState,
  type Edit,
  type Notebook,
  type TableResult,
  type TableService,
} from '../../src/notebook';
import { cellsOf, evaluated, noTables, template } from './support';

const notebookOf = (...cells: Cell[]): Notebook => ({ ...template(), cells });
const value = (id: string, formula: string): Cell => ({ ...kinds.value.create(id), name: id, formula });
const slider = (id: string, now: number): Cell =>
  ({ ...kinds.input.create(id), name: id, value: now }) as Cell;
const set = (cell: string, field: string, to: unknown): Edit => ({
  type: 'set',
  cell,
  path: [field],
  value: to,
});

/** Which cells a change evaluates, and how often. */
function evaluationsOf(evaluator: Evaluator, before: Notebook, after: Notebook): Record<string, number> {
  const counts = before.cells.map(({ id }) => evaluator.evaluations(id));
  evaluator.update(after);
  return Object.fromEntries(
    before.cells
      .map(({ id }, index): [string, number] => [id, evaluator.evaluations(id) - (counts[index] ?? 0)])
      .filter(([, count]) => count > 0),
  );
}

describe('an evaluation in slices', () => {
  const waiting: (() => void)[] = [];
  const slices = { begin: () => () => true, next: (work: () => void) => void waiting.push(work) };
  const whole = evaluated(template());
  const { plan } = cellsOf(template());

  it('rests between cells and between the initiatives of a plan, and comes to the same', async () => {
    const evaluator = new Evaluator({ tables: noTables, slices });
    evaluator.update(template());
    expect(evaluator.state(plan.id)).toBeUndefined();
    let rests = 0;
    while (evaluator.state('kurve-helaarspersoner')?.status !== 'ready') {
      waiting.shift()?.();
      await Promise.resolve();
      if (++rests > 100) throw new Error('never done');
    }
    expect(rests).toBeGreaterThan(plan.initiatives.length);
    expect(evaluator.state(plan.id)).toEqual(whole.state(plan.id));
  });

  describe('of more than 400 cells', () => {
    const many = Array.from({ length: 400 }, (_, place) => value(`x${place}`, '1'));

    it('begins when the page has been drawn', () => {
      waiting.length = 0;
      const evaluator = new Evaluator({ tables: noTables, slices });
      evaluator.update(notebookOf(value('a', '1'), ...many));
      expect(evaluator.evaluations('a')).toBe(0);
      while (waiting.length > 0) waiting.shift()?.();
      expect(evaluator.evaluations('a')).toBe(1);
    });

    it('is of the notebook as it has become while its cells were looked at', () => {
      waiting.length = 0;
      const evaluator = new Evaluator({ tables: noTables, slices });
      evaluator.update(notebookOf(value('a', '1'), value('b', 'a + 1'), ...many));
      waiting.shift()?.();
      evaluator.update(notebookOf(value('a', '5'), value('b', 'a + 1'), value('c', 'b + 1'), ...many));
      while (waiting.length > 0) waiting.shift()?.();
      expect(evaluator.state('c')).toMatchObject({ status: 'ready', value: { value: 7 } });
      expect(evaluator.evaluations('a')).toBe(1);
    });
  });

  it('that a newer notebook overtakes is left where it is', async () => {
    waiting.length = 0;
    const evaluator = new Evaluator({ tables: noTables, slices });
    evaluator.update(notebookOf(value('a', '1'), value('b', 'a + 1')));
    expect([evaluator.evaluations('a'), evaluator.evaluations('b')]).toEqual([1, 0]);
    evaluator.update(notebookOf(value('a', '5'), value('b', 'a + 1')));
    while (waiting.length > 0) waiting.shift()?.();
    expect(evaluator.state('b')).toMatchObject({ status: 'ready', value: { value: 6 } });
    expect([evaluator.evaluations('a'), evaluator.evaluations('b')]).toEqual([2, 1]);
  });
});

describe('a problem that names other cells', () => {
  const table = (id: string, name: string, source: string): Cell => ({
    ...kinds.table.create(id),
    name,
    source,
  });

  it('follows when one of them is renamed, though the cell itself stays as it is', () => {
    const waits = table('b', '', 'a');
    const evaluator = new Evaluator({ tables: noTables });
    evaluator.update(notebookOf(table('a', 'før', ''), waits));
    expect(evaluator.state('b')).toMatchObject({
      problem: { code: 'cell.waitsFor', params: { name: 'før' } },
    });
    evaluator.update(notebookOf(table('a', 'nu', ''), waits));
    expect(evaluator.state('b')).toMatchObject({
      problem: { code: 'cell.waitsFor', params: { name: 'nu' } },
    });
    expect(evaluator.evaluations('b')).toBe(0);
  });

  it('names the cell where it begins, however many wait for each other', () => {
    const evaluator = new Evaluator({ tables: noTables });
    evaluator.update(notebookOf(table('a', 'første', ''), table('b', 'anden', 'a'), table('c', '', 'b')));
    expect(evaluator.state('c')).toMatchObject({
      problem: { code: 'cell.waitsFor', params: { name: 'første' }, waitsFor: 'a' },
    });
  });

  it('knows the cells of a circle without a name by their kind and place', () => {
    const evaluator = new Evaluator({ tables: noTables });
    evaluator.update(notebookOf(value('x', '1'), table('a', '', 'b'), table('b', '', 'a')));
    const cells = [2, 3].map((place) => ({ name: '', kind: 'table', place }));
    expect(evaluator.state('a')).toMatchObject({ problem: { circle: { cells, isWhole: true } } });
    evaluator.update(notebookOf(value('x', '1'), table('a', 'ny', 'b'), table('b', '', 'a')));
    expect(evaluator.state('b')).toMatchObject({ problem: { circle: { cells: [{ name: 'ny' }, {}] } } });
  });
});

describe('a change', () => {
  const ishoej = template();
  const texts = ['indledning', 'forbundne-kar'];
  const { plan, baseline } = cellsOf(ishoej);

  it('of a slider evaluates its plan and what reads it, once each, and nothing else', () => {
    const evaluator = evaluated(ishoej);
    const moved = applyEdit(ishoej, setPercent(plan, plan.initiatives[1]!, 8));
    expect(evaluationsOf(evaluator, ishoej, moved)).toEqual({
      plan: 1,
      'kurve-helaarspersoner': 1,
      'kurve-lange-sager': 1,
      ...Object.fromEntries(texts.map((id) => [id, 1])),
    });
  });

  it('of an assumption leaves the fit as it was', () => {
    const evaluator = evaluated(ishoej);
    const fitted = evaluator.state(baseline.id)?.value;
    const moved = applyEdit(ishoej, setInflowPercent(baseline, 5));
    expect(evaluationsOf(evaluator, ishoej, moved)).toMatchObject({ [baseline.id]: 1, plan: 1 });
    expect(evaluator.state(baseline.id)?.value).toBe(fitted);
  });

  it('of a text, a title, a cell’s name, place or fold evaluates no other cell', () => {
    const evaluator = evaluated(ishoej);
    const edits: Edit[] = [
      { type: 'title', title: 'x' },
      { type: 'move', cell: 'plan', after: null },
      set('plan', 'collapsed', true),
      set('plan', 'name', 'PLANEN'),
    ];
    for (const edit of edits) {
      expect([edit, evaluationsOf(evaluator, ishoej, applyEdit(ishoej, edit))]).toEqual([edit, {}]);
    }
    const longer = applyEdit(ishoej, set('forbehold', 'text', 'x'));
    expect(evaluationsOf(evaluator, ishoej, longer)).toEqual({ forbehold: 1 });
  });

  it('of an input evaluates only the values that read it, and those that read them', () => {
    const notebook = notebookOf(
      slider('a', 1),
      slider('b', 10),
      value('af a', 'a * 2'),
      value('af b', 'b * 2'),
      value('af begge', '[af a] + [af b]'),
      { id: 't', kind: 'text', text: '{{af b}}' },
    );
    const evaluator = evaluated(notebook);
    expect(evaluator.figure('af begge')?.value).toBe(22);
    const moved = applyEdit(notebook, set('a', 'value', 2));
    expect(evaluationsOf(evaluator, notebook, moved)).toEqual({ a: 1, 'af a': 1, 'af begge': 1 });
    expect(evaluator.figure('af begge')?.value).toBe(24);
  });

  it('evaluates nothing when a cell is there that nobody reads, and forgets one that is gone', () => {
    const notebook = notebookOf(slider('a', 1), value('b', 'a'), slider('c', 3));
    const evaluator = evaluated(notebook);
    const without = applyEdit(notebook, removeCell(notebook, 'c'));
    expect(evaluationsOf(evaluator, notebook, without)).toEqual({});
    expect(evaluator.state('c')).toBeUndefined();
    expect(evaluator.figure('c')).toBeNull();
    expect(evaluationsOf(evaluator, notebook, notebook)).toEqual({ c: 1 });
  });
});

describe('a cell that fails', () => {
  const notebook = notebookOf(slider('a', 1), value('b', 'a + 1'), value('c', 'b + 1'), value('fri', 'a'));

  it('keeps its last good result, does not stop the others, and recovers', () => {
    const evaluator = evaluated(notebook);
    const broken = applyEdit(notebook, set('b', 'formula', 'a + '));
    evaluator.update(applyEdit(broken, set('a', 'value', 5)));
    expect(evaluator.state('b')).toMatchObject({
      status: 'failed',
      value: { value: 2 },
      problem: { code: 'formula.unfinished', place: { position: 3, length: 0 } },
    });
    expect(evaluator.state('c')).toMatchObject({
      status: 'failed',
      value: { value: 3 },
      problem: { code: 'cell.waitsFor', params: { name: 'b' } },
    });
    expect(evaluator.state('fri')).toMatchObject({ status: 'ready', value: { value: 5 } });
    // What is stale can still be read.
    expect(evaluator.figure('c')?.value).toBe(3);
    evaluator.update(applyEdit(notebook, set('a', 'value', 5)));
    expect(evaluator.state('c')).toMatchObject({ status: 'ready', value: { value: 7 } });
  });

  it('says the newest name of the cell that it waits for', () => {
    const broken = applyEdit(notebook, set('b', 'formula', '('));
    const evaluator = evaluated(broken);
    evaluator.update(applyEdit(broken, renameCell(broken, 'b', 'den anden')));
    expect(evaluator.state('c')).toMatchObject({ problem: { params: { name: 'den anden' } } });
  });

  it('does so even where an edit made of it what no document may hold', () => {
    const ishoej = template();
    const evaluator = evaluated(ishoej);
    const { baseline } = cellsOf(ishoej);
    evaluator.update(applyEdit(ishoej, setInflowPercent(baseline, -300)));
    expect(evaluator.state('plan')).toMatchObject({ status: 'failed', problem: { code: 'cell.failed' } });
    expect(evaluator.state('forbehold')?.status).toBe('ready');
    evaluator.update(ishoej);
    expect(evaluator.state('plan')?.status).toBe('ready');
  });
});

/** One call of the table service, which the test answers. */
interface Call {
  key: string;
  signal: AbortSignal;
  resolve(rows: number): void;
  reject(reason: string): void;
}

/** A table service that answers when the test says so, even what was given up. */
class FakeTables implements TableService {
  readonly calls: Call[] = [];
  readonly dropped: string[] = [];

  drop(key: string): void {
    this.dropped.push(key);
  }

  keep(key: string, _table: unknown, signal: AbortSignal): Promise<TableResult> {
    return this.#called(key, signal);
  }

  transform(key: string, _sources: unknown, _steps: unknown, signal: AbortSignal): Promise<TableResult> {
    return this.#called(key, signal);
  }

  summary(): Promise<null> {
    return Promise.resolve(null);
  }

  draw(): Promise<never> {
    return Promise.reject(new Error('nothing is drawn here'));
  }

  #called(key: string, signal: AbortSignal): Promise<TableResult> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        key,
        signal,
        resolve: (rows) => resolve({ key, columns: [], rows, stepRows: [], stepColumns: [], issues: [] }),
        reject: (reason) => reject(new Error(reason)),
      });
    });
  }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a cell whose result is made elsewhere', () => {
  const table = { columns: [], rows: 0, csv: '' };
  const data = { ...kinds.data.create('d'), name: 'data', table } as Cell;
  const steps = { ...kinds.table.create('t'), name: 'tabel', source: 'd' } as Cell;
  const further = { ...kinds.table.create('u'), name: 'videre', source: 't' } as Cell;
  const notebook = notebookOf(further, steps, data, value('fri', '1'));
  const other = applyEdit(notebook, set('d', 'table', { ...table, csv: 'x' }));
  // The page's own data cells answer at once; here one waits too, so that a chain of waiting cells can be seen.
  const { evaluate: atOnce } = kinds.data;
  beforeEach(() => {
    kinds.data.evaluate = ({ id }, { tables, signal }) =>
      tables.keep(id, table, signal).then((made) => ({ value: made }));
  });
  afterEach(() => {
    kinds.data.evaluate = atOnce;
  });

  function started(first: Notebook = notebook) {
    const tables = new FakeTables();
    const told: [string, CellState['status'] | undefined][] = [];
    const evaluator = new Evaluator({ tables, changed: (id, state) => told.push([id, state?.status]) });
    evaluator.update(first);
    const statuses = () => ['d', 't', 'u'].map((id) => evaluator.state(id)?.status);
    const answer = async (rows: number): Promise<void> => {
      tables.calls.at(-1)?.resolve(rows);
      await settle();
    };
    return { tables, evaluator, told, statuses, answer };
  }

  it('runs until it is there, and those that need it wait for it', async () => {
    const { tables, evaluator, statuses, answer } = started();
    expect(statuses()).toEqual(['running', 'running', 'running']);
    expect(evaluator.state('fri')?.status).toBe('ready');
    expect(tables.calls.map(({ key }) => key)).toEqual(['d']);
    await answer(10);
    expect(statuses()).toEqual(['ready', 'running', 'running']);
    await answer(20);
    await answer(30);
    expect(statuses()).toEqual(['ready', 'ready', 'ready']);
    expect(tables.calls.map(({ key }) => key)).toEqual(['d', 't', 'u']);
    expect(evaluator.state('u')).toMatchObject({ value: { rows: 30 } });
    expect(['d', 't', 'u', 'fri'].map((id) => evaluator.evaluations(id))).toEqual([1, 1, 1, 1]);
  });

  it('keeps its last result while a new one is made', async () => {
    const { evaluator, answer } = started();
    await answer(10);
    await answer(20);
    await answer(30);
    evaluator.update(other);
    expect(evaluator.state('d')).toEqual({
      status: 'running',
      value: expect.objectContaining({ rows: 10 }),
      progress: 0,
    });
    expect(evaluator.state('u')).toMatchObject({ status: 'running', value: { rows: 30 } });
    await answer(11);
    expect(evaluator.state('d')).toMatchObject({ status: 'ready', value: { rows: 11 } });
    expect(evaluator.state('t')).toMatchObject({ status: 'running', value: { rows: 20 } });
  });

  it('is the newest one asked for: what is older is ended, and never heard when it comes all the same', async () => {
    const { tables, evaluator, answer } = started();
    evaluator.update(other);
    expect(tables.calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await answer(2);
    tables.calls[0]?.resolve(1);
    await settle();
    expect(evaluator.state('d')).toMatchObject({ status: 'ready', value: { rows: 2 } });
    evaluator.update(notebook);
    tables.calls.at(-1)?.resolve(3);
    tables.calls[0]?.reject('too late');
    await settle();
    expect(evaluator.state('d')).toMatchObject({ status: 'ready', value: { rows: 3 } });
  });

  it('is not asked for again by a change that it does not read', async () => {
    const { tables, evaluator } = started();
    evaluator.update(applyEdit(notebook, set('fri', 'formula', '2')));
    evaluator.update(applyEdit(notebook, { type: 'title', title: 'x' }));
    evaluator.update(applyEdit(notebook, renameCell(notebook, 'd', 'andet')));
    expect(tables.calls).toHaveLength(1);
    expect(tables.calls[0]?.signal.aborted).toBe(false);
  });

  it('is ended when what it needs is made anew, when the cell goes, and when all stops', async () => {
    const { tables, evaluator, answer } = started();
    await answer(10);
    const ofTable = tables.calls.at(-1)!;
    evaluator.update(other);
    expect(ofTable.signal.aborted).toBe(true);
    const ofData = tables.calls.at(-1)!;
    evaluator.update(applyEdit(other, removeCell(other, 'd')));
    expect(ofData.signal.aborted).toBe(true);
    expect(evaluator.state('t')).toMatchObject({
      status: 'failed',
      problem: { code: 'cell.deleted', params: { name: 'data' } },
    });
    evaluator.update(notebook);
    const newest = tables.calls.at(-1)!;
    evaluator.stop();
    expect(newest.signal.aborted).toBe(true);
  });

  it('that cannot be made says why, keeps what it had, and those that need it say for whom they wait', async () => {
    const { tables, evaluator, answer } = started();
    await answer(10);
    await answer(20);
    await answer(30);
    evaluator.update(other);
    tables.calls.at(-1)?.reject('no room');
    await settle();
    expect(evaluator.state('d')).toMatchObject({
      status: 'failed',
      value: { rows: 10 },
      problem: { code: 'cell.failed', params: { reason: 'no room' } },
    });
    expect(evaluator.state('t')).toMatchObject({
      status: 'failed',
      value: { rows: 20 },
      problem: { code: 'cell.waitsFor', params: { name: 'data' } },
    });
    evaluator.update(notebook);
    await answer(12);
    await answer(22);
    await answer(32);
    expect(evaluator.state('u')).toMatchObject({ status: 'ready', value: { rows: 32 } });
  });

  it('tells how far it is, until it is there', async () => {
    let progress: ((part: number) => void) | undefined;
    const { evaluate } = kinds.data;
    kinds.data.evaluate = (cell, context) => {
      progress = context.progress;
      return evaluate(cell, context);
    };
    try {
      const { tables, evaluator, answer } = started();
      progress?.(0.5);
      expect(evaluator.state('d')).toEqual({ status: 'running', value: undefined, progress: 0.5 });
      expect(evaluator.state('t')).toMatchObject({ status: 'running', progress: 0 });
      const older = progress;
      evaluator.update(other);
      older?.(0.9);
      expect(evaluator.state('d')).toMatchObject({ progress: 0 });
      await answer(1);
      progress?.(0.9);
      expect(evaluator.state('d')?.status).toBe('ready');
      expect(tables.calls.map(({ key }) => key)).toEqual(['d', 'd', 't']);
    } finally {
      kinds.data.evaluate = evaluate;
    }
  });

  it('is told of as it changes, and when it is gone', async () => {
    const { evaluator, told, answer } = started(notebookOf(data));
    await answer(1);
    evaluator.update(notebookOf());
    expect(told).toEqual([
      ['d', 'running'],
      ['d', 'ready'],
      ['d', undefined],
    ]);
  });

  it('is a reason where there is no table service at all', async () => {
    const evaluator = evaluated(notebook, noTables);
    await settle();
    expect(evaluator.state('d')).toMatchObject({ problem: { params: { reason: 'no tables' } } });
  });
});
