import { compile } from '../compile';
import { outcomeReader, type Outcome } from '../outcome';
import type { Kernel } from '../run/kernel';
import { createOutput } from '../run/output';
import { run } from '../run/run';
import type { Scenario } from '../scenario';
import { certainParameters, compileInputs, type Uncertainty } from './uncertainty';

/** What one uncertain input alone does to an outcome. */
export interface TornadoBar {
  /** `initiative.parameter`, or `inflow`. */
  input: string;
  /** Its value at P10 and P90 in its own unit, and the outcome there with all others at their medians. */
  low: { value: number; outcome: number };
  high: { value: number; outcome: number };
}

export interface Tornado {
  /** The outcome with every input at its median. */
  median: number;
  /** Widest first. */
  bars: TornadoBar[];
}

/**
 * Sensitivity: each input at its tenth and ninetieth percentile, the others at their medians; the inflow's weekly noise
 * is left out.
 *
 * @throws ScenarioError naming the first field that is wrong, its value and its range
 */
export function tornado(
  scenario: Scenario,
  uncertainty: Uncertainty,
  outcome: Outcome,
  kernel?: Kernel,
): Tornado {
  const plan = compile(scenario);
  const inputs = compileInputs(plan, uncertainty);
  const out = createOutput(plan, kernel);
  const read = outcomeReader(plan, outcome);
  const parameters = certainParameters(plan);
  const factors = new Float64Array(plan.weeks);
  const outcomeAt = (probabilityOf: (input: number) => number): number => {
    let level = 1;
    inputs.forEach(({ quantile, set }, k) => (level *= set(quantile(probabilityOf(k)), parameters)));
    run(plan, parameters, out, factors.fill(level));
    return read(out);
  };
  const bars = inputs.map(({ id, quantile }, k): TornadoBar => {
    const end = (probability: number) => ({
      value: quantile(probability),
      outcome: outcomeAt((input) => (input === k ? probability : 0.5)),
    });
    return { input: id, low: end(0.1), high: end(0.9) };
  });
  const width = ({ low, high }: TornadoBar): number => Math.abs(high.outcome - low.outcome);
  return { median: outcomeAt(() => 0.5), bars: bars.sort((a, b) => width(b) - width(a)) };
}
