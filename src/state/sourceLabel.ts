import type { MeasureSource } from '../data';
import type { Words } from '../i18n';

/** A measure's source in words: a column, or a column on the rows of one category. */
export function sourceLabel({ column, where }: MeasureSource, words: Words): string {
  return where ? words.t('import.where', { column, where: where.column, equals: where.equals }) : column;
}
