import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMark,
  addNote,
  applyEdit,
  chooseTable,
  defaultMarks,
  Evaluator,
  FieldReader,
  findCell,
  invertEdit,
  isDrawable,
  kinds,
  MARKS,
  moveMark,
  newMark,
  removeItem,
  setChart,
  type ChartCell,
  type ChartResult,
  type DocumentIssue,
  type Json,
  type Notebook,
  type TableService,
} from '../../src/notebook';
import { charts, notebook as gallery, tables } from '../gallery/charts';
import { manyTurns } from '../workers/support';
import { template } from './support';

const line = charts[0]!;

function read(json: unknown): { cell: ChartCell; issues: DocumentIssue[] } {
  const issues: DocumentIssue[] = [];
  return { cell: kinds.chart.read(new FieldReader(json as Json, '', issues), line.id), issues };
}

describe('a chart cell', () => {
  it.each(charts.map((cell) => [cell.id, cell] as const))('is read as it was written: %s', (_, cell) => {
    expect(read(JSON.parse(JSON.stringify({ ...cell, id: line.id })))).toEqual({
      cell: { ...cell, id: line.id },
      issues: [],
    });
  });

  it('is read from little, with a default for all the rest', () => {
    const { cell, issues } = read({
      table: 't',
      title: '',
      marks: [{ kind: 'bar' }, { kind: 'dot', id: '1' }],
    });
    expect(issues).toEqual([]);
    expect(cell.marks.map(({ id, kind, summary }) => [id, kind, summary])).toEqual([
      ['2', 'bar', 'none'],
      ['1', 'dot', 'none'],
    ]);
  });

  it('is read whatever stands in it, and its items have ids of their own', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (marks, notes) => {
        const { cell } = read({ ...line, marks: [marks, marks], notes: [notes, notes], most: notes });
        expect(new Set(cell.marks.map(({ id }) => id)).size).toBe(cell.marks.length);
        expect(cell.marks.every(({ kind }) => MARKS.includes(kind))).toBe(true);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('edits of a chart', () => {
  const cellIn = (notebook: Notebook): ChartCell => findCell(notebook, 'chart', 'line')!;

  it('can each be taken back exactly', () => {
    const edits = [
      setChart(line, ['marks', { id: '1' }, 'kind'], 'bar'),
      setChart(line, ['title'], 'Ny', true),
      chooseTable(line, 'ydelser', [newMark('7')]),
      addMark(line, newMark('2')),
      addNote(line),
      removeItem(line, 'marks', '1'),
      removeItem(line, 'notes', line.notes[0]!.id),
      moveMark(charts[6]!, '1', 1),
    ];
    for (const edit of edits) {
      const after = applyEdit(gallery, edit);
      expect(after).not.toBe(gallery);
      expect(applyEdit(after, invertEdit(gallery, edit))).toEqual(gallery);
    }
  });

  it('put a layer over its neighbour, and leave it where there is none', () => {
    const rule = charts[6]!;
    const order = (notebook: Notebook): string[] =>
      findCell(notebook, 'chart', rule.id)!.marks.map(({ kind }) => kind);
    expect(order(applyEdit(gallery, moveMark(rule, '1', 1)))).toEqual(['rule', 'line']);
    expect(applyEdit(gallery, moveMark(rule, '1', -1))).toBe(gallery);
  });

  it('keep the facet of another table out of a newly chosen one', () => {
    const faceted = applyEdit(gallery, setChart(line, ['facet'], 'Område'));
    expect(cellIn(applyEdit(faceted, chooseTable(line, 'ydelser', [newMark('1')]))).facet).toBe('');
  });
});

describe('what is drawn of a table that has just been chosen', () => {
  const columns = [
    { name: 'navn', type: 'text' as const },
    { name: 'måned', type: 'period' as const },
    { name: 'antal', type: 'number' as const },
    { name: 'område', type: 'text' as const },
  ];

  it('is its first figure over time, in the colours of texts that are few', () => {
    const [mark] = defaultMarks(columns, (name) => (name === 'navn' ? 900 : 4));
    expect(mark).toMatchObject({ kind: 'line', x: 'måned', y: 'antal', colour: 'område', summary: 'sum' });
  });

  it('is bars by the first texts where there is no time', () => {
    const [mark] = defaultMarks(
      columns.filter(({ type }) => type !== 'period'),
      () => 4,
    );
    expect(mark).toMatchObject({ kind: 'bar', x: 'navn', y: 'antal', colour: '' });
  });

  it('is the number of rows where there is no figure', () => {
    const [mark] = defaultMarks([columns[0]!], () => 4);
    expect(mark).toMatchObject({ kind: 'bar', x: 'navn', y: '', summary: 'count' });
    expect(isDrawable(mark!)).toBe(true);
  });
});

/** A notebook that is evaluated, and the drawings that were asked for. */
async function evaluated(notebook: Notebook, service: TableService = tables) {
  const asked: string[] = [];
  const evaluator = new Evaluator({
    tables: {
      ...service,
      draw: (key, request, signal) => {
        asked.push(key);
        return service.draw(key, request, signal);
      },
    },
  });
  const update = async (next: Notebook): Promise<void> => {
    evaluator.update(next);
    await manyTurns();
  };
  await update(notebook);
  const chart = (id: string): ChartResult | undefined =>
    evaluator.state(id)?.value as ChartResult | undefined;
  return { evaluator, update, asked, chart };
}

describe('a chart in a notebook', () => {
  it('draws the table of a data cell', async () => {
    const { evaluator, chart } = await evaluated(gallery);
    for (const { id } of charts) expect(evaluator.state(id)?.status).toBe('ready');
    expect(chart('line')?.drawing.layers[0]?.rows).toHaveLength(96);
  });

  it('asks for no new drawing while its title is typed', async () => {
    const { update, asked } = await evaluated(gallery);
    const before = asked.length;
    await update(applyEdit(gallery, setChart(line, ['title'], 'Et andet navn', true)));
    expect(asked).toHaveLength(before);
    await update(applyEdit(gallery, setChart(line, ['marks', { id: '1' }, 'kind'], 'dot')));
    expect(asked).toHaveLength(before + 1);
  });

  it('keeps its last good drawing when a column is gone, and names the column', async () => {
    const { evaluator, update, chart } = await evaluated(gallery);
    const before = chart('line');
    await update(applyEdit(gallery, setChart(line, ['marks', { id: '1' }, 'y'], 'Ukendt')));
    expect(evaluator.state('line')).toEqual({
      status: 'failed',
      value: before,
      problem: { code: 'chart.noColumn', params: { column: 'Ukendt' } },
    });
  });

  it('waits for a mark that can be drawn', async () => {
    const { evaluator } = await evaluated(
      applyEdit(gallery, setChart(line, ['marks', { id: '1' }, 'y'], '')),
    );
    expect(evaluator.state('line')).toMatchObject({ status: 'failed', problem: { code: 'chart.noMarks' } });
  });

  it('drops a drawing that has been overtaken by another', async () => {
    const signals: AbortSignal[] = [];
    const slow: TableService = {
      ...tables,
      draw: (key, request, signal) => {
        signals.push(signal);
        return tables.draw(key, request, signal);
      },
    };
    const evaluator = new Evaluator({ tables: slow });
    const only = { ...gallery, cells: gallery.cells.filter(({ id }) => id === 'maaneder' || id === 'line') };
    evaluator.update(only);
    await manyTurns();
    evaluator.update(applyEdit(only, setChart(line, ['marks', { id: '1' }, 'kind'], 'area')));
    evaluator.update(applyEdit(only, setChart(line, ['marks', { id: '1' }, 'kind'], 'dot')));
    await manyTurns();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, true, false]);
    expect((evaluator.state('line')?.value as ChartResult).marks[0]?.kind).toBe('dot');
  });

  it.each([
    ['scenario', ['baseline', 'plan', 'observed'], 15],
    ['plan', ['fteBaseline', 'ftePlan', 'fteObserved'], 15],
    ['data', ['fte'], null],
  ] as const)('draws the months of a %s cell of the Ishøj plan', async (kind, names, least) => {
    const ishoej = template();
    const { id } = findCell(ishoej, kind)!;
    const marks = names.map((y, index) => newMark(String(index), { x: 'month', y }));
    const cell: ChartCell = { ...kinds.chart.create('tegning'), table: id, marks };
    const { chart, evaluator } = await evaluated({ ...ishoej, cells: [...ishoej.cells, cell] });
    expect(evaluator.state('tegning')).toMatchObject({ status: 'ready' });
    const drawing = chart('tegning')!.drawing;
    const last = drawing.layers[names.length > 1 ? 1 : 0]!.rows.findLast(({ y }) => y !== null);
    expect(last?.x).toMatchObject({ months: 1 });
    if (least !== null) {
      expect(drawing.layers[0]!.rows.length).toBeGreaterThan(least);
      // What the page's text says of the plan's month.
      expect(Math.round(Number(last?.y))).toBe(194);
    }
  });
});
