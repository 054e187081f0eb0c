import { createCaller, type WorkerLike } from './caller';
import DataWorker from './data.worker.ts?worker';
import type { DataTasks } from './protocol';

/** Data tasks in a worker of their own, which starts with the first task and can be stopped at any time. */
export interface DataRunner extends DataTasks {
  /** Ends what is under way (its promises fail with an `AbortError`) and lets go of the file. */
  stop(): void;
}

/** Starts a data worker, or gives its in-thread twin the same face in a test. */
export function createDataRunner(start: () => WorkerLike = () => new DataWorker()): DataRunner {
  const worker = createCaller<DataTasks>(start);
  return {
    read: (file) => worker.ask('read', file, { transfer: [file.bytes.buffer as ArrayBuffer] }),
    observe: (roles) => worker.ask('observe', roles),
    stop: () => worker.stop(),
  };
}
