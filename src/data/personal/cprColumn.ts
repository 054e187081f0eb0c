import { cprSigns } from './cpr';
import { mentionsCpr } from './maskPersonal';
import type { PersonalReason } from '../types';

/** Share of the values of such a length that begin with a date; by chance 3.7 % do, and 10.8 % of nine digits. */
const DATED = 0.5;
/** Share of these that fulfil the modulus; by chance 9.1 % do, of persons nearly all. */
const MODULUS = 0.3;
/** From so many values on, chance and persons cannot be confused. */
const MANY = 20;
/** Numbers in a row have few dates among them: 1012340001, 1012340002 … are all "10 December 1934". */
const DATES_VARY = 0.2;

/**
 * Why a column's distinct values are taken for personal numbers, or null.
 *
 * Of the values with nine or ten digits at least half must begin with a date. Then it is enough that they are written
 * in two parts, that the column is named so, or that more of them fulfil the modulus than chance gives. Without any of
 * these they are still refused as having the form, for numbers need not fulfil the modulus since 2007: only whole
 * columns of ten digits, no fewer, and of varying dates, so that amounts and case numbers in a row stay.
 */
export function cprReason(texts: readonly string[], named: boolean): PersonalReason | null {
  let long = 0;
  let dated = 0;
  let modulus = 0;
  let parted = 0;
  let short = 0;
  const dates = new Set<number>();
  for (const text of texts) {
    if (text.length < 9) continue;
    const signs = cprSigns(text);
    if (signs || /^\d{9,10}$/.test(text)) long++;
    if (!signs) continue;
    dated++;
    if (signs.modulus) modulus++;
    if (signs.parted) parted++;
    else if (text.length === 9) short++;
    dates.add(Math.floor(signs.number / 10_000));
  }
  if (dated > 0 && dated >= DATED * long) {
    if (named) return 'named';
    if (parted > 0 || modulus > Math.max(MODULUS * dated, dated < MANY && dated > 1 ? 1 : 0)) return 'values';
    const whole = dated >= DATED * texts.length && short < dated / 2;
    if (whole && (dated < MANY || dates.size > DATES_VARY * dated)) return 'form';
  }
  return null;
}

/** Whether a cell has a personal number among other signs; bare digits alone are weighed with their whole column. */
export function embedsCpr(text: string): boolean {
  return text.length > 10 && !/^\d+$/.test(text) && mentionsCpr(text);
}

/** Whether a column is named as one of personal numbers. */
export function isCprName(name: string): boolean {
  return /(^|[^\p{L}])cpr|personn(umme)?r|person[-_ ]?n(umme)?r/iu.test(name);
}
