import { readFile } from 'node:fs/promises';
import { generateCode, parseModel, resetState } from '@sdeverywhere/compile';
import { createSynchronousModelRunner } from '@sdeverywhere/runtime';

/** Inputs of `caseload.mdl` in the order in which a run takes them: the inflow, then each initiative's factor. */
const INPUTS = ['inflow', 'early factor', 'middle factor', 'long factor'];
const BANDS = ['band 0', 'band 8', 'band 22', 'band 39', 'band 52', 'band 104'];
const OUTPUTS = ['stock', 'long cases', ...BANDS, 'new cases', 'outflow', 'gross', 'net'];
/** Relative for what is above 1: kroner are counted in hundreds of thousands. */
const TOLERANCE = 1e-9;

/** The Vensim model as the JavaScript that SDEverywhere makes of it, with its settings as they come. */
async function compileCaseload(tuned) {
  const written = await readFile(new URL('caseload.mdl', import.meta.url), 'utf8');
  // Tables of hazards without INITIAL are computed anew each week, as one writes a model before it is tuned.
  const model = tuned
    ? written
    : written.replaceAll(/^((?:extra )?hazard|exit probability|week)(\[duration\] = )INITIAL\(/gm, '$1$2(');
  // The compiler keeps its tables in its modules.
  resetState();
  const code = generateCode(parseModel(model, 'vensim'), {
    spec: { inputVarNames: INPUTS, outputVarNames: OUTPUTS },
    operations: ['generateJS'],
    extData: new Map(),
    directData: new Map(),
  });
  const { default: load } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return load();
}

/** Throws unless every output is, week by week, what our own model says. */
function checkAgreement(outputs, { weeks, bands }) {
  const ours = [
    weeks.stock,
    weeks.long,
    ...bands.map(({ stock }) => stock),
    weeks.inflow,
    weeks.outflow,
    weeks.gross,
    weeks.net,
  ];
  outputs.varSeries.forEach(({ points }, index) => {
    const expected = ours[index];
    if (points.length !== expected.length) {
      throw new Error(`SDEverywhere ran ${points.length} weeks, not ${expected.length}`);
    }
    points.forEach(({ y }, week) => {
      const difference = Math.abs(y - expected[week]) / Math.max(1, Math.abs(expected[week]));
      if (!(difference <= TOLERANCE)) {
        throw new Error(`${OUTPUTS[index]} of week ${week}: SDEverywhere ${y}, our model ${expected[week]}`);
      }
    });
  });
}

/**
 * The measured case compiled by SDEverywhere: `caseload.mdl` with the scenario's inflow (cases a week) and the factors
 * of its three hazard initiatives.
 *
 * @param scenario the scenario that was simulated; all but those four numbers stands in `caseload.mdl`
 * @param simulation our own model's answer to it
 * @param tuned whether what does not change with time is computed once, or each week as in a first draft
 * @returns `run`, one run with its inputs set and its outputs stored, and `stock`, the cases by week of the last run
 * @throws Error naming output, week and both figures when the two models differ
 */
export async function sdeverywhereRun({ inflow, initiatives }, simulation, { tuned = true } = {}) {
  const runner = createSynchronousModelRunner(await compileCaseload(tuned));
  const outputs = runner.createOutputs();
  const inputs = [inflow.mean, ...initiatives.map(({ m }) => m)];
  const run = () => {
    runner.runModelSync(inputs, outputs);
  };
  run();
  checkAgreement(outputs, simulation);
  return { run, stock: () => Float64Array.from(outputs.varSeries[0].points, ({ y }) => y) };
}
