import type { WorkerLike } from './caller';
import type { Reply, Request, Tasks } from './messages';
import { serve } from './serve';

/**
 * A worker in the page's own thread: the same tasks behind the same messages, which are cloned on their way and read in
 * turns of their own. It serves where no worker can be started, and in tests.
 */
export function createTwin<T extends Tasks<T>>(tasks: T): WorkerLike {
  let isStopped = false;
  const unanswered = new Set<number>();
  const twin: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(request: Request, transfer?: Transferable[] | StructuredSerializeOptions) {
      const buffers = Array.isArray(transfer) ? transfer : [];
      const copy = structuredClone(request, { transfer: buffers });
      if (!('cancel' in request)) unanswered.add(request.id);
      queueMicrotask(() => {
        if (!isStopped) void answer(copy);
      });
    },
    terminate() {
      isStopped = true;
      // A thread that ends takes its tasks with it; here they end where they next breathe.
      for (const id of unanswered) void answer({ id, cancel: true });
    },
  };
  const answer = serve(tasks, (reply: Reply, transfer) => {
    const data = structuredClone(reply, { transfer });
    if (!('progress' in reply)) unanswered.delete(reply.id);
    queueMicrotask(() => {
      if (!isStopped) twin.onmessage?.call(twin as Worker, { data } as MessageEvent<Reply>);
    });
  });
  return twin;
}
