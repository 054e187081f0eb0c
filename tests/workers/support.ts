import type { WorkerLike } from '../../src/workers/caller';
import type { Reply, Request } from '../../src/workers/messages';

/** A worker that a test answers for, by hand. */
export class FakeWorker {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly requests: Request[] = [];
  readonly handedOver: Transferable[][] = [];
  isTerminated = false;

  postMessage(request: Request, transfer: Transferable[] = []): void {
    this.requests.push(structuredClone(request, { transfer }));
    this.handedOver.push(transfer);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(reply: Reply): void {
    this.onmessage?.call(this as never, { data: reply } as MessageEvent<Reply>);
  }

  /** Breaks it, as a browser tells of it; one that never started has no message. */
  breaks(message?: string): void {
    const event = Object.assign(new Event('error', { cancelable: true }), { message });
    this.onerror?.call(this as never, event as ErrorEvent);
  }

  /** The number of the request at a place. */
  id(place: number): number {
    return this.requests[place]!.id;
  }
}

/** Starts fake workers and keeps them. */
export function fakeWorkers(): { workers: FakeWorker[]; start: () => WorkerLike } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as WorkerLike;
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets everything go on until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 10_000; turn++) {
    if (holds()) return;
    await nextTurn();
  }
  throw new Error('it never came to hold');
}

/** Lets everything that is under way go on for a good while. */
export async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await nextTurn();
}
