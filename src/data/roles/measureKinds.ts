import type { MeasureName, ObservedMeasure } from '../types';
import type { Told } from './observationIssues';

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

/** Whether a measure is of postings, of which a day may have many, and not of persons. */
export function isMoney(measure: Told): boolean {
  return measure === 'spending' || measure === 'budget';
}
