import { checkInteger } from '../check';
import type { Plan } from '../plan';
import type { Kernel } from './kernel';
import { createOutput, type RunOutput } from './output';
import { run } from './run';

/** What varies from draw to draw. */
export interface Batch {
  /** Sets the parameters of a draw, as {@link run} takes them; what it leaves keeps the value of the draw before. */
  setParameters?(draw: number, parameters: Float64Array): void;
  /** Sets the factors on the inflow by week. */
  setInflowFactors?(draw: number, factors: Float64Array): void;
}

/**
 * Runs a plan for draws `from` ≤ draw < `to` in one memory; each is read before the next is run.
 *
 * @param parameters of the first draw, as {@link run} takes them; the plan's own by default
 */
export function createBatch(
  plan: Plan,
  batch: Batch,
  read: (out: RunOutput, draw: number) => void,
  { kernel, parameters = plan.parameters }: { kernel?: Kernel | undefined; parameters?: Float64Array } = {},
): (from: number, to: number) => void {
  const out = createOutput(plan, kernel);
  const own = parameters.slice();
  const factors = batch.setInflowFactors ? new Float64Array(plan.weeks) : undefined;
  return (from, to) => {
    for (let draw = from; draw < to; draw++) {
      batch.setParameters?.(draw, own);
      if (factors) batch.setInflowFactors?.(draw, factors);
      run(plan, own, out, factors);
      read(out, draw);
    }
  };
}

/** {@link createBatch} for draws 0 to `count`, at once. */
export function runBatch(
  plan: Plan,
  batch: Batch & { count: number },
  read: (out: RunOutput, draw: number) => void,
  options: { kernel?: Kernel | undefined; parameters?: Float64Array } = {},
): void {
  createBatch(plan, batch, read, options)(0, checkInteger('batch.count', batch.count, 0, 1e9));
}
