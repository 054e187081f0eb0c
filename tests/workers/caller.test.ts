import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createCaller } from '../../src/workers/caller';
import { fakeWorkers } from './support';

interface ManyTasks {
  double: (input: number) => number;
  sum: (input: Float64Array<ArrayBuffer>) => number;
}

function callerOf() {
  const { workers, start } = fakeWorkers();
  return { workers, caller: createCaller<ManyTasks>(start) };
}

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

describe('a caller', () => {
  it('starts its worker with the first task, and one alone', () => {
    const { workers, caller } = callerOf();
    expect(workers).toHaveLength(0);
    void caller.ask('double', 1);
    void caller.ask('double', 2);
    expect(workers).toHaveLength(1);
    expect(workers[0]!.requests).toEqual([
      { id: workers[0]!.id(0), task: 'double', input: 1 },
      { id: workers[0]!.id(1), task: 'double', input: 2 },
    ]);
  });

  it('gives each question its own answer, whatever their order', async () => {
    const { workers, caller } = callerOf();
    const asked = [caller.ask('double', 1), caller.ask('double', 2)];
    workers[0]!.reply({ id: workers[0]!.id(1), output: 4 });
    workers[0]!.reply({ id: workers[0]!.id(0), output: 2 });
    expect(await Promise.all(asked)).toEqual([2, 4]);
  });

  it('tells how far each question is, in order and to nobody else', async () => {
    const { workers, caller } = callerOf();
    const [mine, other] = [vi.fn(), vi.fn()];
    const asked = caller.ask('double', 1, { onProgress: mine });
    void caller.ask('double', 2, { onProgress: other });
    const id = workers[0]!.id(0);
    for (const progress of [0.25, 0.5, 1]) workers[0]!.reply({ id, progress });
    expect(caller.awaited).toBe(2);
    workers[0]!.reply({ id, output: 2 });
    expect(await asked).toBe(2);
    expect(mine.mock.calls).toEqual([[0.25], [0.5], [1]]);
    expect(other).not.toHaveBeenCalled();
  });

  it('hands buffers over instead of copying them', () => {
    const { workers, caller } = callerOf();
    const numbers = Float64Array.of(1, 2, 3);
    void caller.ask('sum', numbers, { transfer: [numbers.buffer] });
    expect(numbers.byteLength).toBe(0);
    expect(workers[0]!.requests[0]).toMatchObject({ input: Float64Array.of(1, 2, 3) });
  });

  it('fails with the worker’s own words', async () => {
    const { workers, caller } = callerOf();
    const asked = caller.ask('double', 1);
    workers[0]!.reply({ id: workers[0]!.id(0), error: 'weeks: -1; must be a whole number' });
    await expect(asked).rejects.toThrow('weeks: -1; must be a whole number');
    expect(caller.awaited).toBe(0);
  });

  it('does not mind a reply to something that it never asked', () => {
    const { workers, caller } = callerOf();
    void caller.ask('double', 1);
    for (const reply of [{ output: 1 }, { error: 'x' }, { progress: 1 }]) {
      expect(() => workers[0]!.reply({ id: 999, ...reply })).not.toThrow();
    }
    expect(caller.awaited).toBe(1);
  });
});

describe('a question that is given up', () => {
  it('fails at once with an AbortError, and the worker is told', async () => {
    const { workers, caller } = callerOf();
    const stop = new AbortController();
    const asked = caller.ask('double', 1, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]!.requests[1]).toEqual({ id: workers[0]!.id(0), cancel: true });
    expect(caller.awaited).toBe(0);
  });

  it('is not even asked when that happened before', async () => {
    const { workers, caller } = callerOf();
    const asked = caller.ask('double', 1, { signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers).toHaveLength(0);
  });

  it('hears nothing of replies that come late', async () => {
    const { workers, caller } = callerOf();
    const stop = new AbortController();
    const onProgress = vi.fn();
    const asked = caller.ask('double', 1, { signal: stop.signal, onProgress });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    const next = caller.ask('double', 2);
    const [id, nextId] = [workers[0]!.id(0), workers[0]!.id(2)];
    for (const late of [{ progress: 0.5 }, { output: 'late' }, { error: 'late' }]) {
      workers[0]!.reply({ id, ...late });
    }
    workers[0]!.reply({ id: nextId, output: 4 });
    expect(await next).toBe(4);
    expect(onProgress).not.toHaveBeenCalled();
  });

  it('leaves the questions beside it alone', async () => {
    const { workers, caller } = callerOf();
    const stop = new AbortController();
    const asked = caller.ask('double', 1, { signal: stop.signal });
    const other = caller.ask('double', 2);
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    workers[0]!.reply({ id: workers[0]!.id(1), output: 4 });
    expect(await other).toBe(4);
  });
});

describe('a signal', () => {
  it('has no listener left when its question is over, however it ended', async () => {
    const { signal } = new AbortController();
    const { workers, caller } = callerOf();
    const asked = [1, 2, 3, 4].map((input) => caller.ask('double', input, { signal }));
    const ended = Promise.allSettled(asked);
    expect(listeners(signal)).toBe(4);
    workers[0]!.reply({ id: workers[0]!.id(0), output: 2 });
    workers[0]!.reply({ id: workers[0]!.id(1), error: 'no' });
    expect(listeners(signal)).toBe(2);
    workers[0]!.breaks('out of memory');
    expect(listeners(signal)).toBe(0);
    expect((await ended).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ]);
  });

  it('has none when its question could not be sent, or was stopped', async () => {
    const { signal } = new AbortController();
    const { caller } = callerOf();
    const uncloneable = (() => 1) as unknown as number;
    await expect(caller.ask('double', uncloneable, { signal })).rejects.toMatchObject({
      name: 'DataCloneError',
    });
    expect([listeners(signal), caller.awaited]).toEqual([0, 0]);
    const asked = caller.ask('double', 1, { signal });
    caller.stop();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(listeners(signal)).toBe(0);
  });

  it('that comes after the answer does nothing', async () => {
    const stop = new AbortController();
    const { workers, caller } = callerOf();
    const asked = caller.ask('double', 1, { signal: stop.signal });
    workers[0]!.reply({ id: workers[0]!.id(0), output: 2 });
    stop.abort();
    expect(await asked).toBe(2);
    expect(workers[0]!.requests).toHaveLength(1);
  });
});

describe('a worker that breaks', () => {
  it('fails all that is awaited, and the next question starts another', async () => {
    const { workers, caller } = callerOf();
    const asked = [caller.ask('double', 1), caller.ask('double', 2)];
    workers[0]!.breaks('out of memory');
    for (const question of asked) await expect(question).rejects.toThrow('out of memory');
    expect([workers[0]!.isTerminated, caller.awaited]).toEqual([true, 0]);
    const again = caller.ask('double', 3);
    workers[1]!.reply({ id: workers[1]!.id(0), output: 6 });
    expect(await again).toBe(6);
  });

  it('after it was stopped harms nobody', async () => {
    const { workers, caller } = callerOf();
    const asked = caller.ask('double', 1);
    caller.stop();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    const again = caller.ask('double', 2);
    workers[0]!.breaks('late');
    expect(workers[1]!.isTerminated).toBe(false);
    workers[1]!.reply({ id: workers[1]!.id(0), output: 4 });
    expect(await again).toBe(4);
  });

  it('says so in plain words when it never started', async () => {
    const { workers, caller } = callerOf();
    const asked = caller.ask('double', 1);
    workers[0]!.breaks();
    await expect(asked).rejects.toThrow('the worker could not be started');
  });

  it('before it starts fails the question, and the next one tries again', async () => {
    const { workers, start } = fakeWorkers();
    let mayStart = false;
    const caller = createCaller<ManyTasks>(() => {
      if (!mayStart) throw new Error('no workers here');
      return start();
    });
    await expect(caller.ask('double', 1)).rejects.toThrow('no workers here');
    expect(caller.awaited).toBe(0);
    mayStart = true;
    const again = caller.ask('double', 2);
    workers[0]!.reply({ id: workers[0]!.id(0), output: 4 });
    expect(await again).toBe(4);
  });
});

describe('a caller that is stopped', () => {
  it('fails what is under way with an AbortError and lets the worker go', async () => {
    const { workers, caller } = callerOf();
    const asked = [caller.ask('double', 1), caller.ask('double', 2)];
    caller.stop();
    for (const question of asked) await expect(question).rejects.toMatchObject({ name: 'AbortError' });
    expect([workers[0]!.isTerminated, caller.awaited]).toEqual([true, 0]);
    expect(() => caller.stop()).not.toThrow();
  });
});
