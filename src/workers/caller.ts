import type { InputOf, OutputOf, Reply, Request, Tasks } from './messages';

/** As much of a worker as is used here; {@link createTwin} has it too. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface AskOptions {
  /** Buffers of the input that are handed over. */
  transfer?: Transferable[];
  /** Fails the promise with an `AbortError` at once, and lets the worker stop where it next breathes. */
  signal?: AbortSignal | undefined;
  onProgress?: ((part: number) => void) | undefined;
}

/** Tasks in a worker of their own, which starts with the first task and can be stopped at any time. */
export interface Caller<T> {
  ask<K extends keyof T & string>(
    task: K,
    input: InputOf<T[K]>,
    options?: AskOptions,
  ): Promise<OutputOf<T[K]>>;
  /** How many answers are awaited. */
  readonly awaited: number;
  /** Ends what is under way (its promises fail with an `AbortError`) and lets the worker go. */
  stop(): void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: Error): void;
  onProgress: AskOptions['onProgress'];
}

function abortError(): DOMException {
  return new DOMException('stopped', 'AbortError');
}

/** Calls tasks in the worker that `start` starts. A reply that nobody waits for any more is dropped by its number. */
export function createCaller<T extends Tasks<T>>(start: () => WorkerLike): Caller<T> {
  let worker: WorkerLike | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const receive = (reply: Reply): void => {
    const found = waiting.get(reply.id);
    if ('progress' in reply) {
      found?.onProgress?.(reply.progress);
      return;
    }
    waiting.delete(reply.id);
    if ('error' in reply) {
      const { error, name = 'Error' } = reply;
      found?.reject(Object.assign(new Error(error), { name }));
    } else found?.resolve(reply.output);
  };
  const running = (): WorkerLike => {
    if (worker) return worker;
    const started = start();
    worker = started;
    started.onmessage = ({ data }: MessageEvent<Reply>) => receive(data);
    started.onerror = (event) => {
      event.preventDefault();
      if (worker !== started) return;
      failAll(new Error(event.message || 'the worker could not be started'));
      started.terminate();
      worker = null;
    };
    return started;
  };
  return {
    ask(task, input, { transfer = [], signal, onProgress } = {}) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(abortError());
          return;
        }
        const id = ++lastId;
        const forget = (): void => {
          if (!waiting.delete(id)) return;
          worker?.postMessage({ id, cancel: true } satisfies Request);
          reject(abortError());
        };
        const settled =
          <V>(settle: (value: V) => void) =>
          (value: V): void => {
            signal?.removeEventListener('abort', forget);
            settle(value);
          };
        waiting.set(id, {
          resolve: settled(resolve as (output: unknown) => void),
          reject: settled(reject),
          onProgress,
        });
        signal?.addEventListener('abort', forget, { once: true });
        try {
          running().postMessage({ id, task, input } satisfies Request, transfer);
        } catch (error) {
          const failed = waiting.get(id);
          waiting.delete(id);
          failed?.reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    },
    get awaited() {
      return waiting.size;
    },
    stop() {
      worker?.terminate();
      worker = null;
      failAll(abortError());
    },
  };
}
