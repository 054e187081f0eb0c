/** The caseload model: plain values in, plain values out; no screen, clock, storage or chance of its own. */
export {
  attribute,
  contributionsOfCoalitions,
  contributionsOfOrders,
  isWellKnown,
  MOST_IN_COALITIONS,
  type AttributionOptions,
} from './attribution/attribute';
export { coalitionTree, type CoalitionTree } from './attribution/coalitionTree';
export { interplayOf, type Contribution } from './attribution/contribution';
export { orderSampler, type OrderSampler, type OrderSums } from './attribution/permutations';
export { shapleyOfCoalitions } from './attribution/shapley';
export {
  calibrate,
  type Calibration,
  type CalibrationFit,
  type CalibrationNote,
  type CalibrationOptions,
} from './calibrate';
export { ScenarioError } from './check';
export { ENGINE_VERSION } from './engineVersion';
export { compile } from './compile';
export type { Plan } from './plan';
export { monthsOf, type Month } from './months';
export type { Observation } from './observation';
export { outcomeReader, type Measure, type Outcome } from './outcome';
export { referenceTables, type ReferenceTable, type ReferenceTableName } from './referenceTables';
export { lifeTableFromRegister, type EstimatedLifeTable, type RegisterCase } from './register';
export { createOutput, type RunOutput } from './run/output';
export type { Kernel } from './run/kernel';
export { run } from './run/run';
export { createBatch, runBatch, type Batch } from './run/runBatch';
export { typescriptKernel } from './run/typescriptKernel';
export { createWasmKernel } from './run/wasmKernel';
export * from './scenario';
export {
  goalSeek,
  levelCurve,
  type Goal,
  type GoalAnswer,
  type LevelPoint,
  type Unknown,
} from './search/goalSeek';
export { simulate, type Simulation } from './simulate';
export { solveEffect, type Effect, type EffectQuestion } from './search/solveEffect';
export type { Distribution } from './uncertainty/distribution';
export {
  prepareDraws,
  type BandMeasure,
  type Cell,
  type DrawJob,
  type Draws,
  type Target,
} from './uncertainty/draws';
export {
  assemble,
  monteCarlo,
  mostDraws,
  type BandMonth,
  type MonteCarlo,
  type MonteCarloOptions,
} from './uncertainty/monteCarlo';
export { createSummariser, type CellSummary, type Quantiles } from './uncertainty/summary';
export type { InflowNoise, UncertainInput, Uncertainty } from './uncertainty/uncertainty';
export { tornado, type Tornado, type TornadoBar } from './uncertainty/tornado';
