/** The caseload model: plain values in, plain values out; no screen, clock, storage or chance of its own. */
export { attribute, shapleyOfCoalitions, type Contribution } from './attribute';
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
export { ScenarioError } from './check';
export { ENGINE_VERSION } from './engineVersion';
export { compile } from './compile';
export type { Plan } from './plan';
export { monthsOf, type Month } from './months';
export type { Observation } from './observation';
export { outcomeReader, type Measure, type Outcome } from './outcome';
export { referenceTables, type ReferenceTable, type ReferenceTableName } from './referenceTables';
export { lifeTableFromRegister, type CauseOfExit, type EstimatedLifeTable } from './calibration/register';
export { createOutput, run, type RunOutput } from './run';
export * from './scenario';
export { simulate, type Simulation } from './simulate';
export { solveEffect, type Effect, type EffectQuestion } from './solveEffect';
