import { describe, expect, it } from 'vitest';
import type { StoredTable, TableStep, UnknownStep } from '../../src/data';
import { createTableTasks } from '../../src/workers/tableTasks';

const stored: StoredTable = {
  columns: [
    { name: 'Måned', type: 'period' },
    { name: 'Kommune', type: 'text' },
    { name: 'Sager', type: 'number', unit: 'sager' },
  ],
  rows: 4,
  csv: 'Måned;Kommune;Sager\n2015-02;Ishøj;2\n2015-01;Greve;..\n2015-01;Ishøj;10\n2015-02;Greve;7\n',
};

async function kept() {
  const tasks = createTableTasks();
  const told = await tasks.keepTable({ key: 'a', table: stored });
  const transform = (steps: (TableStep | UnknownStep)[], key = 't', sources = ['a']) =>
    tasks.transformTable({ key, sources, steps });
  const rows = (key: string, sort: { column: string; descending: boolean } | null = null) =>
    tasks.tableRows({ key, from: 0, count: 100, sort });
  return { tasks, told, transform, rows };
}

describe('a kept table', () => {
  it('is told of by its columns and rows', async () => {
    const { told } = await kept();
    expect(told).toEqual({
      key: 'a',
      columns: stored.columns,
      rows: 4,
      stepRows: [],
      stepColumns: [],
      issues: [],
    });
  });

  it('gives its rows in pages, as they are or sorted, a missing value last either way', async () => {
    const { tasks, rows } = await kept();
    expect(await tasks.tableRows({ key: 'a', from: 1, count: 2, sort: null })).toEqual([
      ['2015-01', 'Greve', null],
      ['2015-01', 'Ishøj', 10],
    ]);
    const sager = async (descending: boolean) =>
      (await rows('a', { column: 'Sager', descending })).map(([, , n]) => n);
    expect(await sager(false)).toEqual([2, 7, 10, null]);
    expect(await sager(true)).toEqual([10, 7, 2, null]);
  });

  it('is written as a CSV that a Danish Excel opens, in the order that is shown', async () => {
    const { tasks } = await kept();
    const csv = await tasks.tableCsv({ key: 'a', sort: { column: 'Sager', descending: true } });
    expect(csv).toBe(
      '\ufeffMåned;Kommune;Sager\r\n2015-01;Ishøj;10\r\n2015-02;Greve;7\r\n2015-02;Ishøj;2\r\n2015-01;Greve;\r\n',
    );
  });

  it('is gone when it is dropped', async () => {
    const { tasks, rows } = await kept();
    await tasks.dropTable({ key: 'a' });
    await expect(rows('a')).rejects.toThrow('no such table: a');
  });
});

describe('steps over kept tables', () => {
  const group: TableStep = {
    verb: 'rollup',
    by: ['Kommune'],
    values: [{ name: 'Sager', summary: 'sum', column: 'Sager', share: 0.5 }],
  };

  it('tell rows and columns after each', async () => {
    const { transform, rows } = await kept();
    const made = await transform([{ verb: 'filter', formula: '[Sager] > 1' }, group]);
    expect(made.stepRows).toEqual([3, 2]);
    expect(made.stepColumns.map((columns) => columns.map(({ name }) => name))).toEqual([
      ['Måned', 'Kommune', 'Sager'],
      ['Kommune', 'Sager'],
    ]);
    expect(await rows('t')).toEqual([
      ['Ishøj', 12],
      ['Greve', 7],
    ]);
  });

  it('that cannot be done leave what was kept, and tell how far they came', async () => {
    const { transform, rows } = await kept();
    await transform([group]);
    const failed = await transform([
      group,
      { verb: 'filter', formula: '[Sager] >' },
      { verb: 'head', rows: 1 },
    ]);
    expect(failed.issues).toMatchObject([
      { severity: 'info', params: { step: 1 } },
      { severity: 'error', code: 'formula.unfinished', params: { step: 2 } },
    ]);
    expect(failed.stepRows).toEqual([2]);
    expect(await rows('t')).toHaveLength(2);
  });

  it('that are passed over change nothing', async () => {
    const { transform } = await kept();
    const made = await transform([{ verb: 'head', rows: 1, off: true }, group]);
    expect(made.stepRows).toEqual([4, 2]);
  });

  it('come to the same whether the first of them were done before or not', async () => {
    const worked = await kept();
    const steps: TableStep[] = [
      { verb: 'filter', formula: 'IKKE(ER.TOM([Sager]))' },
      { verb: 'derive', name: 'Dobbelt', formula: '[Sager] * 2' },
      { verb: 'sort', by: [{ column: 'Dobbelt', descending: true }] },
      { verb: 'head', rows: 2 },
    ];
    const edits: TableStep[][] = [
      steps.slice(0, 1),
      steps.slice(0, 3),
      steps,
      steps.with(1, { verb: 'derive', name: 'Dobbelt', formula: '-[Sager]' }),
      steps.toSpliced(1, 2),
      steps,
    ];
    for (const edit of edits) {
      const fresh = await kept();
      expect(await worked.transform(edit)).toEqual(await fresh.transform(edit));
      expect(await worked.rows('t')).toEqual(await fresh.rows('t'));
    }
  });

  it('are done again where a table that they read has become another', async () => {
    const { tasks, transform, rows } = await kept();
    await transform([group]);
    await tasks.keepTable({ key: 'a', table: { ...stored, csv: 'Måned;Kommune;Sager\n2015-01;Køge;3\n' } });
    await transform([group]);
    expect(await rows('t')).toEqual([['Køge', 3]]);
  });
});
