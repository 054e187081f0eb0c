import {
  Evaluator,
  namesOf,
  originOf,
  targetOf,
  type CellProblem,
  type CellState,
  type Figure,
  type FigureOrigin,
  type Kind,
  type Notebook,
  type Order,
  type Results,
  type Slices,
  type TableService,
} from '../notebook';
import { SvelteMap } from 'svelte/reactivity';
import type { NotebookState } from './notebookState.svelte';

type Found = Pick<Order, 'names' | 'links'> & Pick<Notebook, 'cells'>;

/** What follows from the notebook, cell by cell: who reads a cell's state is told when that one changes. */
export class GraphState {
  readonly #evaluator: Evaluator;
  /** A state that is read before there is one is known all the same when it comes. */
  readonly #states = new SvelteMap<string, CellState>();
  #notebook = $state.raw() as Notebook;
  #names = $derived(namesOf(this.#notebook));
  /** By what references find their cells; it stands as long as an edit leaves names and links as they are. */
  #found = $state.raw<Found | null>(null);

  readonly #unfollow: () => void;

  /** Follows a notebook until it is stopped; without slices all that follows from an edit is there at once. */
  constructor(state: () => NotebookState, tables: TableService, slices?: Slices) {
    this.#evaluator = new Evaluator({
      tables,
      ...(slices && { slices }),
      changed: (id, state) => {
        if (state) this.#states.set(id, state);
        else this.#states.delete(id);
      },
      linked: ({ names, links }, { cells }) => (this.#found = { names, links, cells }),
    });
    this.#unfollow = state().follow((notebook) => {
      this.#notebook = notebook;
      this.#evaluator.update(notebook);
    });
  }

  state<K extends Kind>(_kind: K, id: string): CellState<Results[K]> | undefined {
    return this.#states.get(id) as CellState<Results[K]> | undefined;
  }

  /** A cell's result as long as it is not stale. */
  ready<K extends Kind>(kind: K, id: string): Results[K] | null {
    const state = this.state(kind, id);
    return state?.status === 'ready' ? state.value : null;
  }

  problem(id: string): CellProblem | null {
    const state = this.#states.get(id);
    return state?.status === 'failed' ? state.problem : null;
  }

  /** Whether a cell shows what it had before, because it has nothing new. */
  isStale(id: string): boolean {
    const state = this.#states.get(id);
    return state !== undefined && state.status !== 'ready' && state.value !== undefined;
  }

  /** The figure that a reference means, the last good one while its cell is stale. */
  figure(reference: string): Figure | null {
    const target = this.#found && targetOf(reference, this.#found.names, this.#found);
    // Read, so that who asks is told when it changes.
    if (!target || this.#states.get(target.id) === undefined) return null;
    return this.#evaluator.figure(reference);
  }

  /** Where the figure that a reference means comes from; null when no cell has such a name. */
  origin(reference: string): FigureOrigin | null {
    return originOf(reference, this.#names, this.#notebook);
  }

  /** Whether a cell's first result is still being made. */
  isRunning(id: string): boolean {
    const state = this.#states.get(id);
    return state === undefined || (state.status === 'running' && state.value === undefined);
  }

  /** How often a cell has been evaluated. */
  evaluations(id: string): number {
    return this.#evaluator.evaluations(id);
  }

  stop(): void {
    this.#unfollow();
    this.#evaluator.stop();
  }
}
