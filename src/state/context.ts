import { getContext, setContext } from 'svelte';
import type { DecisionStore, MappingStore } from '../storage';
import type { DataRunner, Engine } from '../workers';
import type { BandState } from './bandState.svelte';
import type { LanguageState } from './languageState.svelte';
import type { LibraryState } from './libraryState.svelte';
import type { NotebookState } from './notebookState.svelte';
import type { SimulationState } from './simulationState.svelte';

/** What every component may reach. */
export interface AppContext {
  language: LanguageState;
  library: LibraryState;
  engine: Engine;
  runner: DataRunner;
  memory: MappingStore;
  decisions: DecisionStore;
}

/** What the components of an open notebook may reach besides. */
export interface NotebookContext {
  state: NotebookState;
  simulation: SimulationState;
  bands: BandState;
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
