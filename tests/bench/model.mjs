import { runWithObjects, scenarios, seventeen, uncertainty } from './cases.mjs';
import { sdeverywhereRun } from './sdeverywhere/sdeverywhere.mjs';
import { duration, median, row, time } from './statistics.mjs';

const times = (slow, fast) => `${(median(slow) / median(fast)).toFixed(0)} × faster`;

/** One run of the model in both kernels, beside SDEverywhere and a plain way to write it. */
export async function benchRuns(model) {
  const { compile, createOutput, createWasmKernel, kernelBytes, run, simulate, typescriptKernel } = model;
  const { national, jagged } = scenarios(model);
  const webassembly = createWasmKernel(kernelBytes);
  const { life, inflow, initiatives, weeks } = { ...national, inflow: national.inflow.mean };
  const hazards = Array.from({ length: 260 }, (_, d) => life.bands.findLast(({ from }) => from <= d).h);

  const stock = simulate(national).weeks.stock;
  const difference = Math.max(
    ...runWithObjects(hazards, inflow, weeks, initiatives).map((cases, t) => Math.abs(cases - stock[t])),
  );
  if (!(difference < 1e-9)) throw new Error(`the two ways differ by ${difference}`);
  const runsOf = (scenario, kernel) => {
    const plan = compile(scenario);
    const out = createOutput(plan, kernel);
    const parameters = plan.parameters.slice();
    return time(() => {
      // Another factor each time, as a slider or a draw would have it.
      parameters[1] += 1e-9;
      run(plan, parameters, out);
    }, 4000);
  };
  const [typescript, plain] = [runsOf(national, typescriptKernel), runsOf(jagged, typescriptKernel)];
  const [wasm, quick] = [runsOf(national, webassembly), runsOf(jagged, webassembly)];
  const answer = simulate(national);
  const asWritten = await sdeverywhereRun(national, answer, { tuned: false });
  const tuned = await sdeverywhereRun(national, answer);
  const [written, compiled] = [time(asWritten.run, 400), time(tuned.run, 600)];
  const objects = time(() => runWithObjects(hazards, inflow, weeks, initiatives), 8);
  const besides = [
    [written, 'SDEverywhere as first written'],
    [compiled, 'SDEverywhere, tuned by hand'],
    [objects, 'objects and arrays'],
  ];
  const rows = [];
  for (const [name, samples, reach] of [
    ['TypeScript', typescript, 0.1],
    ['WebAssembly', wasm, 0.025],
  ]) {
    for (const [other, label] of besides) {
      rows.push(
        row(`one run, ${name}`, samples, reach, `${label} ${duration(median(other))}`, times(other, samples)),
      );
    }
  }
  rows.push(row('one run, TypeScript, table that cannot be lumped', plain, 0.1));
  rows.push(
    row(
      'one run, WebAssembly, table that cannot be lumped',
      quick,
      null,
      `TypeScript ${duration(median(plain))}`,
      times(plain, quick),
    ),
  );
  return rows;
}

/** Effects, contributions and how the work grows. */
export function benchAnswers(model) {
  const { attribute, compile, createOutput, createWasmKernel, kernelBytes, monteCarlo, run, solveEffect } =
    model;
  const { national } = scenarios(model);
  const kernel = createWasmKernel(kernelBytes);
  const rows = [];
  const outcome = { measure: 'fte', month: '2016-12' };
  const percents = { early: 5, middle: 10, long: 33.33 };
  rows.push(
    row(
      'solveEffect for three initiatives',
      time(() => {
        for (const [initiative, percent] of Object.entries(percents)) {
          solveEffect(national, { initiative, percent, outcome, given: 'alone' });
        }
      }, 100),
      10,
    ),
  );
  const many = seventeen(national, false);
  rows.push(
    row(
      'Shapley, 17 initiatives, no queues',
      time(() => attribute(many, { measure: 'fte', month: '2018-09' }), 40),
      60,
    ),
  );

  const growth = (what, sizes, work) => {
    const medians = sizes.map((size) => median(time(work(size), size === sizes[2] ? 10 : 40)));
    rows.push(
      row(
        `${what}: ${sizes.join(', ')}`,
        [medians[0]],
        null,
        medians.map(duration).join(', '),
        medians.map((value) => `${(value / medians[0]).toFixed(1)} ×`).join(', '),
      ),
    );
  };
  const jaggedOf = (weeks, D) => ({
    ...national,
    weeks,
    D,
    life: { h: Array.from({ length: D }, (_, d) => 0.03 + 0.01 * Math.sin(d)) },
  });
  const runOf = (scenario) => {
    const plan = compile(scenario);
    const out = createOutput(plan, kernel);
    return () => run(plan, plan.parameters, out);
  };
  growth('growth in weeks (260 durations)', [26, 260, 2600], (weeks) => runOf(jaggedOf(weeks, 260)));
  growth('growth in durations (156 weeks)', [26, 260, 2600], (D) =>
    runOf({ ...jaggedOf(156, D), bandEdges: [0, 8, 22], initiatives: national.initiatives.slice(0, 2) }),
  );
  growth(
    'growth in draws (no queues)',
    [100, 1000, 10_000],
    (draws) => () => monteCarlo(national, uncertainty, { draws, kernel }),
  );
  return rows;
}
