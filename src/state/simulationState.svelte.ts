import {
  findCell,
  type BaselineCell,
  type DataCell,
  type FittedCaseload,
  type InitiativeEffect,
  type Notebook,
  type PlanCell,
  type PlanResult,
  type Study,
  type StudyError,
  type UncertainStudy,
} from '../notebook';
import type { GraphState } from './graphState.svelte';

/** The plan that key figures and imports are about, the first one until another is chosen, and what follows from it. */
export class SimulationState {
  readonly #notebook: () => Notebook;
  readonly #graph: GraphState;
  #chosen = $state<string | null>(null);

  plan = $derived.by<PlanCell | undefined>(() => {
    const notebook = this.#notebook();
    const chosen = this.#chosen === null ? undefined : findCell(notebook, 'plan', this.#chosen);
    return chosen ?? findCell(notebook, 'plan');
  });
  baseline = $derived.by<BaselineCell | undefined>(() => {
    return this.plan && findCell(this.#notebook(), 'baseline', this.plan.baseline);
  });
  data = $derived.by<DataCell | undefined>(() => {
    return this.baseline && findCell(this.#notebook(), 'data', this.baseline.data);
  });

  fitted = $derived.by<FittedCaseload | null>(() => {
    return this.baseline ? (this.#graph.ready('baseline', this.baseline.id)?.fitted ?? null) : null;
  });
  /** The last good result, which is stale while there is no new one. */
  result = $derived.by<PlanResult | null>(() => {
    return this.plan ? (this.#graph.state('plan', this.plan.id)?.value ?? null) : null;
  });
  isStale = $derived.by(() => this.plan !== undefined && this.#graph.isStale(this.plan.id));
  #ready = $derived(this.isStale ? null : this.result);

  /** Why there is no study; what it rests on may be missing altogether. */
  error = $derived.by<StudyError | null>(() => {
    const problem = [this.baseline, this.plan]
      .map((cell) => cell && this.#graph.problem(cell.id))
      .find((found) => found);
    if (!problem) return null;
    return /^(cell|baseline)\./.test(problem.code) ? 'data.missing' : (problem.code as StudyError);
  });

  effects = $derived<readonly InitiativeEffect[]>(this.#ready?.effects ?? []);
  study = $derived<Study | null>(this.#ready?.study ?? null);
  /** What the bands follow from; null when there is no study, or none are wanted. */
  uncertain = $derived<UncertainStudy | null>(this.#ready?.uncertain ?? null);

  constructor(notebook: () => Notebook, graph: GraphState) {
    this.#notebook = notebook;
    this.#graph = graph;
  }

  choose(plan: string): void {
    this.#chosen = plan;
  }
}
