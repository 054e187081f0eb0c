// Measurements side by side in one run; what matters are the ratios.
import { execFileSync } from 'node:child_process';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, isStale, root } from './steps.mjs';

if (install() !== 0 || (isStale() && build() !== 0)) process.exit(1);
const { bundleEngine } = await import('../bench/bundle.mjs');
const { benchImport } = await import('../bench/import/importBench.mjs');
const { benchKinds } = await import('../bench/import/kinds.mjs');
const { benchPaint } = await import('../bench/paint.mjs');
const { benchTables } = await import('../bench/tables.mjs');
const { benchWorkers } = await import('../bench/workers.mjs');

const machine = `${platform()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`${new Date().toISOString().slice(0, 10)} · ${machine}\n`);

const { engine, thread } = await bundleEngine(root);
const imports = await benchImport(root);
const rows = [
  ...imports.rows,
  ...(await benchTables(await import(imports.importer))),
  ...JSON.parse(execFileSync(process.execPath, [join(root, 'tests/bench/modelProcess.mjs'), engine])),
  ...(await benchWorkers(await import(pathToFileURL(engine).href), thread)),
  ...(await benchPaint(join(root, 'dist'))),
];
console.log('| what | median | 95 % | to reach | beside | ratio |');
console.log('|---|---|---|---|---|---|');
for (const { what, median, high, reach, isMet, beside, ratio } of rows) {
  console.log(
    `| ${what} | ${median} | ${high} | ${reach}${isMet ? '' : ' (missed)'} | ${beside} | ${ratio} |`,
  );
}

console.log(
  '\n| where | reader | speed | median | 95 % | first time | peak memory | page held | figures right |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const { where, what, speed, median, high, first, peak, held, right } of imports.table) {
  console.log(
    `| ${where} | ${what} | ${speed} | ${median} | ${high} | ${first} | ${peak} | ${held} | ${right} |`,
  );
}

console.log('\n| file | size | understood as | lines | warnings | time |');
console.log('|---|---|---|---|---|---|');
for (const each of await benchKinds(await import(imports.importer))) {
  console.log(`| ${Object.values(each).join(' | ')} |`);
}
