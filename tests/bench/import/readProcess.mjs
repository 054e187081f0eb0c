// Reads a file with one reader, in a process of its own: its memory is nobody else's.
import { existsSync, readFileSync } from 'node:fs';
import { readers } from './readers.mjs';

/** Most memory that the process has held, MB: on Linux from its own page, for the other figure is its parent's too. */
function peakMemory() {
  const status = '/proc/self/status';
  const told = existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1];
  return (told ? Number(told) : process.resourceUsage().maxRSS) / 1000;
}

const [name, file, importer, rounds] = process.argv.slice(2);
const read = await readers[name]({ file, importer });
const samples = [];
let found = null;
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now();
  found = await read();
  samples.push(performance.now() - start);
}
const peak = peakMemory();
const sums = typeof found.sums === 'function' ? found.sums() : found.sums;
console.log(JSON.stringify({ samples, peak, rows: found.rows, sums }));
