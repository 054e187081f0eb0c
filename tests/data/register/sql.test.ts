import { readFileSync } from 'node:fs';
import { DuckDBDecimalValue, DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { aggregateRegister, publishRegister, recogniseRegister } from '../../../src/data';
import { durationTableRows, DURATION_TABLE_HEADER } from '../../../src/data/register/durationTable';
import { importText } from '../support';
import { anyRegister, registerCsv, type CaseRow } from './registers';

const quoted = (text: string | null): string => (text === null ? 'NULL' : `'${text}'`);

/** Runs the query of `public/sql` on DuckDB, with its parameters at the top set. */
async function asked(rows: readonly CaseRow[], parameters: Record<string, string>) {
  const source = readFileSync(new URL('../../../public/sql/varighedstabel.sql', import.meta.url), 'utf8');
  const query = Object.entries(parameters).reduce((text, [name, value]) => {
    const line = new RegExp(`^ {4}.* AS ${name}\\b`, 'm');
    if (!line.test(text)) throw new Error(`no parameter ${name}`);
    return text.replace(line, `    ${value} AS ${name}`);
  }, source);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('CREATE TABLE sager (id VARCHAR, start DATE, slut DATE, aarsag VARCHAR)');
  const values = rows.map(
    ({ id, start, end, cause }) => `(${quoted(id)}, ${quoted(start)}, ${quoted(end)}, ${quoted(cause)})`,
  );
  await connection.run(`INSERT INTO sager VALUES ${values.join(',')}`);
  const result = await connection.runAndReadAll(query);
  const cells = result
    .getRows()
    .map((row) =>
      row.map((cell) =>
        cell instanceof DuckDBDecimalValue ? cell.toDouble() : typeof cell === 'bigint' ? Number(cell) : cell,
      ),
    );
  connection.closeSync();
  return { header: result.columnNames(), cells };
}

const imported = async (rows: readonly CaseRow[], from: string, to: string, gapDays: number | null) => {
  const file = await importText(registerCsv(rows));
  const aggregate = aggregateRegister(file, recogniseRegister(file)!, { from, to, gapDays });
  return publishRegister(aggregate!, { threshold: 0 });
};

describe('the query for warehouses', () => {
  it.each([
    ['2014-01-01', '2016-01-01', null],
    ['2014-01-01', '2016-01-01', 0],
    ['2014-07-09', '2015-09-15', 14],
  ])('gives the importer’s table cell for cell (%s to %s, gaps of %s)', async (from, to, gapDays) => {
    const rows = anyRegister(20140101, 0.6);
    const expected = durationTableRows(await imported(rows, from, to, gapDays));
    const { header, cells } = await asked(rows, {
      fra: `DATE '${from}'`,
      til: `DATE '${to}'`,
      hul_dage: gapDays === null ? 'CAST(NULL AS INTEGER)' : String(gapDays),
    });
    expect(header).toEqual([...DURATION_TABLE_HEADER]);
    expect(cells.map((row) => row.slice(0, 6))).toEqual(expected.map((row) => row.slice(0, 6)));
    cells.forEach((row, index) => {
      const count = expected[index]![6];
      if (typeof count === 'number') expect(row[6]).toBeCloseTo(count, 5);
      else expect(row[6]).toBe(count);
    });
  });

  it('leaves counts below the limit empty', async () => {
    const rows = anyRegister(7, 0.1);
    const { cells } = await asked(rows, { graense: '5' });
    const counts = cells.filter(([table]) => table !== 'udtræk').map((row) => row[6]);
    expect(counts).toContain(null);
    for (const count of counts) if (count !== null) expect(count === 0 || Number(count) >= 5).toBe(true);
  });
});
