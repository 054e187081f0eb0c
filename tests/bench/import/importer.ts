import { laneBytes } from 'virtual:lane';
import {
  createWasmLane,
  finishBulk,
  importCsvStream,
  planBulk,
  readRange,
  type Imported,
} from '../../../src/data';

/** What the measurements of reading use of the app, in one bundle for Node. */
export { importCsv } from '../../../src/data';
export { createTableTasks } from '../../../src/workers/tableTasks';

/** Reads a large file in this thread, its regular lines in TypeScript, as programs do that bundle `src/data` themselves. */
export const readInTypeScript = (file: Blob): Promise<Imported> => importCsvStream(file);

/** The same with the lane in WebAssembly, as the data worker has it. */
export async function readInWebAssembly(file: Blob): Promise<Imported> {
  const lane = createWasmLane(laneBytes);
  const plan = await planBulk(file, {});
  if (!lane || 'code' in plan) throw new Error('the file or the lane cannot be used');
  return finishBulk(plan, [await readRange(file, plan, {}, { lane })], {});
}
