/** The caseload model: plain values in, plain values out; no screen, clock, storage or chance of its own. */
export {
  attribute,
  attributeSteps,
  contributionsOfCoalitions,
  contributionsOfOrders,
  isWellKnown,
  type AttributionOptions,
} from './attribution/attribute';
export { coalitionTree, MOST_IN_COALITIONS, type CoalitionTree } from './attribution/coalitionTree';
export { interplayOf, type Contribution } from './attribution/contribution';
export { orderSampler, type OrderSampler, type OrderSums } from './attribution/permutations';
export { shapleyOfCoalitions } from './attribution/shapley';
export { calibrate, type Calibration } from './calibration/calibrate';
export { answersOverTables, calibrationBand, type AnswerBand, type TableFit } from './calibration/tableBand';
export type {
  Baseline,
  CalibrationError,
  CalibrationFit,
  CalibrationNote,
  CalibrationOptions,
  FittedParameter,
  LikelihoodFit,
} from './calibration/fit';
export {
  backtest,
  type Backtest,
  type BacktestErrors,
  type BacktestLevel,
  type BacktestMonth,
  type BacktestOptions,
  type BacktestRefusal,
  type ForecastError,
} from './calibration/backtest';
export {
  calibrateBands,
  type BandsCalibration,
  type BandsFit,
  type BandsNote,
  type BandsOptions,
  type FittedBand,
} from './calibration/calibrateBands';
export {
  calibrateRegister,
  type RegisterCalibration,
  type RegisterFit,
  type RegisterOptions,
} from './calibration/calibrateRegister';
export type { CountedBand, DurationCount } from './calibration/durationCounts';
export type { DatedCase, RegisterCase, RegisterWindow } from './calibration/registerWindow';
export { seasonFactors, type SeasonFactors } from './calibration/season';
export { withSeason } from './calibration/withSeason';
export { checkInteger, checkNumber, checkRecord, checkRecords, ScenarioError } from './check';
export { ENGINE_VERSION } from './engineVersion';
export { compile } from './compile';
export type { Plan } from './plan';
export { exitHazards, steadyState } from './lifeTable';
export { DEFAULT_DURATIONS, MAX_DURATIONS, MAX_WEEKLY_RATE } from './limits';
export { monthsOf, type Month } from './months';
export type { Observation } from './observation';
export { outcomeReader, type Measure, type Outcome } from './outcome';
export { referenceTables, type ReferenceTable, type ReferenceTableName } from './referenceTables';
export { lifeTableFromRegister, type CauseOfExit, type EstimatedLifeTable } from './calibration/register';
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
  type TargetOutcome,
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
export { valuesOfSteps } from './steps';
