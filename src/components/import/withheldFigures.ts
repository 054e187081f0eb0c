import type { Observation } from '../../model';
import type { ImportedFile } from '../../state';
import { labelOfMonth } from '../../util/calendar';

export type ObservedMeasure = 'fte' | 'long' | 'inflow';
const MEASURES: readonly ObservedMeasure[] = ['fte', 'long', 'inflow'];

/** Tells whether a figure that is not there was withheld. */
export type IsWithheld = (measure: ObservedMeasure, from: string) => boolean;

/**
 * What the files withhold: small counts of a register, and the cells of a column that lacks none for another reason. A
 * column picked from a longer one by a category may lack whole rows, so nothing is said of it.
 */
export function withheldFigures(files: readonly ImportedFile[]): IsWithheld {
  const months = new Set<string>();
  for (const { counted, roles, preview, observed } of files) {
    if (counted) {
      const { month, ...published } = counted.published.months;
      for (const measure of MEASURES)
        Array.from(month).forEach((each, place) => {
          if (published[measure][place] === null) months.add(`${measure} ${labelOfMonth(each)}`);
        });
      continue;
    }
    for (const measure of MEASURES) {
      const source = roles?.[measure];
      if (!source || source.where) continue;
      const missing = preview?.columns.find(({ name }) => name === source.column)?.missing ?? [];
      if (missing.length === 0 || missing.some(({ reason }) => reason !== 'withheld')) continue;
      for (const each of observed?.observations ?? [])
        if (lacks(each, measure)) months.add(`${measure} ${each.from}`);
    }
  }
  return (measure, from) => months.has(`${measure} ${from}`);
}

function lacks(observation: Observation, measure: ObservedMeasure): boolean {
  return observation[measure] === null;
}
