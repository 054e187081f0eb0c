import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctTexts, drawTable, type Drawing, type DrawingRequest } from '../../../src/data';
import { MOST_DRAWN, MOST_FACETS, type DrawingLayer } from '../../../src/data/table/drawing';
import { calendarColumn, numberColumn, textColumn, type Table } from '../../../src/data/table/table';

const layer = (fields: Partial<DrawingLayer> = {}): DrawingLayer => ({
  x: 'måned',
  y: 'antal',
  upper: '',
  colour: '',
  summary: 'none',
  measure: 'y',
  gaps: false,
  thins: false,
  ...fields,
});
const request = (layers: DrawingLayer[], fields: Partial<DrawingRequest> = {}): DrawingRequest => ({
  layers,
  facet: '',
  sort: 'table',
  most: null,
  ...fields,
});

/** Two months of two areas; one figure is missing. */
const table: Table = {
  columns: [
    calendarColumn(
      'måned',
      [0, 0, 1, 1].map((month) => ({ month: 24_180 + month, months: 1 })),
    ),
    textColumn('område', ['Nord', 'Syd', 'Nord', 'Syd']),
    { ...numberColumn('antal', [10, 5, 12, NaN]), unit: 'sager' },
  ],
  rows: 4,
};

function drawn(of: Table, wanted: DrawingRequest): Drawing {
  const drawing = drawTable(of, wanted);
  if ('problem' in drawing) throw new Error(drawing.problem.code);
  return drawing;
}

const figures = ({ layers }: Drawing): unknown[] => layers.flatMap(({ rows }) => rows.map(({ y }) => y));

describe('drawing a table', () => {
  it('gives one mark a row, with the name of its series', () => {
    const { layers } = drawn(table, request([layer({ colour: 'område' })]));
    expect(layers[0]?.rows.map(({ colour, y }) => [colour, y])).toEqual([
      ['Nord', 10],
      ['Syd', 5],
      ['Nord', 12],
    ]);
    expect(layers[0]?.merged).toBe(false);
  });

  it('adds up, takes the mean or counts the rows that meet in one place', () => {
    expect(figures(drawn(table, request([layer({ summary: 'sum' })])))).toEqual([15, 12]);
    expect(figures(drawn(table, request([layer({ summary: 'mean' })])))).toEqual([7.5, 12]);
    // A row counts whether it has a figure or not.
    expect(figures(drawn(table, request([layer({ summary: 'count', y: '' })])))).toEqual([2, 2]);
  });

  it('says how many rows have no figure, and keeps them as gaps where marks run from place to place', () => {
    const dots = drawn(table, request([layer({ colour: 'område' })]));
    expect(dots.notes).toEqual([{ code: 'missing', params: { count: 1 } }]);
    const lines = drawn(table, request([layer({ colour: 'område', gaps: true })]));
    expect(figures(lines)).toEqual([10, 5, 12, null]);
    expect(lines.notes).toEqual([]);
  });

  it('orders texts by their figures and draws the first of them', () => {
    const bars = layer({ x: 'område', summary: 'sum' });
    expect(drawn(table, request([bars], { sort: 'ascending' })).categories).toEqual(['Syd', 'Nord']);
    const top = drawn(table, request([bars], { sort: 'descending', most: 1 }));
    expect(top.categories).toEqual(['Nord']);
    expect(figures(top)).toEqual([22]);
    expect(top.notes).toContainEqual({ code: 'limited', params: { shown: 1, count: 2 } });
  });

  it('measures a heat map by its colour', () => {
    const heat = drawn(table, request([layer({ y: 'område', colour: 'antal', measure: 'colour' })]));
    expect(heat.layers[0]?.rows.map(({ y, colour }) => [y, colour])).toEqual([
      ['Nord', 10],
      ['Syd', 5],
      ['Nord', 12],
    ]);
  });

  it('divides the rows into small charts', () => {
    const { facets, layers } = drawn(table, request([layer()], { facet: 'område' }));
    expect(facets).toEqual(['Nord', 'Syd']);
    expect(layers[0]?.rows.map(({ facet }) => facet)).toEqual(['Nord', 'Syd', 'Nord']);
  });

  it('tells the units of the columns', () => {
    expect(drawn(table, request([layer()])).units).toEqual({ antal: 'sager' });
  });

  it.each([
    ['a column that is gone', layer({ y: 'væk' }), { code: 'noColumn', params: { column: 'væk' } }],
    ['texts as heights', layer({ y: 'område' }), { code: 'notNumber', params: { column: 'område' } }],
    [
      'no column of that name, whatever objects have',
      layer({ x: '__proto__' }),
      { code: 'noColumn', params: { column: '__proto__' } },
    ],
  ])('is refused for %s', (_, wanted, problem) => {
    expect(drawTable(table, request([wanted]))).toEqual({ problem });
  });
});

describe('a large table', () => {
  const rows = MOST_DRAWN + 1;
  const numbers = (of: (row: number) => number): number[] =>
    Array.from({ length: rows }, (_, row) => of(row));
  const large: Table = {
    columns: [
      numberColumn(
        'x',
        numbers((row) => row % 100),
      ),
      numberColumn(
        'alone',
        numbers((row) => row),
      ),
      numberColumn(
        'antal',
        numbers(() => 2),
      ),
      textColumn(
        'navn',
        numbers((row) => row).map((row) => `n${row}`),
      ),
    ],
    rows,
  };

  it('is drawn as the mean in each place where a mark runs, and says so', () => {
    const { layers, notes } = drawn(large, request([layer({ x: 'x', thins: true })]));
    expect(layers[0]?.rows).toHaveLength(100);
    expect(notes).toEqual([{ code: 'thinned', params: { rows } }]);
  });

  it('is refused where that would still be too many marks', () => {
    const problem = { code: 'tooMany', params: { count: rows, limit: MOST_DRAWN } };
    expect(drawTable(large, request([layer({ x: 'alone', thins: true })]))).toEqual({ problem });
    expect(drawTable(large, request([layer({ x: 'x' })]))).toEqual({ problem });
  });

  it('is drawn where only so many of its texts are wanted', () => {
    const { categories } = drawn(large, request([layer({ x: 'navn' })], { most: 10 }));
    expect(categories).toHaveLength(10);
  });

  it('has no more small charts than can be seen', () => {
    const problem = { code: 'tooManyFacets', params: { count: rows, limit: MOST_FACETS } };
    expect(drawTable(large, request([layer({ x: 'x' })], { facet: 'navn' }))).toEqual({ problem });
  });
});

it('a sum over places is the sum over rows, whatever stands in them', () => {
  const row = fc.record({
    x: fc.option(fc.integer({ min: 0, max: 3 }), { nil: NaN }),
    name: fc.constantFrom('a', 'b', '-', ''),
    y: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.constant(NaN), fc.constant(1e300)),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (all) => {
      const random: Table = {
        columns: [
          numberColumn(
            'x',
            all.map(({ x }) => x),
          ),
          textColumn(
            'navn',
            all.map(({ name }) => name),
          ),
          numberColumn(
            'antal',
            all.map(({ y }) => y),
          ),
        ],
        rows: all.length,
      };
      const drawing = drawn(
        random,
        request([layer({ x: 'x', colour: 'navn', summary: 'sum' })], { facet: 'navn' }),
      );
      const sum = drawing.layers[0]?.rows.reduce((total, { y }) => total + Number(y), 0);
      const usable = all.filter(({ x, y }) => !Number.isNaN(x) && Math.abs(y) <= 1e15);
      expect(sum).toBe(usable.reduce((total, { y }) => total + y, 0));
    }),
    { seed: 1, numRuns: 200 },
  );
});

it('counts the distinct texts of columns, and none of what is not there or holds numbers', () => {
  expect(distinctTexts(table, ['område', 'antal', 'væk'])).toEqual([2, 0, 0]);
});
