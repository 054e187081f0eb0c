import type { Words } from '../../i18n';
import type { CellProblem } from '../../notebook';

/** Why a cell has no new result, in words. */
export function problemText({ code, params }: CellProblem, words: Words): string {
  // Why nothing can be calculated is told on the import page too, where it is no cell's.
  const said = words.say(`study.${code}`, params);
  return said === `study.${code}` ? words.say(`problem.${code}`, params) : said;
}
