import type { Observation } from '../observation';
import { referenceTables, type ReferenceTableName } from '../referenceTables';
import type { Scenario } from '../scenario';
import type { Baseline, CalibrationOptions } from './fit';
import { fitBaseline } from './fitBaseline';

/** The same observations fitted with the shape of one plausible table. */
export interface TableFit extends Baseline {
  table: ReferenceTableName;
}

/**
 * The same fit over every plausible table, since aggregates tell about two numbers of a table and no more (section 5a
 * of the model page). Empty when the observations cannot be fitted at all.
 */
export function calibrationBand(
  observations: readonly Observation[],
  options: Omit<CalibrationOptions, 'table'> = {},
): TableFit[] {
  return (Object.keys(referenceTables) as ReferenceTableName[]).flatMap((table) => {
    const result = fitBaseline(observations, { ...options, table: referenceTables[table] });
    return 'error' in result ? [] : [{ table, ...result }];
  });
}

/** The least and the greatest answer over the plausible tables, and each table's own. */
export interface AnswerBand {
  least: number;
  most: number;
  answers: { table: ReferenceTableName; answer: number }[];
}

/** Asks every baseline of a band the same question; null when the band is empty. */
export function answersOverTables(
  band: readonly TableFit[],
  question: (baseline: Scenario) => number,
): AnswerBand | null {
  if (band.length === 0) return null;
  const answers = band.map(({ table, scenario }) => ({ table, answer: question(scenario) }));
  const values = answers.map(({ answer }) => answer);
  return { least: Math.min(...values), most: Math.max(...values), answers };
}
