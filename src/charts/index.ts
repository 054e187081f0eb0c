/** Series to Observable Plot options: pure, one file a chart. */
export { curveChart, curveLayers, type Layer } from './curve';
export type { CurveChart, Point } from './curveLayout';
