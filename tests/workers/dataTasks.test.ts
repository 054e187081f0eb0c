import { describe, expect, it } from 'vitest';
import { createDataTasks } from '../../src/workers/dataTasks';
import type { TaskContext } from '../../src/workers/messages';
import type { DataTasks, Source } from '../../src/workers/protocol';

const CONTEXT: TaskContext = { breathe: async () => undefined, progress: () => undefined };
const source = (name: string, text: string, id = 1): Source => ({
  id,
  name,
  content: new Blob([text]),
  corrections: {},
});
const read = (tasks: DataTasks, from: Source) => tasks.read({ source: from }, CONTEXT);
const months = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `${1990 + Math.floor(index / 12)}M${String((index % 12) + 1).padStart(2, '0')};${index}`,
  ).join('\n');

describe('the preview of a file', () => {
  it('shows fifty rows and counts them all', async () => {
    const preview = await read(createDataTasks(), source('a.csv', `Tid;Fuldtidspersoner\n${months(300)}\n`));
    expect(preview.rows).toHaveLength(50);
    expect(preview.accounting.loaded).toBe(300);
    expect(preview.roles).toMatchObject({ period: 'Tid', fte: { column: 'Fuldtidspersoner', where: null } });
    expect(preview.periodColumns).toEqual(['Tid']);
  });

  it('offers a choice among the values of a column, when there is one', async () => {
    const rows = ['Ishøj', 'Greve'].map((area) => `${area};2015M01;1`).join('\n');
    const preview = await read(createDataTasks(), source('a.csv', `Område;Tid;Antal\n${rows}\n`));
    expect(preview.filters).toEqual([{ column: 'Område', values: ['Ishøj', 'Greve'] }]);
  });

  it('sends no more than five hundred rejected lines, and counts them all', async () => {
    const wrong = Array.from({ length: 600 }, () => '2015M01;1;2;3;4').join('\n');
    const preview = await read(
      createDataTasks(),
      source('a.csv', `Tid;Fuldtidspersoner\n${months(700)}\n${wrong}\n2049M01;5\n`),
    );
    expect(preview.rejected).toHaveLength(500);
    expect(preview.accounting.rejected).toBe(600);
  });

  it('can be sent to another thread, whatever the file was', async () => {
    for (const text of ['', '{"a":1}', '%PDF-1.7', 'a\n', '\u0000\u0001', 'Tid;x\n2015M01;1']) {
      const preview = await read(createDataTasks(), source('x', text));
      expect(structuredClone(preview)).toEqual(preview);
    }
  });
});

describe('observations', () => {
  it('are read from the newest file', async () => {
    const tasks = createDataTasks();
    await read(tasks, source('a.csv', 'Tid;Fuldtidspersoner\n2015M01;1\n2015M02;2\n'));
    const { roles } = await read(tasks, source('b.csv', 'Tid;Fuldtidspersoner\n2016M01;7\n2016M02;8\n'));
    const { observations } = await tasks.observe({ id: 1, roles });
    expect(observations.map(({ from, fte }) => [from, fte])).toEqual([
      ['2016-01', 7],
      ['2016-02', 8],
    ]);
  });

  it('cannot be read before a file has been', async () => {
    const roles = { period: null, fte: null, long: null, inflow: null, filter: null };
    await expect(createDataTasks().observe({ id: 1, roles })).rejects.toThrow(/no table has been read/);
  });
});

describe('a column of remarks', () => {
  it('is never offered as a choice, in a table or in a register', async () => {
    const remarks = Array.from(
      { length: 30 },
      (_, row) => `2015M0${1 + (row % 9)};${row};Ishøj;nabo nummer ${row}`,
    );
    const table = await read(
      createDataTasks(),
      source('a.csv', ['Måned;Antal;Kommune;Bemærkning', ...remarks, '2015M01;3;Ærø;x'].join('\n')),
    );
    expect(table.filters.map(({ column }) => column)).toEqual(['Kommune']);
    const cases = Array.from(
      { length: 30 },
      (_, row) => `${1 + (row % 28)}-01-2015;1-03-2015;${['Rask', 'Andet'][row % 2]};hos læge ${row % 9}`,
    );
    const register = await read(
      createDataTasks(),
      source('b.csv', ['Startdato;Slutdato;Årsag;Sted', ...cases].join('\n')),
    );
    expect(register.register).not.toBeNull();
    expect(register.filters.map(({ column }) => column)).toEqual(['Årsag']);
    expect(JSON.stringify(register)).not.toContain('hos læge');
  });
});

describe('the preview of a register of cases', () => {
  it('shows its columns and none of its cases', async () => {
    const cases = Array.from(
      { length: 30 },
      (_, row) => `${1 + (row % 28)}-01-2015;${1 + (row % 28)}-0${2 + (row % 8)}-2015;Rask`,
    );
    const preview = await read(
      createDataTasks(),
      source('sager.csv', ['Startdato;Slutdato;Årsag', ...cases, '13-01-2015;for kort'].join('\n')),
    );
    expect(preview.register).toMatchObject({ start: 'Startdato', end: 'Slutdato' });
    expect(preview.header).toEqual(['Startdato', 'Slutdato', 'Årsag']);
    expect(preview.rows).toEqual([]);
    expect(preview.accounting).toMatchObject({ loaded: 30, rejected: 1 });
    expect(JSON.stringify(preview)).not.toMatch(/-01-2015/);
  });
});

describe('steps over kept tables', () => {
  it('are done on tables by name, without the columns that are refused', async () => {
    const tasks = createDataTasks();
    await read(
      tasks,
      source('a.csv', 'Område;Måned;Antal;CPR\nIshøj;2015M01;3;010190-1234\nÆrø;2015M01;4;020290-1234\n'),
    );
    const steps = [{ verb: 'filter', formula: '[Antal]>3' }];
    const { columns, rows, stepRows, issues } = await tasks.transform({
      tables: [{ name: 'tal', id: 1 }],
      steps,
    });
    expect(issues).toEqual([]);
    expect([rows, stepRows]).toEqual([1, [1]]);
    expect(columns.map(({ name }) => name)).toEqual(['Område', 'Måned', 'Antal']);
  });

  it('are refused on a register of cases', async () => {
    const tasks = createDataTasks();
    const cases = Array.from(
      { length: 30 },
      (_, row) => `${row + 1};${1 + (row % 28)}-01-2015;${1 + (row % 28)}-0${2 + (row % 8)}-2015`,
    );
    await read(tasks, source('sager.csv', ['Løbenr;Startdato;Slutdato', ...cases].join('\n')));
    const { columns, issues } = await tasks.transform({ tables: [{ name: 'sager', id: 1 }], steps: [] });
    expect(columns).toEqual([]);
    expect(issues).toMatchObject([{ code: 'table.register', params: { table: 'sager' } }]);
  });
});
