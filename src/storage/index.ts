/** The person's notebooks in the browser's own database. */
export { MappingStore } from './mappingStore';
export { NotebookStore, type Listed, type Opened, type SaveResult } from './notebookStore';
