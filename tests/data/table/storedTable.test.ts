import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoredTable, storeTable, type Column } from '../../../src/data';
import { LONGEST_STORED } from '../../../src/data/table';
import { calendarColumn, numberColumn, textColumn, valuesIn } from '../../../src/data/table/table';
import type { MissingReason } from '../../../src/data/columns/missing';

/** Names and texts that have broken tables before. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '__proto__',
    'a;b',
    '"',
    '""',
    'x\r\ny',
    '\n',
    ' ',
    "'=1+1",
    '\ufeffid',
    '1,5',
    '..',
    '',
    '0101',
    'ÆØÅ',
  ),
);
/** Marks of missing values with the reason that their text says; those without a meaning are unreadable. */
const mark = fc.constantFrom<[string, MissingReason]>(
  ['', 'empty'],
  ['..', 'notAvailable'],
  ['-', 'nil'],
  ['x', 'withheld'],
  ['< 5', 'withheld'],
  ['12 stk.', 'unreadable'],
);

function marked(column: Column, rows: readonly ([string, MissingReason] | null)[]): Column {
  const kinds = [...new Map(rows.flatMap((row) => (row ? [[row[0], row[1]] as const] : []))).entries()];
  if (kinds.length === 0) return column;
  return {
    ...column,
    missing: kinds.map(([text, reason]) => ({
      text,
      reason,
      count: rows.filter((row) => row?.[0] === text).length,
    })),
    missingByRow: Uint8Array.from(rows, (row) =>
      row ? kinds.findIndex(([text]) => text === row[0]) + 1 : 0,
    ),
  };
}

const numbers = (rows: number): fc.Arbitrary<Column> =>
  fc
    .array(
      fc.oneof(
        mark,
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(15)) + 0),
      ),
      { minLength: rows, maxLength: rows },
    )
    .map((cells) =>
      marked(
        numberColumn(
          '',
          cells.map((cell) => (typeof cell === 'number' ? cell : NaN)),
        ),
        cells.map((cell) => (typeof cell === 'number' ? null : cell)),
      ),
    );
const periods = (rows: number): fc.Arbitrary<Column> =>
  fc
    .array(
      fc.oneof(
        mark,
        fc.record({
          month: fc.integer({ min: 1900 * 12, max: 2099 * 12 + 11 }),
          months: fc.constantFrom(1, 3, 12),
        }),
      ),
      { minLength: rows, maxLength: rows },
    )
    .map((cells) =>
      marked(
        calendarColumn(
          '',
          cells.map((cell) =>
            Array.isArray(cell)
              ? null
              : { month: cell.month - (cell.month % cell.months), months: cell.months },
          ),
        ),
        cells.map((cell) => (Array.isArray(cell) ? cell : null)),
      ),
    );
const texts = (rows: number): fc.Arbitrary<Column> =>
  fc.array(hostile, { minLength: rows, maxLength: rows }).map((cells) => textColumn('', cells));

const table = fc.integer({ min: 0, max: 12 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc
      .array(fc.tuple(hostile, fc.oneof(numbers(rows), periods(rows), texts(rows))), {
        minLength: 1,
        maxLength: 5,
      })
      .map((columns) => columns.map(([name, column]): Column => ({ ...column, name }))),
  }),
);

/** What a column says, cell by cell: its value, or why there is none. */
function said(column: Column): unknown[] {
  const value = valuesIn(column);
  const { missing = [], missingByRow, dictionary, values } = column;
  return Array.from(values, (code, row) => {
    if (dictionary) return dictionary[code];
    const found = value(row);
    if (found !== null) return found;
    const why = missing[(missingByRow?.[row] ?? 0) - 1];
    return { text: why?.text ?? '', reason: why?.reason ?? 'empty' };
  });
}

describe('a table that a notebook keeps', () => {
  it('is the same when it is read again, whatever its names, texts and missing values', () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const stored = storeTable(columns, rows);
        expect(stored?.rows).toBe(rows);
        const read = readStoredTable(structuredClone(stored!));
        expect(read.map(({ name, type }) => [name, type])).toEqual(
          columns.map(({ name, type }) => [name, type]),
        );
        expect(read.map(said)).toEqual(columns.map(said));
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it('is a CSV that any program reads: semicolons, decimal commas, one line a row', () => {
    const columns = [
      textColumn('Kommune; by', ['Ishøj', 'sagde "nej"']),
      marked(numberColumn('Sager', [1234.5, NaN]), [null, ['..', 'notAvailable']]),
    ];
    expect(storeTable(columns, 2)?.csv).toBe('"Kommune; by";Sager\nIshøj;1234,5\n"sagde ""nej""";..\n');
  });

  it('never makes a value of what was none in its file', () => {
    const column = marked(numberColumn('Sager', [NaN, NaN]), [
      ['1.234', 'unreadable'],
      ['12', 'unreadable'],
    ]);
    const [read] = readStoredTable(storeTable([column], 2)!);
    expect([...read!.values]).toEqual([NaN, NaN]);
    // One text stands for all that could not be read.
    expect(read!.missing?.map(({ text }) => text)).toEqual(['1.234']);
  });

  it('is none at all where it would be longer than a notebook keeps', () => {
    const long = 'x'.repeat(1_000_000);
    const rows = LONGEST_STORED / 1_000_000;
    const column = textColumn('a', new Array<string>(rows).fill(long));
    expect(storeTable([column], rows)).toBeNull();
    expect(storeTable([column], rows - 1)?.rows).toBe(rows - 1);
  });

  it('of any text at all gives columns of one length, and never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (csv) => {
        const columns = readStoredTable({
          columns: [
            { name: 'a', type: 'number' },
            { name: 'b', type: 'period' },
            { name: 'c', type: 'date' },
            { name: 'd', type: 'code' },
          ],
          rows: 1e8,
          csv,
        });
        expect(new Set(columns.map(({ values }) => values.length)).size).toBe(1);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
