import { describe, expect, it } from 'vitest';
import type { TableStep } from '../../src/data';
import {
  addData,
  applyEdit,
  Evaluator,
  findCell,
  invertEdit,
  kinds,
  renameCell,
  withoutData,
  type Cell,
  type DataCell,
  type ImportedData,
  type Notebook,
  type TableCell,
  type TableService,
} from '../../src/notebook';
import { parseNotebook, serializeNotebook } from '../../src/format';
import { createTableTasks } from '../../src/workers/tableTasks';

const imported: ImportedData = {
  source: {
    file: 'sager.csv',
    origin: 'imported',
    columns: { period: 'Måned', fte: 'Sager', long: null, inflow: null },
    lines: { lines: 3, loaded: 2, rejected: 0 },
  },
  observations: [{ from: '2025-01', months: 1, fte: 4, long: null, inflow: null }],
  table: { columns: [{ name: 'Sager', type: 'number' }], rows: 2, csv: 'Sager\n4\n5\n' },
};

const waiting: DataCell = {
  id: 'd',
  kind: 'data',
  name: 'Venter',
  source: { ...imported.source, file: '' },
  observations: null,
};

const empty = (cells: Cell[] = []): Notebook => ({
  format: 'forbundne-kar',
  version: 1,
  engine: 1,
  id: 'n',
  title: 'Tom',
  language: 'da',
  template: null,
  cells,
});

/** Tables in this very thread. */
function service(): TableService {
  const tasks = createTableTasks();
  return {
    drop: (key) => void tasks.dropTable({ key }),
    keep: (key, table) =>
      Promise.resolve(tasks.keepTable({ key, table })) as ReturnType<TableService['keep']>,
    transform: (key, sources, steps, _, figures = []) =>
      Promise.resolve(tasks.transformTable({ key, sources, steps, figures })) as ReturnType<
        TableService['transform']
      >,
    summary: (key, column) => Promise.resolve(tasks.tableSummary({ key, column })),
    draw: (key, request) =>
      Promise.resolve(tasks.drawTable({ key, request })) as ReturnType<TableService['draw']>,
  };
}

const table = (steps: TableCell['steps'], source = 'd'): TableCell => ({
  id: 't',
  kind: 'table',
  name: 'T',
  source,
  steps,
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A notebook of imported rows and a table over them, and what it comes to. */
async function evaluated(steps: TableCell['steps'], source = 'd') {
  const evaluator = new Evaluator({ tables: service() });
  const data = applyEdit(empty(), addData(empty(), { id: 'd', after: null, name: 'Sager' }, imported));
  const notebook: Notebook = { ...data, cells: [...data.cells, table(steps, source)] };
  evaluator.update(notebook);
  await settled();
  const set = async (changed: TableCell['steps']): Promise<void> => {
    evaluator.update({ ...data, cells: [...data.cells, table(changed, source)] });
    await settled();
  };
  return { evaluator, set, state: () => evaluator.state('t') };
}

describe('the figures that steps name', () => {
  const slider = (value: number): Cell => ({ ...kinds.input.create('s'), name: 'Grænse', value }) as Cell;
  const filter = [{ verb: 'filter', formula: '[Sager] > Grænse' } as const];
  const data = applyEdit(empty(), addData(empty(), { id: 'd', after: null, name: 'Alle' }, imported));
  const withSlider = (value: number): Notebook => ({
    ...data,
    cells: [...data.cells, table(filter), slider(value)],
  });

  it('are followed: a slider that moves filters anew', async () => {
    const evaluator = new Evaluator({ tables: service() });
    const rowsAt = async (value: number): Promise<unknown> => {
      evaluator.update(withSlider(value));
      await settled();
      return evaluator.state('t');
    };
    expect(await rowsAt(0)).toMatchObject({ status: 'ready', value: { rows: 2 } });
    expect(await rowsAt(4)).toMatchObject({ status: 'ready', value: { rows: 1 } });
  });

  it('are renamed in them, unless a column has that name', () => {
    const before = withSlider(4);
    const after = applyEdit(before, renameCell(before, 's', 'Nedre grænse'));
    expect(findCell(after, 'table')?.steps).toEqual([
      { verb: 'filter', formula: '[Sager] > [Nedre grænse]' },
    ]);
    const alike = applyEdit(before, renameCell(before, 'd', 'Sager'));
    const again = applyEdit(alike, renameCell(alike, 'd', 'Alle sager'));
    expect(findCell(again, 'table')?.steps).toEqual(filter);
  });

  it('are no circle where a figure of the table is called as one of its columns', async () => {
    const value = { ...kinds.value.create('v'), name: 'Sager', formula: 'SUM([T.Sager])' } as Cell;
    const notebook = { ...withSlider(4), cells: [...withSlider(4).cells, value] };
    const evaluator = new Evaluator({ tables: service() });
    evaluator.update(notebook);
    await settled();
    await settled();
    expect(evaluator.figure('Sager')?.value).toBe(5);
  });
});

describe('a data cell', () => {
  it('gives its rows as a table at once, so that nothing waits for a worker', () => {
    const evaluator = new Evaluator({
      tables: {
        drop: () => undefined,
        keep: () => new Promise(() => undefined),
        transform: () => new Promise(() => undefined),
        summary: () => new Promise(() => undefined),
        draw: () => new Promise(() => undefined),
      },
    });
    evaluator.update(applyEdit(empty(), addData(empty(), { id: 'd', after: null, name: 'Sager' }, imported)));
    expect(evaluator.state('d')).toMatchObject({ status: 'ready', value: { key: 'd', rows: 2 } });
  });

  it('leaves its rows out of links, also those that it was read from', () => {
    const notebook = applyEdit(empty(), addData(empty(), { id: 'd', after: null, name: 'Sager' }, imported));
    const json = structuredClone(serializeNotebook(notebook)) as { cells: Record<string, unknown>[] };
    json.cells[0]!['fromTheFuture'] = true;
    const parsed = parseNotebook(json);
    if ('error' in parsed) throw new Error(parsed.error);
    expect(findCell(parsed.notebook, 'data')?.table).toEqual(imported.table);
    const text = JSON.stringify(serializeNotebook(withoutData(parsed.notebook)));
    // What is not known here may hold figures as well.
    expect(text).not.toContain('fromTheFuture');
    expect(text).not.toContain('Sager\\n4');
  });

  it('that claims more rows than its text has room for has fewer', () => {
    const notebook = applyEdit(empty(), addData(empty(), { id: 'd', after: null, name: 'Sager' }, imported));
    const json = structuredClone(serializeNotebook(notebook)) as { cells: { table: { rows: number } }[] };
    json.cells[0]!.table.rows = 90_000_000;
    const parsed = parseNotebook(json);
    expect('notebook' in parsed && findCell(parsed.notebook, 'data')?.table?.rows).toBe(0);
  });
});

describe('what is imported into a notebook without data', () => {
  it('comes into a new cell, and a baseline that had none reads it', () => {
    const baseline = { id: 'b', kind: 'baseline', name: '', data: '' } as unknown as Cell;
    const before = empty([baseline]);
    const edit = addData(before, { id: 'd', after: 'b', name: 'Sager' }, imported);
    const after = applyEdit(before, edit);
    expect(after.cells.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(findCell(after, 'baseline')?.data).toBe('d');
    expect(findCell(after, 'data')).toMatchObject({ name: 'Sager', table: imported.table });
    expect(applyEdit(after, invertEdit(before, edit))).toEqual(before);
  });

  it('comes into the cell that waits for it, where there is one', () => {
    const before = applyEdit(empty(), { type: 'insert', cell: waiting, after: null });
    const after = applyEdit(before, addData(before, { id: 'd', after: null, name: 'other' }, imported));
    expect(after.cells).toHaveLength(1);
    expect(findCell(after, 'data')).toMatchObject({ name: 'Venter', observations: imported.observations });
  });

  it('is read by no baseline where it has no months', () => {
    const baseline = { id: 'b', kind: 'baseline', name: '', data: 'gone' } as unknown as Cell;
    const before = empty([baseline]);
    const edit = addData(before, { id: 'd', after: null, name: '' }, { ...imported, observations: [] });
    expect(findCell(applyEdit(before, edit), 'baseline')?.data).toBe('gone');
  });
});

describe('a table cell', () => {
  it('does its steps over the table of another cell', async () => {
    const { state } = await evaluated([{ verb: 'filter', formula: '[Sager] > 4' }]);
    expect(state()).toMatchObject({ status: 'ready', value: { key: 't', rows: 1, stepRows: [1] } });
  });

  it('keeps its last good table while a step cannot be done, and tells how far it came', async () => {
    const { state, set } = await evaluated([{ verb: 'head', rows: 1 }]);
    await set([
      { verb: 'head', rows: 2 },
      { verb: 'filter', formula: '[Findes ikke] = 1' },
    ]);
    expect(state()).toMatchObject({
      status: 'failed',
      value: { rows: 1 },
      problem: {
        code: 'table.step',
        params: { step: 2 },
        steps: { stepRows: [2], issues: [{ code: 'formula.noColumn', column: 'Findes ikke' }] },
      },
    });
  });

  it('says at the step itself that a table, a column or a name is not chosen yet', async () => {
    const steps: [TableStep, string][] = [
      [{ verb: 'join', kind: 'left', table: '', on: [{ left: 'Sager', right: '' }] }, 'table.tableUnchosen'],
      [{ verb: 'select', columns: [] }, 'table.columnUnchosen'],
      [{ verb: 'derive', name: ' ', formula: '1' }, 'table.nameMissing'],
    ];
    for (const [step, code] of steps) {
      const { state } = await evaluated([step]);
      expect(state()).toMatchObject({ status: 'failed', problem: { steps: { issues: [{ code }] } } });
    }
  });

  it('whose own table is chosen is a circle, and says so', async () => {
    const { state } = await evaluated([], 't');
    expect(state()).toMatchObject({ status: 'failed', problem: { code: 'cell.circle' } });
  });

  it('is written and read with steps that are unfinished, switched off or from a later version', () => {
    const steps = [
      { verb: 'derive', name: '', formula: '' },
      { verb: 'rename', columns: [{ from: 'a', to: '' }] },
      { verb: 'head', rows: 3, off: true },
      { verb: 'unknown', json: { verb: 'forecast', months: 12 } },
    ] as TableCell['steps'];
    const written = JSON.parse(JSON.stringify(serializeNotebook(empty([table(steps)])))) as unknown;
    const parsed = parseNotebook(written);
    expect('notebook' in parsed && findCell(parsed.notebook, 'table')?.steps).toEqual(steps);
  });
});
