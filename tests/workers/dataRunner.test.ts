import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createDataRunner } from '../../src/workers';
import { createDataTasks } from '../../src/workers/dataTasks';
import type { Reply } from '../../src/workers/messages';
import { cellsOf, template } from '../notebook/support';

vi.mock('../../src/workers/data.worker.ts?worker', () => ({
  default: function NoWorker() {
    throw new Error('no workers here');
  },
}));

const bytes = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL('../../public/data/ishoej-2015.csv', import.meta.url)));
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type TaskRequest = { id: number; task: string; input: unknown };

/** A worker in the thread of the test: the same tasks behind the same messages, which are copied on their way. */
class Twin {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly asked: TaskRequest[] = [];
  readonly transferred: Transferable[] = [];
  terminated = false;
  /** Whether replies still come after the end, as they may when they were on their way. */
  late = false;
  readonly #tasks = createDataTasks();

  postMessage(request: TaskRequest, transfer: Transferable[]): void {
    this.asked.push(request);
    this.transferred.push(...transfer);
    void this.#perform(structuredClone(request, { transfer }));
  }

  reply(reply: Reply): void {
    if (!this.terminated || this.late) this.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
  }

  terminate(): void {
    this.terminated = true;
  }

  async #perform({ id, task, input }: TaskRequest): Promise<void> {
    try {
      const output = await (task === 'read'
        ? this.#tasks.read(input as never)
        : this.#tasks.observe(input as never));
      this.reply({ id, output });
    } catch (error) {
      this.reply({ id, error: (error as Error).message });
    }
  }
}

function runnerOf() {
  const twins: Twin[] = [];
  const runner = createDataRunner(() => {
    const twin = new Twin();
    twins.push(twin);
    return twin as unknown as Worker;
  });
  return { runner, twins };
}

describe('the data runner', () => {
  it('reads a file and turns it into observations', async () => {
    const { runner } = runnerOf();
    const preview = await runner.read({ name: 'ishoej-2015.csv', bytes: bytes() });
    expect(preview).toMatchObject({
      name: 'ishoej-2015.csv',
      delimiter: ';',
      decimal: ',',
      columnTypes: ['period', 'number', 'number', 'number'],
    });
    expect(preview.rows[0]).toEqual(['2014M11', '226,1', '29', '57']);
    const { observations } = await runner.observe(preview.roles);
    expect(observations).toEqual(cellsOf(template()).data.observations);
  });

  it('starts its worker with the first task, and one alone', async () => {
    const { runner, twins } = runnerOf();
    expect(twins).toHaveLength(0);
    const { roles } = await runner.read({ name: 'a.csv', bytes: bytes() });
    await Promise.all([runner.observe(roles), runner.observe(roles)]);
    expect(twins).toHaveLength(1);
    expect(new Set(twins[0]!.asked.map(({ id }) => id)).size).toBe(3);
  });

  it('hands the bytes over instead of copying them', async () => {
    const { runner, twins } = runnerOf();
    const mine = bytes();
    await runner.read({ name: 'a.csv', bytes: mine });
    expect(twins[0]!.transferred).toHaveLength(1);
    expect(mine.byteLength).toBe(0);
  });

  it('gives each question its own answer, whatever their order', async () => {
    const { runner, twins } = runnerOf();
    const asked = [
      runner.read({ name: 'a', bytes: new Uint8Array(0) }),
      runner.read({ name: 'b', bytes: new Uint8Array(0) }),
    ];
    const [first, second] = twins[0]!.asked.map(({ id }) => id);
    twins[0]!.reply({ id: second!, output: { name: 'answer to b' } as never });
    twins[0]!.reply({ id: first!, output: { name: 'answer to a' } as never });
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['answer to a', 'answer to b']);
  });

  it('fails with the worker’s own words', async () => {
    const { runner } = runnerOf();
    const roles = { period: null, fte: null, long: null, inflow: null, filter: null };
    await expect(runner.observe(roles)).rejects.toThrow('no file has been read');
  });

  it('fails what is under way with an AbortError when it is stopped', async () => {
    const { runner, twins } = runnerOf();
    const reading = runner.read({ name: 'a.csv', bytes: bytes() });
    runner.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(twins[0]!.terminated).toBe(true);
    expect(() => runner.stop()).not.toThrow();
  });

  it('drops a reply that comes too late, and starts afresh', async () => {
    const { runner, twins } = runnerOf();
    const reading = runner.read({ name: 'old.csv', bytes: bytes() });
    twins[0]!.late = true;
    runner.stop();
    const again = runner.read({ name: 'new.csv', bytes: bytes() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect((await again).name).toBe('new.csv');
    expect(twins).toHaveLength(2);
    const ids = twins.flatMap(({ asked }) => asked.map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });

  it('lets go of the file when it is stopped', async () => {
    const { runner } = runnerOf();
    const { roles } = await runner.read({ name: 'a.csv', bytes: bytes() });
    runner.stop();
    await expect(runner.observe(roles)).rejects.toThrow('no file has been read');
  });

  it('fails all that is under way when the worker breaks, and starts another one', async () => {
    const { runner, twins } = runnerOf();
    const questions = [1, 2].map(() => runner.read({ name: 'a.csv', bytes: bytes() }));
    const prevented = vi.fn();
    twins[0]!.onerror?.({ message: 'out of memory', preventDefault: prevented } as unknown as ErrorEvent);
    for (const question of questions) await expect(question).rejects.toThrow('out of memory');
    expect(prevented).toHaveBeenCalled();
    expect(twins[0]!.terminated).toBe(true);
    expect((await runner.read({ name: 'b.csv', bytes: bytes() })).name).toBe('b.csv');
  });

  it('is not harmed when a worker that was stopped breaks afterwards', async () => {
    const { runner, twins } = runnerOf();
    const reading = runner.read({ name: 'old.csv', bytes: bytes() });
    runner.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    const again = runner.read({ name: 'new.csv', bytes: bytes() });
    twins[0]!.onerror?.({ message: 'late', preventDefault: () => undefined } as unknown as ErrorEvent);
    expect((await again).name).toBe('new.csv');
    expect(twins[1]!.terminated).toBe(false);
  });

  it('fails when no worker can be started', async () => {
    await expect(createDataRunner().read({ name: 'a.csv', bytes: bytes() })).rejects.toThrow(
      'no workers here',
    );
    await nextTurn();
  });
});
