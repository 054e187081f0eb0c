/** Work outside the page's own thread. */
export { createDataRunner, type DataRunner } from './dataRunner';
export { createEngine, type Engine, type EngineOptions } from './engine';
export type { ColumnPreview, FilePreview, RegisterReading, Source } from './protocol';
export { allowOwnWorkers } from './trustedTypes';
export type { KeptTable, TableSort } from './tableProtocol';
export { createTableRunner, type TableRunner } from './tableRunner';
