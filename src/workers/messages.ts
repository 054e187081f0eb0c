/** What a task may do while it works: look whether it is still wanted, tell how far it is, let messages in. */
export interface TaskContext {
  /** Throws an `AbortError` when the task is no longer wanted. Waits until messages that have come are read. */
  breathe(): Promise<void>;
  /** Tells how far it is, 0 to 1. */
  progress(part: number): void;
}

/** A task with its input and output, both of which can be cloned. */
export type Task = (input: never, context: TaskContext) => unknown;
/** The tasks that a worker does, by name. */
export type Tasks<T> = { [K in keyof T]: Task };
export type InputOf<T> = T extends (input: infer I, context: TaskContext) => unknown ? I : never;
export type OutputOf<T> = T extends (...given: never[]) => infer O ? Unwrapped<Awaited<O>> : never;
type Unwrapped<O> = O extends HandedOver<infer Inner> ? Inner : O;

/** An output whose buffers are handed over instead of copied. */
export class HandedOver<O> {
  constructor(
    readonly output: O,
    readonly buffers: Transferable[],
  ) {}
}

/** From the page to a worker. */
export type Request = { id: number; task: string; input: unknown } | { id: number; cancel: true };

/** From a worker to the page; whoever asked knows it by the number of its request. An error may have a name of its kind. */
export type Reply =
  | { id: number; output: unknown }
  | { id: number; error: string; name?: string }
  | { id: number; progress: number };
