import type { WorkerLike } from './caller';
import type { Request } from './messages';

/**
 * A worker; or its twin in the page's own thread where no worker can be started, be it that there are none, that the
 * page's policy forbids it, or that its script is gone from the server.
 *
 * A browser tells of most of these only later, by an event. So what is asked before the worker's first reply is kept,
 * and its buffers are copied instead of handed over, until it is known that nobody else has to answer.
 */
export function createWorkerOrTwin(start: () => WorkerLike, twin: () => WorkerLike): WorkerLike {
  let unanswered: Request[] | null = [];
  let target: WorkerLike | null = null;

  const face: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(request: Request, transfer?: Transferable[] | StructuredSerializeOptions) {
      const handedOver = unanswered === null && Array.isArray(transfer) ? transfer : [];
      target?.postMessage(request, handedOver);
      unanswered?.push(request);
    },
    terminate() {
      target?.terminate();
      target = null;
    },
  };
  const follow = (followed: WorkerLike): void => {
    target = followed;
    followed.onmessage = (event) => {
      unanswered = null;
      face.onmessage?.call(face as Worker, event);
    };
    followed.onerror = (event) => {
      if (target !== followed) return;
      if (unanswered === null) face.onerror?.call(face as Worker, event);
      else {
        event.preventDefault();
        standIn();
      }
    };
  };
  const standIn = (): void => {
    const asked = unanswered ?? [];
    unanswered = null;
    target?.terminate();
    follow(twin());
    for (const request of asked) target?.postMessage(request);
  };
  try {
    follow(start());
  } catch {
    standIn();
  }
  return face;
}
