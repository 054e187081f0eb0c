// Reads a file with one reader, in a process of its own: its memory is nobody else's. It reads once and says what it
// measured, or does so each time that the process which forked it asks.
import { existsSync, readFileSync } from 'node:fs';
import { readers } from './readers.mjs';

/** Most memory that the process has held, MB: on Linux from its own page, for the other figure is its parent's too. */
function peakMemory() {
  const status = '/proc/self/status';
  const told = existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1];
  return (told ? Number(told) : process.resourceUsage().maxRSS) / 1000;
}

const [name, file, importer] = process.argv.slice(2);
const read = await readers[name]({ file, importer });

async function reading() {
  const start = performance.now();
  const { rows, sums } = await read();
  const time = performance.now() - start;
  return { time, peak: peakMemory(), rows, sums: typeof sums === 'function' ? sums() : sums };
}

if (process.send) process.on('message', async () => process.send(await reading()));
else console.log(JSON.stringify(await reading()));
