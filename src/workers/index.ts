/** Work outside the page's own thread. */
export { createDataRunner, type DataRunner } from './dataRunner';
export type { FilePreview } from './protocol';
export { allowOwnWorkers } from './trustedTypes';
