import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { importCsv } from '../../src/data';
import { createDataRunner } from '../../src/workers';
import { createDataTasks } from '../../src/workers/dataTasks';
import { HandedOver, type Reply, type TaskContext } from '../../src/workers/messages';
import type { Source } from '../../src/workers';
import { warmUpTable } from '../../src/workers/warmUpTable';
import { cellsOf, template } from '../notebook/support';

vi.mock('../../src/workers/data.worker.ts?worker', () => ({
  default: function NoWorker() {
    throw new Error('no workers here');
  },
}));

const shipped = (): Blob =>
  new Blob([readFileSync(new URL('../../public/data/ishoej-2015.csv', import.meta.url))]);
const source = (name: string, content = shipped(), id = 1): Source => ({
  id,
  name,
  content,
  corrections: {},
});
const CONTEXT: TaskContext = { breathe: async () => undefined, progress: () => undefined };
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
      const output = await this.#tasks[task as 'read'](input as never, CONTEXT);
      this.reply({ id, output: output instanceof HandedOver ? output.output : output });
    } catch (error) {
      this.reply({ id, error: (error as Error).message });
    }
  }
}

function runnerOf(cores = 1) {
  const twins: Twin[] = [];
  const start = (): Worker => {
    const twin = new Twin();
    twins.push(twin);
    return twin as unknown as Worker;
  };
  const runner = createDataRunner({ start, cores });
  return { runner, twins };
}

describe('the data runner', () => {
  it('reads a file and turns it into observations', async () => {
    const { runner } = runnerOf();
    const preview = await runner.read(source('ishoej-2015.csv'));
    expect(preview).toMatchObject({
      name: 'ishoej-2015.csv',
      delimiter: ';',
      decimal: ',',
    });
    expect(preview.columns.map(({ type }) => type)).toEqual(['period', 'number', 'number', 'number']);
    expect(preview.rows[0]).toEqual(['2014M11', '226,1', '29', '57']);
    const { observations } = await runner.observe(1, preview.roles);
    expect(observations).toEqual(cellsOf(template()).data.observations);
  });

  it('starts its worker with the first task, and one alone', async () => {
    const { runner, twins } = runnerOf();
    expect(twins).toHaveLength(0);
    const { roles } = await runner.read(source('a.csv'));
    await Promise.all([runner.observe(1, roles), runner.observe(1, roles)]);
    expect(twins).toHaveLength(1);
    expect(new Set(twins[0]!.asked.map(({ id }) => id)).size).toBe(3);
  });

  it('is warmed up by a made-up table, of which nothing stays', async () => {
    const { runner, twins } = runnerOf();
    await runner.warmUp();
    expect(twins).toHaveLength(1);
    expect(new Set(twins[0]!.asked.map(({ task }) => task))).toEqual(new Set(['read', 'observe', 'forget']));
    const roles = { period: null, fte: null, long: null, inflow: null, filter: null };
    await expect(runner.observe(0, roles)).rejects.toThrow('no table has been read');
    const table = await importCsv(new TextEncoder().encode(warmUpTable()));
    expect(table.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table.columns.map(({ type }) => type)).toEqual([
      'code',
      'text',
      'period',
      'text',
      'number',
      'number',
      'number',
    ]);
  });

  it('is not harmed by a warm-up that fails', async () => {
    await expect(createDataRunner().warmUp()).resolves.toBeUndefined();
  });

  it('has a large file read by two workers, and gives what one would give', async () => {
    const row = (index: number): string =>
      `${['Ishøj', 'Ærø'][index % 2]};20${10 + (index % 9)}M0${1 + (index % 9)};${index};et fyld, så at rækken bliver lang nok`;
    const lines = Array.from({ length: 300_000 }, (_, index) => row(index));
    const large = new Blob([
      ['Område;Tid;Fuldtidspersoner;Note', ...lines, '', 'Kilde: egne tal'].join('\n'),
    ]);
    expect(large.size).toBeGreaterThan(16 << 20);
    const alone = runnerOf(1);
    const together = runnerOf(2);
    const preview = await together.runner.read(source('stor.csv', large));
    expect(preview).toEqual(await alone.runner.read(source('stor.csv', large)));
    expect(preview.accounting).toMatchObject({ lines: 300_003, loaded: 300_000, footnotes: 1, blank: 1 });
    expect(together.twins).toHaveLength(2);
    expect(together.twins.map(({ terminated }) => terminated)).toEqual([false, true]);
    expect(alone.twins).toHaveLength(1);
  });

  it('gives each question its own answer, whatever their order', async () => {
    const { runner, twins } = runnerOf();
    const asked = [runner.read(source('a', new Blob([]))), runner.read(source('b', new Blob([])))];
    const [first, second] = twins[0]!.asked.map(({ id }) => id);
    twins[0]!.reply({ id: second!, output: { name: 'answer to b' } as never });
    twins[0]!.reply({ id: first!, output: { name: 'answer to a' } as never });
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['answer to a', 'answer to b']);
  });

  it('fails with the worker’s own words', async () => {
    const { runner } = runnerOf();
    const roles = { period: null, fte: null, long: null, inflow: null, filter: null };
    await expect(runner.observe(1, roles)).rejects.toThrow('no table has been read');
  });

  it('fails what is under way with an AbortError when it is stopped', async () => {
    const { runner, twins } = runnerOf();
    const reading = runner.read(source('a.csv'));
    runner.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(twins[0]!.terminated).toBe(true);
    expect(() => runner.stop()).not.toThrow();
  });

  it('drops a reply that comes too late, and starts afresh', async () => {
    const { runner, twins } = runnerOf();
    const reading = runner.read(source('old.csv'));
    twins[0]!.late = true;
    runner.stop();
    const again = runner.read(source('new.csv'));
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect((await again).name).toBe('new.csv');
    expect(twins).toHaveLength(2);
    const ids = twins.flatMap(({ asked }) => asked.map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });

  it('lets go of the file when it is stopped', async () => {
    const { runner } = runnerOf();
    const { roles } = await runner.read(source('a.csv'));
    runner.stop();
    await expect(runner.observe(1, roles)).rejects.toThrow('no table has been read');
  });

  it('fails all that is under way when the worker breaks, and starts another one', async () => {
    const { runner, twins } = runnerOf();
    const questions = [1, 2].map(() => runner.read(source('a.csv')));
    const prevented = vi.fn();
    twins[0]!.onerror?.({ message: 'out of memory', preventDefault: prevented } as unknown as ErrorEvent);
    for (const question of questions) await expect(question).rejects.toThrow('out of memory');
    expect(prevented).toHaveBeenCalled();
    expect(twins[0]!.terminated).toBe(true);
    expect((await runner.read(source('b.csv'))).name).toBe('b.csv');
  });

  it('is not harmed when a worker that was stopped breaks afterwards', async () => {
    const { runner, twins } = runnerOf();
    const reading = runner.read(source('old.csv'));
    runner.stop();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    const again = runner.read(source('new.csv'));
    twins[0]!.onerror?.({ message: 'late', preventDefault: () => undefined } as unknown as ErrorEvent);
    expect((await again).name).toBe('new.csv');
    expect(twins[1]!.terminated).toBe(false);
  });

  it('fails when no worker can be started', async () => {
    await expect(createDataRunner().read(source('a.csv'))).rejects.toThrow('no workers here');
    await nextTurn();
  });
});
