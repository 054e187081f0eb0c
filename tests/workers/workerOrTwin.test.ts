import { describe, expect, it, vi } from 'vitest';
import { createCaller } from '../../src/workers/caller';
import { createTwin } from '../../src/workers/twin';
import { createWorkerOrTwin } from '../../src/workers/workerOrTwin';
import { fakeWorkers, manyTurns } from './support';

const tasks = {
  double: (input: number) => 2 * input,
  sum: (numbers: Float64Array<ArrayBuffer>) => numbers.reduce((total, value) => total + value, 0),
};

/** A caller whose worker a test answers for, with a twin behind it. */
function callerOf() {
  const { workers, start } = fakeWorkers();
  const twin = vi.fn(() => createTwin(tasks));
  return { workers, twin, caller: createCaller<typeof tasks>(() => createWorkerOrTwin(start, twin)) };
}

describe('a worker with a twin behind it', () => {
  it('works alone as long as it can', async () => {
    const { workers, twin, caller } = callerOf();
    const asked = caller.ask('double', 1);
    workers[0]!.reply({ id: workers[0]!.id(0), output: 'from the worker' });
    expect(await asked).toBe('from the worker');
    expect(twin).not.toHaveBeenCalled();
  });

  it('leaves all to the twin where there are no workers', async () => {
    const caller = createCaller<typeof tasks>(() =>
      createWorkerOrTwin(
        () => {
          throw new ReferenceError('Worker is not defined');
        },
        () => createTwin(tasks),
      ),
    );
    expect(await Promise.all([caller.ask('double', 1), caller.ask('double', 2)])).toEqual([2, 4]);
  });

  it('leaves to the twin what was asked before it turned out that it cannot be started', async () => {
    const { workers, twin, caller } = callerOf();
    const asked = [caller.ask('double', 1), caller.ask('double', 2)];
    await manyTurns();
    workers[0]!.breaks();
    expect(await Promise.all(asked)).toEqual([2, 4]);
    expect(await caller.ask('double', 3)).toBe(6);
    expect(workers[0]!.isTerminated).toBe(true);
    expect(workers).toHaveLength(1);
    expect(twin).toHaveBeenCalledOnce();
  });

  it('tells the browser that its failure to start has been dealt with', () => {
    const { start, workers } = fakeWorkers();
    createWorkerOrTwin(start, () => createTwin(tasks));
    const event = new Event('error', { cancelable: true });
    workers[0]!.onerror?.call(workers[0] as never, event as ErrorEvent);
    expect(event.defaultPrevented).toBe(true);
  });

  it('keeps the buffers that it may have to pass on, and hands them over once it has answered', async () => {
    const { workers, caller } = callerOf();
    const numbers = Float64Array.of(1, 2, 3);
    const asked = caller.ask('sum', numbers, { transfer: [numbers.buffer] });
    expect(workers[0]!.handedOver).toEqual([[]]);
    workers[0]!.breaks();
    expect(await asked).toBe(6);

    const other = callerOf();
    const first = other.caller.ask('double', 1);
    other.workers[0]!.reply({ id: other.workers[0]!.id(0), output: 2 });
    await first;
    void other.caller.ask('sum', numbers, { transfer: [numbers.buffer] });
    expect(numbers.byteLength).toBe(0);
  });

  it('does not leave to the twin what was given up in the meantime', async () => {
    const double = vi.fn(tasks.double);
    const { workers, start } = fakeWorkers();
    const caller = createCaller<typeof tasks>(() =>
      createWorkerOrTwin(start, () => createTwin({ ...tasks, double })),
    );
    const stop = new AbortController();
    const asked = caller.ask('double', 1, { signal: stop.signal });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    workers[0]!.breaks();
    await manyTurns();
    expect(double).not.toHaveBeenCalled();
  });

  it('that has answered and then breaks is a broken worker, and another one is started', async () => {
    const { workers, twin, caller } = callerOf();
    const first = caller.ask('double', 1);
    workers[0]!.reply({ id: workers[0]!.id(0), output: 2 });
    await first;
    const second = caller.ask('double', 2);
    workers[0]!.breaks('out of memory');
    await expect(second).rejects.toThrow('out of memory');
    const third = caller.ask('double', 3);
    workers[1]!.reply({ id: workers[1]!.id(0), output: 6 });
    expect(await third).toBe(6);
    expect(twin).not.toHaveBeenCalled();
  });

  it('that is let go before it answers calls for no twin any more', async () => {
    const { workers, twin, caller } = callerOf();
    const asked = caller.ask('double', 1);
    caller.stop();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    workers[0]!.breaks();
    expect(twin).not.toHaveBeenCalled();
  });
});
