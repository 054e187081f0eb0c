import { describe, expect, it } from 'vitest';
import type { StoredTable } from '../../src/data';
import { TableRows } from '../../src/state/tableRows.svelte';
import { createTables } from '../../src/state/tables';
import { createTableRunner } from '../../src/workers/tableRunner';
import { createTableTasks } from '../../src/workers/tableTasks';
import { createTwin } from '../../src/workers/twin';

const { signal } = new AbortController();
const numbers = (count: number): StoredTable => ({
  columns: [{ name: 'n', type: 'number' }],
  rows: count,
  csv: `n\n${Array.from({ length: count }, (_, row) => `${row}\n`).join('')}`,
});

/** Tables behind a worker's messages, in this thread; counts how many workers were started. */
function tables() {
  let started = 0;
  const made = createTables(
    createTableRunner(() => {
      started++;
      return createTwin(createTableTasks());
    }),
  );
  return { tables: made, started: () => started };
}

describe('the tables of an open notebook', () => {
  it('start no worker until one of them is asked for', async () => {
    const { tables: all, started } = tables();
    void all.keep('a', numbers(3), signal);
    expect(started()).toBe(0);
    expect(await all.rows('a', 0, 10, null)).toEqual([[0], [1], [2]]);
    expect(started()).toBe(1);
  });

  it('are kept before what was asked after them, each in its newest version', async () => {
    const { tables: all } = tables();
    void all.keep('a', numbers(3), signal);
    void all.keep('a', numbers(5), signal);
    const kept = all.keep('b', numbers(2), signal);
    const steps = [{ verb: 'union', table: 'b' }] as const;
    const [made, csv] = await Promise.all([
      all.transform('t', ['a', 'b'], steps, signal),
      all.csv('b', null),
    ]);
    expect(made.rows).toBe(7);
    expect(csv).toBe('\ufeffn\r\n0\r\n1\r\n');
    expect((await kept).rows).toBe(2);
  });

  it('are let go with their cells, and come back with them', async () => {
    const { tables: all, started } = tables();
    void all.keep('a', numbers(1), signal);
    all.drop('a');
    all.drop('never');
    expect(started()).toBe(0);
    await expect(all.rows('a', 0, 1, null)).rejects.toThrow('no such table: a');
    void all.keep('a', numbers(2), signal);
    expect(await all.rows('a', 0, 9, null)).toEqual([[0], [1]]);
    all.drop('a');
    await expect(all.rows('a', 0, 1, null)).rejects.toThrow('no such table: a');
    void all.keep('a', numbers(3), signal);
    expect(await all.rows('a', 0, 9, null)).toHaveLength(3);
  });

  it('fail one by one: a table that is not there takes no other with it', async () => {
    const { tables: all } = tables();
    void all.keep('a', numbers(1), signal);
    await expect(all.rows('gone', 0, 1, null)).rejects.toThrow('no such table: gone');
    expect(await all.rows('a', 0, 1, null)).toEqual([[0]]);
  });
});

describe('the rows that are looked at', () => {
  /** Rows that come when the test lets them. */
  function slowTables() {
    const asked: { from: number; come: () => void; fail: () => void }[] = [];
    const rows = (key: string, from: number, count: number): Promise<string[][]> =>
      new Promise((resolve, reject) => {
        asked.push({
          from,
          come: () => resolve(Array.from({ length: count }, (_, row) => [`${key}${from + row}`])),
          fail: () => reject(new Error('no such table')),
        });
      });
    return { asked, rows };
  }
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('come in pages, each asked for once', async () => {
    const slow = slowTables();
    const rows = new TableRows(slow, { key: 'a' }, null, null);
    rows.want(190, 210);
    rows.want(195, 215);
    expect(slow.asked.map(({ from }) => from)).toEqual([0, 200]);
    slow.asked[1]!.come();
    await settled();
    expect([rows.row(199), rows.row(200)]).toEqual([undefined, ['a200']]);
  });

  it('stay as they were until those of a new version have come', async () => {
    const slow = slowTables();
    const first = new TableRows(slow, { key: 'a' }, null, null);
    first.want(0, 10);
    slow.asked[0]!.come();
    await settled();
    const second = new TableRows(slow, { key: 'a' }, { column: 'n', descending: true }, first);
    const third = new TableRows(slow, { key: 'a' }, null, second);
    expect(third.row(0)).toEqual(['a0']);
    expect(new TableRows(slow, { key: 'b' }, null, third).row(0)).toBeUndefined();
  });

  it('are asked for again where they could not be had', async () => {
    const slow = slowTables();
    const rows = new TableRows(slow, { key: 'a' }, null, null);
    rows.want(0, 1);
    slow.asked[0]!.fail();
    await settled();
    rows.want(0, 1);
    slow.asked[1]!.come();
    await settled();
    expect(rows.row(0)).toEqual(['a0']);
  });

  it('of a long way down are let go again, but never the first', async () => {
    const slow = slowTables();
    const rows = new TableRows(slow, { key: 'a' }, null, null);
    for (let page = 0; page < 30; page++) {
      rows.want(page * 200, page * 200 + 1);
      slow.asked[page]!.come();
      await settled();
    }
    expect(rows.row(0)).toEqual(['a0']);
    expect(rows.row(200)).toBeUndefined();
    expect(rows.row(29 * 200)).toEqual(['a5800']);
    rows.want(200, 201);
    expect(slow.asked).toHaveLength(31);
  });
});
