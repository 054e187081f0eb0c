/** What the measurements use of the app, in one bundle for Node. */
export { kernelBytes } from 'virtual:kernel';
export * from '../../src/model';
export { createEngineOn, type Engine } from '../../src/workers/engine';
export { createPool } from '../../src/workers/pool';
