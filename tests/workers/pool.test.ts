import { describe, expect, it } from 'vitest';
import { createPool, poolWidth } from '../../src/workers/pool';
import { fakeWorkers } from './support';

interface OneTask {
  double: (input: number) => number;
}

function poolOf(width: number) {
  const { workers, start } = fakeWorkers();
  const inputsOf = (worker: number): unknown[] =>
    (workers[worker]?.requests ?? []).map((request) => ('input' in request ? request.input : 'cancel'));
  return { workers, pool: createPool<OneTask>(width, start), inputsOf };
}

describe('the width of a pool', () => {
  it.each([
    [undefined, 2],
    [NaN, 2],
    [-Infinity, 1],
    [-3, 1],
    [0, 1],
    [0.5, 1],
    [1, 1],
    [4, 4],
    [7.9, 7],
    [8, 8],
    [64, 8],
    [Infinity, 8],
  ])('is, with %s cores, %i', (cores, width) => {
    expect(poolWidth(cores)).toBe(width);
  });
});

describe('a pool', () => {
  it('starts no more workers than it has work for', async () => {
    const { workers, pool } = poolOf(3);
    expect(workers).toHaveLength(0);
    for (const input of [1, 2, 3]) {
      const asked = pool.ask('double', input);
      workers[0]!.reply({ id: workers[0]!.requests.at(-1)!.id, output: 2 * input });
      expect(await asked).toBe(2 * input);
    }
    expect(workers).toHaveLength(1);
    for (const input of [4, 5, 6, 7]) void pool.ask('double', input);
    expect(workers).toHaveLength(3);
  });

  it('gives each task to the worker that has least to do', () => {
    const { workers, pool, inputsOf } = poolOf(3);
    for (const input of [1, 2, 3, 4]) void pool.ask('double', input);
    workers[1]!.reply({ id: workers[1]!.id(0), output: 4 });
    void pool.ask('double', 5);
    expect([0, 1, 2].map(inputsOf)).toEqual([[1, 4], [2, 5], [3]]);
  });

  it('does not count what was given up', async () => {
    const { pool, inputsOf } = poolOf(2);
    const stop = new AbortController();
    const asked = pool.ask('double', 1, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    void pool.ask('double', 2);
    expect(inputsOf(0)).toEqual([1, 'cancel', 2]);
  });

  it('loses no more than one worker’s tasks when one breaks', async () => {
    const { workers, pool } = poolOf(2);
    const asked = [pool.ask('double', 1), pool.ask('double', 2)];
    workers[0]!.breaks('out of memory');
    await expect(asked[0]).rejects.toThrow('out of memory');
    workers[1]!.reply({ id: workers[1]!.id(0), output: 4 });
    expect(await asked[1]).toBe(4);
  });

  it('fails all that is under way when it is stopped, and starts afresh', async () => {
    const { workers, pool } = poolOf(2);
    const asked = [1, 2, 3].map((input) => pool.ask('double', input));
    pool.stop();
    for (const question of asked) await expect(question).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
    const again = pool.ask('double', 4);
    workers[2]!.reply({ id: workers[2]!.id(0), output: 8 });
    expect(await again).toBe(8);
  });
});
