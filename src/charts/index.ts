/** Series to Observable Plot options: pure, one file a chart. */
export { curveChart, curveLayers, type Layer } from './curve';
export type { BandPoint, CurveChart, Point } from './curveLayout';
export { figuresCaption, unitOf } from './chartCaption';
export { chartLayout, type ChartLayout } from './chartLayout';
export { chartPlot } from './chartPlot';
export { columnName } from './chartSeries';
export { chartSummary } from './chartSummary';
export { chartTips, nearestTip, tipSentence, type Tip } from './chartTips';
export { chartTwin, type ChartTwin } from './chartTwin';
export { noteText, placeText } from './chartWords';
