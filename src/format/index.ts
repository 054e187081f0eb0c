/** One door for every document: notebook to and from JSON, and to and from the text of a link. */
export { keptHistory, parseHistory } from './historyJson';
export { decodeLink, encodeLink, type DecodedLink, type LinkError } from './link';
export { parseNotebook, serializeNotebook, type DocumentError, type Parsed } from './notebookJson';
export type { DocumentIssue } from '../notebook';
export { sizeOf } from './sizeOf';
export { parseRemembered, type Remembered } from './remembered';
export { parseDecision, type RegisterChoice, type RegisterDecision } from './registerDecision';
