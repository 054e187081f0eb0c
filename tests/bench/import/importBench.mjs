import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { Worker } from 'node:worker_threads';
import { findBrowser, launchArguments } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { duration, median, quantile, row, timeAsync } from '../statistics.mjs';
import { bundleImporter, bundlePage } from './bundleImport.mjs';
import { writeDanishFile } from './danishFile.mjs';
import { timeOnScreen } from './onScreen.mjs';

const ROWS = 687_000;
const SMALL_ROWS = 1000;
const ROUNDS = 5;
const TURNS = 2;
const ROUNDS_A_TURN = 3;
const PORT = 4276;

/** Readers in Node, with what is said of them. */
const NODE = [
  ['ours', 'Forbundne Kar: types, dictionaries, issues, account'],
  ['oursInTypeScript', 'the same with its lane in TypeScript'],
  ['papaStream', 'PapaParse stream, untyped texts'],
  ['papaTyped', 'PapaParse stream, `dynamicTyping`'],
  ['udsvStream', 'uDSV stream, untyped texts'],
  ['udsvTyped', 'uDSV stream, its own types'],
  ['d3', 'd3-dsv with `autoType`, whole text'],
  ['arquero', 'Arquero `fromCSV` with a decimal comma, whole text'],
];
const CHROMIUM = [
  ['one', 'Forbundne Kar, one data worker'],
  ['two', 'Forbundne Kar, two data workers'],
  ['papaStream', 'PapaParse stream, untyped texts, in the page'],
  ['udsvStream', 'uDSV stream, untyped texts, in the page'],
  ['duckdb', 'duckdb-wasm, told of decimal comma and thousands dot'],
];

/** How many of the four columns of figures add up to what was written, to a millionth. */
function rightSums(sums, expected) {
  if (sums === null) return 'makes none';
  const right = sums.filter((sum, index) => Math.abs((sum ?? NaN) / expected[index] - 1) < 1e-6).length;
  return `${right} of 4`;
}

/**
 * Reads with all readers in turn, twice over, so that what else the machine does falls on all alike: each time once to
 * warm up, and then three times that count.
 */
async function inNode(file, importer, { bytes, rows, sums }) {
  const readers = NODE.map(([name, what]) => {
    const options = { execArgv: ['--max-old-space-size=8192'] };
    const child = fork(join(import.meta.dirname, 'readProcess.mjs'), [name, file, importer], options);
    const read = async () => {
      const answer = once(child, 'message');
      child.send('read');
      return (await answer)[0];
    };
    return { what, child, read, readings: [], counted: [] };
  });
  for (let turn = 0; turn < TURNS; turn++)
    for (const { read, readings, counted } of readers) {
      readings.push(await read());
      for (let round = 0; round < ROUNDS_A_TURN; round++) {
        const reading = await read();
        readings.push(reading);
        counted.push(reading.time);
      }
    }
  return readers.map(({ what, child, readings, counted }) => {
    child.kill();
    const [first] = readings;
    if (readings.some((reading) => reading.rows !== rows))
      throw new Error(`${what}: ${first.rows} rows instead of ${rows}`);
    return {
      where: 'Node',
      what,
      samples: counted,
      fresh: first.time,
      peak: first.peak,
      right: rightSums(first.sums, sums),
      bytes,
    };
  });
}

async function inThreads(file, thread, { bytes }) {
  const start = () => {
    const worker = new Worker(thread);
    let lastId = 0;
    return {
      ask: (task, input, transfer = []) =>
        new Promise((resolve, reject) => {
          const id = ++lastId;
          const listen = (reply) => {
            if (reply.id !== id || 'progress' in reply) return;
            worker.off('message', listen);
            if ('error' in reply) reject(new Error(reply.error));
            else resolve(reply.output);
          };
          worker.on('message', listen);
          worker.postMessage({ id, task, input }, transfer);
        }),
      end: () => worker.terminate(),
    };
  };
  const [first, second] = [start(), start()];
  const source = { id: 1, name: 'danish.csv', content: file, corrections: {} };
  const samples = await timeAsync(async () => {
    const shared = await first.ask('share', source);
    const [, rest] = await Promise.all([
      first.ask('readFirst', { source, shared }),
      second.ask('readRest', { source, shared }),
    ]);
    await first.ask('read', { source, shared, rest });
  }, ROUNDS + 1);
  await Promise.all([first.end(), second.end()]);
  return {
    where: 'Node',
    what: 'Forbundne Kar, two threads',
    samples,
    fresh: null,
    peak: null,
    right: '',
    bytes,
  };
}

async function inChromium(file, folder, { bytes, rows, sums }) {
  const server = await serve(folder, PORT);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArguments });
  const found = [];
  try {
    for (const [name, what] of CHROMIUM) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${PORT}/`);
      await page.locator('input').setInputFiles(file);
      const runs = [];
      for (let round = 0; round < ROUNDS; round++)
        runs.push(await page.evaluate((reader) => read(reader), name));
      await page.close();
      if (runs.some((run) => run.rows !== rows))
        throw new Error(`${what}: ${runs[0].rows} rows instead of ${rows}`);
      found.push({
        where: 'Chromium',
        what,
        samples: runs.map(({ time }) => time),
        fresh: runs[0].time,
        peak: null,
        longest: Math.max(...runs.map(({ longest }) => longest)),
        right: runs[0].sums ? rightSums(runs[0].sums, sums) : '',
        bytes,
      });
    }
  } finally {
    await browser.close();
    server.close();
  }
  return found;
}

const speed = ({ bytes, samples }) => bytes / 1000 / median(samples);

/** The table of all readers, and the rows of what was to be reached. */
export async function benchImport(root) {
  const file = join(root, 'test-results/bench/danish.csv');
  const told = await writeDanishFile(file, ROWS);
  const small = join(root, 'test-results/bench/small.csv');
  await writeDanishFile(small, SMALL_ROWS);
  const onScreen = await timeOnScreen(join(root, 'dist'), small);
  const { importer, thread } = await bundleImporter(root);
  const page = await bundlePage(root);
  const readings = [
    ...(await inNode(file, importer, told)),
    await inThreads(file, thread, told),
    ...(await inChromium(file, page, told)),
  ];
  const of = (where, what) => readings.find((each) => each.where === where && each.what.startsWith(what));
  const megabytes = told.bytes / 1e6;
  const beside = (where, mine, other) => {
    const [ours, theirs] = [of(where, mine), of(where, other)];
    const ratio = `${(speed(ours) / speed(theirs)).toFixed(2)} × as fast`;
    return [`${theirs.what} ${duration(median(theirs.samples))}`, ratio];
  };
  const OURS = 'Forbundne Kar';
  const rows = [
    row(
      '100 MB typed, one thread, Node',
      of('Node', OURS).samples,
      megabytes * (1000 / 80),
      ...beside('Node', OURS, 'PapaParse stream, u'),
    ),
    row(
      '100 MB typed, one thread, Node',
      of('Node', OURS).samples,
      megabytes * (1000 / 80),
      ...beside('Node', OURS, 'uDSV stream, u'),
    ),
    row(
      'the same on two threads',
      of('Node', `${OURS}, two`).samples,
      megabytes * (1000 / 130),
      ...beside('Node', `${OURS}, two`, OURS),
    ),
    row(
      '100 MB typed, one data worker, Chromium',
      of('Chromium', OURS).samples,
      megabytes * (1000 / 80),
      ...beside('Chromium', OURS, 'PapaParse'),
    ),
    row(
      '100 MB typed, one data worker, Chromium',
      of('Chromium', OURS).samples,
      megabytes * (1000 / 80),
      ...beside('Chromium', OURS, 'uDSV'),
    ),
    row(
      'the same in two',
      of('Chromium', `${OURS}, two`).samples,
      megabytes * (1000 / 130),
      ...beside('Chromium', `${OURS}, two`, OURS),
    ),
    row(
      '1,000 rows: from the choice to the table on screen',
      onScreen.first,
      100,
      `the next file ${duration(median(onScreen.again))}`,
    ),
  ];
  const table = readings.map((each) => ({
    where: each.where,
    what: each.what,
    speed: `${speed(each).toFixed(0)} MB/s`,
    median: duration(median(each.samples)),
    high: duration(quantile(each.samples, 0.95)),
    first: each.fresh === null ? '' : duration(each.fresh),
    peak: each.peak === null ? '' : `${Math.round(each.peak)} MB`,
    held: each.longest === undefined ? '' : each.longest < 50 ? '< 50 ms' : duration(each.longest),
    right: each.right,
  }));
  return { rows, table, importer };
}
