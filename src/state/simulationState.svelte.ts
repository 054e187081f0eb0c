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

/** The notebook's first plan and what follows from it: what sliders, key figures and curves show. */
export class SimulationState {
  readonly #notebook: () => Notebook;
  readonly #graph: GraphState;

  plan = $derived.by<PlanCell | undefined>(() => findCell(this.#notebook(), 'plan'));
  baseline = $derived.by<BaselineCell | undefined>(() => {
    return this.plan && findCell(this.#notebook(), 'baseline', this.plan.baseline);
  });
  data = $derived.by<DataCell | undefined>(() => {
    return this.baseline && findCell(this.#notebook(), 'data', this.baseline.data);
  });

  fitted = $derived.by<FittedCaseload | null>(() => {
    return this.baseline ? (this.#graph.ready('baseline', this.baseline.id)?.fitted ?? null) : null;
  });
  #result = $derived.by<PlanResult | null>(() => {
    return this.plan ? this.#graph.ready('plan', this.plan.id) : null;
  });

  /** Why there is no study; what it rests on may be missing altogether. */
  error = $derived.by<StudyError | null>(() => {
    const problem = [this.baseline, this.plan]
      .map((cell) => cell && this.#graph.problem(cell.id))
      .find((found) => found);
    if (!problem) return null;
    return /^(cell|baseline)\./.test(problem.code) ? 'data.missing' : (problem.code as StudyError);
  });

  effects = $derived<readonly InitiativeEffect[]>(this.#result?.effects ?? []);
  study = $derived<Study | null>(this.#result?.study ?? null);
  /** What the bands follow from; null when there is no study, or none are wanted. */
  uncertain = $derived<UncertainStudy | null>(this.#result?.uncertain ?? null);

  constructor(notebook: () => Notebook, graph: GraphState) {
    this.#notebook = notebook;
    this.#graph = graph;
  }
}
