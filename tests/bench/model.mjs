import { build } from 'vite';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, milliseconds, quantile } from './statistics.mjs';

/** Bundles the model straight from its source, as another program would. */
async function loadModel(root) {
  const outDir = join(root, 'test-results/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'src/model/index.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'model.mjs' } },
    },
  });
  return import(pathToFileURL(join(outDir, 'model.mjs')).href);
}

/** The same caseload with one object a duration, rebuilt every week: how one would write it first. */
function runWithObjects(hazards, inflow, weeks, initiatives) {
  let cohorts = [];
  let alive = 1;
  hazards.forEach((h, d) => {
    cohorts.push({ d, n: d === 0 ? 0 : inflow * alive });
    alive *= 1 - h;
  });
  const last = cohorts.at(-1);
  last.n /= hazards.at(-1);
  const stock = [];
  for (let t = 0; t < weeks; t++) {
    cohorts = cohorts.map((cohort) => (cohort.d === 0 ? { ...cohort, n: cohort.n + inflow } : cohort));
    stock.push(cohorts.reduce((sum, { n }) => sum + n, 0));
    const survivors = cohorts.map(({ d, n }) => {
      const excess = initiatives
        .filter(({ from, to }) => d >= from && d < (to ?? Infinity))
        .reduce((sum, { m, ramp }) => sum + (m - 1) * Math.min(1, (t + 1) / ramp), 1);
      return { d: Math.min(d + 1, hazards.length - 1), n: n * (1 - hazards[d]) ** excess };
    });
    cohorts = hazards.map((_h, d) => ({
      d,
      n: survivors.filter((cohort) => cohort.d === d).reduce((sum, { n }) => sum + n, 0),
    }));
  }
  return stock;
}

function time(work, rounds) {
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    samples.push(performance.now() - start);
  }
  return samples.slice(Math.floor(rounds / 5));
}

/** One run of the model beside the plain way to write it, and a solved effect beside a run. */
export async function benchModel(root) {
  const { compile, createOutput, referenceTables, run, simulate, solveEffect } = await loadModel(root);
  const { life, inflow } = referenceTables.national;
  const initiatives = [
    { id: 'early', type: 'hazard', from: 0, to: 8, m: 1.095, start: 0, ramp: 8 },
    { id: 'middle', type: 'hazard', from: 8, to: 22, m: 1.423, start: 0, ramp: 8 },
    { id: 'long', type: 'hazard', from: 52, m: 1.555, start: 0, ramp: 8 },
  ];
  const scenario = {
    startDate: '2015-11-02',
    weeks: 156,
    life,
    inflow: { mean: inflow },
    initial: 'steady',
    initiatives,
  };
  const plan = compile(scenario);
  const out = createOutput(plan);
  const hazards = Array.from(plan.epochs[0].hazards);

  const objects = time(() => runWithObjects(hazards, inflow, 156, initiatives), 8);
  const difference = Math.max(
    ...runWithObjects(hazards, inflow, 156, initiatives).map((stock, t) =>
      Math.abs(stock - simulate(scenario).weeks.stock[t]),
    ),
  );
  if (!(difference < 1e-9)) throw new Error(`the two ways differ by ${difference}`);
  const typed = time(() => run(plan, plan.parameters, out), 2000);
  const short = { ...scenario, weeks: 61 };
  const solving = time(
    () =>
      solveEffect(short, {
        initiative: 'middle',
        percent: 10,
        outcome: { measure: 'fte', month: '2016-12' },
        given: 'alone',
      }),
    200,
  );
  return [
    {
      what: 'one run, 156 weeks × 260 durations',
      median: milliseconds(median(typed)),
      high: milliseconds(quantile(typed, 0.95)),
      beside: `objects and arrays ${milliseconds(median(objects))}`,
      ratio: `${(median(objects) / median(typed)).toFixed(0)} × faster`,
    },
    {
      what: 'one effect solved, 61 weeks',
      median: milliseconds(median(solving)),
      high: milliseconds(quantile(solving, 0.95)),
      beside: `one run of 156 weeks ${milliseconds(median(typed))}`,
      ratio: `${(median(solving) / median(typed)).toFixed(1)} runs`,
    },
  ];
}
