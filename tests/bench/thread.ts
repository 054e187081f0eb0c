import { kernelBytes } from 'virtual:kernel';
import { parentPort } from 'node:worker_threads';
import { createWasmKernel } from '../../src/model';
import { createEngineTasks } from '../../src/workers/engineTasks';
import { serve } from '../../src/workers/serve';

/** The engine's worker in a thread of Node. */
const answer = serve(createEngineTasks(createWasmKernel(kernelBytes)), (reply, transfer) =>
  parentPort?.postMessage(reply, transfer as ArrayBuffer[]),
);
parentPort?.on('message', (request) => void answer(request));
