import type { Plan } from '../plan';
import { SERIES, type Kernel } from './kernel';
import { bytesFor, layOutMemory, type RunMemory } from './memory';
import { typescriptKernel } from './typescriptKernel';

/** Weekly results and the working memory of {@link run}; reused from run to run. */
export interface RunOutput {
  /** Expected cases in the week. */
  stock: Float64Array;
  /** Full-time persons: cases weighted by their full-time share. */
  fullTime: Float64Array;
  /** Cases over 52 weeks. */
  long: Float64Array;
  /** New cases of the week, arrivals included. */
  inflow: Float64Array;
  /** Cases that ended at the week's end. */
  outflow: Float64Array;
  /** Kr. in the week, before and after state reimbursement. */
  gross: Float64Array;
  net: Float64Array;
  /** Cases in the week by duration band, in the order of `plan.bandEdges`. */
  bands: Float64Array[];
  destinations: { stock: Float64Array; gross: Float64Array; net: Float64Array }[];
  memory: RunMemory;
}

/**
 * Makes room for the results of a plan, once for many runs.
 *
 * @param kernel what runs the inner loop; TypeScript by default
 */
export function createOutput(plan: Plan, kernel: Kernel = typescriptKernel): RunOutput {
  const { weeks } = plan;
  const { buffer, march } = kernel.open(bytesFor(plan));
  const memory = layOutMemory(plan, buffer, march);
  const part = (of: Float64Array, index: number) => of.subarray(index * weeks, (index + 1) * weeks);
  const series = (name: (typeof SERIES)[number]) => part(memory.series, SERIES.indexOf(name));
  return {
    stock: series('stock'),
    fullTime: series('fullTime'),
    long: series('long'),
    inflow: new Float64Array(weeks),
    outflow: new Float64Array(weeks),
    gross: series('gross'),
    net: series('net'),
    bands: plan.bandEdges.map((_edge, band) => part(memory.bands, band)),
    destinations: plan.destinations.map(() => ({
      stock: new Float64Array(weeks),
      gross: new Float64Array(weeks),
      net: new Float64Array(weeks),
    })),
    memory,
  };
}
