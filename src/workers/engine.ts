import {
  assemble,
  contributionsOfCoalitions,
  type Contribution,
  type DrawJob,
  type MonteCarlo,
} from '../model';
import type { UncertainStudy } from '../notebook';
import type { WorkerLike } from './caller';
import EngineWorker from './engine.worker.ts?worker';
import {
  createEngineTasks,
  groupEdges,
  type AttributionQuestion,
  type DrawPart,
  type EngineTasks,
} from './engineTasks';
import { createPool, poolWidth, type Pool } from './pool';
import { createTwin } from './twin';
import { createWorkerOrTwin } from './workerOrTwin';

export interface EngineOptions {
  /** Ends the work: the promise fails with an `AbortError` at once. */
  signal?: AbortSignal;
  /** How far it is, 0 to 1. */
  onProgress?: (part: number) => void;
}

/** The model's long answers, worked out beside the page's own thread. */
export interface Engine {
  /** A study with its uncertainty as a job to draw. */
  studyJob(study: UncertainStudy, options?: EngineOptions): Promise<DrawJob>;
  /** The band of few draws, from one worker. */
  quickBand(job: DrawJob, options?: EngineOptions): Promise<MonteCarlo>;
  /** The band of many draws, from all workers; the same figures with any number of them. */
  fullBand(job: DrawJob, draws: number, options?: EngineOptions): Promise<MonteCarlo>;
  /** What each initiative gives, the quick way: in closed form, or sampled. */
  contributions(question: AttributionQuestion, options?: EngineOptions): Promise<Contribution[]>;
  /** The same from every coalition, for at most seventeen initiatives with queues. */
  exactContributions(question: AttributionQuestion, options?: EngineOptions): Promise<Contribution[]>;
  stop(): void;
}

/** Draws of the first band: enough to see, and there before the hand has left the slider. */
export const QUICK_DRAWS = 512;

/** Mean of how far several tasks are, from what each tells. */
function sharedProgress(
  tasks: number,
  onProgress: EngineOptions['onProgress'],
): (task: number) => (part: number) => void {
  const parts = new Float64Array(tasks);
  return (task) => (part) => {
    parts[task] = part;
    onProgress?.(parts.reduce((sum, done) => sum + done, 0) / tasks);
  };
}

export function createEngineOn(pool: Pool<EngineTasks>): Engine {
  const ask: Pool<EngineTasks>['ask'] = (task, input, options) => pool.ask(task, input, options);

  /** Shares the draws out by stretches, then their quantiles by cells. */
  async function band(
    job: DrawJob,
    draws: number,
    width: number,
    { signal, onProgress }: EngineOptions,
  ): Promise<MonteCarlo> {
    const progressOf = sharedProgress(2 * width, onProgress);
    const edges = groupEdges(draws, width);
    const drawn = await Promise.all(
      Array.from({ length: width }, (_, worker) =>
        ask(
          'draw',
          { job, draws, from: edges[worker] as number, to: edges[worker + 1] as number, groups: width },
          { signal, onProgress: progressOf(worker) },
        ),
      ),
    );
    const layout = (drawn[0] as (typeof drawn)[number]).layout;
    const firsts = groupEdges(layout.cells.length, width);
    const summaries = await Promise.all(
      Array.from({ length: width }, (_, group) => {
        const [first, end] = [firsts[group] as number, firsts[group + 1] as number];
        const parts = drawn.map((stretch) => stretch.parts[group] as DrawPart);
        return ask(
          'summarise',
          { cells: layout.cells.slice(first, end), first, draws, seed: job.seed, parts },
          {
            signal,
            transfer: parts.map(({ columns }) => columns.buffer),
            onProgress: progressOf(width + group),
          },
        );
      }),
    );
    return assemble(layout, summaries.flat(), draws, job.seed);
  }

  return {
    studyJob: (study, { signal } = {}) => ask('studyJob', study, { signal }),
    quickBand: (job, options = {}) => band(job, QUICK_DRAWS, 1, options),
    fullBand: (job, draws, options = {}) => band(job, draws, pool.width, options),

    contributions: (question, options = {}) => ask('attribute', question, options),

    async exactContributions(question, { signal, onProgress } = {}) {
      const ids = (question.scenario.initiatives ?? []).map(({ id }) => id);
      const branches = await ask('branches', question, { signal });
      // More stretches than workers, so that none waits long for another.
      const stretches = Math.min(branches, pool.width * 4);
      const edges = groupEdges(branches, stretches);
      const progressOf = sharedProgress(stretches, onProgress);
      const found = await Promise.all(
        Array.from({ length: stretches }, (_, k) =>
          ask(
            'coalitions',
            { ...question, from: edges[k] as number, to: edges[k + 1] as number },
            { signal, onProgress: progressOf(k) },
          ),
        ),
      );
      const values = new Float64Array(2 ** ids.length);
      for (const { masks, values: some } of found.flat()) {
        masks.forEach((mask, k) => (values[mask] = some[k] as number));
      }
      return contributionsOfCoalitions(ids, values);
    },

    stop: () => pool.stop(),
  };
}

/**
 * The engine on a pool of workers as wide as the machine. Where none can be started their twins work in the page's own
 * thread, a few milliseconds at a time.
 *
 * @param cores how many there are; `navigator.hardwareConcurrency`
 */
export function createEngine(
  cores: number | undefined,
  start: () => WorkerLike = () => new EngineWorker(),
  twin: () => WorkerLike = () => createTwin(createEngineTasks(null)),
): Engine {
  return createEngineOn(createPool<EngineTasks>(poolWidth(cores), () => createWorkerOrTwin(start, twin)));
}
