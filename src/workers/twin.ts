import type { WorkerLike } from './caller';
import type { Reply, Request, Tasks } from './messages';
import { serve } from './serve';

/**
 * A worker in the page's own thread: the same tasks behind the same messages, which are cloned on their way. It serves
 * where no worker can be started, and in tests.
 */
export function createTwin<T extends Tasks<T>>(tasks: T): WorkerLike {
  let isStopped = false;
  const twin: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(request: Request, transfer?: Transferable[] | StructuredSerializeOptions) {
      const buffers = Array.isArray(transfer) ? transfer : [];
      const copy = structuredClone(request, { transfer: buffers });
      // A worker answers later, never while it is asked.
      queueMicrotask(() => void answer(copy));
    },
    terminate() {
      isStopped = true;
    },
  };
  const answer = serve(tasks, (reply: Reply, transfer) => {
    if (isStopped) return;
    const data = structuredClone(reply, { transfer });
    twin.onmessage?.call(twin as Worker, { data } as MessageEvent<Reply>);
  });
  return twin;
}
