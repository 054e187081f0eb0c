import { createCaller, type AskOptions, type Caller, type WorkerLike } from './caller';
import type { InputOf, OutputOf, Tasks } from './messages';

/** Several workers with the same tasks. */
export interface Pool<T> {
  /** How many tasks can be under way at once. */
  readonly width: number;
  /** Gives a task to the worker that has least to do. */
  ask<K extends keyof T & string>(
    task: K,
    input: InputOf<T[K]>,
    options?: AskOptions,
  ): Promise<OutputOf<T[K]>>;
  stop(): void;
}

/** More workers than this cost more memory than they save time. */
const MOST_WORKERS = 8;

/** Where a browser does not say how many cores there are. */
const USUAL_CORES = 2;

/** As many workers as the machine has cores, from 1 to 8. */
export function poolWidth(cores: number | undefined): number {
  const known = cores === undefined || Number.isNaN(cores) ? USUAL_CORES : cores;
  return Math.min(MOST_WORKERS, Math.max(1, Math.floor(known)));
}

/** A pool of workers, each of which starts with its first task. */
export function createPool<T extends Tasks<T>>(width: number, start: () => WorkerLike): Pool<T> {
  const callers = Array.from({ length: width }, (): Caller<T> => createCaller<T>(start));
  return {
    width,
    ask(task, input, options) {
      const idlest = callers.reduce((best, caller) => (caller.awaited < best.awaited ? caller : best));
      return idlest.ask(task, input, options);
    },
    stop() {
      for (const caller of callers) caller.stop();
    },
  };
}
