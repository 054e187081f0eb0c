import { laneBytes } from 'virtual:lane';
import { createWasmLane, importCsvStream, type Imported } from '../../../src/data';
import { bytesOfDiskFile, DiskFile } from './diskFile';

/** What the measurements of reading use of the app, in one bundle for Node. */
export { importCsv } from '../../../src/data';
export { createTableTasks } from '../../../src/workers/tableTasks';

/** Opens a file, whose rows one of the functions below reads. */
async function withFile(path: string, read: (file: DiskFile) => Promise<Imported>): Promise<Imported> {
  const file = await DiskFile.open(path);
  try {
    return await read(file);
  } finally {
    await file.close();
  }
}

/** Reads a large file in this thread, its regular lines in TypeScript, as programs do that bundle `src/data` themselves. */
export const readInTypeScript = (path: string): Promise<Imported> =>
  withFile(path, (file) => importCsvStream(file, { bytesOf: bytesOfDiskFile }));

/** The same with the lane in WebAssembly, as the data worker has it. */
export const readInWebAssembly = (path: string): Promise<Imported> =>
  withFile(path, (file) => {
    const lane = createWasmLane(laneBytes);
    if (!lane) throw new Error('the lane cannot be used');
    return importCsvStream(file, { lane, bytesOf: bytesOfDiskFile });
  });
