import type { Period } from '../types';

/**
 * How a text says its period; a bare `2015` or `201511` may also be a plain number, so the column decides. A `shortYear`
 * (`jan. 16`) might be a day, and a `span` names its first and its last part.
 */
export type PeriodForm = 'month' | 'shortYear' | 'quarter' | 'halfYear' | 'year' | 'date' | 'digits' | 'span';

export interface ReadPeriod {
  /** First month: year * 12 + month - 1. */
  month: number;
  months: Period['months'];
  form: PeriodForm;
  /** Days since 1970-01-01, for dates only. */
  day?: number;
}
