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
import { warmUpTable } from './warmUpTable';

/** Smaller files are read by one worker before a second one has started. */
const SMALLEST_SHARED = 16 << 20;

/** Files have numbers from 1. */
const WARM_UP = 0;
/** So often is the made-up table read until the browser has compiled what is hot; a second of idle time at most. */
const WARM_UP_ROUNDS = 4;

/** Data tasks in a worker of their own, which starts with the first task and can be stopped at any time. */
export interface DataRunner {
  /**
   * Starts the worker and lets it read a made-up table, which it forgets again, so that the first file is there at once:
   * starting and compiling take longer than reading a thousand rows. Does nothing where no worker can be started.
   */
  warmUp(): Promise<void>;
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
  publish(id: number): Promise<RegisterReading | null>;
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
    const { content } = source;
    const isLarge = content instanceof Blob && content.size >= SMALLEST_SHARED;
    const shared = isLarge && cores > 1 ? await worker.ask('share', source, { signal }) : null;
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
  const warmUp = async (): Promise<void> => {
    try {
      const content = new Blob([warmUpTable()]);
      for (let round = 0; round < WARM_UP_ROUNDS; round++) {
        const { roles } = await worker.ask('read', {
          source: { id: WARM_UP, name: '', content, corrections: {} },
        });
        await worker.ask('observe', { id: WARM_UP, roles });
      }
      await worker.ask('forget', { id: WARM_UP });
    } catch {
      // Whoever reads a file will be told.
    }
  };
  return {
    warmUp,
    read,
    observe: (id, roles) => worker.ask('observe', { id, roles }),
    remember: (id, mapping) => worker.ask('remember', { id, mapping }),
    aggregate: (id, roles, options, threshold) => worker.ask('aggregate', { id, roles, options, threshold }),
    publish: (id) => worker.ask('publish', { id }),
    transform: (tables, steps) => worker.ask('transform', { tables, steps }),
    store: (files, fileColumn) => worker.ask('store', { files, fileColumn }),
    forget: (id) => worker.ask('forget', { id }),
    stop() {
      helper.stop();
      worker.stop();
    },
  };
}
