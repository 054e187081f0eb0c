import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { applySteps, parseSteps } from '../../../src/data/table';
import { numberColumn, textColumn, valuesIn, type Table } from '../../../src/data/table/table';
import { textOf } from '../../../src/data/formula';

/** Numbers that are the same in every run (a linear congruential generator, Numerical Recipes). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const ROWS = 2_000;

function sample(seed: number): Table {
  const next = seeded(seed);
  const group = Array.from({ length: ROWS }, () => (next() < 0.05 ? null : `g${Math.floor(next() * 40)}`));
  const value = Array.from({ length: ROWS }, () => (next() < 0.1 ? NaN : Math.round(next() * 1000) / 8));
  const order = Array.from({ length: ROWS }, (_, row) => row);
  return {
    columns: [textColumn('g', group), numberColumn('v', value), numberColumn('n', order)],
    rows: ROWS,
  };
}

const one = sample(1);
const other = sample(2);

async function sql(query: string): Promise<string[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [name, { columns, rows }] of [
    ['a', one],
    ['b', other],
  ] as const) {
    const [g, v] = columns.map(valuesIn);
    const tuples = Array.from({ length: rows }, (_, row) => {
      const text = g!(row);
      return `(${typeof text === 'string' ? `'${text}'` : 'null'}, ${textOf(v!(row)).replace(',', '.') || 'null'}, ${row})`;
    });
    await connection.run(
      `create table ${name} as select g, v::double v, n from (values ${tuples.join(',')}) t(g, v, n)`,
    );
  }
  const reader = await connection.runAndReadAll(query);
  return reader.getRows().map((row) => row.map(rounded));
}

function rounded(value: unknown): string {
  if (value === null || value === undefined) return '';
  const number = Number(value);
  return Number.isNaN(number) ? String(value) : String(Number(number.toPrecision(9)));
}

function apply(...json: unknown[]): string[][] {
  const result = applySteps(
    new Map([
      ['a', one],
      ['b', other],
    ]),
    parseSteps(json).steps,
  );
  expect(result.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const values = result.columns.map(valuesIn);
  return Array.from({ length: result.rows }, (_, row) => values.map((value) => rounded(value(row))));
}

const summaries = ['count', 'sum', 'mean', 'median', 'min', 'max', 'deviation', 'distinct'];

/** An engine that others have written gives the same, over 2,000 rows with missing keys and values. */
describe('DuckDB gives the same', () => {
  it('for groups and everything that they come to', async () => {
    const steps = [
      {
        verb: 'rollup',
        by: ['g'],
        values: [
          ...summaries.map((summary) => ({ name: summary, summary, column: 'v' })),
          { name: 'q', summary: 'quantile', column: 'v', share: 0.9 },
        ],
      },
      { verb: 'sort', by: [{ column: 'g' }] },
    ];
    expect(apply(...steps).toSorted()).toEqual(
      (
        await sql(
          'select g, count(v), sum(v), avg(v), median(v), min(v), max(v), stddev_samp(v), count(distinct v), quantile_cont(v, 0.9) from a group by g',
        )
      ).toSorted(),
    );
  });

  it('for what a row gets from the rows around it', async () => {
    const window = (name: string, kind: string, more = {}): unknown => ({
      verb: 'window',
      name,
      kind,
      column: 'v',
      by: ['g'],
      order: [{ column: 'n' }],
      ...more,
    });
    const steps = [
      { verb: 'filter', formula: 'IKKE(ER.TOM([v]))' },
      window('s', 'runningSum'),
      window('m', 'movingMean', { size: 3 }),
      window('l', 'lag', { size: 2 }),
      window('e', 'lead'),
      window('r', 'rank', { order: [{ column: 'v', descending: true }] }),
      window('p', 'share'),
    ];
    const over = '(partition by g order by n)';
    expect(apply(...steps)).toEqual(
      await sql(`select g, v, n, sum(v) over ${over}, case when row_number() over ${over} >= 3 then avg(v) over
        (partition by g order by n rows 2 preceding) end, lag(v, 2) over ${over}, lead(v) over ${over},
        rank() over (partition by g order by v desc), v / sum(v) over (partition by g)
        from a where v is not null order by n`),
    );
  });

  it.each([
    ['inner', 'join'],
    ['left', 'left join'],
    ['full', 'full join'],
    ['semi', 'semi join'],
    ['anti', 'anti join'],
  ])('for a join of the kind %s', async (kind, join) => {
    const few = { verb: 'filter', formula: '[n] < 300' };
    const steps = [few, { verb: 'join', kind, table: 'b', on: [{ left: 'g', right: 'g' }] }];
    const columns = kind === 'semi' || kind === 'anti' ? '*' : 'coalesce(x.g, b.g), x.v, x.n, b.v, b.n';
    expect(apply(...steps).toSorted()).toEqual(
      (
        await sql(`select ${columns} from (select * from a where n < 300) x ${join} b on x.g = b.g`)
      ).toSorted(),
    );
  });

  it('for a pivot', async () => {
    const steps = [
      { verb: 'derive', name: 'part', formula: '"p" & REST([n]; 3)' },
      { verb: 'pivot', by: ['g'], names: 'part', values: 'v', summary: 'sum' },
    ];
    const part = (number: number): string => `sum(v) filter (n % 3 = ${number})`;
    expect(apply(...steps).toSorted()).toEqual(
      (await sql(`select g, ${[0, 1, 2].map(part).join(', ')} from a group by g`)).toSorted(),
    );
  });
});
