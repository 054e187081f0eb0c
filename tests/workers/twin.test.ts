import { describe, expect, it } from 'vitest';
import { createCaller } from '../../src/workers/caller';
import { HandedOver, type TaskContext } from '../../src/workers/messages';
import { createTwin } from '../../src/workers/twin';
import { manyTurns, until } from './support';

/** A twin with a memory of its own. */
function tasksOf() {
  const kept = { numbers: Float64Array.of(1, 2, 3), list: [1, 2, 3], steps: 0, asked: 0 };
  return {
    kept,
    tasks: {
      list: () => kept.list,
      numbers: () => new HandedOver(kept.numbers, [kept.numbers.buffer]),
      sum({ list }: { list: number[] }) {
        kept.asked++;
        return list.reduce((total, value) => total + value, 0);
      },
      length: (numbers: Float64Array<ArrayBuffer>) => numbers.length,
      async work(_input: null, { breathe, progress }: TaskContext) {
        for (;;) {
          progress(++kept.steps);
          await breathe();
        }
      },
    },
  };
}

function callerOf() {
  const { kept, tasks } = tasksOf();
  return { kept, caller: createCaller<typeof tasks>(() => createTwin(tasks)) };
}

describe('a twin', () => {
  it('answers as a worker does', async () => {
    const { caller } = callerOf();
    expect(await caller.ask('sum', { list: [1, 2, 3] })).toBe(6);
    await expect(caller.ask('sum', {} as never)).rejects.toThrow(/reduce/);
  });

  it('does nothing while it is asked, and answers later', async () => {
    const { kept, caller } = callerOf();
    let isAnswered = false;
    const asked = caller.ask('sum', { list: [1] }).then(() => (isAnswered = true));
    await Promise.resolve();
    expect([kept.asked, isAnswered]).toEqual([0, false]);
    expect(await asked).toBe(true);
    expect(kept.asked).toBe(1);
  });

  it('shares nothing: what is asked and what is answered are copies', async () => {
    const { kept, caller } = callerOf();
    const input = { list: [1, 2] };
    const asked = caller.ask('sum', input);
    input.list.push(100);
    expect(await asked).toBe(3);
    (await caller.ask('list', undefined)).push(4);
    expect(kept.list).toEqual([1, 2, 3]);
  });

  it('takes over buffers, and hands over its own', async () => {
    const { kept, caller } = callerOf();
    const numbers = Float64Array.of(1, 2, 3, 4);
    expect(await caller.ask('length', numbers, { transfer: [numbers.buffer] })).toBe(4);
    expect(numbers.byteLength).toBe(0);
    expect(await caller.ask('numbers', undefined)).toEqual(Float64Array.of(1, 2, 3));
    expect(kept.numbers.byteLength).toBe(0);
  });

  it('refuses what cannot be copied, at once', () => {
    const twin = createTwin(tasksOf().tasks);
    expect(() => twin.postMessage({ id: 1, task: 'sum', input: () => 1 })).toThrow(/could not be cloned/);
  });

  it('stops at work that is given up', async () => {
    const { kept, caller } = callerOf();
    const stop = new AbortController();
    const asked = caller.ask('work', null, { signal: stop.signal });
    await until(() => kept.steps >= 3);
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    const { steps } = kept;
    await manyTurns();
    // A step may have been begun.
    expect(kept.steps).toBeLessThanOrEqual(steps + 1);
  });

  it('is silent and idle once it is let go', async () => {
    const { kept, caller } = callerOf();
    let told = 0;
    const asked = caller.ask('work', null, { onProgress: () => told++ });
    await until(() => told >= 3);
    caller.stop();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    const { steps } = kept;
    const before = told;
    await manyTurns();
    expect(kept.steps).toBeLessThanOrEqual(steps + 1);
    expect(told).toBe(before);
  });

  it('begins nothing that was asked in the moment in which it is let go', async () => {
    const { kept, caller } = callerOf();
    const asked = caller.ask('sum', { list: [1] });
    caller.stop();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await manyTurns();
    expect(kept.asked).toBe(0);
  });
});
