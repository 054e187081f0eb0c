/** The caseload model: plain values in, plain values out; no screen, clock, storage or chance of its own. */
export { attribute, shapleyOfCoalitions, type Contribution } from './attribute';
export {
  calibrate,
  type Calibration,
  type CalibrationFit,
  type CalibrationNote,
  type CalibrationOptions,
} from './calibrate';
export { ScenarioError } from './check';
export { checkInteger, checkNumber, checkRecord, checkRecords } from './check';
export { ENGINE_VERSION } from './engineVersion';
export { compile } from './compile';
export type { Plan } from './plan';
export { exitHazards, steadyState } from './lifeTable';
export { DEFAULT_DURATIONS, MAX_DURATIONS, MAX_WEEKLY_RATE } from './limits';
export { monthsOf, type Month } from './months';
export type { Observation } from './observation';
export { outcomeReader, type Measure, type Outcome } from './outcome';
export { referenceTables, type ReferenceTable, type ReferenceTableName } from './referenceTables';
export { lifeTableFromRegister, type EstimatedLifeTable, type RegisterCase } from './register';
export { createOutput, run, type RunOutput } from './run';
export * from './scenario';
export { simulate, type Simulation } from './simulate';
export { solveEffect, type Effect, type EffectQuestion } from './solveEffect';
export { valuesOfSteps } from './steps';
