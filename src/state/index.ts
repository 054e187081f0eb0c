/** The app's state as small classes of runes; collaborators are handed in. */
export { Autosave, type SaveStatus } from './autosave.svelte';
export { BandState, FULL_DRAWS, type ShownBand } from './bandState.svelte';
export {
  provideApp,
  provideNotebook,
  useApp,
  useNotebook,
  type AppContext,
  type NotebookContext,
} from './context';
export type { Correction } from './corrected';
export { DrawnCells, type CellPlace } from './drawnCells.svelte';
export { ImportedFile, LEAST_THRESHOLD } from './importedFile.svelte';
export { importTarget } from './importTarget';
export { ImportState, type ImportInput, type JoinedFiles } from './importState.svelte';
export { EditorState, type Mode, type Overlay } from './editorState.svelte';
export { Gradual } from './gradual.svelte';
export { GraphState } from './graphState.svelte';
export { KeyState } from './keyState.svelte';
export { LanguageState } from './languageState.svelte';
export { LibraryState, type Notice, type OpenNotebook } from './libraryState.svelte';
export { looksLikeNotebook, type FileError } from './openFile';
export { NotebookState } from './notebookState.svelte';
export { TableRows } from './tableRows.svelte';
export { PlanBands } from './planBands.svelte';
export { createTables, type Tables } from './tables';
export { SimulationState } from './simulationState.svelte';
export { createSlices } from './slices';
export { sourceLabel } from './sourceLabel';
