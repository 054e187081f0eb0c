import type { Words } from '../../i18n';
import type { DraftProblem } from '../../notebook';

/** Why what is typed is not taken, in words: `Skal ligge efter 2. november 2015.` */
export function problemWords({ code, params }: DraftProblem, words: Words): string {
  const { date } = params;
  return words.t(code, { ...params, ...(typeof date === 'string' && { date: words.format.date(date) }) });
}
