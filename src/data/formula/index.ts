export type { FormulaError } from './formulaError';
export { functionNames } from './functions';
export { evaluate, parseFormula, type Formula } from './parseFormula';
export { daysOf, textOf, TRUTHS, type CalendarValue, type FormulaValue } from './value';
export { newWork, type Work } from './work';
