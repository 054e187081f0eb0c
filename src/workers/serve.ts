import { HandedOver, type Reply, type Request, type TaskContext, type Tasks } from './messages';

/** Waits until messages that have come are read; timers would wait four milliseconds at least. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Answers requests with tasks, wherever it runs: in a worker, or in the page's own thread.
 *
 * @param post sends a reply, handing its buffers over
 * @returns what is to be called with each message
 */
export function serve<T extends Tasks<T>>(
  tasks: T,
  post: (reply: Reply, transfer: Transferable[]) => void,
): (request: Request) => Promise<void> {
  const unwanted = new Set<number>();
  const working = new Set<number>();
  return async (request) => {
    const { id } = request;
    if ('cancel' in request) {
      if (working.has(id)) unwanted.add(id);
      return;
    }
    const context: TaskContext = {
      async breathe() {
        await nextTurn();
        if (unwanted.has(id)) throw new DOMException('cancelled', 'AbortError');
      },
      progress: (part) => post({ id, progress: part }, []),
    };
    working.add(id);
    try {
      // What was asked for and given up again while another task was at work is not begun at all.
      await context.breathe();
      const task = Object.hasOwn(tasks, request.task) ? tasks[request.task as keyof T] : undefined;
      if (!task) throw new Error(`no task ${request.task}`);
      const output = await task(request.input as never, context);
      if (output instanceof HandedOver) post({ id, output: output.output }, output.buffers);
      else post({ id, output }, []);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      post({ id, error: message, ...(name !== 'Error' && { name }) }, []);
    } finally {
      working.delete(id);
      unwanted.delete(id);
    }
  };
}
