import { describe, expect, it } from 'vitest';
import {
  addData,
  applyEdit,
  costOf,
  Evaluator,
  figuresOf,
  findCell,
  invertEdit,
  placeCell,
  type Kind,
  type Notebook,
} from '../../src/notebook';
import { noTables, template } from './support';

const ishoej = template();
const only = (...kinds: string[]): Notebook => ({
  ...ishoej,
  cells: ishoej.cells.filter(({ kind }) => kinds.includes(kind)),
});
let made = 0;
const newId = (): string => `ny${++made}`;
const place = (
  notebook: Notebook,
  kind: Kind,
  id = 'x',
  after: string | null = notebook.cells.at(-1)?.id ?? null,
): Notebook => applyEdit(notebook, placeCell(notebook, kind, id, after, newId));

describe('a new plan', () => {
  it('rests on the baseline that is there, begins when the data end and is read a whole year later', () => {
    const plan = findCell(place(only('data', 'baseline'), 'plan'), 'plan')!;
    expect(plan).toMatchObject({
      id: 'x',
      name: 'Planen',
      baseline: 'uden-planen',
      start: '2015-11-02',
      month: '2016-12',
    });
  });

  it('follows the level that a baseline carries where the months did not come along', () => {
    const notebook = only('baseline');
    const level = { lastMonth: '2026-09', fte: 300, long: 60, inflowPerWeek: null };
    const cells = notebook.cells.map((cell) => (cell.kind === 'baseline' ? { ...cell, level } : cell));
    expect(findCell(place({ ...notebook, cells }, 'plan'), 'plan')).toMatchObject({
      start: '2026-10-05',
      month: '2027-12',
    });
  });

  it('brings a baseline along where there are data and none, in one step, and can be calculated at once', () => {
    const before = only('data');
    const edit = placeCell(before, 'plan', 'x', 'data', newId);
    const after = applyEdit(before, edit);
    expect(after.cells.map(({ kind }) => kind)).toEqual(['data', 'baseline', 'plan']);
    expect(findCell(after, 'baseline')).toMatchObject({ name: 'Uden planen', data: 'data' });
    expect(applyEdit(after, invertEdit(before, edit))).toEqual(before);
    const evaluator = new Evaluator({ tables: noTables });
    evaluator.update(after);
    expect(evaluator.state('x')).toMatchObject({ status: 'ready' });
    expect(evaluator.figure('planen.helårspersoner.slut')?.value).toBeCloseTo(243, 6);
  });

  it('waits for data where there are none, and follows the first that are loaded', () => {
    const before = place(only(), 'plan');
    expect(before.cells.map(({ kind }) => kind)).toEqual(['baseline', 'plan']);
    const evaluator = new Evaluator({ tables: noTables });
    evaluator.update(before);
    expect(evaluator.state('x')).toMatchObject({ problem: { code: 'cell.waitsFor' } });
    expect(evaluator.state(findCell(before, 'baseline')!.id)).toMatchObject({
      problem: { code: 'cell.unchosen.baseline' },
    });
    const { source, observations } = findCell(ishoej, 'data')!;
    const imported = { source: { ...source, origin: 'imported' as const }, observations: observations! };
    const after = applyEdit(before, addData(before, { id: 'd', after: 'x', name: 'Sager' }, imported));
    evaluator.update(after);
    expect(evaluator.state('x')).toMatchObject({ status: 'ready' });
    expect(after.title).toBe(before.title);
  });

  it('has a name of its own beside another one, in the language of the notebook', () => {
    expect(place(ishoej, 'plan').cells.at(-1)).toMatchObject({ name: 'Planen 2' });
    expect(place(template('en'), 'plan').cells.at(-1)).toMatchObject({ name: 'Plan 2' });
  });
});

describe('a new baseline', () => {
  it('follows the data that have months', () => {
    const data = findCell(ishoej, 'data')!;
    const empty = { ...data, id: 'tom', observations: null };
    const notebook = { ...ishoej, cells: [empty, data] };
    expect(findCell(place(notebook, 'baseline'), 'baseline')).toMatchObject({ data: 'data' });
    expect(findCell(place(only(), 'baseline'), 'baseline')).toMatchObject({ data: '' });
  });
});

describe('data that are added', () => {
  const source = { ...findCell(ishoej, 'data')!.source, origin: 'imported' as const };
  const table = {
    columns: [
      { name: 'Område', type: 'text' as const },
      { name: 'Pris', type: 'number' as const },
    ],
    rows: 1,
    csv: 'Område;Pris\nNord;12\n',
  };

  it('are taken by a table and a chart that waited for some, and left alone by those that have some', () => {
    const waiting = place(place(only(), 'table', 't'), 'chart', 'c');
    const after = applyEdit(
      waiting,
      addData(waiting, { id: 'd', after: null, name: 'priser' }, { source, observations: [], table }),
    );
    expect(findCell(after, 'table')).toMatchObject({ source: 'd' });
    // The chart was placed below the table, which it draws.
    expect(findCell(after, 'chart')).toMatchObject({ table: 't' });
    const alone = place(only(), 'chart', 'c');
    const edit = addData(
      alone,
      { id: 'd', after: null, name: 'priser' },
      { source, observations: [], table },
    );
    expect(findCell(applyEdit(alone, edit), 'chart')).toMatchObject({
      table: 'd',
      marks: [{ kind: 'bar', x: 'Område', y: 'Pris' }],
    });
    expect(applyEdit(applyEdit(alone, edit), invertEdit(alone, edit))).toEqual(alone);
  });
});

describe('a new figure or choice', () => {
  it.each([
    ['value', 'Tal', 'Tal 2'],
    ['input', 'Valg', 'Valg 2'],
  ] as const)('%s: has a name from the start, so that texts can refer to it', (kind, first, second) => {
    const one = place(only(), kind, 'one');
    const both = place(one, kind, 'two');
    expect(both.cells.map(({ name }) => name).toSorted()).toEqual([first, second]);
    expect(figuresOf(both, 'da').map(({ reference }) => reference)).toEqual(
      both.cells.map(({ name }) => name),
    );
  });
});

describe('a new table or chart', () => {
  const data = findCell(ishoej, 'data')!;
  const cells = ['a', 'b', 'c'].map((id) => ({ ...data, id }));
  const empty = { ...data, id: 'tom', source: { ...data.source, file: '' } };

  it.each(['table', 'chart'] as const)(
    '%s: is about the nearest data above it that hold something',
    (kind) => {
      const field = kind === 'table' ? 'source' : 'table';
      const placed = (after: string | null): unknown =>
        place({ ...ishoej, cells: [...cells, empty] }, kind, 'x', after).cells.find(({ id }) => id === 'x');
      expect(placed('b')).toMatchObject({ [field]: 'b' });
      expect(placed('tom')).toMatchObject({ [field]: 'c' });
      expect(placed(null)).toMatchObject({ [field]: 'a' });
      expect(place(only('text'), kind).cells.at(-1)).toMatchObject({ [field]: '' });
    },
  );
});

describe('data loaded into a cell without a name', () => {
  it('give it the name of their file; a name that is there stays', () => {
    const { source, observations } = findCell(ishoej, 'data')!;
    const imported = { source, observations: observations! };
    for (const [name, expected] of [
      ['', 'ishoej-2015'],
      ['Sager', 'Sager'],
    ]) {
      const before = {
        ...ishoej,
        cells: only('data').cells.map((cell) => ({ ...cell, name: name! })) as typeof ishoej.cells,
      };
      const edit = addData(before, { id: 'data', after: null, name: 'ishoej-2015' }, imported);
      expect(applyEdit(before, edit).cells).toMatchObject([{ id: 'data', name: expected }]);
    }
  });
});

describe('new curves', () => {
  it('show the plan that is there', () => {
    expect(place(ishoej, 'scenario').cells.at(-1)).toMatchObject({ kind: 'scenario', plan: 'plan' });
    expect(place(only('data'), 'scenario').cells.at(-1)).toMatchObject({ plan: '' });
  });

  it('of a cell that is no plan say so', () => {
    const notebook = only('scenario', 'plan', 'baseline', 'data');
    const edit = { type: 'set', cell: 'kurve-lange-sager', path: ['plan'], value: 'data' } as const;
    const evaluator = new Evaluator({ tables: noTables });
    evaluator.update(applyEdit(notebook, edit));
    expect(evaluator.state('kurve-lange-sager')).toMatchObject({ problem: { code: 'plan.none' } });
  });
});

describe('the cost of a plan', () => {
  const initiatives = findCell(ishoej, 'plan')!.initiatives.map((initiative, index) =>
    index === 2 ? initiative : { ...initiative, cost: index === 0 ? { once: 100 } : { once: 20, yearly: 7 } },
  );
  const notebook = applyEdit(ishoej, {
    type: 'set',
    cell: 'plan',
    path: ['initiatives'],
    value: initiatives,
  });
  const evaluator = new Evaluator({ tables: noTables });
  evaluator.update({ ...notebook, cells: notebook.cells.filter(({ kind }) => kind !== 'text') });

  it('is summed by what is paid once and what is paid a year, and never together', () => {
    expect(costOf({ initiatives })).toEqual({ once: 120, yearly: 7 });
    expect(costOf(findCell(ishoej, 'plan')!)).toEqual({});
  });

  it.each([
    ['planen.omkostning.engangs', 120],
    ['planen.omkostning.årligt', 7],
    ['planen.tidlig.omkostning.engangs', 100],
  ])('is a figure for texts, the plan’s own: %s', (reference, value) => {
    expect(evaluator.figure(reference)).toEqual({ value, format: 'kroner', provenance: 'plan' });
  });

  it('is no figure where nobody has stated one', () => {
    expect(evaluator.figure('planen.lange.omkostning.engangs')).toBeNull();
  });
});
