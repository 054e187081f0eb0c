import { parentPort } from 'node:worker_threads';
import { laneBytes } from 'virtual:lane';
import { createWasmLane } from '../../../src/data';
import { createDataTasks } from '../../../src/workers/dataTasks';
import type { Request } from '../../../src/workers/messages';
import { serve } from '../../../src/workers/serve';
import { bytesOfDiskFile, DiskFile } from './diskFile';

/** The data worker in a thread of Node, where a file cannot be handed over: its path comes, and is opened here. */
const lane = createWasmLane(laneBytes);
const answer = serve(
  createDataTasks({ bytesOf: bytesOfDiskFile, ...(lane && { lane }) }),
  (reply, transfer) => parentPort?.postMessage(reply, transfer as ArrayBuffer[]),
);

/** Opened once: they are read as long as the thread lives. */
const files = new Map<string, Promise<DiskFile>>();

function fileAt(path: string): Promise<DiskFile> {
  const file = files.get(path) ?? DiskFile.open(path);
  files.set(path, file);
  return file;
}

async function opened(input: unknown): Promise<unknown> {
  const given = input as { content?: unknown; source?: { content: unknown } };
  if (given.source) return { ...given, source: await opened(given.source) };
  return typeof given.content === 'string' ? { ...given, content: await fileAt(given.content) } : given;
}

parentPort?.on('message', (request: Request) => {
  if ('cancel' in request) void answer(request);
  else void opened(request.input).then((input) => answer({ ...request, input }));
});
