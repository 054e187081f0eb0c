import { getContext, setContext } from 'svelte';
import type { DataCell, Slices } from '../notebook';
import type { DecisionStore, MappingStore } from '../storage';
import type { DataRunner, Engine } from '../workers';
import type { DrawnCells } from './drawnCells.svelte';
import type { EditorState } from './editorState.svelte';
import type { GraphState } from './graphState.svelte';
import type { KeyState } from './keyState.svelte';
import type { LanguageState } from './languageState.svelte';
import type { LibraryState } from './libraryState.svelte';
import type { PlanBands } from './planBands.svelte';
import type { NotebookState } from './notebookState.svelte';
import type { SimulationState } from './simulationState.svelte';
import type { Tables } from './tables';

/** What every component may reach. */
export interface AppContext {
  language: LanguageState;
  keys: KeyState;
  library: LibraryState;
  engine: Engine;
  runner: DataRunner;
  memory: MappingStore;
  decisions: DecisionStore;
  /** A new id for a notebook or a cell. */
  newId: () => string;
}

/** What the components of an open notebook may reach besides. */
export interface NotebookContext {
  state: NotebookState;
  editor: EditorState;
  graph: GraphState;
  tables: Tables;
  simulation: SimulationState;
  bands: PlanBands;
  drawn: DrawnCells;
  /** In which long work is done and long lists are drawn. */
  slices: Slices;
  /**
   * Opens the import page; what is read goes into a data cell, a new one where there is none.
   *
   * @param rows a cell whose own rows are read again, so that their columns can be given a meaning
   */
  importData: (rows?: DataCell) => void;
}

const APP = Symbol('app');
const NOTEBOOK = Symbol('notebook');

export function provideApp(context: AppContext): void {
  setContext(APP, context);
}

export function useApp(): AppContext {
  return getContext<AppContext>(APP);
}

export function provideNotebook(context: NotebookContext): void {
  setContext(NOTEBOOK, context);
}

export function useNotebook(): NotebookContext {
  return getContext<NotebookContext>(NOTEBOOK);
}
