import type { Words } from '../../../i18n';
import type { PlanInitiative } from '../../../notebook';

/** The weeks of an initiative in words: `uge 8–22`; empty where it works on new cases alone. */
export function weeksText({ works, from, to }: PlanInitiative, words: Words): string {
  if (works === 'inflow') return '';
  if (works === 'exit') return words.t('weeks.at', { from });
  return to === null || works === 'review'
    ? words.t('weeks.from', { from })
    : words.t('weeks.between', { from, to });
}
