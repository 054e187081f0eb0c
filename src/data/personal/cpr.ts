import type { Column } from '../types';

/** A date, with or without its leading zero, and four more digits: a Danish personal number. */
const CPR = /^(0?[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d-?\d{4}$/;
const MOST = 0.5;

/**
 * Whether a column seems to hold personal numbers: most of its values, at least one, have their form. Such a column must
 * never become a category, a measure or a part of what is stored or shared.
 */
export function holdsPersonalNumbers({ values, dictionary }: Pick<Column, 'values' | 'dictionary'>): boolean {
  const texts = (dictionary ?? Array.from(values, String)).filter((text) => text !== '' && text !== 'NaN');
  const alike = texts.filter((text) => CPR.test(text.trim())).length;
  return alike > 0 && alike >= MOST * texts.length;
}
