/** Series to Observable Plot options: pure, one file a chart. */
export { curveChart, type CurveChart, type Point } from './curve';
