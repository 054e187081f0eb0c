/** The person's notebooks in the browser's own database. */
export { DecisionStore } from './decisionStore';
export { MappingStore } from './mappingStore';
export {
  NotebookStore,
  type Aside,
  type Listed,
  type Listing,
  type Opened,
  type SaveResult,
} from './notebookStore';
