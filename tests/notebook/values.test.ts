import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  Evaluator,
  kinds,
  problemPlace,
  renameCell,
  type Cell,
  type CellProblem,
  type Notebook,
  type TableService,
} from '../../src/notebook';
import { storeTable } from '../../src/data';
import { numberColumn, textColumn } from '../../src/data/table/table';
import type { Column } from '../../src/data';
import { createTableTasks } from '../../src/workers/tableTasks';
import { evaluated, noTables, template } from './support';

const value = (id: string, name: string, formula: string): Cell => ({
  ...kinds.value.create(id),
  name,
  formula,
});
const text = (id: string, name: string, chosen: string): Cell => ({
  id,
  kind: 'input',
  name,
  label: '',
  control: 'choice',
  value: chosen,
  usual: chosen,
  choices: [chosen],
});
const notebookOf = (...cells: Cell[]): Notebook => ({ ...template(), cells });

/** The characters of a formula that a problem is about. */
function blamed(notebook: Notebook, id: string, formula: string): [code: string, characters: string | null] {
  const evaluator = evaluated(notebook);
  const state = evaluator.state(id);
  if (state?.status !== 'failed') throw new Error('no problem');
  const { problem } = state;
  const broken = (name: string): boolean => {
    const found = notebook.cells.find((cell) => cell.name === name);
    return found !== undefined && evaluator.state(found.id)?.status === 'failed';
  };
  const place = problemPlace(formula, problem, broken);
  return [problem.code, place && formula.slice(place.position, place.position + Math.max(1, place.length))];
}

describe('a value', () => {
  it('reads figures by names with dots, bare or in brackets', () => {
    const plan = template().cells;
    const evaluator = evaluated({
      ...template(),
      cells: [
        ...plan,
        value('v', 'Dobbelt', 'planen.helårspersoner.slut * 2 - [planen.helårspersoner.slut]'),
      ],
    });
    expect(evaluator.figure('Dobbelt')?.value).toBeCloseTo(
      Number(evaluator.figure('planen.helårspersoner.slut')?.value),
    );
  });

  it('follows a name that changes, with dots as they may be written', () => {
    const notebook = notebookOf(value('v', 'x', '7'), value('w', 'y', 'x + 1'));
    const formulaAfter = (name: string): string => {
      const [, other] = applyEdit(notebook, renameCell(notebook, 'v', name)).cells;
      return other?.kind === 'value' ? other.formula : '';
    };
    expect(['a.b', 'a.2', 'SAND', 'sand.b', 'pris pr. uge'].map(formulaAfter)).toEqual([
      'a.b + 1',
      '[a.2] + 1',
      '[SAND] + 1',
      'sand.b + 1',
      '[pris pr. uge] + 1',
    ]);
  });

  it.each([
    ['2 * * 3', 'formula.unexpected', '*'],
    ['FINDES(1)', 'formula.unknownFunction', 'FINDES'],
    ['1 + ingen.ting * 2', 'cell.missing', 'ingen.ting'],
    ['1 + planlagt * 2', 'formula.textAsNumber', 'planlagt'],
    ['SUM(1; planlagt)', 'formula.textAsNumber', 'planlagt'],
    ['1 + (2 / 0)', 'formula.noNumber', '2 / 0'],
    ['1 + [planlagt.slut]', 'figure.none', '[planlagt.slut]'],
    ['1 + v', 'cell.circle', 'v'],
    ['1 + fejl', 'cell.waitsFor', 'fejl'],
  ])('that cannot be computed says why, and at which characters: %s', (formula, code, characters) => {
    const notebook = notebookOf(
      text('t', 'planlagt', 'ja'),
      value('f', 'fejl', '1 +'),
      value('v', 'v', formula),
    );
    expect(blamed(notebook, 'v', formula)).toEqual([code, characters]);
  });
});

const periods: Column = {
  name: 'Måned',
  type: 'period',
  values: Float64Array.from([2016 * 12, 2016 * 12 + 2, 2016 * 12 + 1]),
  periodMonths: 1,
};
const columns = [
  periods,
  numberColumn('Antal', [5, 9, NaN]),
  textColumn('Kommune', ['Ishøj', 'Greve', 'Ishøj']),
];

/** What a formula over a table with three months comes to. */
async function overTable(formula: string): Promise<number | string | boolean | CellProblem | undefined> {
  const tasks = createTableTasks();
  const tables: TableService = {
    ...noTables,
    drop: (key) => void tasks.dropTable({ key }),
    keep: (key, table) => tasks.keepTable({ key, table }),
    summary: (key, column) => tasks.tableSummary({ key, column }),
  };
  const data = {
    ...kinds.data.create('d'),
    name: 'Min tabel',
    table: storeTable(columns, 3),
  } as Cell;
  const evaluator = new Evaluator({ tables });
  evaluator.update(notebookOf(data, value('v', 'v', formula)));
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
  const state = evaluator.state('v');
  if (state?.status === 'failed') return state.problem;
  return evaluator.figure('v')?.value;
}

describe('a value over the column of a table', () => {
  it.each([
    ['SUM([Min tabel.Antal])', 14],
    ['GENNEMSNIT([Min tabel.antal])', 7],
    ['AVERAGE([Min tabel.Antal]) + COUNT([Min tabel.Kommune])', 10],
    ['ANTAL([Min tabel.Antal])', 2],
    ['MAX([Min tabel.Antal]) - MIN([Min tabel.Antal])', 4],
    ['SENESTE([Min tabel.Antal])', 9],
  ])('%s is %d', async (formula, expected) => {
    expect(await overTable(formula)).toBe(expected);
  });

  it.each([
    ['[Min tabel.Antal] * 2', 'figure.wholeColumn'],
    ['SUM([Min tabel.Ingen])', 'figure.noColumn'],
    ['SUM([Min tabel.Kommune])', 'figure.textColumn'],
  ])('says what is wrong with %s', async (formula, code) => {
    expect(await overTable(formula)).toMatchObject({ code, place: { position: expect.any(Number) } });
  });
});
