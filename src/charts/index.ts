/** Series to Observable Plot options: pure, one file a chart. */
export { curveChart, curveLayers, type Layer } from './curve';
export type { BandPoint, CurveChart, Point } from './curveLayout';
