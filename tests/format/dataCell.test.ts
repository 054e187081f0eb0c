import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink, parseNotebook, serializeNotebook } from '../../src/format';
import {
  findCell,
  translate,
  withoutData,
  type DataSeries,
  type DataSource,
  type Notebook,
} from '../../src/notebook';
import { done, hand } from '../notebook/hand';
import { cellsOf, template } from '../notebook/support';

const source: DataSource = {
  file: 'b.csv',
  files: ['a.csv', 'b.csv'],
  origin: 'imported',
  columns: { period: 'Måned', fte: 'Antal', long: null, inflow: null },
  lines: { lines: 30, loaded: 28, rejected: 1 },
  filters: [{ column: 'Kommune', equals: 'Greve' }],
  corrections: [
    { what: 'decimal', column: 'Antal', value: ',' },
    { what: 'unpivot', column: null, value: '' },
  ],
  register: { from: '2024-01-01', to: '2026-01-01', gapDays: 7, endIs: 'lastDay', threshold: 5 },
};
const series: DataSeries[] = [
  {
    name: 'spending',
    measure: 'spending',
    unit: 'kr.',
    column: 'Forbrug (kr.)',
    values: [
      { from: '2026-08', months: 1, value: 1_234_567.5 },
      { from: '2026-09', months: 1, value: null },
    ],
  },
  {
    name: 'Ledighed',
    measure: null,
    unit: '%',
    column: 'Ledighed',
    values: [{ from: '2026-07', months: 3, value: -0.5 }],
  },
];
const observations = ['2026-08', '2026-09'].map((from) => ({
  from,
  months: 1,
  fte: 400,
  long: null,
  inflow: null,
}));

const before = template();
const { data } = cellsOf(before);
const imported = done(before, hand.data(observations, source, series));
const reopened = (json: unknown): Notebook => {
  const parsed = parseNotebook(JSON.parse(JSON.stringify(json)));
  if ('error' in parsed) throw new Error(parsed.error);
  expect(parsed.issues).toEqual([]);
  return parsed.notebook;
};

describe('what is kept beside the observations', () => {
  it('comes back from a file and the store as it was, with what traces it', () => {
    expect(reopened(serializeNotebook(imported))).toEqual(imported);
  });

  it('comes back from a link with the months, and stays away from one without', async () => {
    const whole = await decodeLink(await encodeLink(imported));
    expect('notebook' in whole && findCell(whole.notebook, 'data')?.series).toEqual(series);
    const bare = await decodeLink(await encodeLink(withoutData(imported)));
    expect('notebook' in bare && findCell(bare.notebook, 'data')).toMatchObject({
      observations: null,
      source,
    });
    expect('notebook' in bare && findCell(bare.notebook, 'data')).not.toHaveProperty('series');
  });

  it('stays in another language', () => {
    const [from, to] = [template('da'), template('en')];
    expect(findCell(translate(imported, from, to), 'data')?.series).toEqual(series);
  });

  it('goes with the data that it came with', () => {
    expect(findCell(done(imported, hand.data(observations, source)), 'data')).not.toHaveProperty('series');
  });

  it('is not there in a template, nor invented for it', () => {
    const cell = findCell(reopened(serializeNotebook(before)), 'data');
    expect(cell).not.toHaveProperty('series');
    expect(cell?.source).toEqual(data.source);
  });

  it('is mended where it is broken', () => {
    const broken = {
      ...imported,
      cells: imported.cells.map((cell) =>
        cell.kind === 'data' ? { ...cell, series: [{ name: 5, values: 'x' }, 'y'] } : cell,
      ),
    };
    const parsed = parseNotebook(broken);
    if ('error' in parsed) throw new Error(parsed.error);
    expect(parsed.issues.length).toBeGreaterThan(0);
    expect(findCell(parsed.notebook, 'data')?.series).toMatchObject([{ name: '', values: [] }]);
  });
});

describe('counted months that are damaged', () => {
  const damaged = [
    { from: '2026-13', months: 1, fte: 400 },
    { from: '2026-08', months: 1, fte: 'hundrede', long: -3, inflow: 12 },
    { from: '2026-09', months: 1, fte: 401, long: 80, inflow: 11 },
  ];
  const parsed = parseNotebook({
    ...before,
    cells: before.cells.map((cell) => (cell.kind === 'data' ? { ...cell, observations: damaged } : cell)),
  });
  if ('error' in parsed) throw new Error(parsed.error);

  it('are not counted: neither another month nor another figure takes their place', () => {
    expect(findCell(parsed.notebook, 'data')?.observations).toEqual([
      { from: '2026-08', months: 1, fte: null, long: null, inflow: 12 },
      { from: '2026-09', months: 1, fte: 401, long: 80, inflow: 11 },
    ]);
    expect(parsed.issues.map(({ path }) => path.replace(/^cells\[\d+\]\./, ''))).toEqual([
      'observations[0].from',
      'observations[1].fte',
      'observations[1].long',
    ]);
  });

  it('are written again as they stood', () => {
    const again = serializeNotebook(parsed.notebook) as { cells: { kind: string; observations?: unknown }[] };
    expect(again.cells.find(({ kind }) => kind === 'data')?.observations).toEqual(damaged);
  });
});
