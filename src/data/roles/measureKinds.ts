import type { MeasureName, ObservedMeasure } from '../types';

/** How figures within a period become the period's: their mean, the last of them, or their sum. */
export type MeasureKind = 'mean' | 'end' | 'sum';

export const kindOf: Readonly<Record<MeasureName, MeasureKind>> = {
  fte: 'mean',
  long: 'end',
  inflow: 'sum',
  cases: 'mean',
  outflow: 'sum',
  spending: 'sum',
  budget: 'sum',
};

/** The measures of an observation, and those that are kept as series beside it. */
export const observedMeasures: readonly ObservedMeasure[] = ['fte', 'long', 'inflow'];
export const seriesMeasures: readonly MeasureName[] = ['cases', 'outflow', 'spending', 'budget'];
