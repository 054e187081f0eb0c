import {
  attributeSteps,
  checkInteger,
  coalitionTree,
  createSummariser,
  mostDraws,
  prepareDraws,
  type Cell,
  type CellSummary,
  type Contribution,
  type DrawJob,
  type Draws,
  type Kernel,
  type Outcome,
  type Scenario,
} from '../model';
import { createUncertainStudy, type UncertainStudy } from '../notebook/kinds/plan/uncertainStudy';
import { HandedOver, type TaskContext } from './messages';

/** Weeks of draws between two looks at the messages: a few milliseconds. */
const WEEKS_AT_ONCE = 8192;

/** What cells a job has; the same for all who share it. */
export type DrawLayout = Pick<Draws, 'cells' | 'sameAs'>;

/** The columns of some cells, for draws `from` ≤ draw < `to`. */
export interface DrawPart {
  from: number;
  to: number;
  /** Baseline and plan of each cell in turn, `to − from` numbers each. */
  columns: Float64Array<ArrayBuffer>;
}

/** A scenario's outcome whose contributions are asked for. */
export interface AttributionQuestion {
  scenario: Scenario;
  outcome: Outcome;
}

/** Where each of `groups` groups of so many things begins, and the end. */
export function groupEdges(things: number, groups: number): number[] {
  return Array.from({ length: groups + 1 }, (_, group) => Math.round((things * group) / groups));
}

/** The engine's tasks, wherever they run. */
export type EngineTasks = ReturnType<typeof createEngineTasks>;

/** @param kernel what runs the model's inner loop; TypeScript where there is none */
export function createEngineTasks(kernel: Kernel | null) {
  const chosen = kernel ?? undefined;
  const withKernel = kernel ? { kernel } : {};
  const uncertainStudy = createUncertainStudy();
  return {
    /** A study with its uncertainty as a job to draw. */
    studyJob: (study: UncertainStudy, { breathe }: TaskContext): Promise<DrawJob> =>
      uncertainStudy(study, breathe),

    /** Draws `from` ≤ draw < `to` of so many, their columns divided among so many who summarise. */
    async draw(
      {
        job,
        draws,
        from,
        to,
        groups,
      }: { job: DrawJob; draws: number; from: number; to: number; groups: number },
      { breathe, progress }: TaskContext,
    ): Promise<HandedOver<{ layout: DrawLayout; parts: DrawPart[] }>> {
      const { cells, sameAs, fill } = prepareDraws(job, chosen);
      checkInteger('draws', draws, 2, mostDraws(cells.length));
      const length = to - from;
      const table = new Float64Array(2 * cells.length * length);
      const atOnce = Math.ceil(WEEKS_AT_ONCE / job.scenario.weeks);
      for (let done = from; done < to; done += atOnce) {
        const next = Math.min(to, done + atOnce);
        fill(table, from, length, done, next);
        progress((next - from) / length);
        await breathe();
      }
      const edges = groupEdges(cells.length, groups);
      const parts = Array.from({ length: groups }, (_, group): DrawPart => {
        const [first, end] = [edges[group] as number, edges[group + 1] as number];
        return { from, to, columns: table.slice(2 * first * length, 2 * end * length) };
      });
      return new HandedOver(
        { layout: { cells, sameAs }, parts },
        parts.map(({ columns }) => columns.buffer),
      );
    },

    /** Quantiles of the cells `first` and on, from the stretches that all have drawn. */
    async summarise(
      {
        cells,
        first,
        draws,
        seed,
        parts,
      }: { cells: Cell[]; first: number; draws: number; seed: number; parts: DrawPart[] },
      { breathe, progress }: TaskContext,
    ): Promise<CellSummary[]> {
      const summarise = createSummariser(draws, seed);
      const [baseline, plan] = [new Float64Array(draws), new Float64Array(draws)];
      const summaries: CellSummary[] = [];
      for (const [index, cell] of cells.entries()) {
        for (const { from, to, columns } of parts) {
          const length = to - from;
          const at = 2 * index * length;
          baseline.set(columns.subarray(at, at + length), from);
          plan.set(columns.subarray(at + length, at + 2 * length), from);
        }
        summaries.push(summarise(cell, first + index, baseline, plan));
        progress((index + 1) / cells.length);
        await breathe();
      }
      return summaries;
    },

    /** Contributions by the quickest way that is good enough. */
    async attribute(
      { scenario, outcome }: AttributionQuestion,
      { breathe, progress }: TaskContext,
    ): Promise<Contribution[]> {
      const steps = attributeSteps(scenario, outcome, withKernel);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
        progress(value);
        await breathe();
      }
    },

    /** How many branches the tree of coalitions has. */
    branches: ({ scenario, outcome }: AttributionQuestion): number =>
      coalitionTree(scenario, outcome, chosen).branches,

    /** The values of all coalitions in some branches of the tree, branch by branch. */
    async coalitions(
      { scenario, outcome, from, to }: AttributionQuestion & { from: number; to: number },
      { breathe, progress }: TaskContext,
    ): Promise<{ masks: Int32Array; values: Float64Array }[]> {
      const tree = coalitionTree(scenario, outcome, chosen);
      const found: { masks: Int32Array; values: Float64Array }[] = [];
      for (let branch = from; branch < to; branch++) {
        found.push({ masks: tree.masksOf(branch), values: tree.walk(branch) });
        progress((branch + 1 - from) / (to - from));
        await breathe();
      }
      return found;
    },
  };
}
