import DataWorker from './data.worker.ts?worker';
import type { DataTasks, TaskName, TaskReply } from './protocol';

/** Data tasks in a worker of their own, which starts with the first task and can be stopped at any time. */
export interface DataRunner extends DataTasks {
  /** Ends what is under way (its promises fail with an `AbortError`) and lets go of the file. */
  stop(): void;
}

interface Waiting {
  resolve(output: never): void;
  reject(error: Error): void;
}

/** Starts a data worker, or gives its in-thread twin the same face in a test. */
export function createDataRunner(start: () => Worker = () => new DataWorker()): DataRunner {
  let worker: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const running = (): Worker => {
    if (worker) return worker;
    const started = start();
    worker = started;
    worker.onmessage = ({ data }: MessageEvent<TaskReply>) => {
      const found = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) found?.reject(new Error(data.error));
      else found?.resolve(data.output as never);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker !== started) return;
      failAll(new Error(event.message || 'the worker could not be started'));
      worker?.terminate();
      worker = null;
    };
    return worker;
  };
  const ask = <K extends TaskName>(
    task: K,
    input: Parameters<DataTasks[K]>[0],
    transfer: Transferable[] = [],
  ): ReturnType<DataTasks[K]> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      running().postMessage({ id, task, input }, transfer);
    }) as ReturnType<DataTasks[K]>;

  return {
    read: (file) => ask('read', file, [file.bytes.buffer as ArrayBuffer]),
    observe: (roles) => ask('observe', roles),
    stop() {
      worker?.terminate();
      worker = null;
      failAll(new DOMException('stopped', 'AbortError'));
    },
  };
}
