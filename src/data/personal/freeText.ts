import { wordsOf } from '../columns/columnNames';
import type { Column } from '../types';

/** Columns of remarks by their name: what stands in them is about somebody, and no category. */
const REMARKS = new Set([
  'bemærkning',
  'bemærkninger',
  'bemaerkning',
  'kommentar',
  'kommentarer',
  'notat',
  'notater',
  'fritekst',
  'diagnose',
  'diagnoser',
  'comment',
  'comments',
  'remark',
  'remarks',
  'notes',
  'diagnosis',
]);

/** So many different texts, in so large a share of the rows and of so many words, are sentences. */
const MANY = 24;
const SHARE = 0.5;
const WORDS = 3;

/** Whether a text column holds remarks: such a column is never offered as a choice, or one remark would be shared. */
export function isFreeText({ name, type, dictionary, values }: Column): boolean {
  if (type !== 'text' || !dictionary) return false;
  if (wordsOf(name).some((word) => REMARKS.has(word))) return true;
  if (dictionary.length <= MANY || dictionary.length < SHARE * values.length) return false;
  const words = dictionary.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return words >= WORDS * dictionary.length;
}
