import type { OutsideSeries } from '../../data';
import type { Words } from '../../i18n';

/** What a series is called, with its unit unless its name says it: `forbrug (1.000 kr.)`. */
export function seriesLabel({ name, measure, unit }: OutsideSeries, words: Words): string {
  const called = measure === null ? name : words.t(`role.${measure}`);
  return called.includes(unit) ? called : words.t('data.seriesUnit', { name: called, unit });
}
