import { Worker } from 'node:worker_threads';
import { scenarios, seventeen, uncertainty } from './cases.mjs';
import { duration, median, row, timeAsync } from './statistics.mjs';

/** A thread of Node with as much of a web worker's face as the pool uses. */
function startThread(file) {
  const thread = new Worker(file);
  const face = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => thread.postMessage(message, transfer),
    terminate: () => void thread.terminate(),
  };
  thread.on('message', (data) => face.onmessage?.({ data }));
  thread.on('error', (error) => face.onerror?.({ message: error.message, preventDefault() {} }));
  return face;
}

/** Draws and coalitions on one worker and on two, through the pool that the page uses. */
export async function benchWorkers(model, thread) {
  const { attribute, createEngineOn, createPool, createWasmKernel, kernelBytes } = model;
  const { national, queued } = scenarios(model);
  const [one, two] = [1, 2].map((width) => createEngineOn(createPool(width, () => startThread(thread))));
  const job = (scenario) => ({ scenario, uncertainty, seed: 1 });
  const drawing = async (engine, scenario) => timeAsync(() => engine.fullBand(job(scenario), 10_000), 6);
  const rows = [];
  const [plainOne, plainTwo] = [await drawing(one, national), await drawing(two, national)];
  const [queuedOne, queuedTwo] = [await drawing(one, queued), await drawing(two, queued)];
  const beside = (samples) => `one worker ${duration(median(samples))}`;
  const ratio = (slow, fast) => `${(median(slow) / median(fast)).toFixed(2)} × faster`;
  rows.push(row('10,000 paired draws with quantiles, one worker', plainOne, 800));
  rows.push(row('the same on two', plainTwo, 450, beside(plainOne), ratio(plainOne, plainTwo)));
  rows.push(
    row(
      '10,000 paired draws with queues, two workers',
      queuedTwo,
      2000,
      beside(queuedOne),
      ratio(queuedOne, queuedTwo),
    ),
  );

  const question = { scenario: seventeen(national, true), outcome: { measure: 'fte', month: '2018-09' } };
  const sampled = attribute(question.scenario, question.outcome, { kernel: createWasmKernel(kernelBytes) });
  const total = sampled.reduce((sum, { shapley }) => sum + shapley, 0);
  const error = Math.max(...sampled.map(({ standardError }) => standardError)) / Math.abs(total);
  rows.push(
    row(
      `Shapley, 17 with queues, sampled (standard error ${(error * 100).toFixed(2)} % of the total)`,
      await timeAsync(() => one.contributions(question), 10),
      500,
    ),
  );
  const reported = [];
  const exact = await timeAsync(
    () => two.exactContributions(question, { onProgress: (part) => reported.push(part) }),
    2,
  );
  rows.push(
    row(
      'Shapley, 17 with queues, every coalition, two workers',
      exact,
      20_000,
      `progress told ${reported.length} times`,
    ),
  );
  one.stop();
  two.stop();
  return rows;
}
