import type {
  BodyPart,
  Issue,
  Mapping,
  Observations,
  RegisterOptions,
  RegisterRoles,
  Roles,
  StepsResult,
  StoredFiles,
} from '../data';
import { buffersOf } from './bodyBuffers';
import { createCaller, type AskOptions, type WorkerLike } from './caller';
import DataWorker from './data.worker.ts?worker';
import type { DataTasks, FilePreview, RegisterReading, Source } from './protocol';

/** Data tasks in a worker of their own, which starts with the first task and can be stopped at any time. */
export interface DataRunner {
  /** Reads a source and keeps its table; a large file is read by two workers. */
  read(source: Source, options?: AskOptions): Promise<FilePreview>;
  observe(id: number, roles: Roles): Promise<Observations>;
  remember(id: number, mapping: Mapping): Promise<{ roles: Roles; issues: Issue[] }>;
  aggregate(
    id: number,
    roles: RegisterRoles,
    options: RegisterOptions,
    threshold: number,
  ): Promise<RegisterReading | null>;
  transform(tables: { name: string; id: number }[], steps: unknown): Promise<StepsResult>;
  /** What a notebook keeps of these files' rows. */
  store(files: { id: number; name: string }[], fileColumn: string): Promise<StoredFiles>;
  forget(id: number): Promise<null>;
  /** Ends what is under way (its promises fail with an `AbortError`) and lets go of all tables. */
  stop(): void;
}

export interface DataRunnerOptions {
  /** Starts a data worker, or gives its in-thread twin the same face in a test. */
  start?: () => WorkerLike;
  /** Processors of the machine: with one, a second worker would only be in the way. */
  cores?: number;
}

export function createDataRunner({
  start = () => new DataWorker(),
  cores = globalThis.navigator?.hardwareConcurrency ?? 1,
}: DataRunnerOptions = {}): DataRunner {
  const worker = createCaller<DataTasks>(start);
  const helper = createCaller<DataTasks>(start);

  const read = async (source: Source, options: AskOptions = {}): Promise<FilePreview> => {
    const { signal, onProgress } = options;
    const shared = cores > 1 ? await worker.ask('share', source, { signal }) : null;
    if (!shared) return worker.ask('read', { source }, { signal, onProgress });
    const parts = [0, 0];
    const told = (index: number) => (part: number) => {
      parts[index] = part;
      onProgress?.((parts[0] ?? 0) / 2 + (parts[1] ?? 0) / 2);
    };
    try {
      const [, rest] = await Promise.all([
        worker.ask('readFirst', { source, shared }, { signal, onProgress: told(0) }),
        helper.ask('readRest', { source, shared }, { signal, onProgress: told(1) }) as Promise<BodyPart>,
      ]);
      return await worker.ask('read', { source, shared, rest }, { signal, transfer: buffersOf(rest) });
    } finally {
      helper.stop();
    }
  };
  return {
    read,
    observe: (id, roles) => worker.ask('observe', { id, roles }),
    remember: (id, mapping) => worker.ask('remember', { id, mapping }),
    aggregate: (id, roles, options, threshold) => worker.ask('aggregate', { id, roles, options, threshold }),
    transform: (tables, steps) => worker.ask('transform', { tables, steps }),
    store: (files, fileColumn) => worker.ask('store', { files, fileColumn }),
    forget: (id) => worker.ask('forget', { id }),
    stop() {
      helper.stop();
      worker.stop();
    },
  };
}
